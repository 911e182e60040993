import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../../api/client.js';
import { keys } from '../../../api/keys.js';
import { ConfirmAct } from '../../../components/confirm-act.js';
import type { CaseView } from '../queries.js';

export function CloseCase({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('close.act')}</Button>
      <ConfirmAct
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('close.title')}
        act={t('close.act')}
        onConfirm={async () => {
          const closed = await take(api.POST('/api/v1/cases/{id}/close', { params: { path: { id: kase.id } } }));
          queryClient.setQueryData(keys.case.one(kase.id), closed);
        }}
      >
        {t('close.text')}
      </ConfirmAct>
    </>
  );
}
