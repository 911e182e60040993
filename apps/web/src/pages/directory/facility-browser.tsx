import { Button, Grid, Stack, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '../../auth/me-context.js';
import { EmptyState } from '../../components/empty-state.js';
import { folded } from '../../format/names.js';
import { useShortcut } from '../../shortcuts/shortcut-context.js';
import { FacilityDetails } from './facility-details.js';
import { FacilityLink } from './facility-link.js';
import { inFacilityOrder } from './facility-order.js';
import type { Facility } from './queries.js';

const isFound = (facility: Facility, text: string): boolean =>
  folded(`${facility.name} ${facility.nameEn} ${facility.shortName} ${facility.code}`).includes(folded(text.trim()));

/** The list on one side and the chosen facility on the other; on a phone one after the other. */
export function FacilityBrowser({ facilities }: { facilities: Facility[] }) {
  const { t } = useTranslation('directory');
  const me = useMe();
  const [params] = useSearchParams();
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const phone = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  useShortcut('/', t('search'), () => search.current?.focus());

  const ownIds = me.roles.flatMap(({ facilityId }) => facilityId ?? []);
  const found = inFacilityOrder(facilities, ownIds).filter((facility) => isFound(facility, text));
  const chosen = facilities.find(({ id }) => id === params.get('facility'));
  return (
    <Grid gap="lg">
      {!(phone && chosen) && (
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="xs">
            <TextInput
              ref={search}
              type="search"
              aria-label={t('search')}
              placeholder={t('search')}
              leftSection={<IconSearch size={18} aria-hidden />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            {found.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
            {found.map((facility) => (
              <FacilityLink key={facility.id} facility={facility} chosen={facility.id === chosen?.id} />
            ))}
          </Stack>
        </Grid.Col>
      )}
      <Grid.Col span={{ base: 12, md: 7 }}>
        {phone && chosen && (
          <Button
            component={Link}
            to={{ search: '' }}
            variant="default"
            mb="sm"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
          >
            {t('back')}
          </Button>
        )}
        {chosen && <FacilityDetails facility={chosen} />}
        {!chosen && !phone && <EmptyState title={t('choose')} />}
      </Grid.Col>
    </Grid>
  );
}
