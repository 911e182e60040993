import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { ConfirmAct } from '../../components/confirm-act.js';
import { Dialog } from '../../components/dialog.js';
import { missingIn, type OpinionDraft } from './opinion-draft.js';
import { focusOpinionField } from './opinion-field-id.js';
import type { Consult } from './queries.js';
import { useStore } from './use-store.js';

interface EndConsultProps {
  opened: boolean;
  onClose: () => void;
  consult: Consult;
  opinion: OpinionDraft;
  onShowMissing: () => void;
}

/** The chair ends the consult: says what follows, or what is still to be written first. */
export function EndConsult({ opened, onClose, consult, opinion, onShowMissing }: EndConsultProps) {
  const { t } = useTranslation('room');
  const queryClient = useQueryClient();
  const { values } = useStore(opinion.store);
  const missing = missingIn(consult.questions, values);

  if (missing.length > 0) {
    return (
      <Dialog opened={opened} onClose={onClose} title={t('end.notYet')} returnFocus={false}>
        <Stack>
          <Text>{t('end.missing', { count: missing.length })}</Text>
          {missing.map((field) => (
            <Button
              key={field}
              variant="default"
              justify="flex-start"
              onClick={() => {
                onClose();
                onShowMissing();
                focusOpinionField(field);
              }}
            >
              {field === 'conclusion'
                ? t('opinion.conclusion')
                : t('end.question', { number: field.split('.')[1] ?? '' })}
            </Button>
          ))}
        </Stack>
      </Dialog>
    );
  }
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t('end.title')}
      act={t('control.end')}
      onConfirm={async () => {
        await opinion.flush();
        await take(api.POST('/api/v1/consults/{id}/end', { params: { path: { id: consult.id } } }));
        await queryClient.invalidateQueries({ queryKey: keys.consult.one(consult.id) });
      }}
    >
      {t('end.text')}
    </ConfirmAct>
  );
}
