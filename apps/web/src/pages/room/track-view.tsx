import { useEffect, useLayoutEffect, useRef } from 'react';
import type { MediaSource } from '#contract';
import { dropScreen, takeScreen } from '../../room/screens.js';
import { hearFrom } from '../../room/speaker.js';
import classes from './track-view.module.css';

interface VideoViewProps {
  track: MediaStreamTrack;
  /** What is to be seen, for those who do not see it. */
  label: string;
  /** Cuts the edges off rather than leaving bars: for faces. A screen is always shown whole. */
  cover?: boolean;
  /** As in a mirror: for one's own face. */
  mirrored?: boolean;
  source: MediaSource;
  practitionerId: string;
  className?: string;
  /** Watches how large it is shown, as long as it is. */
  watch?: (element: HTMLVideoElement) => () => void;
}

/** A picture that moves. Sound comes from SoundView. */
export function VideoView({ track, label, cover, mirrored, source, practitionerId, className, watch }: VideoViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => {
    const screen = takeScreen(track);
    video.current = screen;
    place.current?.append(screen);
    return () => dropScreen(screen);
  }, [track]);
  useLayoutEffect(() => {
    const screen = video.current;
    if (!screen) return;
    screen.className = className ?? '';
    screen.style.objectFit = cover ? 'cover' : 'contain';
    screen.style.transform = mirrored ? 'scaleX(-1)' : '';
    screen.ariaLabel = label;
    Object.assign(screen.dataset, { source, practitioner: practitionerId });
  }, [track, label, cover, mirrored, source, practitionerId, className]);
  useEffect(() => (video.current ? watch?.(video.current) : undefined), [track, watch]);
  return <div ref={place} className={classes.place} />;
}

interface SoundViewProps {
  track: MediaStreamTrack;
  /** Where it is heard; null: wherever the browser plays. */
  outputId: string | null;
  practitionerId: string;
  source?: MediaSource;
  muted?: boolean;
  /** The browser wants a touch before it lets anything be heard. */
  onBlocked: () => void;
}

/** A voice, or another sound. */
export function SoundView({
  track,
  outputId,
  practitionerId,
  source = 'microphone',
  muted,
  onBlocked,
}: SoundViewProps) {
  const audio = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    element.srcObject = new MediaStream([track]);
    element.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') onBlocked();
    });
    return () => {
      element.srcObject = null;
    };
  }, [track, onBlocked]);
  useEffect(() => {
    if (audio.current) void hearFrom(audio.current, outputId);
  }, [outputId]);
  return <audio ref={audio} data-source={source} data-practitioner={practitionerId} muted={muted} autoPlay />;
}
