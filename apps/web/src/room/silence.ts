/** Even the quietest room makes some noise: exact zeros for so long come from a switch, a cable or a muted system. */
const DEAD_AFTER_MS = 3_000;

/** Notices a microphone that is open and gives nothing at all. */
export class SilenceWatch {
  private silentSince: number | null = null;

  /** Takes the loudest sample since the last look; true when nothing has come for too long. */
  isDead(loudest: number, nowMs: number): boolean {
    if (loudest > 0) this.silentSince = null;
    else this.silentSince ??= nowMs;
    return this.silentSince !== null && nowMs - this.silentSince >= DEAD_AFTER_MS;
  }
}
