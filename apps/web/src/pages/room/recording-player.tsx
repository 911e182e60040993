import { ActionIcon, Group, Slider, Text } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from './clock.js';
import classes from './recording-player.module.css';
import type { RecordingFile } from './recording-queries.js';
import { playingAt, timelineOf } from './recording-timeline.js';

const TICK_MS = 200;
/** A file that is further off than this is put right; less is not seen. */
const DRIFT_SECONDS = 0.25;

interface RecordingPlayerProps {
  viewingId: string;
  files: readonly RecordingFile[];
}

/** All that was recorded of everybody, in step: one position, and a picture for each who has one there. */
export function RecordingPlayer({ viewingId, files }: RecordingPlayerProps) {
  const { t } = useTranslation('recording');
  const timeline = useMemo(
    () => timelineOf(files.map((file) => ({ ...file, startedAt: Date.parse(file.startedAt) }))),
    [files],
  );
  const elements = useRef(new Map<string, HTMLVideoElement>());
  const [at, setAt] = useState(0);
  const position = useRef(0);
  const [plays, setPlays] = useState(false);
  const shown = playingAt(timeline, at);
  const shownIds = shown.map(({ file }) => file.id).join(' ');

  /** Brings every file to where it should be at this position. */
  const settle = (moment: number, exactly: boolean): void => {
    for (const { file, at: begins } of playingAt(timeline, moment)) {
      const element = elements.current.get(file.id);
      const wanted = (moment - begins) / 1_000;
      if (element && (exactly || Math.abs(element.currentTime - wanted) > DRIFT_SECONDS)) element.currentTime = wanted;
    }
  };

  useEffect(() => {
    for (const element of elements.current.values()) {
      if (plays) void element.play().catch(() => undefined);
      else element.pause();
    }
    if (!plays) return;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const next = Math.min(moved(position.current, now - last), timeline.durationMs);
      last = now;
      position.current = next;
      setAt(next);
      if (next >= timeline.durationMs) setPlays(false);
    }, TICK_MS);
    return () => clearInterval(timer);

    /** The first file that really plays says where we are; where none does, as at the end of one, the clock does. */
    function moved(before: number, passedMs: number): number {
      for (const { file, at: begins } of playingAt(timeline, before)) {
        const element = elements.current.get(file.id);
        if (!element || element.paused || element.readyState < 3) continue;
        return Math.max(before, begins + element.currentTime * 1_000);
      }
      return elements.current.size === 0 || [...elements.current.values()].some(({ ended }) => ended)
        ? before + passedMs
        : before;
    }
  }, [plays, timeline, shownIds]);

  useEffect(() => settle(at, false));

  const seek = (to: number): void => {
    position.current = to;
    setAt(to);
    settle(to, true);
  };
  const length = clock(Math.round(timeline.durationMs / 1_000));
  return (
    <div className={classes.player}>
      <div className={classes.pictures}>
        {shown.map(({ file }) => (
          <figure key={file.id} className={classes.picture} data-sound-only={!file.hasPicture || undefined}>
            <video
              ref={(element) => {
                if (element) elements.current.set(file.id, element);
                else elements.current.delete(file.id);
              }}
              src={`/api/v1/recording-viewings/${viewingId}/files/${file.id}`}
              data-file={file.id}
              data-stream={file.stream}
              playsInline
              preload="auto"
            />
            <figcaption>{t(`player.stream.${file.stream}`, { name: file.name })}</figcaption>
          </figure>
        ))}
      </div>
      <Group wrap="nowrap" gap="sm">
        <ActionIcon
          size="xl"
          aria-label={t(plays ? 'player.pause' : 'player.play')}
          onClick={() => {
            if (!plays && at >= timeline.durationMs) seek(0);
            setPlays(!plays);
          }}
        >
          {plays ? <IconPlayerPauseFilled aria-hidden /> : <IconPlayerPlayFilled aria-hidden />}
        </ActionIcon>
        <Slider
          className={classes.position}
          thumbLabel={t('player.position')}
          label={(value) => clock(Math.round(value / 1_000))}
          min={0}
          max={timeline.durationMs}
          step={1_000}
          value={at}
          onChange={seek}
        />
        <Text size="sm" data-tabular className={classes.time}>
          {t('player.of', { at: clock(Math.floor(at / 1_000)), length })}
        </Text>
      </Group>
    </div>
  );
}
