import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../api/error-text.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemNote } from '../../components/problem-note.js';
import type { PatientWord } from './recording-queries.js';

interface PatientWordDialogProps {
  opened: boolean;
  onClose: () => void;
  onWrite: (word: PatientWord) => Promise<void>;
}

const GIVERS = ['self', 'representative'] as const;
const WAYS = ['oral-witnessed', 'signed'] as const;

/** Writes down what the patient says to being recorded: who says it, how, and before whom. */
export function PatientWordDialog({ opened, onClose, onWrite }: PatientWordDialogProps) {
  const { t } = useTranslation('recording');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('patientWord.title')}>
      <PatientWordForm onClose={onClose} onWrite={onWrite} />
    </Dialog>
  );
}

function PatientWordForm({ onClose, onWrite }: Omit<PatientWordDialogProps, 'opened'>) {
  const { t } = useTranslation('recording');
  const textOf = useErrorText();
  const [givenBy, setGivenBy] = useState<PatientWord['givenBy']>('self');
  const [way, setWay] = useState<PatientWord['way']>('oral-witnessed');
  const [witness, setWitness] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const write = useMutation({ mutationFn: onWrite, onSuccess: onClose });

  const needsName = way === 'oral-witnessed' || givenBy === 'representative';
  const send = (agreed: boolean): void => {
    const name = witness.trim();
    if (agreed && needsName && name === '') return setIncomplete(true);
    write.mutate({ agreed, way, givenBy, witness: name === '' ? null : name });
  };
  return (
    <Stack>
      <Text>{t('patientWord.text')}</Text>
      <Radio.Group
        label={t('patientWord.givenBy')}
        value={givenBy}
        onChange={(value) => setGivenBy(value === 'representative' ? value : 'self')}
      >
        <Group mt="xs">
          {GIVERS.map((giver) => (
            <Radio key={giver} value={giver} label={t(`patientWord.${giver}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group
        label={t('patientWord.way')}
        value={way}
        onChange={(value) => setWay(value === 'signed' ? value : 'oral-witnessed')}
      >
        <Group mt="xs">
          {WAYS.map((each) => (
            <Radio key={each} value={each} label={t(`patientWord.${each}`)} />
          ))}
        </Group>
      </Radio.Group>
      <TextInput
        label={t('patientWord.witness')}
        required={needsName}
        withAsterisk={false}
        maxLength={120}
        value={witness}
        error={incomplete && needsName && witness.trim() === '' ? t('patientWord.witnessNeeded') : null}
        onChange={(event) => setWitness(event.currentTarget.value)}
      />
      <ProblemNote text={write.error ? textOf(write.error) : null} />
      <Group justify="flex-end">
        <Button variant="default" disabled={write.isPending} onClick={() => send(false)}>
          {t('patientWord.declined')}
        </Button>
        <Button loading={write.isPending} onClick={() => send(true)}>
          {t('patientWord.agreed')}
        </Button>
      </Group>
    </Stack>
  );
}
