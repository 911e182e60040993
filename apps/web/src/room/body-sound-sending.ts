import type { ProducerCodecOptions } from 'mediasoup-client/types';
import type { SpeechProfile } from './speech.js';

/** The sound of the body as it is: a murmur is as quiet as silence, and no packet may be held back for it. */
export const BODY_SOUND: ProducerCodecOptions = {
  opusDtx: false,
  opusFec: true,
  opusNack: true,
  opusStereo: false,
  opusMaxPlaybackRate: 48_000,
  opusMaxAverageBitrate: 96_000,
};

/** bit/s: the least that keeps heart and lungs whole is what a thin link carries. */
const BITRATE: Record<SpeechProfile, number> = { wide: 96_000, thin: 64_000 };

export async function packBodySound(sender: RTCRtpSender, profile: SpeechProfile): Promise<void> {
  const parameters = sender.getParameters();
  for (const encoding of parameters.encodings) encoding.maxBitrate = BITRATE[profile];
  await sender.setParameters(parameters);
}
