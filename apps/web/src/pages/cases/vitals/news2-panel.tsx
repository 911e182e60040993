import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NEWS2_ITEMS, type News2, type Priority } from '#contract';
import { PriorityBadge } from '../../../components/priority-badge.js';
import classes from './news2-panel.module.css';

/** The server's view of a score, or our own: both fit. */
export type ShownScore = Pick<
  News2,
  'status' | 'reason' | 'missing' | 'points' | 'score' | 'risk' | 'proposedPriority'
>;

interface News2PanelProps {
  score: ShownScore;
  /** What is chosen now; with `onChoose` the proposal can be taken. */
  priority?: Priority | null;
  onChoose?: (priority: Priority) => void;
}

/** The score with what it is made of, or why there is none: an incomplete one is never a number. */
export function News2Panel({ score, priority, onChoose }: News2PanelProps) {
  const { t } = useTranslation('cases');
  const { proposedPriority } = score;
  return (
    <section className={classes.panel} aria-label={t('news2.label')}>
      <Group justify="space-between" gap="sm">
        <Text component="div" aria-live="polite">
          <News2Sentence score={score} />
        </Text>
        {proposedPriority !== null && onChoose && (
          <Group gap="sm">
            <Text size="sm" c="dimmed">
              {t('news2.proposes')}
            </Text>
            <PriorityBadge priority={proposedPriority} />
            {priority !== proposedPriority && (
              <Button size="xs" variant="default" onClick={() => onChoose(proposedPriority)}>
                {t('news2.take', { level: `P${proposedPriority}` })}
              </Button>
            )}
          </Group>
        )}
      </Group>
      {score.status !== 'not-applicable' && <Points score={score} />}
    </section>
  );
}

function News2Sentence({ score }: { score: ShownScore }) {
  const { t } = useTranslation('cases');
  if (score.status === 'not-applicable') {
    return <span>{t(`news2.notApplicable.${score.reason ?? 'under-16'}`)}</span>;
  }
  if (score.score === null || score.risk === null) {
    const items = score.missing.map((item) => t(`news2.item.${item}`)).join(', ');
    return (
      <span>
        <strong>NEWS2</strong> {t('news2.incomplete', { items })}
      </span>
    );
  }
  return (
    <span>
      <strong data-tabular>NEWS2 = {score.score}</strong>, {t(`news2.risk.${score.risk}`)}
    </span>
  );
}

function Points({ score }: { score: ShownScore }) {
  const { t } = useTranslation('cases');
  return (
    <Stack gap={0} mt={4}>
      <Text size="sm" c="dimmed" data-tabular>
        {NEWS2_ITEMS.filter((item) => score.points[item] !== undefined)
          .map((item) => `${t(`news2.item.${item}`)} ${score.points[item] ?? ''}`)
          .join(' · ')}
      </Text>
    </Stack>
  );
}
