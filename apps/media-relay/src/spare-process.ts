import type { Worker } from 'mediasoup/types';
import { startProcess } from './media-worker.js';

/** A mediasoup process that runs and has nothing to do, until one that had dies. */
export class SpareProcess {
  private waiting: Worker | null = null;
  private starting = false;
  private closed = false;

  get isReady(): boolean {
    return this.waiting !== null;
  }

  /** Starts one in the background, unless there is one. If none starts, {@link take} will say why. */
  prepare(): void {
    if (this.waiting !== null || this.starting || this.closed) return;
    this.starting = true;
    startProcess()
      .then(
        (worker) => this.keep(worker),
        () => undefined,
      )
      .finally(() => (this.starting = false));
  }

  /** The process that waits, or else a new one. */
  async take(): Promise<Worker> {
    const worker = this.waiting;
    this.waiting = null;
    return worker ?? startProcess();
  }

  close(): void {
    this.closed = true;
    this.waiting?.close();
    this.waiting = null;
  }

  private keep(worker: Worker): void {
    if (this.closed) return worker.close();
    this.waiting = worker;
    worker.once('died', () => {
      if (this.waiting === worker) this.waiting = null;
    });
  }
}
