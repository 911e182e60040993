import type { RtpParameters } from '#contract';

/** A stream that is handed to ffmpeg: on which port it waits for it, and what it is. */
export interface SdpTrack {
  kind: 'audio' | 'video';
  port: number;
  codec: Pick<RtpParameters['codecs'][number], 'mimeType' | 'payloadType' | 'clockRate' | 'channels' | 'parameters'>;
}

/** What ffmpeg is told of the streams that it gets. */
export const recordingSdp = (tracks: readonly SdpTrack[]): string =>
  [
    ...['v=0', 'o=- 0 0 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0'],
    ...tracks.flatMap(({ kind, port, codec }) => {
      const { mimeType, payloadType, clockRate, channels, parameters = {} } = codec;
      const name = mimeType.slice(mimeType.indexOf('/') + 1);
      const settings = Object.entries(parameters).map(([key, value]) => `${key}=${String(value)}`);
      return [
        `m=${kind} ${port} RTP/AVP ${payloadType}`,
        `a=rtpmap:${payloadType} ${name}/${clockRate}${channels === undefined || channels === 1 ? '' : `/${channels}`}`,
        ...(settings.length === 0 ? [] : [`a=fmtp:${payloadType} ${settings.join(';')}`]),
      ];
    }),
    '',
  ].join('\n');
