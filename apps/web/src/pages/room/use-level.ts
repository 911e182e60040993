import { useEffect, useRef, type RefObject } from 'react';
import { SilenceWatch } from '../../room/silence.js';

/** Speech at a normal distance reaches about this root mean square; more fills the meter. */
const LOUD = 0.12;

/**
 * Writes how loud a track is, 0 to 1, into the custom property `--level` of an element about 20 times a second:
 * nothing renders for it. `onDead` is told when nothing at all comes of it, and when something does again.
 */
export function useLevel<Element extends HTMLElement>(
  track: MediaStreamTrack | null,
  onDead: (dead: boolean) => void,
): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => {
    if (!track) return;
    const target = element.current;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const silence = new SilenceWatch();
    const timer = setInterval(() => {
      // Browsers start it asleep until the first touch.
      if (context.state === 'suspended') return void context.resume();
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      target?.style.setProperty('--level', Math.min(1, Math.sqrt(power) / LOUD).toFixed(2));
      onDead(silence.isDead(power, performance.now()));
    }, 50);
    return () => {
      clearInterval(timer);
      target?.style.setProperty('--level', '0');
      void context.close();
      onDead(false);
    };
  }, [track, onDead]);
  return element;
}
