import { existsSync, readFileSync } from 'node:fs';
import type { ShiftProblem } from '../../../libs/rota/src/solver/shift-problem.js';
import { readInstance } from './instance-file.js';

/** Instances with the best cost that anybody has published, and how far from it we may stay. */
export const PUBLISHED = [
  { number: 1, bestKnown: 607, within: 0 },
  { number: 2, bestKnown: 828, within: 0 },
  { number: 3, bestKnown: 1001, within: 0 },
  { number: 6, bestKnown: 1950, within: 0.02 },
];

/** Null where the file is not there: it is the benchmark's, not ours. */
export function publishedInstance(number: number): ShiftProblem | null {
  const file = new URL(`../../../../shared/samples/rota/Instance${number}.txt`, import.meta.url);
  return existsSync(file) ? readInstance(readFileSync(file, 'utf8')) : null;
}
