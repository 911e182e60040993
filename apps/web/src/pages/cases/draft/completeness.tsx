import { Anchor, List, Paper, Text, Title } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Missing } from './draft-values.js';

interface CompletenessProps {
  missing: readonly Missing[];
  onGo: (field: Missing) => void;
}

/** What still keeps the case from being sent, each a way to its field. */
export function Completeness({ missing, onGo }: CompletenessProps) {
  const { t } = useTranslation('cases');
  return (
    <Paper p="md" component="aside" aria-labelledby="completeness-title">
      <Title order={2} size="h4" id="completeness-title" mb="xs">
        {missing.length === 0 ? t('draft.ready') : t('draft.missing', { count: missing.length })}
      </Title>
      {missing.length === 0 ? (
        <Text style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          <IconCircleCheckFilled size={20} color="var(--mantine-primary-color-filled)" aria-hidden />
          {t('draft.readyText')}
        </Text>
      ) : (
        <List spacing={4} listStyleType="none" withPadding={false}>
          {missing.map((field) => (
            <List.Item key={field}>
              <Anchor component="button" type="button" ta="start" onClick={() => onGo(field)}>
                {t(`missing.${field}`)}
              </Anchor>
            </List.Item>
          ))}
        </List>
      )}
    </Paper>
  );
}
