import { CLIENT_EVENTS } from '#contract';
import { newId } from '#platform';
import type { LivePage } from '../live-page.js';
import { microphoneParameters } from '../relay.js';
import { mutatedPayload, oneOf } from './mutation.js';
import type { RunningCall } from './running-call.js';

const PAGES = 6;
/** As much as a socket may send at once. */
const A_PAGE = 50;

export interface FuzzedMessages {
  answered: number;
  /** What was answered otherwise than by a value or a refusal with a code: event, payload and answer. */
  wrong: string[];
}

/** Sends so many mutated messages, from several pages of somebody in another room, one after another in each. */
export async function fuzzMessages(call: RunningCall, count: number, random: () => number): Promise<FuzzedMessages> {
  const { consultId } = await call.world.acceptedConsult();
  const browser = await call.world.consult.signedIn(call.world.consult.dao);
  const known = await call.ids();
  const right = rightPayloads(consultId);
  const result: FuzzedMessages = { answered: 0, wrong: [] };
  const share = Math.ceil(count / PAGES);
  await Promise.all(
    Array.from({ length: PAGES }, async () => {
      for (let sent = 0; sent < share; sent += A_PAGE) {
        const page = await call.page(browser);
        for (let nth = 0; nth < Math.min(A_PAGE, share - sent); nth++) await send(page);
        page.close();
      }
    }),
  );
  return result;

  async function send(page: LivePage): Promise<void> {
    const event = oneOf(random, CLIENT_EVENTS);
    const payload = mutatedPayload({ requestId: newId(), ...right[event] }, random, known);
    const answer = await page.askRaw(event, payload);
    result.answered++;
    const isRight = answer.ok || (typeof answer.error.code === 'string' && answer.error.status !== 500);
    if (!isRight) result.wrong.push(JSON.stringify({ event, payload, answer }));
  }
}

/** A good payload of each event. */
export function rightPayloads(consultId: string): Record<(typeof CLIENT_EVENTS)[number], object> {
  const rtpCapabilities = {
    codecs: [{ kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2, preferredPayloadType: 100 }],
    headerExtensions: [{ kind: 'audio', uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', preferredId: 1 }],
  };
  const fingerprints = [{ algorithm: 'sha-256', value: Array.from({ length: 32 }, () => 'AB').join(':') }];
  const rtpParameters = microphoneParameters(4_242);
  const board = { attachmentId: newId() };
  const [producer, consumers, transport] = [
    { producerId: newId() },
    { consumerIds: [newId()] },
    { transportId: newId() },
  ];
  return {
    'room:prepare': {},
    'room:wait': { consultId, rtpCapabilities },
    'room:join': { consultId, rtpCapabilities, mediaSessionId: newId(), resume: [newId()] },
    'room:connect-transport': { ...transport, dtlsParameters: { role: 'client', fingerprints } },
    'room:produce': { source: 'microphone', paused: false, rtpParameters },
    'room:pause-producer': producer,
    'room:resume-producer': producer,
    'room:close-producer': producer,
    'room:resume': consumers,
    'room:pause': consumers,
    'room:prefer-layers': { consumerId: newId(), spatialLayer: 0, temporalLayer: 0 },
    'room:restart-ice': transport,
    'room:link': { quality: 'good' },
    'room:quality': {},
    'room:hand': { raised: true },
    'room:ask-snapshot': { snapshotId: newId(), practitionerId: newId(), source: 'camera' },
    'room:answer-snapshot': { snapshotId: newId(), practitionerId: newId(), outcome: 'taken' },
    'room:camera-abilities': { abilities: { zoom: { min: 1, max: 4, step: 0.1, value: 1 } } },
    'room:steer-camera': { practitionerId: newId(), axis: 'zoom', value: 2 },
    'room:open-channel': { label: 'vitals', sctpStreamParameters: { streamId: 1, ordered: false } },
    'room:close-channel': { channelId: newId() },
    'room:receive-channels': {},
    'room:point': { practitionerId: newId(), source: 'camera', x: 1, y: 2 },
    'board:look': {},
    'board:open': board,
    'board:draw': { ...board, strokeId: newId(), colour: 'red', at: 0, points: [1, 2, 3, 4] },
    'board:undraw': { ...board, strokeId: newId() },
    'board:clear': board,
    'board:close': board,
    'guest:look': {},
    'guest:knock': {},
    'guest:answer-recording': { agreed: true },
    'check:open': {},
    'check:connect': { ...transport, dtlsParameters: { role: 'client', fingerprints } },
    'check:loop': { ...transport, rtpParameters, rtpCapabilities },
    'check:close': {},
    'system:overview': {},
    'system:dump': {},
    'room:leave': {},
  };
}
