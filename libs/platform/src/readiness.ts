import { Injectable } from '@nestjs/common';

/** Throws when the thing asked is not there. */
export type ReadinessCheck = () => Promise<unknown>;

export interface ReadinessReport {
  ready: boolean;
  checks: Record<string, { ok: boolean; ms: number }>;
}

const CHECK_TIMEOUT_MS = 2_000;

/** What this process needs to do its work. Each part adds its own check when it starts, and it is really asked. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();

  add(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  async report(): Promise<ReadinessReport> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => {
        const begin = performance.now();
        const ok = await within(CHECK_TIMEOUT_MS, check);
        return [name, { ok, ms: Math.round(performance.now() - begin) }] as const;
      }),
    );
    return { ready: results.every(([, result]) => result.ok), checks: Object.fromEntries(results) };
  }
}

/** Whether `check` succeeds in time. */
async function within(ms: number, check: ReadinessCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = check().then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
