import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../format/time.js';
import { actsFor, standingOf } from './guest-acts.js';
import { GuestButtons } from './guest-buttons.js';
import type { Guest } from './guest-queries.js';
import classes from './guests.module.css';

/** Everybody who was invited: by whom, until when, and where they stand. */
export function GuestList({ consultId, guests }: { consultId: string; guests: readonly Guest[] }) {
  const { t } = useTranslation('guest');
  if (guests.length === 0) return <Text c="dimmed">{t('list.empty')}</Text>;
  return (
    <ul className={classes.list}>
      {guests.map((guest) => (
        <Paper key={guest.id} component="li" p="sm" withBorder data-guest={standingOf(guest)}>
          <Stack gap={4}>
            <Group justify="space-between" gap="xs">
              <Text fw={600}>{guest.name}</Text>
              <Text size="sm" fw={600}>
                {t(`state.${standingOf(guest)}`)}
              </Text>
            </Group>
            <Text size="sm">{`${guest.role}, ${guest.organisation}`}</Text>
            <Text size="sm" c="dimmed">
              {t('list.by', {
                name: guest.invitedByName,
                from: guest.invitedFrom,
                time: formatTime(guest.invitedAt),
              })}
              {!guest.over && `. ${t('list.until', { time: formatTime(guest.expiresAt) })}`}
            </Text>
            <Group gap="xs">
              <GuestButtons consultId={consultId} guest={guest} acts={actsFor(guest)} />
            </Group>
          </Stack>
        </Paper>
      ))}
    </ul>
  );
}
