import type { BrowserContext, Page } from 'playwright-core';

/** What a page saw and heard of the other doctor, with the time of day in ms. */
export interface Seen {
  /** When each picture was shown. */
  pictures: number[];
  /** How many packets of sound came by then, a row each 100 ms. */
  sound: { at: number; packets: number }[];
}

/** Makes a page note what comes from others. Before its first load. */
export async function watch(context: BrowserContext): Promise<void> {
  await context.addInitScript(`{
    const seen = { pictures: [], sound: [] };
    window.seen = seen;
    const connections = new Map();
    const Connection = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Connection {
      constructor(...args) { super(...args); connections.set(this, 0); }
    };
    let packets = 0;
    const listen = async () => {
      for (const [connection, before] of [...connections]) {
        if (connection.connectionState === 'closed') { connections.delete(connection); continue; }
        let now = 0;
        for (const figure of (await connection.getStats()).values())
          if (figure.type === 'inbound-rtp' && figure.kind === 'audio') now += figure.packetsReceived;
        packets += Math.max(0, now - before);
        connections.set(connection, now);
      }
      seen.sound.push({ at: Date.now(), packets });
      setTimeout(listen, 100);
    };
    listen();
    const watched = new WeakSet();
    const look = () => {
      for (const video of document.querySelectorAll('video[data-source="camera"][data-practitioner]')) {
        if (watched.has(video)) continue;
        watched.add(video);
        const note = (_, { presentationTime }) => {
          if (video.dataset.practitioner !== localStorage.getItem('witness'))
            seen.pictures.push(performance.timeOrigin + presentationTime);
          video.requestVideoFrameCallback(note);
        };
        video.requestVideoFrameCallback(note);
      }
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  }`);
}

/** Whose own picture is not to count. */
export async function isAt(page: Page, practitionerId: string): Promise<void> {
  await page.evaluate(`localStorage.setItem('witness', ${JSON.stringify(practitionerId)})`);
}

/** All since the last time it was asked. */
export const seenOf = (page: Page): Promise<Seen> =>
  page.evaluate<Seen>(`(() => {
    const { pictures, sound } = window.seen;
    return { pictures: pictures.splice(0), sound: sound.splice(0) };
  })()`);

interface Gap {
  ms: number;
  endedAt: number;
}

/** The longest time without a new picture in what was watched; one that lasts to the end did not end. */
export function longestDark(pictures: readonly number[], from: number, watchedTo: number): Gap {
  let longest: Gap = { ms: 0, endedAt: from };
  let last: number | null = null;
  for (const at of pictures.toSorted((one, other) => one - other)) {
    if (last !== null && at >= from && at - last > longest.ms) longest = { ms: at - last, endedAt: at };
    last = at;
  }
  return last === null || watchedTo - last > STILL_DARK_MS ? { ms: Infinity, endedAt: Infinity } : longest;
}

const STILL_DARK_MS = 1_500;

/** The longest time without a packet of sound: to the tenth of a second in which it is looked at. */
export function longestSilence(sound: Seen['sound'], from: number): Gap {
  let longest: Gap = { ms: 0, endedAt: from };
  let last = sound[0];
  for (const row of sound) {
    if (last === undefined || row.packets === last.packets) continue;
    if (row.at >= from && row.at - last.at > longest.ms) longest = { ms: row.at - last.at, endedAt: row.at };
    last = row;
  }
  return longest;
}
