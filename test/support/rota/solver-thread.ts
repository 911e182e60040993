import { Worker } from 'node:worker_threads';
import { startSolverThread } from '../../../libs/rota/src/solver/solver-thread.js';

const PROGRAM = new URL('../../../libs/rota/src/solver/solver.worker.ts', import.meta.url);
const LOADER = new URL('../typescript.mjs', import.meta.url);

/** A real thread that runs the solver from its sources. */
export const startFromSources = startSolverThread(() => new Worker(PROGRAM, { execArgv: ['--import', LOADER.href] }));
