import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './back-link.module.css';

interface BackLinkProps {
  caseId: string;
  caseNumber: string;
}

/** The way to the case: these pages have no navigation of the frame. */
export function BackLink({ caseId, caseNumber }: BackLinkProps) {
  const { t } = useTranslation('room');
  return (
    <Anchor component={Link} to={`/cases/${caseId}`} className={classes.link} data-no-print>
      <IconArrowLeft size={18} aria-hidden />
      {t('toCase', { number: caseNumber })}
    </Anchor>
  );
}
