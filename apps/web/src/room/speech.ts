import type { ProducerCodecOptions } from 'mediasoup-client/types';

/** How speech is packed: for links that carry everything, or for those that lose and delay. */
export type SpeechProfile = 'wide' | 'thin';

/**
 * Silence costs nothing. On a good link lost packets are asked for again. On a thin one packets are 60 ms long, since the
 * headers of 20 ms ones take as much as the speech itself, and what that saves pays for sending each of them twice: asking
 * would take longer than anybody can wait, and hide from both ends that packets are lost.
 */
export const SPEECH: Record<SpeechProfile, ProducerCodecOptions> = {
  wide: { opusFec: true, opusDtx: true, opusStereo: false, opusNack: true },
  thin: { opusFec: true, opusDtx: true, opusStereo: false, opusPtime: 60, opusMaxAverageBitrate: 20_000 },
};

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

/** Lets what is sent pass, each packet twice when it is to be. With {@link ENCODED_STREAMS} nothing passes by itself. */
export function passEncoded(sender: RTCRtpSender & EncodedStreams, twice: boolean): void {
  if (!sender.createEncodedStreams) return;
  const { readable, writable } = sender.createEncodedStreams();
  worker ??= new Worker(new URL('./speech-repeater.worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage({ readable, writable, twice }, [readable, writable]);
}
