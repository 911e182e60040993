import { Button, Group } from '@mantine/core';
import { IconPlayerRecordFilled } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../api/error-text.js';
import { useMe } from '../../auth/me-context.js';
import { ConfirmAct } from '../../components/confirm-act.js';
import { ProblemNote } from '../../components/problem-note.js';
import { PatientWordDialog } from './patient-word.js';
import classes from './recording-bar.module.css';
import { type Recording, recordingsQuery, useRecordingActs } from './recording-queries.js';

/** How it stands with recording: the question to each, whom it waits for, and the mark that nobody overlooks. */
export function RecordingBar({ consultId }: { consultId: string }) {
  const { t } = useTranslation('recording');
  const { data: recordings = [] } = useQuery(recordingsQuery(consultId));
  const [hidden, hide] = useState<string | null>(null);
  const [latest] = recordings;
  if (!latest || latest.id === hidden) return null;
  if (latest.state === 'stopped') {
    return latest.stopReason === null ? null : (
      <div className={classes.bar} role="status">
        {t(`stopped.${latest.stopReason}`)}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => hide(latest.id)}>
          {t('hide')}
        </Button>
      </div>
    );
  }
  return <RunningBar consultId={consultId} recording={latest} />;
}

function RunningBar({ consultId, recording }: { consultId: string; recording: Recording }) {
  const { t } = useTranslation('recording');
  const me = useMe();
  const textOf = useErrorText();
  const acts = useRecordingActs(consultId);
  const answer = useMutation({ mutationFn: (agreed: boolean) => acts.answer(recording.id, agreed) });
  const stop = useMutation({ mutationFn: () => acts.stop(recording.id) });
  const [dialog, setDialog] = useState<'patient' | 'withdraw' | 'patient-withdraws' | null>(null);
  const close = (): void => setDialog(null);

  const isRunning = recording.state === 'recording';
  const own = recording.people.find(({ practitionerId }) => practitionerId === me.practitionerId)?.answer ?? null;
  const patientAgreed = recording.patient?.answer === 'agreed';
  const awaited = recording.people.filter((one) => one.present && one.answer !== 'agreed').map((one) => one.name);
  const names = [...awaited, ...(patientAgreed ? [] : [t('patient')])].join(', ');
  const error = answer.error ?? stop.error;
  return (
    <div className={classes.bar} data-running={isRunning || undefined} role="status" data-recording={recording.state}>
      {isRunning ? (
        <span className={classes.mark}>
          <IconPlayerRecordFilled size={20} aria-hidden />
          {t('mark')}
        </span>
      ) : (
        <span>
          <strong>{t('notYet')}</strong> {own === null && `${t('asked', { name: recording.askedByName })} `}
          {names !== '' && t('waitingFor', { names })}
        </span>
      )}
      {isRunning && <span className={classes.quiet}>{t('markWho')}</span>}
      <Group gap="xs" className={classes.acts}>
        {own !== 'agreed' && (
          <>
            <Button size="sm" loading={answer.isPending} onClick={() => answer.mutate(true)}>
              {t('agree')}
            </Button>
            <Button size="sm" variant="default" disabled={answer.isPending} onClick={() => answer.mutate(false)}>
              {t('decline')}
            </Button>
          </>
        )}
        {!patientAgreed && (
          <Button size="sm" variant="default" onClick={() => setDialog('patient')}>
            {t('patientWord.button')}
          </Button>
        )}
        {patientAgreed && (
          <Button size="sm" variant="default" onClick={() => setDialog('patient-withdraws')}>
            {t('patientWord.withdraw')}
          </Button>
        )}
        {own === 'agreed' && (
          <Button size="sm" variant="default" onClick={() => setDialog('withdraw')}>
            {t('withdraw')}
          </Button>
        )}
        <Button size="sm" variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
          {t(isRunning ? 'stop' : 'giveUp')}
        </Button>
      </Group>
      <ProblemNote text={error ? textOf(error) : null} />
      <PatientWordDialog
        opened={dialog === 'patient'}
        onClose={close}
        onWrite={(word) => acts.writePatient(recording.id, word)}
      />
      <ConfirmAct
        opened={dialog === 'withdraw'}
        onClose={close}
        title={t('withdrawTitle')}
        act={t('withdraw')}
        onConfirm={() => acts.answer(recording.id, false)}
      >
        {t('withdrawText')}
      </ConfirmAct>
      <PatientWithdraws
        consultId={consultId}
        recording={recording}
        opened={dialog === 'patient-withdraws'}
        onClose={close}
      />
    </div>
  );
}

interface PatientWithdrawsProps {
  consultId: string;
  recording: Recording;
  opened: boolean;
  onClose: () => void;
}

/** Says what taking it back does before it does: the recording is erased. */
export function PatientWithdraws({ consultId, recording, opened, onClose }: PatientWithdrawsProps) {
  const { t } = useTranslation('recording');
  const { writePatient } = useRecordingActs(consultId);
  const { way, givenBy, witness } = recording.patient ?? { way: null, givenBy: null, witness: null };
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t('patientWord.withdrawTitle')}
      act={t('patientWord.withdrawAct')}
      onConfirm={() =>
        writePatient(recording.id, {
          agreed: false,
          way: way ?? 'oral-witnessed',
          givenBy: givenBy ?? 'self',
          witness,
        })
      }
    >
      {t('patientWord.withdrawText')}
    </ConfirmAct>
  );
}
