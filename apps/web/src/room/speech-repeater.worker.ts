/**
 * Sends each packet of speech once more, right after the next one, as a packet of its own with the old time stamp. One
 * that is lost is there again before anybody hears that it is missing; whoever has both ignores the second. mediasoup
 * carries no RED (RFC 2198), and in-band FEC alone repairs too little.
 */

/** What passes from now on, or how it passes from now on. */
interface Order {
  id: number;
  readable?: ReadableStream<RTCEncodedAudioFrame>;
  writable?: WritableStream<RTCEncodedAudioFrame>;
  twice?: boolean;
}

/** What passes, by its number. */
const ways = new Map<number, { twice: boolean }>();

/** Silence (DTX) is a byte or two, which nobody misses. */
const SPOKEN_BYTES = 4;

/** The constructor with other metadata, which TypeScript's types do not know yet. */
const likeBefore = (frame: RTCEncodedAudioFrame, metadata: RTCEncodedAudioFrameMetadata): RTCEncodedAudioFrame =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return
  Reflect.construct(RTCEncodedAudioFrame, [frame, { metadata }]);

function repeater(way: { twice: boolean }): TransformStream<RTCEncodedAudioFrame, RTCEncodedAudioFrame> {
  let last: { data: ArrayBuffer; rtpTimestamp: number | undefined } | null = null;
  return new TransformStream({
    transform(frame, controller) {
      const metadata = frame.getMetadata();
      const copy = { data: frame.data.slice(0), rtpTimestamp: metadata.rtpTimestamp };
      controller.enqueue(frame);
      if (way.twice && last && last.data.byteLength >= SPOKEN_BYTES) {
        const again = likeBefore(frame, { ...metadata, rtpTimestamp: last.rtpTimestamp });
        again.data = last.data;
        controller.enqueue(again);
      }
      last = copy;
    },
  });
}

addEventListener('message', ({ data: { id, readable, writable, twice } }: MessageEvent<Order>) => {
  const way = ways.get(id) ?? { twice: false };
  ways.set(id, way);
  way.twice = twice ?? way.twice;
  if (!readable || !writable) return;
  // It ends with the track that it carries.
  const ended = (): boolean => ways.delete(id);
  readable.pipeThrough(repeater(way)).pipeTo(writable).then(ended, ended);
});
