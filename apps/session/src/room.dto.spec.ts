import type { Type } from '@nestjs/common';
import { inputPipe, InvalidInput } from '#platform';
import { ConnectTransportDto, ConsumersDto, HandDto, JoinRoomDto, PreferLayersDto, ProduceDto } from './room.dto.js';

const ID = '019a0b5e-8f00-7000-8000-000000000001';

const CODEC = {
  mimeType: 'audio/opus',
  clockRate: 48_000,
  channels: 2,
  parameters: { minptime: 10, useinbandfec: 1 },
  rtcpFeedback: [{ type: 'nack' }, { type: 'ccm', parameter: 'fir' }],
};
const JOIN = {
  consultId: ID,
  mediaSessionId: 'm'.repeat(44),
  rtpCapabilities: {
    codecs: [{ ...CODEC, kind: 'audio', preferredPayloadType: 100 }],
    headerExtensions: [{ kind: 'audio', uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', preferredId: 1 }],
  },
};
const PRODUCE = {
  source: 'camera',
  paused: true,
  rtpParameters: {
    mid: '0',
    msid: 'stream track',
    codecs: [{ ...CODEC, payloadType: 111 }],
    headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4, encrypt: false, parameters: {} }],
    encodings: [{ ssrc: 1, rtx: { ssrc: 2 }, rid: 'r0', maxBitrate: 150_000, scalabilityMode: 'L1T3', active: true }],
    rtcp: { cname: 'voice', reducedSize: true, mux: true },
  },
};
const CONNECT = {
  transportId: ID,
  dtlsParameters: {
    role: 'client',
    fingerprints: [{ algorithm: 'sha-256', value: Array.from({ length: 32 }, () => '0A').join(':') }],
  },
};

const parse = (type: Type, value: unknown): Promise<unknown> =>
  inputPipe().transform(value, { type: 'body', metatype: type });

async function refusedFields(type: Type, value: unknown): Promise<Readonly<Record<string, string>>> {
  const refused = await parse(type, value).catch((error: unknown) => error);
  if (!(refused instanceof InvalidInput)) throw new Error(`not refused: ${JSON.stringify(refused)}`);
  return refused.fields;
}

/** Every value within, with the way to it. */
function placesIn(value: unknown, path: readonly string[] = []): { path: readonly string[]; value: unknown }[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [{ path, value }, ...inner.flatMap(([key, each]) => placesIn(each, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === key ? replaced(each, rest, by) : each));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, each]) => [name, name === key ? replaced(each, rest, by) : each]),
  );
}

describe('what pages send in a room', () => {
  it.each<[string, Type, object]>([
    ['join', JoinRoomDto, JOIN],
    ['produce', ProduceDto, PRODUCE],
    ['connect', ConnectTransportDto, CONNECT],
    ['consumers', ConsumersDto, { consumerIds: [ID] }],
    ['hand', HandDto, { raised: true }],
    ['layers', PreferLayersDto, { consumerId: ID, spatialLayer: 2, temporalLayer: 0 }],
  ])('passes as it stands: %s', async (_name, type, value) => {
    expect(await parse(type, value)).toEqual(value);
  });

  it.each<[string, Type, object]>([
    ['join', JoinRoomDto, JOIN],
    ['produce', ProduceDto, PRODUCE],
    ['connect', ConnectTransportDto, CONNECT],
    ['hand', HandDto, { raised: true }],
  ])('has no place for a value of another shape: %s', async (_name, type, value) => {
    // Codec parameters are free in their values, not in their form.
    const places = placesIn(value).filter(({ path }) => !path.slice(0, -1).includes('parameters'));
    for (const { path, value: before } of places) {
      const others = Array.isArray(before) ? ['text', {}, [[]], [null]] : [[], [[]], { other: { deep: {} } }];
      for (const other of others) {
        const made = replaced(value, path, other);
        expect(Object.keys(await refusedFields(type, made))).not.toEqual([]);
      }
    }
  });

  it('may not hold what its type does not name', async () => {
    expect(await refusedFields(JoinRoomDto, { ...JOIN, actor: 'me' })).toEqual({ actor: 'unknown-field' });
    const extra = replaced(PRODUCE, ['rtpParameters', 'rtcp'], { cname: 'a', extra: 1 });
    expect(await refusedFields(ProduceDto, extra)).toEqual({ 'rtpParameters.rtcp.extra': 'unknown-field' });
  });

  it('may not be larger than a room', async () => {
    expect(await refusedFields(ConsumersDto, { consumerIds: Array.from({ length: 65 }, () => ID) })).toEqual({
      consumerIds: 'too-many',
    });
    const wide = Object.fromEntries(Array.from({ length: 33 }, (_, index) => [`key${index}`, 1]));
    for (const parameters of [wide, { deep: {} }, { long: 'x'.repeat(257) }, []]) {
      const made = replaced(PRODUCE, ['rtpParameters', 'codecs', '0', 'parameters'], parameters);
      expect(await refusedFields(ProduceDto, made)).toEqual({
        'rtpParameters.codecs.0.parameters': 'wrong-type',
      });
    }
  });
});
