import { Container, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../auth/me-context.js';
import { usePageTitle } from '../../shell/page-title.js';
import { DisplayCard } from './display-card.js';
import { FeedCard } from './feed-card.js';
import { PasswordCard } from './password-card.js';
import { SessionsCard } from './sessions-card.js';
import { SoundCard } from './sound-card.js';

export function Component() {
  const { t } = useTranslation('me');
  const me = useMe();
  usePageTitle(t('title'));
  const facilityName = (facilityId: string | null): string =>
    facilityId === null
      ? t('who.everywhere')
      : (me.facilities.find((facility) => facility.id === facilityId)?.shortName ?? '');
  return (
    <Container size="sm" py="lg">
      <Stack>
        <Title order={1}>{t('title')}</Title>
        <Paper p="lg">
          <Title order={2} size="h3">
            {me.name}
          </Title>
          <Text>
            {t('who.login')}: <strong>{me.login}</strong>
          </Text>
          <Text>
            {t('who.roles')}:{' '}
            {me.roles.map(({ role, facilityId }) => `${t(`role.${role}`)} (${facilityName(facilityId)})`).join('; ')}
          </Text>
        </Paper>
        <DisplayCard />
        {may(me, 'page.answer') && <SoundCard />}
        {me.practitionerId !== null && <FeedCard />}
        <PasswordCard />
        <SessionsCard />
      </Stack>
    </Container>
  );
}
