import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './unread-mark.module.css';

/** A dot before what has not been read; the words beside it are bold as well. */
export function UnreadMark() {
  const { t } = useTranslation();
  return (
    <span className={classes.mark}>
      <VisuallyHidden>{t('state.unread')}</VisuallyHidden>
    </span>
  );
}
