import { Device } from 'mediasoup-client';
import type { Acknowledge, LinkCheckAnswer } from '#contract';
import type { LiveSocket } from '../../live/socket.js';
import { newId } from '../cases/new-id.js';
import { restrictedTo, type Way, waysOf } from './ways.js';

/** Longer than TCP through a slow TURN server takes, shorter than anybody's patience. */
const GIVE_UP_MS = 8_000;

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
  try {
    const asked = Date.now();
    const first = await open(socket);
    const clockOffMs = (asked + Date.now()) / 2 - Date.parse(first.at);
    const tried = await Promise.all(
      waysOf(first.iceServers).map(async (way, index) => tryWay(socket, way, index === 0 ? first : await open(socket))),
    );
    const addresses = new Set(first.transport.iceCandidates.map(({ address, port }) => `${address}:${port}`));
    return { tried, addresses: [...addresses], clockOffMs };
  } finally {
    socket.emit('check:close', { requestId: newId() }, () => undefined);
  }
}

async function tryWay(socket: LiveSocket, way: Way, answer: LinkCheckAnswer): Promise<TriedWay> {
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities: answer.routerRtpCapabilities });
  const transport = device.createSendTransport(restrictedTo(way, answer));
  const sound = new AudioContext();
  const [track] = sound.createMediaStreamDestination().stream.getAudioTracks();
  const began = performance.now();
  try {
    const opened = new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), GIVE_UP_MS);
      transport.on('connectionstatechange', (state) => {
        if (state === 'connected') resolve(true);
        if (state === 'failed') resolve(false);
      });
    });
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      asked<null>((answered) =>
        socket.emit('check:connect', { requestId: newId(), transportId: transport.id, dtlsParameters }, answered),
      ).then(() => done(), failed);
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

const open = (socket: LiveSocket): Promise<LinkCheckAnswer> =>
  asked((done) => socket.emit('check:open', { requestId: newId() }, done));

const asked = <Value>(ask: (done: Acknowledge<Value>) => void): Promise<Value> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('room.no-answer')), GIVE_UP_MS);
    ask((answer) => (answer.ok ? resolve(answer.value) : reject(new Error(answer.error.code))));
  });
