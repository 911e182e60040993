import type { Page } from 'playwright-core';

/** What has arrived at a page so far, by the browser's own figures. */
export interface Heard {
  /** Samples of sound, and those that had to be invented. */
  samples: number;
  concealed: number;
  /** How long sound waits before it is heard. */
  delayMs: number;
  frames: number;
  frozenSeconds: number;
}

/** Of a page that was prepared by `watchArrivals`. */
export const heard = (page: Page): Promise<Heard> =>
  page.evaluate<Heard>(`(async () => {
    const sum = { samples: 0, concealed: 0, delayMs: 0, frames: 0, frozenSeconds: 0 };
    for (const connection of window.connections) {
      for (const figure of (await connection.getStats()).values()) {
        if (figure.type !== 'inbound-rtp') continue;
        sum.samples += figure.totalSamplesReceived ?? 0;
        sum.concealed += figure.concealedSamples ?? 0;
        sum.frames += figure.framesDecoded ?? 0;
        sum.frozenSeconds += figure.totalFreezesDuration ?? 0;
        if (figure.kind === 'audio' && figure.jitterBufferEmittedCount > 0) {
          sum.delayMs = (1000 * figure.jitterBufferDelay) / figure.jitterBufferEmittedCount;
        }
      }
    }
    return sum;
  })()`);
