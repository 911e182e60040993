import { Group, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PRIORITIES, type Priority } from '#contract';
import { PriorityBadge } from '../../../components/priority-badge.js';
import { MomentField } from '../moment-field.js';
import { DraftText } from './draft-text.js';
import { fieldId, isLower } from './draft-values.js';
import type { Draft } from './use-draft.js';

/** How urgent: the vital signs propose, the doctor says so, and why when it is less. */
export function PriorityField({ draft, proposed }: { draft: Draft; proposed: Priority | null }) {
  const { t } = useTranslation('cases');
  const { values, set } = draft;
  return (
    <Stack gap="sm">
      <Radio.Group
        id={fieldId('priority')}
        label={t('field.priority')}
        value={values.priority === null ? null : String(values.priority)}
        onChange={(value) => set({ priority: PRIORITIES.find((it) => String(it) === value) ?? null })}
      >
        <Stack gap="xs" mt={8}>
          {PRIORITIES.map((priority) => (
            <Radio
              key={priority}
              value={String(priority)}
              label={
                <Group gap="0 12px">
                  <PriorityBadge priority={priority} />
                  <Text component="span" size="sm" c="dimmed" w={{ base: '100%', xs: 'auto' }}>
                    {t(`clock.${priority}`)}
                    {priority === proposed && ` · ${t('news2.proposed')}`}
                  </Text>
                </Group>
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      {isLower(values.priority, proposed) && (
        <DraftText
          draft={draft}
          field="priorityReason"
          missing="priorityReason"
          label={t('field.priorityReason', { level: `P${proposed ?? ''}` })}
          maxLength={200}
        />
      )}
      {values.priority === 5 && (
        <MomentField
          id={fieldId('answerNeededBy')}
          label={t('field.answerNeededBy')}
          value={values.answerNeededBy}
          onChange={(answerNeededBy) => set({ answerNeededBy })}
        />
      )}
    </Stack>
  );
}
