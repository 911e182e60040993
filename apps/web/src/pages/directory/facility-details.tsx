import { Group, Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CallLink } from '../../components/call-link.js';
import { useLocale } from '../../i18n/use-locale.js';
import { AgreementList } from './agreement-list.js';
import type { Facility } from './queries.js';
import { StaffTable } from './staff-table.js';

export function FacilityDetails({ facility }: { facility: Facility }) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  return (
    <Stack>
      <Paper p="lg" component="section">
        <Group justify="space-between" mb="md">
          <Title order={2} size="h3">
            {locale === 'en' ? facility.nameEn : facility.name}
          </Title>
          {facility.phone !== null && <CallLink number={facility.phone} />}
        </Group>
        <Title order={3} size="h4" mb="xs">
          {t('people')}
        </Title>
        <StaffTable facilityId={facility.id} />
      </Paper>
      <Paper p="lg" component="section">
        <Title order={3} size="h4" mb="xs">
          {t('agreements')}
        </Title>
        <AgreementList facilityId={facility.id} />
      </Paper>
    </Stack>
  );
}
