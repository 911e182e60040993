import { ActionIcon, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId } from '../new-id.js';
import { fieldId, type DraftQuestion } from './draft-values.js';
import { moved } from './move.js';
import type { Draft } from './use-draft.js';

/** The server takes no more. */
const MOST = 10;

/** What is asked, numbered: each is answered by its number. */
export function QuestionsField({ draft }: { draft: Draft }) {
  const { t } = useTranslation('cases');
  const { questions } = draft.values;
  const keep = (changed: DraftQuestion[]): void => draft.set({ questions: changed });
  return (
    <Stack gap="sm" id={fieldId('questions')} role="group" aria-label={t('field.questions')}>
      {questions.map(({ id, text }, index) => (
        <Group key={id} gap="xs" align="flex-start" wrap="nowrap">
          <Textarea
            style={{ flex: 1 }}
            label={t('question.label', { number: index + 1 })}
            placeholder={index === 0 ? t('question.hint') : undefined}
            maxLength={1000}
            value={text}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              keep(questions.map((each) => (each.id === id ? { id, text: typed } : each)));
            }}
          />
          {questions.length > 1 && (
            <Group gap={0} mt={28} wrap="nowrap">
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                disabled={index === 0}
                aria-label={t('question.up', { number: index + 1 })}
                onClick={() => keep(moved(questions, index, index - 1))}
              >
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                disabled={index === questions.length - 1}
                aria-label={t('question.down', { number: index + 1 })}
                onClick={() => keep(moved(questions, index, index + 1))}
              >
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t('question.remove', { number: index + 1 })}
                onClick={() => keep(questions.filter((each) => each.id !== id))}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </Group>
          )}
        </Group>
      ))}
      {questions.length < MOST ? (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => keep([...questions, { id: newId(), text: '' }])}
        >
          {t('question.add')}
        </Button>
      ) : (
        <Text size="sm" c="dimmed">
          {t('question.most', { count: MOST })}
        </Text>
      )}
    </Stack>
  );
}
