import type { Results, SelfieSegmentation } from '@mediapipe/selfie_segmentation';
import type { FilteredTrack } from './filtered-track.js';
import { openTrackStreams } from './track-streams.js';

/** Nothing behind is to be recognised, and the picture is to stay small. */
const BLUR = 'blur(14px)';

/** The same picture with all that is behind the person blurred. It is worked out in this page, nowhere else. */
export async function blurBackground(camera: MediaStreamTrack): Promise<FilteredTrack> {
  const { openSegmentation } = await import('./segmentation.js');
  const segmentation = await openSegmentation();
  const { readable, writable, track } = openTrackStreams(camera, 'video');
  const end = new AbortController();
  const close = (): void => {
    end.abort();
    track.stop();
  };
  return new Promise((resolve, reject) => {
    const blurring = blurEach(segmentation, () => resolve({ track, close }));
    readable
      .pipeThrough(blurring, { signal: end.signal })
      .pipeTo(writable)
      // After the first picture that is how it ends.
      .catch(() => reject(new Error('the background cannot be blurred')))
      .finally(() => segmentation.close());
  });
}

/** As the browser is ready for them: what comes meanwhile is left out. */
function blurEach(segmentation: SelfieSegmentation, began: () => void): TransformStream<unknown, VideoFrame> {
  const [seen, blurred] = [newSheet(), newSheet()];
  segmentation.onResults((results) => paint(blurred, results));
  return new TransformStream({
    async transform(frame, controller) {
      if (!(frame instanceof VideoFrame)) return;
      const { timestamp, displayWidth: width, displayHeight: height } = frame;
      for (const { canvas } of [seen, blurred]) {
        if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      }
      seen.drawImage(frame, 0, 0);
      frame.close();
      await segmentation.send({ image: seen.canvas });
      controller.enqueue(new VideoFrame(blurred.canvas, { timestamp }));
      began();
    },
  });
}

function newSheet(): CanvasRenderingContext2D {
  const sheet = document.createElement('canvas').getContext('2d');
  if (!sheet) throw new Error('this browser does not draw');
  return sheet;
}

function paint(sheet: CanvasRenderingContext2D, { image, segmentationMask }: Results): void {
  const { width, height } = sheet.canvas;
  const layers = [
    { of: segmentationMask, how: 'copy', filter: 'none' },
    { of: image, how: 'source-in', filter: 'none' },
    { of: image, how: 'destination-over', filter: BLUR },
  ] as const;
  for (const { of, how, filter } of layers) {
    sheet.globalCompositeOperation = how;
    sheet.filter = filter;
    sheet.drawImage(of, 0, 0, width, height);
  }
}
