import type { MediaSource } from '#contract';

/**
 * Which tracks a receiver plays in step. A face and its voice belong together; a shared screen must not wait for the
 * microphone, nor the other way round, and the examination camera and the sound of the body stand alone.
 */
const STREAM: Readonly<Record<MediaSource, string>> = {
  microphone: 'person',
  camera: 'person',
  'examination-camera': 'examination',
  auscultation: 'auscultation',
  screen: 'screen',
  'screen-sound': 'screen',
};

/** What is recorded into one file: there the sound of the body goes with the picture of the examination. */
export const streamOf = (source: MediaSource): string => (source === 'auscultation' ? 'examination' : STREAM[source]);

/** The `msid` under which receivers get a track: its stream, then the track. */
export const msidOf = (peerId: string, source: MediaSource): string => `${peerId}-${STREAM[source]} ${source}`;

/**
 * Who gets the bits of a link that does not carry everything, 255 first: what the doctor examines, then what is being
 * explained, then faces. (Sound is not up for choice: it is small and always sent.)
 */
export const PRIORITY: Readonly<Record<MediaSource, number>> = {
  microphone: 255,
  auscultation: 250,
  'screen-sound': 200,
  'examination-camera': 200,
  screen: 150,
  camera: 50,
};
