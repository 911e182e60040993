import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../shortcuts/shortcut-context.js';
import { LAYOUTS } from './tiles.js';
import type { RoomView } from './use-view.js';

/** How the room is shown, to be chosen in a menu. */
export function LayoutItems({ view }: { view: RoomView }) {
  const { t } = useTranslation('together');
  useShortcut('l', t('layout.next'), view.showNext);
  return (
    <Menu.RadioGroup value={view.layout}>
      <Menu.Label>{t('layout.title')}</Menu.Label>
      {LAYOUTS.map((layout) => (
        <Menu.RadioItem key={layout} value={layout} mih={48} closeMenuOnClick onChange={() => view.show(layout)}>
          {t(`layout.${layout}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
