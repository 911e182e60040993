import type { DtlsParameters, IceServer, RtpCapabilities, RtpParameters, TransportOptions } from './media.js';

/** So many ways at once a page may try. */
export const LINK_CHECKS_AT_ONCE = 8;

/** A transport on a relay, to see by which ways a page reaches it. Nothing is sent on to anybody. */
export interface LinkCheckAnswer {
  routerRtpCapabilities: RtpCapabilities;
  transport: TransportOptions;
  iceServers: IceServer[];
  /** The server's clock. */
  at: string;
}

export interface LinkCheckConnectInput {
  transportId: string;
  dtlsParameters: DtlsParameters;
}

/** A picture that is sent on one of the page's transports, and comes back to the same page. */
export interface LinkCheckLoopInput {
  transportId: string;
  rtpParameters: RtpParameters;
  /** What the page can receive. */
  rtpCapabilities: RtpCapabilities;
}

export interface LinkCheckLoopAnswer {
  producerId: string;
  /** It comes back on this one, as soon as that is connected. */
  transport: TransportOptions;
  consumer: { consumerId: string; producerId: string; rtpParameters: RtpParameters };
}
