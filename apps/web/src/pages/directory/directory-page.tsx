import { Container, Grid, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { folded } from '../../format/names.js';
import { usePageTitle } from '../../shell/page-title.js';
import { FacilityDetails } from './facility-details.js';
import { FacilityLink } from './facility-link.js';
import { facilitiesQuery, type Facility } from './queries.js';

const isFound = (facility: Facility, text: string): boolean =>
  folded(`${facility.name} ${facility.nameEn} ${facility.code}`).includes(folded(text.trim()));

/** Facilities on one side, the chosen one on the other; the address says which, so that it can be shared. */
export function Component() {
  const { t } = useTranslation('directory');
  usePageTitle(t('title'));
  const [params] = useSearchParams();
  const [text, setText] = useState('');
  const facilities = useQuery(facilitiesQuery);

  const found = facilities.data?.filter((facility) => isFound(facility, text)) ?? [];
  const chosen = facilities.data?.find((facility) => facility.id === params.get('facility'));
  return (
    <Container size="xl" py="lg">
      <Title order={1}>{t('title')}</Title>
      <Text c="dimmed" mb="md">
        {t('intro')}
      </Text>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="xs">
            <TextInput
              type="search"
              aria-label={t('search')}
              placeholder={t('search')}
              leftSection={<IconSearch size={18} aria-hidden />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            {facilities.isPending && <PageSkeleton lines={4} />}
            {facilities.error && <ErrorState error={facilities.error} onRetry={() => void facilities.refetch()} />}
            {facilities.data && found.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
            {found.map((facility) => (
              <FacilityLink key={facility.id} facility={facility} chosen={facility.id === chosen?.id} />
            ))}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          {chosen ? <FacilityDetails facility={chosen} /> : <EmptyState title={t('choose')} />}
        </Grid.Col>
      </Grid>
    </Container>
  );
}
