import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DraftText } from './draft-text.js';
import { QuestionsField } from './questions-field.js';
import type { Draft } from './use-draft.js';

/** R: what is asked, and what has been tried. */
export function RequestSection({ draft }: { draft: Draft }) {
  const { t } = useTranslation('cases');
  return (
    <Stack>
      <QuestionsField draft={draft} />
      <DraftText
        draft={draft}
        field="tried"
        label={t('field.tried')}
        placeholder={t('field.triedHint')}
        long
        maxLength={4000}
      />
    </Stack>
  );
}
