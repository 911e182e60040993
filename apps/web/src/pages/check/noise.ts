const SIZE = { width: 240, height: 180 };
const PICTURES_PER_SECOND = 20;
/** So many random bytes a browser gives at once. */
const AT_ONCE = 65_536;

interface Noise {
  track: MediaStreamTrack | undefined;
  begin: () => void;
  /** Stands still again: nothing more is sent. */
  halt: () => void;
  stop: () => void;
}

/**
 * A picture of nothing but noise: it fills a link, for no encoder can make it small. It stands still until it is begun.
 * Whoever makes it stops it, which holds a page up for some 10 ms; `halt` does not.
 */
export function noise(): Noise {
  const canvas = Object.assign(document.createElement('canvas'), SIZE);
  const pen = canvas.getContext('2d');
  const [track] = canvas.captureStream(PICTURES_PER_SECOND).getVideoTracks();
  const draw = (): void => {
    if (!pen) return;
    const image = pen.createImageData(SIZE.width, SIZE.height);
    for (let at = 0; at < image.data.length; at += AT_ONCE) {
      crypto.getRandomValues(image.data.subarray(at, at + AT_ONCE));
    }
    pen.putImageData(image, 0, 0);
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  const halt = (): void => clearInterval(timer);
  return {
    track,
    begin: () => {
      timer ??= setInterval(draw, 1000 / PICTURES_PER_SECOND);
    },
    halt,
    stop: () => {
      halt();
      track?.stop();
    },
  };
}
