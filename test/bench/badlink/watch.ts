import type { Page } from 'playwright-core';

/**
 * Looks at a page's largest remote picture ten times a second, as its doctor does: a picture that is shown and has not
 * moved for half a second stands still. One that is not shown any more does not: the page said so.
 */
export const watch = (page: Page, selector: string): Promise<void> =>
  page.evaluate(`(() => {
    const seen = (window.seen = { since: performance.now(), stillMs: 0, lastPicture: null, movedAt: performance.now() });
    const met = new WeakSet();
    const onFrame = (video) => {
      seen.movedAt = performance.now();
      video.requestVideoFrameCallback(() => onFrame(video));
    };
    setInterval(() => {
      const video = document.querySelector(${JSON.stringify(selector)});
      if (video && !met.has(video)) {
        met.add(video);
        onFrame(video);
      }
      const now = performance.now();
      if (video) seen.lastPicture = now;
      if (video && now - seen.movedAt > 500) seen.stillMs += 100;
    }, 100);
  })()`);

/** What was seen since it was asked for the last time. */
export interface Seen {
  /** How long a shown picture stood still. */
  stillSeconds: number;
  /** After how long no picture was shown any more; null while one is. */
  soundOnlyAfterSeconds: number | null;
}

export const seenSince = (page: Page): Promise<Seen> =>
  page.evaluate<Seen>(`(() => {
    const { since, stillMs, lastPicture } = window.seen;
    const now = performance.now();
    Object.assign(window.seen, { since: now, stillMs: 0, movedAt: now });
    const isGone = now - (lastPicture ?? since) > 1_000;
    return {
      stillSeconds: stillMs / 1000,
      soundOnlyAfterSeconds: isGone ? Math.max(0, (lastPicture ?? since) - since) / 1000 : null,
    };
  })()`);
