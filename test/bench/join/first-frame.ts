import type { Page } from 'playwright-core';

declare global {
  var firstFrame: Promise<number>;
}

/**
 * Lies in wait for the next click and then for the first picture of a video that fits the selector and comes after it.
 * The browser stamps both: the click when the mouse button went up, the frame when it was handed over to be shown.
 */
export async function awaitFirstFrame(page: Page, selector: string): Promise<void> {
  await page.evaluate(`
    globalThis.firstFrame = new Promise((resolve) => {
      const seen = new WeakSet();
      addEventListener('click', ({ timeStamp }) => {
        const look = () => {
          for (const video of document.querySelectorAll(${JSON.stringify(selector)})) {
            if (seen.has(video)) continue;
            seen.add(video);
            video.requestVideoFrameCallback((_, { presentationTime }) => resolve(presentationTime - timeStamp));
          }
        };
        new MutationObserver(look).observe(document, { childList: true, subtree: true });
      }, { capture: true, once: true });
    });
    undefined`);
}

/** Milliseconds from the click to the first picture. */
export const firstFrame = (page: Page, withinMs = 20_000): Promise<number> =>
  page.evaluate<number>(`Promise.race([
    globalThis.firstFrame,
    new Promise((_, reject) => setTimeout(() => reject(new Error('no picture came')), ${withinMs})),
  ])`);
