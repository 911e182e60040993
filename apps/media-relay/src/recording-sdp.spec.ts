import { recordingSdp } from './recording-sdp.js';

it('tells ffmpeg what comes where', () => {
  const sdp = recordingSdp([
    {
      kind: 'audio',
      port: 5_000,
      codec: {
        mimeType: 'audio/opus',
        payloadType: 100,
        clockRate: 48_000,
        channels: 2,
        parameters: { minptime: 10, useinbandfec: 1 },
      },
    },
    { kind: 'video', port: 5_002, codec: { mimeType: 'video/VP8', payloadType: 101, clockRate: 90_000 } },
  ]);
  expect(sdp.split('\n').slice(5, -1)).toEqual([
    'm=audio 5000 RTP/AVP 100',
    'a=rtpmap:100 opus/48000/2',
    'a=fmtp:100 minptime=10;useinbandfec=1',
    'm=video 5002 RTP/AVP 101',
    'a=rtpmap:101 VP8/90000',
  ]);
});
