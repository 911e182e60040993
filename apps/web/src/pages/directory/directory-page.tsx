import { Container, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.js';
import { usePageTitle } from '../../shell/page-title.js';

export function Component() {
  const { t } = useTranslation('directory');
  usePageTitle(t('title'));
  return (
    <Container size="xl" py="lg">
      <Title order={1}>{t('title')}</Title>
      <EmptyState title={t('empty')} />
    </Container>
  );
}
