import { Device } from 'mediasoup-client';
import type { Transport } from 'mediasoup-client/types';
import type { LinkCheckAnswer, LinkCheckLoopAnswer } from '#contract';
import { figuresOf } from '../../room/figures.js';
import type { LinkMeasure } from '../../room/link-advice.js';
import type { CheckCalls } from './check-calls.js';
import { noise } from './noise.js';
import { measureOf, type ProbeCounts } from './probe-counts.js';

/** Twice what every size of a picture takes, so that whoever shares the line is not pushed off it. */
const MOST_BITRATE = 900_000;
const START_BITRATE = 400_000;
/** So much of the time the browser has to find out what the link carries, before anything is counted. */
const FINDS_OUT = 0.4;

/**
 * Sends a picture of noise to the relay and back until `deadline`, and tells what the link carried of it. Broken off, it
 * falls silent at once, and clears away at its deadline all the same: its doctor goes into the room just then, and
 * closing connections holds a page up.
 */
export async function probeLink(
  calls: CheckCalls,
  answer: LinkCheckAnswer,
  deadline: number,
  signal: AbortSignal,
): Promise<LinkMeasure> {
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities: answer.routerRtpCapabilities });
  const { iceServers } = answer;
  const sending = device.createSendTransport({ ...answer.transport, iceServers });
  const open: { close: () => void }[] = [sending];
  const { track, begin, halt, stop } = noise();
  signal.addEventListener('abort', halt);
  try {
    const sent = connects(sending, calls);
    const looped = new Promise<LinkCheckLoopAnswer>((resolve) => {
      sending.on('produce', ({ rtpParameters }, done, failed) => {
        const input = { transportId: sending.id, rtpParameters, rtpCapabilities: device.recvRtpCapabilities };
        calls.loop(input).then((loop) => {
          done({ id: loop.producerId });
          resolve(loop);
        }, failed);
      });
    });
    const producing = sending.produce({
      track,
      encodings: [{ maxBitrate: MOST_BITRATE }],
      codecOptions: { videoGoogleStartBitrate: START_BITRATE / 1000 },
    });
    await inTime(producing, deadline);
    const loop = await looped;
    const receiving = device.createRecvTransport({ ...loop.transport, iceServers });
    open.push(receiving);
    const { consumerId: id, producerId, rtpParameters } = loop.consumer;
    const received = connects(receiving, calls);
    await inTime(receiving.consume({ id, producerId, rtpParameters, kind: 'video' }), deadline);
    await inTime(Promise.all([sent, received]), deadline);
    const look = async (): Promise<ProbeCounts> => ({
      at: performance.now(),
      sending: figuresOf(await sending.getStats()),
      receiving: figuresOf(await receiving.getStats()),
    });
    // Not before: what fills a thin link would hold up what is still to be agreed over it.
    if (!signal.aborted) begin();
    await pause((deadline - performance.now()) * FINDS_OUT);
    const before = await look();
    await pause(deadline - performance.now());
    return measureOf(before, await look());
  } finally {
    signal.removeEventListener('abort', halt);
    stop();
    for (const each of open) each.close();
  }
}

/** Resolves when the transport stands. */
const connects = (transport: Transport, calls: CheckCalls): Promise<void> => {
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    calls.connect(transport.id, dtlsParameters).then(done, failed);
  });
  return new Promise((resolve) => {
    transport.on('connectionstatechange', (state) => {
      if (state === 'connected') resolve();
    });
  });
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The same, or a rejection when it does not come in time. */
const inTime = <Value>(work: Promise<Value>, deadline: number): Promise<Value> =>
  Promise.race([
    work,
    pause(deadline - performance.now()).then(() => Promise.reject(new Error('the link does not stand in time'))),
  ]);
