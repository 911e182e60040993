/** Tracks as streams of what they carry: Chromium has them, and TypeScript's types do not yet. */
const PARTS = ['MediaStreamTrackProcessor', 'MediaStreamTrackGenerator'] as const;

type Part = new (options: object) => object;

const partNamed = (name: (typeof PARTS)[number]): Part | null => {
  const found: unknown = Reflect.get(globalThis, name);
  return isPart(found) ? found : null;
};

const isPart = (found: unknown): found is Part => typeof found === 'function';

/** Whether this browser can change what a track carries. */
const streams = PARTS.every((name) => partNamed(name) !== null);
export const canStreamTracks = (): boolean => streams;

/** What a track carries, and another track of what is written. */
export interface TrackStreams {
  readable: ReadableStream<unknown>;
  writable: WritableStream<unknown>;
  track: MediaStreamTrack;
}

/**
 * Opens a track's streams. Of the track itself and not of a clone, which would go on while the device is muted. They
 * run on in a page that is hidden. Throws where the browser has none.
 */
export function openTrackStreams(of: MediaStreamTrack, kind: 'audio' | 'video'): TrackStreams {
  const [Processor, Generator] = [partNamed('MediaStreamTrackProcessor'), partNamed('MediaStreamTrackGenerator')];
  if (!Processor || !Generator) throw new Error('this browser has no streams of tracks');
  const track = new Generator({ kind });
  const readable: unknown = Reflect.get(new Processor({ track: of }), 'readable');
  const writable: unknown = Reflect.get(track, 'writable');
  if (track instanceof MediaStreamTrack && readable instanceof ReadableStream && writable instanceof WritableStream) {
    return { readable, writable, track };
  }
  throw new Error('this browser has other streams of tracks');
}
