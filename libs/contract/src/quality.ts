/** By which way media go between a page and the relay; `turn-…` says how the page reaches the TURN server. */
export const MEDIA_WAYS = ['udp', 'tcp', 'turn-udp', 'turn-tcp', 'turn-tls'] as const;
export type MediaWay = (typeof MEDIA_WAYS)[number];

/** How one page's media did since its last reading, as its browser counted it. Null: nothing came to be measured. */
export interface QualityReading {
  way: MediaWay | null;
  /** bit/s with their headers. */
  sendBitrate: number;
  receiveBitrate: number;
  /** Of the packets, 0 to 1. */
  sendLoss: number | null;
  receiveLoss: number | null;
  roundTripMs: number | null;
  /** Of what is received, the worst stream. */
  jitterMs: number | null;
  /** Of the slowest picture that is received. */
  framesPerSecond: number | null;
  /** How often a picture stood still, and for how much of the time, 0 to 1. */
  freezes: number;
  frozen: number;
  /** Of the speech, how much had to be made up, 0 to 1. */
  concealed: number | null;
}

/** How often a page tells its reading. */
export const QUALITY_EVERY_SECONDS = 10;
