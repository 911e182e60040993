import { Stack, Text, Title } from '@mantine/core';
import { IconInbox, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** What to do about it, in a sentence. */
  text?: string;
  icon?: Icon;
  /** A button or link: the way on. */
  action?: ReactNode;
  /** The heading's level on its page. */
  order?: 1 | 2 | 3;
}

/** Nothing here, and what to do about it. */
export function EmptyState({ title, text, icon: Icon = IconInbox, action, order = 2 }: EmptyStateProps) {
  return (
    <Stack align="center" gap="sm" py={64} px="md" ta="center">
      <Icon size={40} stroke={1.25} color="var(--hc-ink-quiet)" aria-hidden />
      <Title order={order} size="h3">
        {title}
      </Title>
      {text !== undefined && (
        <Text c="dimmed" maw={520} style={{ textWrap: 'balance' }}>
          {text}
        </Text>
      )}
      {action}
    </Stack>
  );
}
