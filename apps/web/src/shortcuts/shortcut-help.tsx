import { Kbd, Stack, Switch, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog.js';
import { useSingleKeyShortcuts } from '../preferences/preferences.js';
import type { Shortcut } from './shortcut-context.js';

interface ShortcutHelpProps {
  opened: boolean;
  shortcuts: Shortcut[];
  onClose: () => void;
}

/** What every key does on this page, and the switch that turns all of them off. */
export function ShortcutHelp({ opened, shortcuts, onClose }: ShortcutHelpProps) {
  const { t } = useTranslation();
  const [on, setOn] = useSingleKeyShortcuts();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('help.title')}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('help.intro')}
        </Text>
        <Table variant="vertical" layout="fixed">
          <Table.Tbody>
            {shortcuts.map(({ key, label }) => (
              <Table.Tr key={key}>
                <Table.Td w={96}>
                  <Kbd size="md">{key === ' ' ? 'Space' : key}</Kbd>
                </Table.Td>
                <Table.Td>{label}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch label={t('help.toggle')} checked={on} onChange={(event) => setOn(event.currentTarget.checked)} />
      </Stack>
    </Dialog>
  );
}
