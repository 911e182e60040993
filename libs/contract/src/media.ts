import type {
  DtlsParameters,
  IceCandidate,
  IceParameters,
  MediaKind,
  RtpCapabilities,
  RtpParameters,
  SctpParameters,
  SctpStreamParameters,
} from 'mediasoup-client/types';

/**
 * The shapes of a WebRTC negotiation, as the browser's side of mediasoup defines them.
 * They cross two wires, page to session and session to relay; only types are taken, nothing of the package is loaded.
 */
export type {
  DtlsParameters,
  IceCandidate,
  IceParameters,
  MediaKind,
  RtpCapabilities,
  RtpParameters,
  SctpStreamParameters,
};

/** What a participant can send, each at most once at a time. */
export const MEDIA_SOURCES = [
  'microphone',
  'camera',
  'examination-camera',
  'auscultation',
  'screen',
  'screen-sound',
] as const;
export type MediaSource = (typeof MEDIA_SOURCES)[number];

/** What is to be seen, and can be taken a picture of. */
export const PICTURE_SOURCES = ['camera', 'examination-camera', 'screen'] as const satisfies readonly MediaSource[];
export type PictureSource = (typeof PICTURE_SOURCES)[number];

/** Sound or picture: which of the two a source is. */
export const MEDIA_KIND_OF: Readonly<Record<MediaSource, MediaKind>> = {
  microphone: 'audio',
  camera: 'video',
  'examination-camera': 'video',
  auscultation: 'audio',
  screen: 'video',
  'screen-sound': 'audio',
};

/** What a page needs to open its end of a transport. */
export interface TransportOptions {
  id: string;
  iceParameters: IceParameters;
  iceCandidates: IceCandidate[];
  dtlsParameters: DtlsParameters;
  /** Where data channels come. */
  sctpParameters?: SctpParameters;
}

/** A data channel on which nothing ever comes: who takes it connects a transport before there is anything to receive. */
export interface DoorOptions {
  id: string;
  dataProducerId: string;
  sctpStreamParameters: SctpStreamParameters;
}

/** A STUN or TURN server, as RTCPeerConnection takes it. */
export interface IceServer {
  urls: string[];
  username?: string;
  credential?: string;
}
