import { Button, Group, Loader, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CALL_MODES } from '../../room/link-advice.js';
import type { MeasuredLink } from '../check/measure-link.js';
import { CheckLink } from './check-link.js';
import classes from './lobby.module.css';
import type { Consult } from './queries.js';
import { useLobbyLink } from './use-lobby-link.js';
import type { Place } from './use-place.js';

/** What the line to the relay carries, what to begin the call with, and the choice to begin otherwise. */
export function LobbyLink({ consult, place }: { consult: Consult; place: Place }) {
  const { t } = useTranslation('lobbyLink');
  const { running, failed, found, advised, mode, choose, again } = useLobbyLink(consult, place);
  return (
    <Stack gap={8} className={classes.link}>
      <div role="status">
        {running && (
          <Text size="sm">
            <Loader size={14} mr={8} aria-hidden />
            {t('running')}
          </Text>
        )}
        {!running && advised && <Text fw={600}>{t(`advice.${advised}`)}</Text>}
        {!running && failed && <Text fw={600}>{t('failed')}</Text>}
      </div>
      {!running && found && <Findings found={found} />}
      <Radio.Group
        label={t('begin')}
        value={mode}
        onChange={(value) => CALL_MODES.filter((each) => each === value).forEach(choose)}
      >
        <Group gap="md" mt={4}>
          {CALL_MODES.map((each) => (
            <Radio key={each} value={each} label={t(`mode.${each}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Group gap="md">
        {!running && (found || failed) && (
          <Button variant="default" size="xs" onClick={again}>
            {t('again')}
          </Button>
        )}
        <CheckLink />
      </Group>
    </Stack>
  );
}

function Findings({ found: { tried, measure } }: { found: MeasuredLink }) {
  const { t } = useTranslation('lobbyLink');
  const ways = (['udp', 'tcp', 'turn'] as const)
    .map((kind) => ({ kind, ways: tried.filter(({ way }) => way.kind === kind) }))
    .filter(({ ways }) => ways.length > 0)
    .map(({ kind, ways }) => t(ways.some(({ open }) => open) ? 'open' : 'shut', { way: kind.toUpperCase() }));
  const figures = measure
    ? [
        t('up', { kbit: Math.round(measure.up / 1000) }),
        t('down', { kbit: Math.round(measure.down / 1000) }),
        ...(measure.roundTripMs === null ? [] : [t('roundTrip', { ms: measure.roundTripMs })]),
        t('loss', { percent: Math.round(measure.loss * 100) }),
      ]
    : [];
  return (
    <Text size="sm" c="dimmed">
      {[...ways, ...figures].join(' · ')}
    </Text>
  );
}
