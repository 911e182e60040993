import type { FilteredTrack } from './filtered-track.js';

/** Tracks as streams of samples: Chromium has them, and TypeScript's types do not yet. */
const PARTS = ['MediaStreamTrackProcessor', 'MediaStreamTrackGenerator'] as const;

const partNamed = (name: (typeof PARTS)[number]): (new (...args: unknown[]) => object) | null => {
  const found: unknown = Reflect.get(globalThis, name);
  return isClass(found) ? found : null;
};

const isClass = (found: unknown): found is new (...args: unknown[]) => object => typeof found === 'function';

/** Whether this browser can take noise out of a voice. */
export const canFilterVoice = (): boolean => PARTS.every((name) => partNamed(name) !== null);

/** The voice alone. It is worked out beside the page, by a model that comes only when somebody wants it. */
export function filterVoice(track: MediaStreamTrack): Promise<FilteredTrack> {
  const [Processor, Generator] = [partNamed('MediaStreamTrackProcessor'), partNamed('MediaStreamTrackGenerator')];
  if (!Processor || !Generator) return Promise.reject(new Error('this browser has no streams of samples'));
  // Of the track itself and not of a clone, which would go on hearing while the microphone is muted.
  const processor = new Processor({ track });
  const generator = new Generator({ kind: 'audio' });
  const worker = new Worker(new URL('./voice-filter.worker.ts', import.meta.url), { type: 'module' });
  const close = (): void => {
    worker.terminate();
    if (generator instanceof MediaStreamTrack) generator.stop();
  };
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      close();
      reject(new Error('the voice filter does not start'));
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('message', () => {
      if (generator instanceof MediaStreamTrack) resolve({ track: generator, close });
      else fail();
    });
    const ends = { readable: streamIn(processor, 'readable'), writable: streamIn(generator, 'writable') };
    worker.postMessage(ends, [ends.readable, ends.writable]);
  });
}

const streamIn = (of: object, name: string): Transferable => {
  const found: unknown = Reflect.get(of, name);
  if (found instanceof ReadableStream || found instanceof WritableStream) return found;
  throw new Error(`no ${name} stream`);
};
