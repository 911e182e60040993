import { useTranslation } from 'react-i18next';
import classes from './skip-link.module.css';

export const MAIN_ID = 'main';

/** The first thing Tab reaches: past the header, to the page. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className={classes.skip} href={`#${MAIN_ID}`} data-no-print>
      {t('nav.skip')}
    </a>
  );
}
