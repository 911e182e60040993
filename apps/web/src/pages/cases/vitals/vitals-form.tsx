import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/api-error.js';
import { fieldErrorText, useErrorText } from '../../../api/error-text.js';
import { ProblemNote } from '../../../components/problem-note.js';
import type { CaseView } from '../queries.js';
import { News2Panel } from './news2-panel.js';
import { readEntry, scoreEntry, type VitalsEntry } from './vitals-entry.js';
import { VitalsGrid } from './vitals-grid.js';

interface VitalsFormProps {
  kase: CaseView;
  /** What stands in it to begin with. */
  start: VitalsEntry;
  /** Sent again, it makes no second set. */
  onSave: (entry: VitalsEntry) => Promise<unknown>;
  onClose: () => void;
  /** What goes with the numbers. */
  children?: ReactNode;
}

/** A set of vital signs with its score, to be looked at and kept. */
export function VitalsForm({ kase, start, onSave, onClose, children = null }: VitalsFormProps) {
  const { t } = useTranslation('cases');
  const { t: common } = useTranslation();
  const { t: e } = useTranslation('errors');
  const textOf = useErrorText();
  const [entry, setEntry] = useState(start);
  const [asked, setAsked] = useState(false);
  const save = useMutation({ mutationFn: onSave, onSuccess: onClose });
  const { isEmpty, isSound } = readEntry(entry);
  const codes = isApiError(save.error) ? save.error.fields : {};
  const errors = Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, fieldErrorText(e, code)]));
  const unsound = asked && !isSound ? t(isEmpty ? 'vitals.measureOne' : 'vitals.lookAgain') : null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isSound) save.mutate(entry);
      }}
    >
      <Stack>
        <VitalsGrid entry={entry} onChange={setEntry} errors={errors} />
        <News2Panel score={scoreEntry(entry, kase.patient.age, kase.pregnancy)} />
        {children}
        <ProblemNote text={unsound ?? (save.error && textOf(save.error))} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('act.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('vitals.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
