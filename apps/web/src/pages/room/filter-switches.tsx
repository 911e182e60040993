import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filtersOf } from './filters.js';
import type { Place } from './use-place.js';

/** What is done to one's own voice and picture before they are sent, chosen before the call. */
export function FilterSwitches({ place }: { place: Place }) {
  const { t } = useTranslation('together');
  return filtersOf(place).map(({ kind, state, turn }) => (
    <Switch
      key={kind}
      label={t(`filter.${kind}`)}
      description={t(`filter.why.${kind}`)}
      checked={state !== 'off'}
      error={state === 'failed' ? t(`filter.failed.${kind}`) : undefined}
      onChange={(event) => turn(event.currentTarget.checked)}
    />
  ));
}
