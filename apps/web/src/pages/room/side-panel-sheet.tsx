import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SidePanel, type SidePanelProps } from './side-panel.js';
import classes from './side-panel-sheet.module.css';

interface SidePanelSheetProps extends SidePanelProps {
  opened: boolean;
  onClose: () => void;
}

/** On a phone the side panel comes up as a sheet, and leaves the picture in sight above it. */
export function SidePanelSheet({ opened, onClose, ...panel }: SidePanelSheetProps) {
  const { t } = useTranslation('room');
  const { t: common } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="72dvh"
      title={t('panel.label')}
      closeButtonProps={{ 'aria-label': common('act.close') }}
      classNames={{ content: classes.sheet, body: classes.body }}
      keepMounted={false}
    >
      <SidePanel {...panel} />
    </Drawer>
  );
}
