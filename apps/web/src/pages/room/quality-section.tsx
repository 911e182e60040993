import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pastQuality } from './past-quality.js';
import { QualityTable } from './quality-table.js';
import { type Consult, qualityQuery } from './queries.js';

const TITLE_ID = 'past-quality';

/** How pictures and sound were: what was noticed, for how long, and the figures below. */
export function QualitySection({ consult }: { consult: Consult }) {
  const { t } = useTranslation('quality');
  const { data = [] } = useQuery(qualityQuery(consult.id));
  const past = pastQuality(data).map((each) => ({
    ...each,
    id: each.practitionerId,
    name: consult.participants.find(({ id }) => id === each.practitionerId)?.name ?? '',
  }));
  // It is kept for some weeks only, and nobody needs to be told of its absence.
  if (past.length === 0) return null;
  return (
    <Paper p="lg" mt="md" component="section" aria-labelledby={TITLE_ID} data-no-print>
      <Title order={2} size="h3" id={TITLE_ID}>
        {t('past.title')}
      </Title>
      <Stack gap="xs" mt="xs">
        {past.map(({ id, name, minutes, troubles }) => (
          <div key={id}>
            <Text fw={600}>{name}</Text>
            <Text>
              {troubles.length === 0
                ? t('past.fine', { minutes })
                : t('past.some', {
                    minutes,
                    troubles: troubles
                      .map((each) =>
                        t('past.trouble', { trouble: t(`trouble.${each.trouble}`), minutes: each.minutes }),
                      )
                      .join(', '),
                  })}
            </Text>
          </div>
        ))}
        <QualityTable caption={t('past.numbers')} columns={past} />
        <Text size="sm" c="dimmed">
          {t('past.kept')}
        </Text>
      </Stack>
    </Paper>
  );
}
