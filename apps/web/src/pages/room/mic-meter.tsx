import { useTranslation } from 'react-i18next';
import classes from './mic-meter.module.css';
import { useLevel } from './use-level.js';

/** Shows that the microphone hears something. */
export function MicMeter({ track }: { track: MediaStreamTrack | null }) {
  const { t } = useTranslation('room');
  const bar = useLevel<HTMLDivElement>(track);
  return (
    <div className={classes.meter} role="img" aria-label={t('lobby.meter')}>
      <div ref={bar} className={classes.level} />
    </div>
  );
}
