import {
  MEDIA_SOURCES,
  type ChannelStream,
  type DtlsParameters,
  type MediaSource,
  type RtpCapabilities,
  type RtpParameters,
} from '#contract';
import { flag, flatRecord, integer, listOf, number, object, oneOf, type Shape, text } from './shape.js';

// mediasoup checks the sense of these parameters and its worker takes them on trust: sizes and ranges are ours to check.

const kind = oneOf(['audio', 'video']);
const mimeType = text(/^(audio|video)\/[\w.+-]{1,40}$/i);
const payloadType = integer(0, 127);
const clockRate = integer(1, 1_000_000);
const channels = integer(1, 255);
const ssrc = integer(0, 0xffff_ffff);
const word = text(/^[\x20-\x7e]{0,40}$/);
const parameters = flatRecord(32, 200);
const rtcpFeedback = listOf(object({ type: word }, { parameter: word }), { max: 16 });

const extensionUri = oneOf([
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
  'urn:3gpp:video-orientation',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time',
  'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  'urn:mediasoup:params:rtp-hdrext:packet-id',
]);

export const mediaSource: Shape<MediaSource> = oneOf(MEDIA_SOURCES);

export const rtpCapabilities: Shape<RtpCapabilities> = object(
  {
    codecs: listOf(
      object({ kind, mimeType, preferredPayloadType: payloadType, clockRate }, { channels, parameters, rtcpFeedback }),
      { max: 64 },
    ),
  },
  {
    headerExtensions: listOf(
      object(
        { kind, uri: extensionUri, preferredId: integer(1, 255) },
        { preferredEncrypt: flag, direction: oneOf(['sendrecv', 'sendonly', 'recvonly', 'inactive']) },
      ),
      { max: 32 },
    ),
  },
);

// What only a browser acts on (bit rates, priorities) is let through: the page sends the encodings that it set itself.
const priority = oneOf(['very-low', 'low', 'medium', 'high']);
const encoding = object(
  {},
  {
    active: flag,
    ssrc,
    rid: text(/^[\w-]{1,16}$/),
    codecPayloadType: payloadType,
    rtx: object({ ssrc }),
    dtx: flag,
    scalabilityMode: text(/^[LS][1-3]T[1-3](h|_KEY|_KEY_SHIFT)?$/),
    scaleResolutionDownBy: number(1, 64),
    maxBitrate: integer(0, 100_000_000),
    maxFramerate: number(0, 240),
    adaptivePtime: flag,
    priority,
    networkPriority: priority,
  },
);

export const rtpParameters: Shape<RtpParameters> = object(
  {
    codecs: listOf(object({ mimeType, payloadType, clockRate }, { channels, parameters, rtcpFeedback }), {
      min: 1,
      max: 64,
    }),
  },
  {
    mid: text(/^[\x21-\x7e]{1,16}$/),
    headerExtensions: listOf(object({ uri: extensionUri, id: integer(1, 255) }, { encrypt: flag, parameters }), {
      max: 32,
    }),
    encodings: listOf(encoding, { max: 8 }),
    rtcp: object({}, { cname: text(/^[\x20-\x7e]{0,255}$/), reducedSize: flag, mux: flag }),
    msid: text(/^[\x20-\x7e]{0,255}$/),
  },
);

export const dtlsParameters: Shape<DtlsParameters> = object(
  {
    fingerprints: listOf(
      object({
        algorithm: oneOf(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
        value: text(/^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){19,63}$/),
      }),
      { min: 1, max: 8 },
    ),
  },
  { role: oneOf(['auto', 'client', 'server']) },
);

/** Of a data channel; what else a browser says of it, as its name, is of no use here. */
export const channelStream: Shape<ChannelStream> = object(
  { streamId: integer(0, 65_534) },
  {
    ordered: flag,
    maxPacketLifeTime: integer(0, 60_000),
    maxRetransmits: integer(0, 1_000),
    label: text(/^[\w-]{0,40}$/),
    protocol: text(/^[\w.-]{0,40}$/),
  },
);
