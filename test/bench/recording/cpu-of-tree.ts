import { readdirSync, readFileSync } from 'node:fs';

/** The kernel's unit of time, in which /proc counts. */
const TICK_MS = 10;

/** Processor time of a process and all that came from it, in ms; of children that have ended as well. */
export function cpuOfTree(pid: number): number {
  const rows = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')
          .map(Number);
        const [, parent = 0] = fields;
        const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
        return [{ pid: Number(name), parent, ticks: user + system + childUser + childSystem }];
      } catch {
        return [];
      }
    });
  const of = (id: number): number =>
    (rows.find((row) => row.pid === id)?.ticks ?? 0) +
    rows.filter((row) => row.parent === id).reduce((sum, row) => sum + of(row.pid), 0);
  return of(pid) * TICK_MS;
}
