import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filtersOf } from './filters.js';
import type { Place } from './use-place.js';

/** What is done to one's own voice and picture before they are sent, to be switched in a menu. */
export function FilterItems({ place }: { place: Place }) {
  const { t } = useTranslation('together');
  return filtersOf(place).map(({ kind, state, turn }) => (
    <Menu.CheckboxItem key={kind} mih={48} closeMenuOnClick checked={state !== 'off'} onChange={turn}>
      {t(state === 'failed' ? `filter.failed.${kind}` : `filter.${kind}`)}
    </Menu.CheckboxItem>
  ));
}
