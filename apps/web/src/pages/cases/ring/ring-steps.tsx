import { Text } from '@mantine/core';
import {
  IconBellRinging,
  IconCheck,
  IconClock,
  IconMinus,
  IconPhoneOff,
  IconPlayerSkipForward,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PageStepState } from '#contract';
import { CallLink } from '../../../components/call-link.js';
import { Countdown } from '../../../components/countdown.js';
import { formatTime } from '../../../format/time.js';
import type { RingStep } from '../queries.js';
import classes from './ring-steps.module.css';

const ICONS: Record<PageStepState, Icon> = {
  waiting: IconClock,
  ringing: IconBellRinging,
  accepted: IconCheck,
  declined: IconX,
  'no-answer': IconPhoneOff,
  stopped: IconMinus,
  skipped: IconPlayerSkipForward,
};

interface RingStepsProps {
  steps: readonly RingStep[];
  /** Every number: nobody else can be rung. */
  withPhones: boolean;
}

/** One line a doctor, in the order of asking. */
export function RingSteps({ steps, withPhones }: RingStepsProps) {
  const { t } = useTranslation('cases');
  return (
    <ol className={classes.steps} aria-label={t('ring.label')} aria-live="polite">
      {steps.map((step) => (
        <StepLine key={step.step} step={step} withPhone={withPhones || step.state === 'skipped'} />
      ))}
    </ol>
  );
}

function StepLine({ step, withPhone }: { step: RingStep; withPhone: boolean }) {
  const { t } = useTranslation('cases');
  const { practitioner, state, rung } = step;
  const StepIcon = ICONS[state];
  return (
    <li className={classes.step} data-state={state}>
      <StepIcon size={20} aria-hidden />
      <div className={classes.who}>
        <Text fw={state === 'ringing' || state === 'accepted' ? 700 : 500}>
          {[practitioner.title, practitioner.name].filter(Boolean).join(' ')}
        </Text>
        <Text size="sm" c="dimmed">
          {t(`ring.rung.${rung}`)}
          {rung === 'neighbour' && `: ${practitioner.facilityName}`}
        </Text>
        <Text size="sm" component="div">
          <StepState step={step} />
        </Text>
        {withPhone && practitioner.phone !== null && <CallLink number={practitioner.phone} />}
      </div>
    </li>
  );
}

function StepState({ step }: { step: RingStep }) {
  const { t } = useTranslation('cases');
  switch (step.state) {
    case 'ringing':
      return (
        <>
          <strong>{t('ring.step.ringing')}</strong>{' '}
          {step.ringUntil !== null && <Countdown to={step.ringUntil} withClock={false} />}
        </>
      );
    case 'skipped':
      return <>{t(`ring.skipped.${step.skipReason ?? 'unreachable'}`)}</>;
    case 'declined':
      return <>{t('ring.step.declined', { reason: step.declineReason ?? t('ring.noReason') })}</>;
    case 'waiting':
      // The duty leader is promised a time; the others come when those before them had theirs.
      return (
        <>
          {t(step.rung === 'duty-leader' ? 'ring.step.waitingLatest' : 'ring.step.waiting', {
            time: formatTime(step.dueAt),
          })}
        </>
      );
    case 'accepted':
    case 'no-answer':
    case 'stopped':
      return <>{t(`ring.step.${step.state}`)}</>;
  }
}
