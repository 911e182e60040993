interface DocumentPictureInPicture {
  requestWindow: (options: { width: number; height: number }) => Promise<Window>;
}

const SIZE = { width: 384, height: 260 };

const ofDocuments = (): DocumentPictureInPicture | null => {
  const found: unknown = Reflect.get(window, 'documentPictureInPicture');
  return isOpener(found) ? found : null;
};

const isOpener = (found: unknown): found is DocumentPictureInPicture =>
  typeof found === 'object' && found !== null && 'requestWindow' in found;

/** Whether the browser can keep a picture above all other windows. */
export const canFloat = (): boolean => ofDocuments() !== null || document.pictureInPictureEnabled;

/** A small window above all others that looks like this page; null where the browser has only single videos there. */
export async function openPictureWindow(): Promise<Window | null> {
  const opened = await ofDocuments()?.requestWindow(SIZE);
  if (!opened) return null;
  const { document: inside } = opened;
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style')) {
    inside.head.append(inside.importNode(sheet, true));
  }
  for (const { name, value } of document.documentElement.attributes) inside.documentElement.setAttribute(name, value);
  inside.title = document.title;
  return opened;
}

/** The other way: one video, without anything beside it. Returns what ends it. */
export async function floatVideo(track: MediaStreamTrack): Promise<() => void> {
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true });
  video.srcObject = new MediaStream([track]);
  await video.play();
  await video.requestPictureInPicture();
  return () => {
    if (document.pictureInPictureElement === video) void document.exitPictureInPicture();
    video.srcObject = null;
  };
}
