import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { notify } from '../components/notify.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client.js';
import { useErrorText } from '../api/error-text.js';
import { keys } from '../api/keys.js';
import { Dialog } from '../components/dialog.js';
import { ProblemNote } from '../components/problem-note.js';
import type { Ring } from './rings-query.js';

const REASONS = ['operating', 'emergency', 'specialty', 'place', 'other'] as const;
type Reason = (typeof REASONS)[number];

/** With the longest of the reasons before it, what the server takes. */
const MOST_LETTERS = 150;

interface DeclineDialogProps {
  /** The ring that is being declined; null closes the window. */
  ring: Ring | null;
  onClose: () => void;
}

/** Asks why, in one click if it is one of the usual reasons. */
export function DeclineDialog({ ring, onClose }: DeclineDialogProps) {
  const { t } = useTranslation('rings');
  return (
    <Dialog opened={ring !== null} onClose={onClose} title={t('declineTitle')}>
      {ring && <DeclineForm ring={ring} onClose={onClose} />}
    </Dialog>
  );
}

function DeclineForm({ ring, onClose }: { ring: Ring; onClose: () => void }) {
  const { t } = useTranslation('rings');
  const { t: common } = useTranslation();
  const textOf = useErrorText();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState<Reason | null>(null);
  const [more, setMore] = useState('');
  const [asked, setAsked] = useState(false);

  const note = more.trim();
  const chosen = reason === null || reason === 'other' ? '' : t(`reason.${reason}`);
  const text = [chosen, note].filter((part) => part !== '').join('. ');
  const decline = useMutation({
    mutationFn: () =>
      take(api.POST('/api/v1/pages/{id}/decline', { params: { path: { id: ring.pageId } }, body: { reason: text } })),
    onSuccess: () => {
      notify(t('declined'));
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.rings }),
  });

  const needed = asked && text === '' ? t('declineNeeded') : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (text !== '') decline.mutate();
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('declineText')}
        </Text>
        <Radio.Group
          aria-label={t('declineTitle')}
          value={reason}
          error={needed}
          onChange={(value) => setReason(REASONS.find((it) => it === value) ?? null)}
        >
          <Stack gap="sm">
            {REASONS.map((it) => (
              <Radio key={it} value={it} label={t(`reason.${it}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('declineMore')}
          maxLength={MOST_LETTERS}
          value={more}
          onChange={(event) => setMore(event.currentTarget.value)}
        />
        <ProblemNote text={decline.error && textOf(decline.error)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('act.cancel')}
          </Button>
          <Button type="submit" loading={decline.isPending}>
            {t('declineSubmit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
