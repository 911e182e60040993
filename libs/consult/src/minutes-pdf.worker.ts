import { parentPort } from 'node:worker_threads';
import { renderMinutes } from './minutes-pdf.js';
import type { PrintAnswer, PrintOrder } from './minutes-printer.service.js';

const port = parentPort;
if (!port) throw new Error('the printer of minutes runs as a worker thread');

port.on('message', ({ id, print }: PrintOrder) => {
  const answer = (result: PrintAnswer): void => port.postMessage(result);
  void renderMinutes(print).then(
    (pdf) => answer({ id, pdf }),
    (error: unknown) => answer({ id, failure: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }),
  );
});
