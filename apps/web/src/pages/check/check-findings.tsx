import { Paper, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LinkCheck, TriedWay } from './link-check.js';
import type { Permission } from './permission.js';
import { verdictOf } from './ways.js';

/** Signatures and certificates bear a minute or two. */
const CLOCK_MAY_BE_OFF_MS = 90_000;

interface CheckFindingsProps {
  link: LinkCheck;
  camera: Permission;
  microphone: Permission;
}

/** The one sentence that matters, then what was found of each thing. */
export function CheckFindings({ link: { tried, addresses, clockOffMs }, camera, microphone }: CheckFindingsProps) {
  const { t } = useTranslation('check');
  const verdict = verdictOf(tried);
  const minutesOff = Math.round(Math.abs(clockOffMs) / 60_000);
  const nameOf = ({ way: { kind, url } }: TriedWay): string => t(`way.${kind}`, { url: url ?? '' });
  const rows = [
    ...tried.map((each) => [nameOf(each), each.open ? t('open', { ms: each.ms }) : t('shut')] as const),
    [t('page'), t(window.isSecureContext ? 'secure' : 'insecure')],
    [t('camera'), t(`permission.${camera}`)],
    [t('microphone'), t(`permission.${microphone}`)],
    [t('clock'), Math.abs(clockOffMs) < CLOCK_MAY_BE_OFF_MS ? t('clockRight') : t('clockOff', { minutes: minutesOff })],
  ] as const;
  const hasTurn = tried.some(({ way }) => way.kind === 'turn');
  return (
    <Stack gap="md">
      <Text fw={600} size="lg" role="status">
        {t(`verdict.${verdict}`)}
      </Text>
      <Paper withBorder p="sm">
        <Table aria-label={t('title')}>
          <Table.Tbody>
            {rows.map(([name, finding]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                <Table.Td>{finding}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
      {(verdict === 'turn' || verdict === 'none') && (
        <Text>
          {t('addresses', { addresses: addresses.join(', ') })} {t('unreachable')}
        </Text>
      )}
      {!hasTurn && <Text c="dimmed">{t('noTurn')}</Text>}
    </Stack>
  );
}
