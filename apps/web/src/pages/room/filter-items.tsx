import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { canFilterVoice } from '../../room/voice-filter.js';
import type { Place } from './use-place.js';

/** What is done to one's own voice before it is sent, to be switched in a menu. */
export function FilterItems({ place: { own, ownState } }: { place: Place }) {
  const { t } = useTranslation('together');
  const { voice } = ownState.filters;
  if (!canFilterVoice()) return null;
  return (
    <Menu.CheckboxItem
      mih={48}
      closeMenuOnClick
      checked={voice === 'on' || voice === 'starting'}
      onChange={(wanted) => own.filterVoice(wanted)}
    >
      {t(voice === 'failed' ? 'filter.failed' : 'filter.voice')}
    </Menu.CheckboxItem>
  );
}
