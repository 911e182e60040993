import type { FilteredTrack } from './filtered-track.js';
import { openTrackStreams } from './track-streams.js';

/** The voice alone. It is worked out beside the page, by a model that comes only when somebody wants it. */
export function filterVoice(voice: MediaStreamTrack): Promise<FilteredTrack> {
  return new Promise((resolve, reject) => {
    const { readable, writable, track } = openTrackStreams(voice, 'audio');
    const worker = new Worker(new URL('./voice-filter.worker.ts', import.meta.url), { type: 'module' });
    const close = (): void => {
      worker.terminate();
      track.stop();
    };
    worker.addEventListener('error', () => {
      close();
      reject(new Error('the voice filter does not start'));
    });
    worker.addEventListener('message', () => resolve({ track, close }));
    worker.postMessage({ readable, writable }, [readable, writable]);
  });
}
