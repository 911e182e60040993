import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Divider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.js';
import { ControlButton } from '../control-button.js';
import { GuestList } from './guest-list.js';
import { guestsQuery } from './guest-queries.js';
import { InviteGuest } from './invite-guest.js';

/** Who was invited from outside, and the way to invite somebody. */
export function GuestsButton({ consultId }: { consultId: string }) {
  const { t } = useTranslation('guest');
  const { data: guests = [] } = useQuery(guestsQuery(consultId));
  const [opened, setOpened] = useState(false);
  return (
    <>
      <ControlButton icon={IconUserPlus} label={t('control')} onClick={() => setOpened(true)} />
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('list.title')} size="lg">
        <Stack>
          <Text size="sm">{t('list.lead')}</Text>
          <GuestList consultId={consultId} guests={guests} />
          <Divider />
          <InviteGuest consultId={consultId} />
        </Stack>
      </Dialog>
    </>
  );
}
