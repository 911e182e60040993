import { Anchor, Group, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** A number to call: one touch on a phone. */
export function CallLink({ number }: { number: string }) {
  const { t } = useTranslation();
  return (
    <Anchor href={`tel:${number}`} aria-label={t('call', { number })} data-tabular>
      <Group component="span" gap={4} wrap="nowrap">
        <IconPhone size={16} aria-hidden />
        <Text component="span">{number}</Text>
      </Group>
    </Anchor>
  );
}
