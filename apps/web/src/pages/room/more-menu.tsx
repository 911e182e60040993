import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ControlButton } from './control-button.js';
import { InMenu } from './in-menu.js';

/** The controls for which the bar has no room, behind one button. They live while it is closed: so do their keys. */
export function MoreMenu({ children }: { children: ReactNode }) {
  const { t } = useTranslation('room');
  return (
    <Menu position="top-end" width={280} keepMounted keepMountedMode="display-none" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ControlButton icon={IconDots} label={t('control.more')} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('control.more')}>
        <InMenu value>{children}</InMenu>
      </Menu.Dropdown>
    </Menu>
  );
}
