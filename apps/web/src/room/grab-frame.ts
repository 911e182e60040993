const WAIT_MS = 5_000;
/** Lossy enough for a thin link, and sharp enough for the small print on a monitor. */
const QUALITY = 0.95;

/** One whole frame of a track of this page, as large as it is captured. Null when it gives none. */
export async function grabFrame(track: MediaStreamTrack): Promise<Blob | null> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  try {
    if (!(await showsSomething(video))) return null;
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  } finally {
    video.srcObject = null;
  }
}

function showsSomething(video: HTMLVideoElement): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), WAIT_MS);
    video.addEventListener('loadeddata', () => {
      clearTimeout(timer);
      resolve(video.videoWidth > 0);
    });
    video.play().catch(() => resolve(false));
  });
}
