import * as fc from 'fast-check';
import { commandShape, envelope, isMethod } from './command.shape.js';
import { rtpCapabilities, rtpParameters } from './media.shape.js';
import { collect, type Shape } from './shape.js';

const problems = (shape: Shape<unknown>, value: unknown) => {
  const found: Record<string, string> = {};
  shape(value, collect(found), '');
  return found;
};

describe('the shape of commands', () => {
  const peer = { roomId: 'r', peerId: 'p' };
  const opus = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 };

  it('takes what is right', () => {
    expect(problems(commandShape.joinPeer, peer)).toEqual({});
    expect(problems(commandShape.joinPeer, { ...peer, initialBitrate: 300_000 })).toEqual({});
    expect(problems(rtpParameters, { codecs: [opus], encodings: [{ ssrc: 1, dtx: true }], rtcp: {} })).toEqual({});
    expect(problems(rtpCapabilities, { codecs: [] })).toEqual({});
  });

  it.each([
    [undefined, { data: 'required' }],
    [{ roomId: 'r' }, { peerId: 'required' }],
    [{ ...peer, roomId: '../etc' }, { roomId: 'wrong-format' }],
    [{ ...peer, roomId: 'x'.repeat(49) }, { roomId: 'wrong-format' }],
    [{ ...peer, peerId: 7 }, { peerId: 'wrong-type' }],
    [{ ...peer, patient: 'a name' }, { patient: 'unknown-field' }],
    [{ ...peer, initialBitrate: 1e12 }, { initialBitrate: 'out-of-range' }],
    [{ ...peer, rtpCapabilities: { codecs: {} } }, { 'rtpCapabilities.codecs': 'wrong-type' }],
  ])('says what is wrong with %j', (data, wrong) => {
    expect(problems(commandShape.joinPeer, data)).toEqual(wrong);
  });

  it('says where in a list', () => {
    expect(problems(rtpParameters, { codecs: [opus, { ...opus, clockRate: 0 }] })).toEqual({
      'codecs.1.clockRate': 'out-of-range',
    });
    expect(problems(rtpParameters, { codecs: [] })).toEqual({ codecs: 'too-few' });
    expect(problems(rtpParameters, { codecs: Array.from({ length: 65 }, () => opus) })).toEqual({ codecs: 'too-many' });
  });

  it('lets codec parameters be flat only', () => {
    const withParameters = (parameters: unknown) => problems(rtpParameters, { codecs: [{ ...opus, parameters }] });
    expect(withParameters({ useinbandfec: 1, x: 'y', z: true })).toEqual({});
    expect(withParameters({ deep: { er: 1 } })).toEqual({ 'codecs.0.parameters': 'wrong-type' });
    expect(withParameters({ long: 'x'.repeat(201) })).toEqual({ 'codecs.0.parameters': 'wrong-type' });
  });

  it('does not take what an object inherits for a field or a method', () => {
    expect(problems(commandShape.openRoom, Object.create({ roomId: 'r' }))).toEqual({ roomId: 'required' });
    expect(isMethod('toString')).toBe(false);
    expect(isMethod('openRoom')).toBe(true);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.values(commandShape), envelope), (value, shape) => {
        expect(typeof shape(value, () => undefined, '')).toBe('boolean');
      }),
    );
  });
});
