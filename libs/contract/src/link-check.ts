import type { DtlsParameters, IceServer, RtpCapabilities, TransportOptions } from './media.js';

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
