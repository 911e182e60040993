import { Anchor, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './call-link.module.css';

/** A number to call: one touch on a phone. */
export function CallLink({ number }: { number: string }) {
  const { t } = useTranslation();
  return (
    <Anchor className={classes.link} href={`tel:${number}`} aria-label={t('call', { number })} data-tabular>
      <IconPhone size={16} aria-hidden />
      <Text component="span">{number}</Text>
    </Anchor>
  );
}
