/** One figure of `RTCPeerConnection.getStats`, as far as it is read here. */
export interface Figure {
  id: string;
  type: string;
  kind?: string;
  mid?: string;
  nominated?: boolean;
  availableOutgoingBitrate?: number;
  currentRoundTripTime?: number;
  localCandidateId?: string;
  protocol?: string;
  candidateType?: string;
  relayProtocol?: string;
  bytesSent?: number;
  headerBytesSent?: number;
  bytesReceived?: number;
  headerBytesReceived?: number;
  packetsReceived?: number;
  packetsSent?: number;
  packetsLost?: number;
  jitter?: number;
  framesDecoded?: number;
  freezeCount?: number;
  totalFreezesDuration?: number;
  concealedSamples?: number;
  silentConcealedSamples?: number;
  totalSamplesReceived?: number;
}

/** The relay's own packets, with which it tries what else the link carries. */
const PROBATOR = 'probator';

export const figuresOf = (report: ReadonlyMap<string, Figure>): Figure[] =>
  [...report.values()].filter(({ mid }) => mid !== PROBATOR);

/** The pair of addresses between which media go. */
export const wayOf = (figures: readonly Figure[]): Figure | undefined =>
  figures.find(({ type, nominated }) => type === 'candidate-pair' && nominated);
