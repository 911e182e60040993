import { Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSingleKeyShortcuts } from '../../preferences/preferences.js';
import { LanguageSwitch } from '../../shell/language-switch.js';
import { SchemeSwitch } from '../../shell/scheme-switch.js';

export function DisplayCard() {
  const { t } = useTranslation('me');
  const { t: common } = useTranslation();
  const [shortcuts, setShortcuts] = useSingleKeyShortcuts();
  return (
    <Paper p="lg" component="section" aria-labelledby="display-title">
      <Stack>
        <Title order={2} size="h3" id="display-title">
          {t('display.title')}
        </Title>
        <Group justify="space-between">
          <Text>{common('language.label')}</Text>
          <LanguageSwitch />
        </Group>
        <Group justify="space-between">
          <Text>{common('scheme.label')}</Text>
          <div style={{ minWidth: 160 }}>
            <SchemeSwitch />
          </div>
        </Group>
        <Switch
          label={t('display.shortcuts')}
          description={t('display.shortcutsText')}
          checked={shortcuts}
          onChange={(event) => setShortcuts(event.currentTarget.checked)}
        />
      </Stack>
    </Paper>
  );
}
