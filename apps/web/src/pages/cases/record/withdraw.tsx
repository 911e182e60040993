import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../../api/client.js';
import { useErrorText } from '../../../api/error-text.js';
import { keys } from '../../../api/keys.js';
import { Dialog } from '../../../components/dialog.js';
import { ProblemNote } from '../../../components/problem-note.js';
import type { CaseView } from '../queries.js';

/** Takes the case back, and says what that does before it is done. */
export function Withdraw({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  const [open, setOpen] = useState(false);
  const kind = kase.state === 'draft' ? 'draft' : 'case';
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        style={{ alignSelf: 'flex-start' }}
        data-no-print
        onClick={() => setOpen(true)}
      >
        {t(`withdraw.${kind}.act`)}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t(`withdraw.${kind}.title`)}>
        {open && <WithdrawForm kase={kase} kind={kind} onClose={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

interface WithdrawFormProps {
  kase: CaseView;
  kind: 'draft' | 'case';
  onClose: () => void;
}

function WithdrawForm({ kase, kind, onClose }: WithdrawFormProps) {
  const { t } = useTranslation('cases');
  const { t: common } = useTranslation();
  const textOf = useErrorText();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const withdraw = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/v1/cases/{id}/withdraw', {
          params: { path: { id: kase.id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: (withdrawn) => {
      onClose();
      queryClient.setQueryData(keys.case.one(kase.id), withdrawn);
    },
  });
  const blank = reason.trim() === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!blank) withdraw.mutate();
      }}
    >
      <Stack>
        <Text>{t(`withdraw.${kind}.text`)}</Text>
        <Textarea
          label={t('withdraw.reason')}
          data-autofocus
          maxLength={500}
          value={reason}
          error={asked && blank && t('withdraw.needed')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNote text={withdraw.error && textOf(withdraw.error)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('act.cancel')}
          </Button>
          <Button type="submit" loading={withdraw.isPending}>
            {t(`withdraw.${kind}.act`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
