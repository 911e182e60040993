import { Collapse, Group, Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { useUncontrolled } from '@mantine/hooks';
import { IconChevronRight, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  /** How many of its items are still missing: 0 shows the mark of completeness; left out shows none. */
  missing?: number;
  /** A line that stands for the content while it is collapsed: "Đau ngực 2 giờ, nghi nhồi máu". */
  summary?: ReactNode;
  defaultExpanded?: boolean;
  /** Controlled: with `onExpand`. */
  expanded?: boolean;
  onExpand?: (expanded: boolean) => void;
  order?: 2 | 3 | 4;
  children: ReactNode;
}

/** A part of a long page that folds away once it is done, and says whether it is. */
export function Section(props: SectionProps) {
  const { title, missing, summary, order = 2, children } = props;
  const id = useId();
  const [expanded, expand] = useUncontrolled({
    value: props.expanded,
    defaultValue: props.defaultExpanded ?? true,
    onChange: props.onExpand,
  });
  return (
    <Paper component="section" aria-labelledby={`${id}-title`}>
      <Title order={order} size="h3" id={`${id}-title`}>
        <UnstyledButton
          className={classes.head}
          aria-expanded={expanded}
          aria-controls={`${id}-body`}
          onClick={() => expand(!expanded)}
        >
          <IconChevronRight className={classes.chevron} size={20} aria-hidden />
          <span className={classes.title}>{title}</span>
          {missing !== undefined && <Completeness missing={missing} />}
        </UnstyledButton>
      </Title>
      {!expanded && summary !== undefined && (
        <Text className={classes.summary} c="dimmed" size="sm" lineClamp={2}>
          {summary}
        </Text>
      )}
      <Collapse id={`${id}-body`} expanded={expanded} keepMountedMode="display-none">
        <div className={classes.body}>{children}</div>
      </Collapse>
    </Paper>
  );
}

function Completeness({ missing }: { missing: number }) {
  const { t } = useTranslation();
  const complete = missing === 0;
  return (
    <Group gap={6} wrap="nowrap">
      {complete ? (
        <IconCircleCheckFilled size={18} color="var(--mantine-primary-color-filled)" aria-hidden />
      ) : (
        <IconCircleDashed size={18} color="var(--hc-ink-quiet)" aria-hidden />
      )}
      <Text component="span" size="sm" fw={400} c="dimmed">
        {complete ? t('state.complete') : t('state.incomplete', { count: missing })}
      </Text>
    </Group>
  );
}
