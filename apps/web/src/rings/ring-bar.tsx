import { Loader, UnstyledButton } from '@mantine/core';
import { IconBellRinging, IconVolumeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { minutesAndSeconds } from '../format/remaining.js';
import { useNow } from '../format/use-now.js';
import { PriorityShape } from '../components/priority-shape.js';
import classes from './ring-bar.module.css';
import { useRings } from './rings-context.js';
import type { Ring } from './rings-query.js';
import { useRingToneUnlocked } from './use-ring-tone.js';
import { ringTone } from './ring-tone.js';

/** All that rings, over the whole width at the top: the only thing in the app that may interrupt. */
export function RingBars() {
  const { rings } = useRings();
  return (
    <div role="alert" data-no-print>
      {rings.map((ring) => (
        <RingBar key={`${ring.pageId} ${ring.step}`} ring={ring} />
      ))}
    </div>
  );
}

function RingBar({ ring }: { ring: Ring }) {
  const { t } = useTranslation('rings');
  const { t: common } = useTranslation();
  const { accept, acceptingPageId, decline, lookFirst, silence, isSilenced } = useRings();
  const audible = useRingToneUnlocked();
  const accepting = acceptingPageId === ring.pageId;
  const colors = {
    '--ring-fill': `var(--hc-p${ring.priority}-fill)`,
    '--ring-on': `var(--hc-p${ring.priority}-on)`,
  };
  return (
    <section className={classes.bar} style={colors}>
      <div className={classes.what}>
        <div className={classes.heading}>
          <IconBellRinging className={classes.icon} size={24} aria-hidden />
          <PriorityShape priority={ring.priority} size={24} color="var(--ring-on)" />
          <span>
            P{ring.priority} {common(`priority.${ring.priority}`)} ·{' '}
            {t('heading', { facility: ring.requestingFacilityName })}
          </span>
        </div>
        {ring.question && <div className={classes.question}>{ring.question}</div>}
        <TimeLeft until={ring.ringUntil} />
      </div>
      <div className={classes.acts}>
        <UnstyledButton className={classes.accept} disabled={accepting} onClick={() => accept(ring)}>
          {accepting ? <Loader size={20} color="currentColor" aria-label={common('state.loading')} /> : t('accept')}
        </UnstyledButton>
        <UnstyledButton className={classes.other} onClick={() => lookFirst(ring)}>
          {t('look')}
        </UnstyledButton>
        <UnstyledButton className={classes.other} onClick={() => decline(ring)}>
          {t('decline')}
        </UnstyledButton>
        {!audible && !ring.quiet && (
          <UnstyledButton className={classes.other} onClick={ringTone.unlock}>
            {t('sound.enable')}
          </UnstyledButton>
        )}
        {audible && !isSilenced(ring) && (
          <UnstyledButton className={classes.other} aria-label={t('silence')} onClick={() => silence(ring)}>
            <IconVolumeOff size={20} aria-hidden />
          </UnstyledButton>
        )}
      </div>
    </section>
  );
}

/** Apart, so that only this line renders each second, and no screen reader reads the bar anew. */
function TimeLeft({ until }: { until: string }) {
  const { t } = useTranslation('rings');
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - useNow()) / 1000));
  return (
    <div role="timer" aria-live="off" data-tabular>
      {t('left')} <strong className={classes.seconds}>{minutesAndSeconds(seconds)}</strong>
    </div>
  );
}
