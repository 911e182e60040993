import type { ProducerCodecOptions } from 'mediasoup-client/types';

/** How speech is packed: for links that carry everything, or for those that lose and delay. */
export type SpeechProfile = 'wide' | 'thin';

/**
 * Silence costs nothing, and what is lost is mended from the next packet. It is not asked for again: at a round trip of
 * 300 ms everybody would wait for it, and hear each other after 900 ms instead of 550. Packets are 40 ms long: on a thin
 * link the headers of 20 ms ones take more than the speech itself, and changing the length in a call would cost words.
 */
export const SPEECH: ProducerCodecOptions = {
  ...{ opusFec: true, opusDtx: true, opusNack: false },
  ...{ opusStereo: false, opusPtime: 40 },
};

/** bit/s. On a thin link what this saves pays for each packet's second sending. */
const BITRATE: Record<SpeechProfile, number> = { wide: 40_000, thin: 20_000 };

/** How long speech waits before it is heard where packets are lost: time for the second one to come. */
export const LOSSY_PLAYOUT_MS = 300;

/** Browsers with encoded streams that can be written to; the others do without the second packet. */
interface EncodedStreams {
  createEncodedStreams?: () => { readable: ReadableStream; writable: WritableStream };
}

/** For the connection that sends; it means nothing to browsers that do not know it. */
export const ENCODED_STREAMS: object = { encodedInsertableStreams: 'RTCEncodedAudioFrame' in globalThis };

/** One for the page: what is sent passes by beside everything else that the page does. */
let worker: Worker | null = null;
const passing = new WeakMap<RTCRtpSender, number>();
let last = 0;

/** Lets what is sent pass. With {@link ENCODED_STREAMS} nothing passes by itself. */
export function passEncoded(sender: RTCRtpSender & EncodedStreams): void {
  if (!sender.createEncodedStreams) return;
  const { readable, writable } = sender.createEncodedStreams();
  worker ??= new Worker(new URL('./speech-repeater.worker.ts', import.meta.url), { type: 'module' });
  passing.set(sender, ++last);
  worker.postMessage({ id: last, readable, writable }, [readable, writable]);
}

/** Packs what a sender of {@link passEncoded} sends from now on; not a word is lost in changing it. */
export async function packSpeech(sender: RTCRtpSender, profile: SpeechProfile): Promise<void> {
  worker?.postMessage({ id: passing.get(sender), twice: profile === 'thin' });
  const parameters = sender.getParameters();
  for (const encoding of parameters.encodings) encoding.maxBitrate = BITRATE[profile];
  await sender.setParameters(parameters);
}
