import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VitalNumber } from '#contract';
import { formatWhen } from '../../../format/time.js';
import { useNow } from '../../../format/use-now.js';
import type { CaseView, VitalsView } from '../queries.js';
import { AddVitals } from './add-vitals.js';
import { VitalValue } from './vital-value.js';

const ROWS: readonly VitalNumber[] = [
  'pulse',
  'systolic',
  'diastolic',
  'temperature',
  'respirations',
  'spo2',
  'oxygenFlow',
  'glucose',
  'weight',
  'height',
];

/** Every set beside the others, the newest first, so that a change over time is seen along a line. */
export function VitalsHistory({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  const now = useNow('minute');
  const { vitals } = kase;
  const rows = ROWS.filter((name) => vitals.some((set) => set[name] !== null));
  return (
    <Stack gap="md">
      {kase.can.addVitals && <AddVitals kase={kase} />}
      {vitals.length === 0 ? (
        <Text c="dimmed">{t('vitals.none')}</Text>
      ) : (
        <Paper p="md" component="section" aria-labelledby="history-title">
          <Title order={2} size="h4" id="history-title" mb="xs">
            {t('vitals.history')}
          </Title>
          <Table.ScrollContainer minWidth={160 + vitals.length * 140}>
            <Table verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('vitals.takenAt')}</Table.Th>
                  {vitals.map((set) => (
                    <Table.Th key={set.id} scope="col">
                      {formatWhen(set.takenAt, now)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                <Table.Tr>
                  <Table.Th scope="row">NEWS2</Table.Th>
                  {vitals.map((set) => (
                    <Table.Td key={set.id}>
                      <Score set={set} />
                    </Table.Td>
                  ))}
                </Table.Tr>
                {rows.map((name) => (
                  <Table.Tr key={name}>
                    <Table.Th scope="row">{t(`vitals.${name}`)}</Table.Th>
                    {vitals.map((set) => (
                      <Table.Td key={set.id}>
                        <VitalValue name={name} value={set[name]} compared={set.news2.status !== 'not-applicable'} />
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
                <Table.Tr>
                  <Table.Th scope="row">{t('vitals.onOxygen')}</Table.Th>
                  {vitals.map(({ id, onOxygen }) => (
                    <Table.Td key={id}>
                      {onOxygen === null ? '–' : t(onOxygen ? 'vitals.oxygen' : 'vitals.air')}
                    </Table.Td>
                  ))}
                </Table.Tr>
                <Table.Tr>
                  <Table.Th scope="row">{t('vitals.consciousness')}</Table.Th>
                  {vitals.map(({ id, consciousness }) => (
                    <Table.Td key={id}>{consciousness === null ? '–' : t(`vitals.avpu.${consciousness}`)}</Table.Td>
                  ))}
                </Table.Tr>
                <Table.Tr>
                  <Table.Th scope="row">{t('vitals.recordedBy')}</Table.Th>
                  {vitals.map(({ id, recordedBy }) => (
                    <Table.Td key={id}>{recordedBy?.name ?? '–'}</Table.Td>
                  ))}
                </Table.Tr>
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Paper>
      )}
    </Stack>
  );
}

function Score({ set: { news2 } }: { set: VitalsView }) {
  const { t } = useTranslation('cases');
  if (news2.status === 'not-applicable') return <>{t('news2.notApplicableShort')}</>;
  if (news2.score === null || news2.risk === null) return <>{t('news2.incompleteShort')}</>;
  return (
    <strong>
      {news2.score} ({t(`news2.risk.${news2.risk}`)})
    </strong>
  );
}
