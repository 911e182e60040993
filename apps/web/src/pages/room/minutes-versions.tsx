import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../components/section.js';
import { formatDateTime } from '../../format/time.js';
import { useChangeLabel } from './minutes-labels.js';
import classes from './minutes-side.module.css';
import type { Minutes } from './queries.js';

/** All versions there were, and what this one changed. */
export function MinutesVersions({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('room');
  const labelOf = useChangeLabel();
  const latest = minutes.versions[0]?.version;
  return (
    <Stack data-no-print>
      <Paper p="lg" component="section" aria-labelledby="versions-title">
        <Title order={2} size="h3" id="versions-title" mb="xs">
          {t('minutes.versions')}
        </Title>
        <Stack gap={4} component="ul" className={classes.list}>
          {minutes.versions.map(({ version, writtenByName, writtenAt, signatures }) => (
            <li key={version}>
              <Link
                className={classes.version}
                to={version === latest ? '.' : `?version=${version}`}
                aria-current={version === minutes.version || undefined}
              >
                <Text fw={600}>{t('minutes.version', { version })}</Text>
                <Text size="sm" c="dimmed">
                  {writtenByName} · {t('minutes.signatures', { count: signatures })}
                </Text>
                <Text size="sm" c="dimmed" data-tabular>
                  {formatDateTime(writtenAt)}
                </Text>
              </Link>
            </li>
          ))}
        </Stack>
      </Paper>
      {minutes.changes.length > 0 && (
        <Section title={t('minutes.changes')} defaultExpanded={false}>
          {minutes.changes.map(({ path, before, after }) => (
            <div key={path} className={classes.change}>
              <strong>{labelOf(path)}</strong>
              <div>
                <del>{before === null || before === '' ? '—' : before}</del>
              </div>
              <ins>{after === null || after === '' ? '—' : after}</ins>
            </div>
          ))}
        </Section>
      )}
    </Stack>
  );
}
