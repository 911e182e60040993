import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.js';

export interface HandedPassword {
  name: string;
  login: string;
  password: string;
}

interface PasswordOnceProps {
  /** Null: closed. */
  handed: HandedPassword | null;
  onClose: () => void;
}

/** Shows a new password this once, to be handed over; a click beside the window does not lose it. */
export function PasswordOnce({ handed, onClose }: PasswordOnceProps) {
  const { t } = useTranslation('admin');
  return (
    <Dialog
      opened={handed !== null}
      onClose={onClose}
      title={t('once.title', { name: handed?.name ?? '' })}
      closeOnClickOutside={false}
    >
      {handed && (
        <Stack>
          <Text>{t('once.text')}</Text>
          <Text>
            {t('once.login')}: <strong>{handed.login}</strong>
          </Text>
          <Group justify="space-between">
            <Text>
              {t('once.password')}: <Code fz="lg">{handed.password}</Code>
            </Text>
            <CopyButton value={handed.password}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? t('once.copied') : t('once.copy')}
                </Button>
              )}
            </CopyButton>
          </Group>
          <Button onClick={onClose} style={{ alignSelf: 'flex-end' }}>
            {t('once.done')}
          </Button>
        </Stack>
      )}
    </Dialog>
  );
}
