import type { BrowserContext, Page } from 'playwright-core';
import { until } from './until.js';

/** What has reached a page from the others, by the browser's own figures, over all its connections. */
export interface Arrivals {
  framesDecoded: number;
  /** Of the sound received; silence adds nothing. */
  audioEnergy: number;
}

/** Keeps the connections that a page opens where the figures can be asked for. Before the page's first load. */
export async function watchArrivals(context: BrowserContext): Promise<void> {
  await context.addInitScript(`
    window.connections = [];
    const Connection = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Connection {
      constructor(...args) { super(...args); window.connections.push(this); }
    };`);
}

export const arrivals = (page: Page): Promise<Arrivals> =>
  page.evaluate<Arrivals>(`(async () => {
    const total = { framesDecoded: 0, audioEnergy: 0 };
    for (const connection of window.connections) {
      for (const figure of (await connection.getStats()).values()) {
        if (figure.type !== 'inbound-rtp') continue;
        total.framesDecoded += figure.framesDecoded ?? 0;
        total.audioEnergy += figure.totalAudioEnergy ?? 0;
      }
    }
    return total;
  })()`);

/** Waits until both picture and sound go on arriving. */
export async function arrivesAndGrows(page: Page, withinMs = 20_000): Promise<void> {
  const before = await arrivals(page);
  await until(
    () => arrivals(page),
    (now) => now.framesDecoded > before.framesDecoded + 10 && now.audioEnergy > before.audioEnergy,
    withinMs,
  );
}

/** How much sound arrives in two seconds. */
export async function soundNow(page: Page): Promise<number> {
  const before = await arrivals(page);
  await page.waitForTimeout(2_000);
  return (await arrivals(page)).audioEnergy - before.audioEnergy;
}

/** How bright the picture of a shown video is on average, 0 to 255; a black one is 0. */
export const brightness = (page: Page, video: string): Promise<number> =>
  page.evaluate<number>(`(() => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 32;
    const context = canvas.getContext('2d');
    context.drawImage(document.querySelector(${JSON.stringify(video)}), 0, 0, 32, 32);
    const { data } = context.getImageData(0, 0, 32, 32);
    let sum = 0;
    for (let i = 0; i < data.length; i += 4) sum += (data[i] + data[i + 1] + data[i + 2]) / 3;
    return sum / (data.length / 4);
  })()`);

/** How wide a shown picture is as it arrives, and how many frames of it have come. */
export const pictureArrival = (page: Page, video: string): Promise<{ width: number; frames: number }> =>
  page.evaluate<{ width: number; frames: number }>(`(async () => {
    const shown = document.querySelector(${JSON.stringify(video)});
    const id = shown?.srcObject?.getVideoTracks()[0]?.id;
    for (const connection of window.connections) {
      for (const figure of (await connection.getStats()).values()) {
        if (figure.type === 'inbound-rtp' && figure.trackIdentifier === id) {
          return { width: figure.frameWidth ?? 0, frames: figure.framesReceived ?? 0 };
        }
      }
    }
    return { width: 0, frames: 0 };
  })()`);
