/**
 * Sends each packet of speech once more, right after the next one, as a packet of its own with the old time stamp. One
 * that is lost is there again before anybody hears that it is missing; whoever has both ignores the second. mediasoup
 * carries no RED (RFC 2198), and in-band FEC alone repairs too little.
 */

interface Streams {
  readable: ReadableStream<RTCEncodedAudioFrame>;
  writable: WritableStream<RTCEncodedAudioFrame>;
  twice: boolean;
}

/** Silence (DTX) is a byte or two, which nobody misses. */
const SPOKEN_BYTES = 4;

/** The constructor with other metadata, which TypeScript's types do not know yet. */
const likeBefore = (frame: RTCEncodedAudioFrame, metadata: RTCEncodedAudioFrameMetadata): RTCEncodedAudioFrame =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return
  Reflect.construct(RTCEncodedAudioFrame, [frame, { metadata }]);

function repeater(): TransformStream<RTCEncodedAudioFrame, RTCEncodedAudioFrame> {
  let last: { data: ArrayBuffer; rtpTimestamp: number | undefined } | null = null;
  return new TransformStream({
    transform(frame, controller) {
      const metadata = frame.getMetadata();
      const copy = { data: frame.data.slice(0), rtpTimestamp: metadata.rtpTimestamp };
      controller.enqueue(frame);
      if (last && last.data.byteLength >= SPOKEN_BYTES) {
        const again = likeBefore(frame, { ...metadata, rtpTimestamp: last.rtpTimestamp });
        again.data = last.data;
        controller.enqueue(again);
      }
      last = copy;
    },
  });
}

addEventListener('message', ({ data: { readable, writable, twice } }: MessageEvent<Streams>) => {
  const passed = twice ? readable.pipeThrough(repeater()) : readable;
  // It ends with the track that it carries.
  passed.pipeTo(writable).catch(() => undefined);
});
