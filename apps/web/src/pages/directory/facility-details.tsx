import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCalendarWeek } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CallLink } from '../../components/call-link.js';
import { AgreementList } from './agreement-list.js';
import { isHospital } from './facility-order.js';
import type { Facility } from './queries.js';
import { StaffList } from './staff-list.js';
import { useFacilityName } from './use-facility-name.js';

export function FacilityDetails({ facility }: { facility: Facility }) {
  const { t } = useTranslation('directory');
  const facilityName = useFacilityName();
  return (
    <Stack>
      <Paper p="md" component="section" aria-labelledby="facility-title">
        <Group justify="space-between" mb="md">
          <div>
            <Title order={2} size="h3" id="facility-title">
              {facilityName(facility)}
            </Title>
            <Text size="sm" c="dimmed" data-tabular>
              {t(`kind.${facility.kind}`)}, {t(`level.${facility.technicalLevel}`)} ·{' '}
              {t('code', { code: facility.code })}
            </Text>
          </div>
          <Group gap="md">
            {facility.phone !== null && <CallLink number={facility.phone} />}
            {isHospital(facility) && (
              <Button
                component={Link}
                to={`/rota?facility=${facility.id}`}
                variant="default"
                leftSection={<IconCalendarWeek size={18} aria-hidden />}
              >
                {t('rota')}
              </Button>
            )}
          </Group>
        </Group>
        <Title order={3} size="h4" mb="xs">
          {t('people')}
        </Title>
        <StaffList facilityId={facility.id} />
      </Paper>
      <Paper p="md" component="section" aria-labelledby="agreements-title">
        <Title order={3} size="h4" mb="xs" id="agreements-title">
          {t('agreements')}
        </Title>
        <AgreementList facilityId={facility.id} />
      </Paper>
    </Stack>
  );
}
