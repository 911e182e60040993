import { parentPort } from 'node:worker_threads';
import { HighsSolver } from './highs-solver.js';
import { carryOut, type SearchOrder } from './search-order.js';
import type { ShiftProblem } from './shift-problem.js';

const port = parentPort;
if (!port) throw new Error('the solver of rotas runs as a worker thread');

const loading = HighsSolver.load();
let known: ShiftProblem | null = null;

port.on('message', ({ problem, order }: { problem?: ShiftProblem; order?: SearchOrder }) => {
  known = problem ?? known;
  if (known && order) void search(known, order);
});

async function search(problem: ShiftProblem, order: SearchOrder): Promise<void> {
  carryOut(problem, order, await loading, (news) => port?.postMessage(news));
}
