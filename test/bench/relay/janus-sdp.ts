import type { RtpParameters } from 'mediasoup/types';
import type { LoadPeer, Remote } from './load-peer.js';
import { PAYLOAD_TYPE } from './rtp-source.js';

/** What Janus offers to somebody who watches. */
export interface Offer {
  mid: string;
  remote: Omit<Remote, 'lite'>;
  rtpParameters: RtpParameters;
  feedback: string[];
}

export function offered(sdp: string): Offer {
  const find = (pattern: RegExp): string => {
    const value = pattern.exec(sdp)?.[1];
    if (value === undefined) throw new Error(`Janus offers no ${pattern.source}`);
    return value;
  };
  const [address, port] = find(/^a=candidate:\S+ 1 udp \d+ (\S+ \d+) typ host/im).split(' ');
  const feedback = [...sdp.matchAll(new RegExp(`^a=rtcp-fb:${PAYLOAD_TYPE} (.+?)\\r?$`, 'gm'))].map(
    ([, each]) => each ?? '',
  );
  return {
    mid: find(/^a=mid:(\S+)/m),
    remote: {
      iceParameters: { usernameFragment: find(/^a=ice-ufrag:(\S+)/m), password: find(/^a=ice-pwd:(\S+)/m) },
      address: address ?? '',
      port: Number(port),
      dtlsParameters: {
        fingerprints: [{ algorithm: 'sha-256', value: find(/^a=fingerprint:sha-256 (\S+)/im) }],
      },
    },
    rtpParameters: {
      codecs: [
        {
          mimeType: 'video/VP8',
          payloadType: PAYLOAD_TYPE,
          clockRate: 90_000,
          rtcpFeedback: feedback.map((each) => {
            const [type = '', parameter] = each.split(' ');
            return parameter === undefined ? { type } : { type, parameter };
          }),
        },
      ],
      encodings: [{ ssrc: Number(find(/^a=ssrc:(\d+)/m)) }],
    },
    feedback,
  };
}

export function answerTo({ mid, feedback }: Offer, { transport, port }: LoadPeer, address: string): string {
  const { usernameFragment, password } = transport.iceParameters;
  const fingerprint = transport.dtlsParameters.fingerprints.find(({ algorithm }) => algorithm === 'sha-256');
  const lines = [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    `a=group:BUNDLE ${mid}`,
    `m=video 9 UDP/TLS/RTP/SAVPF ${PAYLOAD_TYPE}`,
    'c=IN IP4 127.0.0.1',
    `a=mid:${mid}`,
    'a=recvonly',
    'a=rtcp-mux',
    `a=ice-ufrag:${usernameFragment}`,
    `a=ice-pwd:${password}`,
    `a=fingerprint:sha-256 ${fingerprint?.value ?? ''}`,
    'a=setup:active',
    `a=rtpmap:${PAYLOAD_TYPE} VP8/90000`,
    ...feedback.map((each) => `a=rtcp-fb:${PAYLOAD_TYPE} ${each}`),
    `a=candidate:1 1 udp 2130706431 ${address} ${port} typ host`,
    'a=end-of-candidates',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
