import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { MinutesPrint } from './minutes-print.js';

export interface PrintOrder {
  id: number;
  print: MinutesPrint;
}

export type PrintAnswer = { id: number; pdf: Uint8Array } | { id: number; failure: string };

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

/** Nobody waits longer for a page; a thread that takes so long turns in circles. */
const PRINT_LIMIT_MS = 20_000;

const WORKER = new URL('./minutes-pdf.worker.js', import.meta.url);

/**
 * Prints minutes in a thread of its own, since setting a page takes longer than a request to somebody else should
 * wait. The thread starts with the first print and stays, as loading the fonts is the slow part; one that dies fails
 * the prints it had and the next print starts another.
 */
@Injectable()
export class MinutesPrinter implements OnApplicationShutdown {
  private readonly log = new Logger(MinutesPrinter.name);
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null = null;
  private orders = 0;

  async print(print: MinutesPrint): Promise<Uint8Array> {
    if (!existsSync(fileURLToPath(WORKER))) {
      // Run from the sources, as tests are, there is no compiled thread to start.
      const { renderMinutes } = await import('./minutes-pdf.js');
      return renderMinutes(print);
    }
    const order: PrintOrder = { id: ++this.orders, print };
    const limit = setTimeout(() => void this.worker?.terminate(), PRINT_LIMIT_MS);
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        this.waiting.set(order.id, { resolve, reject });
        this.started().postMessage(order);
      });
    } finally {
      clearTimeout(limit);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(WORKER);
    worker.on('message', (answer: PrintAnswer) => this.settle(answer));
    worker.on('error', (error: unknown) => this.log.error({ err: error }, 'the printer of minutes died'));
    worker.on('exit', () => this.died());
    // An idle printer keeps no process alive. Only now: a listener added later would hold it again.
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private settle(answer: PrintAnswer): void {
    const order = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('pdf' in answer) order?.resolve(answer.pdf);
    else order?.reject(new Error(`minutes could not be printed: ${answer.failure}`));
  }

  private died(): void {
    this.worker = null;
    for (const order of this.waiting.values()) order.reject(new Error('the printer of minutes died'));
    this.waiting.clear();
  }
}
