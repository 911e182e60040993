import { parentPort } from 'node:worker_threads';
import { HighsSolver } from './highs-solver.js';
import { carryOut } from './search-order.js';
import type { ShiftProblem } from './shift-problem.js';
import type { ThreadAnswer, ThreadMessage } from './solver-thread.js';
import { whyGap } from './why-gap.js';

const port = parentPort;
if (!port) throw new Error('the solver of rotas runs as a worker thread');

const loading = HighsSolver.load();
const tell = (answer: ThreadAnswer): void => port.postMessage(answer);
let known: ShiftProblem | null = null;

port.on('message', (message: ThreadMessage) => {
  if ('problem' in message) known = message.problem;
  else if (known) void work(known, message);
});

async function work(problem: ShiftProblem, message: Exclude<ThreadMessage, { problem: ShiftProblem }>): Promise<void> {
  const solver = await loading;
  if ('order' in message) carryOut(problem, message.order, solver, tell);
  else tell({ reason: whyGap(problem, message.question.schedule, message.question.gap, solver) });
}
