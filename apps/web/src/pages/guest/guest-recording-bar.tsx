import { Button, Group } from '@mantine/core';
import { IconPlayerRecordFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GuestRecording } from '#contract';
import classes from '../room/recording-bar.module.css';

interface GuestRecordingBarProps {
  recording: GuestRecording | null;
  onAnswer: (agreed: boolean) => void;
}

/** Whether the consult is recorded, and the question to the guest before it is. */
export function GuestRecordingBar({ recording, onAnswer }: GuestRecordingBarProps) {
  const { t } = useTranslation('guest');
  if (recording === null) return null;
  const isRunning = recording.state === 'recording';
  const agreed = recording.answer === 'agreed';
  return (
    <div className={classes.bar} data-running={isRunning || undefined} role="status" data-recording={recording.state}>
      {isRunning ? (
        <span className={classes.mark}>
          <IconPlayerRecordFilled size={20} aria-hidden />
          {t('recording.running')}
        </span>
      ) : (
        <span>{t(agreed ? 'recording.agreed' : 'recording.asked')}</span>
      )}
      <Group gap="xs" className={classes.acts}>
        {!agreed && (
          <Button size="sm" onClick={() => onAnswer(true)}>
            {t('recording.agree')}
          </Button>
        )}
        <Button size="sm" variant="default" onClick={() => onAnswer(false)}>
          {t(agreed ? 'recording.withdraw' : 'recording.decline')}
        </Button>
      </Group>
    </div>
  );
}
