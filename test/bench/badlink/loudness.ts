import type { Page } from 'playwright-core';

/** How loud it was, every {@link STEP_MS}, from some moment on. */
export interface Loudness {
  from: number;
  values: number[];
}

const STEP_MS = 10;
const LONGEST_MS = 3_000;

/** Writes down how loud a page's own microphone and what it hears are. Of a page prepared by `watchArrivals`. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(`(() => {
    const isHeard = (track) => track?.kind === 'audio' && track.readyState === 'live' && !track.muted;
    const all = (of) => window.connections.flatMap((one) => one[of]().map(({ track }) => track)).filter(isHeard);
    const context = new AudioContext();
    const tracks = { own: all('getSenders'), heard: all('getReceivers') };
    window.loudness = Object.entries(tracks).map(([name, tracks]) => {
      const analyser = new AnalyserNode(context, { fftSize: 512 });
      for (const track of tracks) context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
      return { name, analyser, from: Date.now(), values: [] };
    });
    const samples = new Float32Array(512);
    window.listening = setInterval(() => {
      for (const { analyser, from, values } of window.loudness) {
        analyser.getFloatTimeDomainData(samples);
        const loud = Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length);
        // A timer that comes late leaves no hole.
        while (values.length <= (Date.now() - from) / ${STEP_MS}) values.push(loud);
      }
    }, ${STEP_MS});
  })()`);

/** What has been written down since. */
export const listened = (page: Page): Promise<Record<'own' | 'heard', Loudness>> =>
  page.evaluate<Record<'own' | 'heard', Loudness>>(`(() => {
    clearInterval(window.listening);
    return Object.fromEntries(window.loudness.map(({ name, from, values }) => [name, { from, values }]));
  })()`);

/** After how many milliseconds `heard` is most like `spoken`: the lag of the greatest correlation. */
export function lagMs(spoken: Loudness, heard: Loudness): number {
  const lags = Array.from({ length: LONGEST_MS / STEP_MS }, (_, index) => index);
  const shift = Math.round((spoken.from - heard.from) / STEP_MS);
  const likeness = lags.map((lag) => correlation(spoken.values, heard.values, shift + lag));
  return lags[likeness.indexOf(Math.max(...likeness))]! * STEP_MS;
}

function correlation(one: readonly number[], other: readonly number[], shift: number): number {
  const pairs = one.flatMap((value, index) => {
    const later = other[index + shift];
    return later === undefined ? [] : [[value, later] as const];
  });
  const mean = (of: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const sum = (of: (x: number, y: number) => number): number =>
    pairs.reduce((total, [x, y]) => total + of(x - a, y - b), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}
