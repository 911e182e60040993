import { Button } from '@mantine/core';
import { IconFileCheck, IconVideo } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseConsultQuery } from '../queries.js';

/** The way into the room while the consult runs, and to its minutes afterwards. */
export function ConsultLink({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const { data } = useQuery(caseConsultQuery(caseId));
  if (!data?.consultId) return null;
  const over = data.state === 'ended';
  return (
    <Button
      component={Link}
      to={`/consults/${data.consultId}`}
      variant={over ? 'default' : 'filled'}
      leftSection={over ? <IconFileCheck size={20} aria-hidden /> : <IconVideo size={20} aria-hidden />}
    >
      {t(over ? 'next.minutes' : 'next.enter')}
    </Button>
  );
}
