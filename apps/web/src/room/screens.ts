/** Made before anybody looks. */
const ready = new WeakMap<MediaStreamTrack, HTMLVideoElement>();

/**
 * Makes the element that will show a picture, for `takeScreen`. A browser needs some 50 ms to set one up, and whatever
 * comes earlier is not seen: what stands ready before the first frame shows it.
 */
export function prepareScreen(track: MediaStreamTrack): void {
  ready.set(track, newScreen(track));
}

/** An element that shows a picture, and belongs to whoever takes it. */
export function takeScreen(track: MediaStreamTrack): HTMLVideoElement {
  const screen = ready.get(track) ?? newScreen(track);
  ready.delete(track);
  return screen;
}

/** Nobody looks any more. */
export function dropScreen(screen: HTMLVideoElement): void {
  screen.remove();
  screen.srcObject = null;
}

function newScreen(track: MediaStreamTrack): HTMLVideoElement {
  const screen = Object.assign(document.createElement('video'), {
    ...{ autoplay: true, playsInline: true, muted: true, disablePictureInPicture: true },
    srcObject: new MediaStream([track]),
  });
  // Outside of a page nothing plays by itself. It is refused when it is dropped before its first frame.
  screen.play().catch(() => undefined);
  return screen;
}
