import type { BrowserContext, Page } from 'playwright-core';

/** Milliseconds from the click on *Join* to the first picture of the other person. */
export interface FirstFrame {
  /** Out of the decoder. */
  decoded: number;
  /** Handed over to be shown: the page has drawn the room by then. */
  shown: number;
}

declare global {
  var firstFrame: Promise<FirstFrame>;
}

const READER = `onmessage = async ({ data }) => {
  const reader = data.getReader();
  const { value } = await reader.read();
  const at = performance.timeOrigin + performance.now();
  value?.close();
  postMessage(at);
  await reader.cancel();
  close();
};`;

/** Looks at every picture that a page receives as it leaves the decoder, beside the page's own work. Before its load. */
export async function watchDecoder(context: BrowserContext): Promise<void> {
  await context.addInitScript(`
    window.firstDecoded = [];
    const script = URL.createObjectURL(new Blob([${JSON.stringify(READER)}]));
    const watch = ({ track }) => {
      if (track.kind !== 'video') return;
      const { readable } = new MediaStreamTrackProcessor({ track });
      const reader = new Worker(script);
      window.firstDecoded.push(new Promise((resolve) => { reader.onmessage = ({ data }) => resolve(data); }));
      reader.postMessage(readable, [readable]);
    };
    const Connection = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Connection {
      constructor(...args) { super(...args); this.addEventListener('track', watch); }
    };`);
}

/**
 * Lies in wait for the next click and then for the first picture of a video that fits the selector and comes after it.
 * The browser stamps the click when the mouse button went up, and the frame when it was handed over to be shown.
 */
export async function awaitFirstFrame(page: Page, selector: string): Promise<void> {
  await page.evaluate(`
    globalThis.firstFrame = new Promise((resolve) => {
      const seen = new WeakSet();
      addEventListener('click', ({ timeStamp }) => {
        const decodedAfter = async () => {
          const clicked = performance.timeOrigin + timeStamp;
          const since = window.firstDecoded.map((first) => first.then((at) => at > clicked ? at - clicked : Promise.reject()));
          return Promise.any(since);
        };
        const look = () => {
          for (const video of document.querySelectorAll(${JSON.stringify(selector)})) {
            if (seen.has(video)) continue;
            seen.add(video);
            video.requestVideoFrameCallback(async (_, { presentationTime }) =>
              resolve({ shown: presentationTime - timeStamp, decoded: await decodedAfter() }));
          }
        };
        new MutationObserver(look).observe(document, { childList: true, subtree: true });
      }, { capture: true, once: true });
    });
    undefined`);
}

/** The picture for which `awaitFirstFrame` lies in wait. */
export const firstFrame = (page: Page, withinMs = 20_000): Promise<FirstFrame> =>
  page.evaluate<FirstFrame>(`Promise.race([
    globalThis.firstFrame,
    new Promise((_, reject) => setTimeout(() => reject(new Error('no picture came')), ${withinMs})),
  ])`);
