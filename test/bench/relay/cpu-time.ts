import { readdirSync, readFileSync } from 'node:fs';

/** Processor time of a process, its threads and all that it started, in microseconds. */
export function cpuTime(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);
  return tasks.reduce((sum, task) => {
    const nanoseconds = Number(readFileSync(`${task}/schedstat`, 'utf8').split(' ')[0]);
    const children = readFileSync(`${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return sum + nanoseconds / 1_000 + children.reduce((all, child) => all + cpuTime(child), 0);
  }, 0);
}
