import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** In a page of its own: the lobby keeps what it has connected. */
export function CheckLink() {
  const { t } = useTranslation('check');
  return (
    <Anchor href="/check" target="_blank" size="sm">
      {t('link')}
    </Anchor>
  );
}
