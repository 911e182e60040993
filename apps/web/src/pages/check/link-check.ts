import { Device } from 'mediasoup-client';
import type { LinkCheckAnswer } from '#contract';
import type { LiveSocket } from '../../live/socket.js';
import { CheckCalls, GIVE_UP_MS } from './check-calls.js';
import { restrictedTo, type Way, waysOf } from './ways.js';

export interface TriedWay {
  way: Way;
  open: boolean;
  /** Until it stood. */
  ms: number;
}

export interface LinkCheck {
  tried: TriedWay[];
  /** What the relay says that it is reached at. */
  addresses: string[];
  /** How far this machine's clock is from the server's. */
  clockOffMs: number;
}

/** Tries every way to a relay by itself, all at once, with a silent track that goes nowhere. */
export async function checkLink(socket: LiveSocket): Promise<LinkCheck> {
  const calls = new CheckCalls(socket);
  try {
    const asked = Date.now();
    const first = await calls.open();
    const clockOffMs = (asked + Date.now()) / 2 - Date.parse(first.at);
    const tried = await tryWays(calls, first);
    const addresses = new Set(first.transport.iceCandidates.map(({ address, port }) => `${address}:${port}`));
    return { tried, addresses: [...addresses], clockOffMs };
  } finally {
    calls.close();
  }
}

/** Every way by itself, all at once; `first` is a transport that nothing was tried with. */
export const tryWays = (calls: CheckCalls, first: LinkCheckAnswer, giveUpMs = GIVE_UP_MS): Promise<TriedWay[]> =>
  Promise.all(
    waysOf(first.iceServers).map(async (way, index) =>
      tryWay(calls, way, index === 0 ? first : await calls.open(), giveUpMs),
    ),
  );

async function tryWay(calls: CheckCalls, way: Way, answer: LinkCheckAnswer, giveUpMs: number): Promise<TriedWay> {
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities: answer.routerRtpCapabilities });
  const transport = device.createSendTransport(restrictedTo(way, answer));
  const sound = new AudioContext();
  const [track] = sound.createMediaStreamDestination().stream.getAudioTracks();
  const began = performance.now();
  try {
    const opened = new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), giveUpMs);
      transport.on('connectionstatechange', (state) => {
        if (state === 'connected') resolve(true);
        if (state === 'failed') resolve(false);
      });
    });
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      calls.connect(transport.id, dtlsParameters).then(done, failed);
    });
    // It is never produced on the relay: that it could set out is all that is asked.
    transport.on('produce', (_parameters, done) => done({ id: transport.id }));
    const setOut = transport.produce({ track }).then(
      () => opened,
      () => false,
    );
    return { way, open: await Promise.race([setOut, opened]), ms: Math.round(performance.now() - began) };
  } finally {
    transport.close();
    await sound.close();
  }
}
