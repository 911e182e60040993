import { useTranslation } from 'react-i18next';
import { useMe } from '../../../auth/me-context.js';
import label from '../face-label.module.css';
import classes from '../strip.module.css';
import { VideoView } from '../track-view.js';
import type { Place } from '../use-place.js';

/** What one's own examination camera sends, beside the faces; nothing while it is off. */
export function OwnExamination({ place }: { place: Place }) {
  const { t } = useTranslation('medical');
  const me = useMe();
  const { track } = place.ownState.medical.examination;
  if (!track) return null;
  return (
    <li>
      <div className={classes.tile} data-self>
        <VideoView
          track={track}
          label={t('examinationOwn')}
          source="examination-camera"
          practitionerId={me.practitionerId ?? ''}
          className={classes.picture}
        />
        <span className={classes.caption}>
          <span className={label.label}>{t('examinationOwn')}</span>
        </span>
      </div>
    </li>
  );
}
