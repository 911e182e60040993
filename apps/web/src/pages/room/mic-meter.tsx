import { useTranslation } from 'react-i18next';
import classes from './mic-meter.module.css';
import { useLevel } from './use-level.js';

interface MicMeterProps {
  track: MediaStreamTrack | null;
  /** Whether the microphone gives nothing at all. */
  onDead: (dead: boolean) => void;
}

/** Shows that the microphone hears something. */
export function MicMeter({ track, onDead }: MicMeterProps) {
  const { t } = useTranslation('room');
  const bar = useLevel<HTMLDivElement>(track, onDead);
  return (
    <div className={classes.meter} role="img" aria-label={t('lobby.meter')}>
      <div ref={bar} className={classes.level} />
    </div>
  );
}
