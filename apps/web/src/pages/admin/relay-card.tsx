import { Group, Paper, Progress, Stack, Table, Text, Title } from '@mantine/core';
import type { RelayLoad, RelayOverview, RoomOverview } from '#contract';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';

/** One relay: whether it runs, how busy it is, and its rooms. */
export function RelayCard({ relay: { relayId, load, rooms } }: { relay: RelayOverview }) {
  const { t } = useTranslation('system');
  return (
    <Paper p="md" withBorder component="section" aria-label={relayId ?? t('unknown')}>
      <Group justify="space-between">
        <Title order={3} size="h4">
          {relayId ?? t('unknown')}
        </Title>
        <Text fw={600}>{t(`state.${stateOf(load)}`)}</Text>
      </Group>
      {load && (
        <Stack gap="sm" mt="sm">
          <Figures load={load} />
          <Rooms rooms={rooms} />
        </Stack>
      )}
    </Paper>
  );
}

function stateOf(load: RelayLoad | null): 'up' | 'down' | 'full' | 'draining' {
  if (!load) return 'down';
  if (load.draining) return 'draining';
  return load.full ? 'full' : 'up';
}

function Figures({ load }: { load: RelayLoad }) {
  const { t } = useTranslation('system');
  const locale = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const figures = [
    [t('rooms'), load.rooms],
    [t('participants'), load.peers],
    [t('workers'), load.workers.map((worker) => percent.format(worker.load)).join(' · ')],
    [t('spare'), t(load.spare ? 'spareReady' : 'spareNone')],
    [t('recorder'), t(`recorders.${load.recorder}`)],
  ] as const;
  return (
    <>
      <div>
        <Text size="sm">
          {t('load')}: {percent.format(load.load)}
        </Text>
        <Progress value={load.load * 100} aria-label={t('load')} />
      </div>
      <Group gap="xl">
        {figures.map(([name, value]) => (
          <div key={name}>
            <Text size="sm" c="dimmed">
              {name}
            </Text>
            <Text data-tabular>{value}</Text>
          </div>
        ))}
      </Group>
    </>
  );
}

function Rooms({ rooms }: { rooms: readonly RoomOverview[] }) {
  const { t } = useTranslation('system');
  if (rooms.length === 0) return <Text size="sm">{t('noRooms')}</Text>;
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table aria-label={t('rooms')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('room')}</Table.Th>
            <Table.Th scope="col">{t('worker')}</Table.Th>
            <Table.Th scope="col">{t('participants')}</Table.Th>
            <Table.Th scope="col">{t('streams')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rooms.map(({ roomId, workerPids, participants, sends, receives }) => (
            <Table.Tr key={roomId}>
              <Table.Td data-tabular>{roomId}</Table.Td>
              <Table.Td data-tabular>{workerPids.join(', ')}</Table.Td>
              <Table.Td data-tabular>{participants}</Table.Td>
              <Table.Td data-tabular>
                {sends} / {receives}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
