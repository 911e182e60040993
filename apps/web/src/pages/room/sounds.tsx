import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEDIA_KIND_OF } from '#contract';
import type { Incoming } from '../../room/room-state.js';
import classes from './live-room.module.css';
import { SoundView } from './track-view.js';

interface SoundsProps {
  incoming: readonly Incoming[];
  outputId: string | null;
  /** Nobody is heard for now. */
  muted: boolean;
}

/** The voices, and the sound of a screen. After a reload some browsers want one touch first. */
export function Sounds({ incoming, outputId, muted }: SoundsProps) {
  const { t } = useTranslation('room');
  const [touches, setTouches] = useState(0);
  const [blocked, setBlocked] = useState(false);
  const onBlocked = useCallback(() => setBlocked(true), []);
  return (
    <>
      {incoming
        .filter(({ source }) => MEDIA_KIND_OF[source] === 'audio' && source !== 'auscultation')
        .map(({ consumerId, track, practitionerId }) => (
          <SoundView
            key={`${consumerId} ${touches}`}
            track={track}
            outputId={outputId}
            practitionerId={practitionerId}
            muted={muted}
            onBlocked={onBlocked}
          />
        ))}
      {blocked && (
        <div className={classes.unblock} role="alert">
          <Button
            size="lg"
            leftSection={<IconVolume aria-hidden />}
            onClick={() => {
              setBlocked(false);
              setTouches(touches + 1);
            }}
          >
            {t('hear')}
          </Button>
        </div>
      )}
    </>
  );
}
