import { Button } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../format/time.js';
import { ControlButton } from '../room/control-button.js';
import controls from '../room/controls.module.css';
import room from '../room/live-room.module.css';
import { CameraButton, HandButton, MicrophoneButton, ShareButton } from '../room/own-buttons.js';
import { Sounds } from '../room/sounds.js';
import type { Place } from '../room/use-place.js';
import { GuestRecordingBar } from './guest-recording-bar.js';
import { GuestStage } from './guest-stage.js';
import classes from './guest.module.css';
import type { GuestStanding } from './use-guest.js';

interface GuestRoomProps {
  guest: GuestStanding;
  place: Place;
  onLeave: () => void;
}

/** The room as a guest has it: pictures and sound, and nothing of what they are about. */
export function GuestRoom({ guest, place, onLeave }: GuestRoomProps) {
  const { t } = useTranslation(['guest', 'room']);
  const { roomState, ownState } = place;
  const { view } = guest;
  const isLost = !guest.connected || roomState.phase === 'rejoining';
  return (
    <main className={`${room.room} ${classes.room}`} data-phase={roomState.phase}>
      <h1 className={classes.hidden}>{t('page.title')}</h1>
      <div className={room.line} role="status">
        <span className={room.status}>{isLost ? t('page.lost') : view.name}</span>
        <span>{t('page.until', { time: formatTime(view.expiresAt) })}</span>
        {roomState.phase === 'taken-over' && (
          <>
            <strong>{t('page.elsewhere')}</strong>
            <Button size="compact-sm" onClick={place.join}>
              {t('page.back')}
            </Button>
          </>
        )}
      </div>
      <GuestRecordingBar recording={view.recording} onAnswer={guest.answerRecording} />
      <div className={classes.stage}>
        <GuestStage view={view} place={place} />
      </div>
      <div role="toolbar" aria-label={t('room:control.label')} className={controls.bar}>
        <MicrophoneButton place={place} />
        <CameraButton place={place} />
        <HandButton place={place} />
        <ShareButton place={place} />
        <div className={controls.gap} />
        <ControlButton icon={IconDoorExit} label={t('page.leave')} onClick={onLeave} />
      </div>
      <Sounds incoming={roomState.incoming} outputId={ownState.outputId} muted={false} />
    </main>
  );
}
