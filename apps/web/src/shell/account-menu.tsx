import { Avatar, Box, Menu, Text, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconKeyboard, IconLock, IconLogout, IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorText } from '../api/error-text.js';
import { useMe } from '../auth/me-context.js';
import { useSessionActs } from '../auth/use-session-acts.js';
import { initials } from '../format/names.js';
import { LanguageSwitch } from './language-switch.js';
import { SchemeSwitch } from './scheme-switch.js';

interface AccountMenuProps {
  withLanguage: boolean;
  onHelp: () => void;
}

export function AccountMenu({ withLanguage, onHelp }: AccountMenuProps) {
  const { t } = useTranslation();
  const me = useMe();
  const acts = useSessionActs();
  const textOf = useErrorText();
  const attempt = (act: () => Promise<void>) => () => {
    act().catch((error: unknown) => notifications.show({ message: textOf(error) }));
  };
  return (
    <Menu position="bottom-end" width={272} keepMounted={false}>
      <Menu.Target>
        <UnstyledButton aria-label={t('account.menu', { name: me.name })} style={{ borderRadius: '50%' }}>
          <Avatar size={40} color="teal" name={me.name} aria-hidden>
            {initials(me.name)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Box px="sm" py="xs">
          <Text fw={600}>{me.name}</Text>
          <Text size="sm" c="dimmed">
            {[me.title, ...me.facilities.map((facility) => facility.shortName)].filter(Boolean).join(' · ')}
          </Text>
        </Box>
        <Menu.Divider />
        <Menu.Item component={Link} to="/me" leftSection={<IconShieldLock size={18} aria-hidden />}>
          {t('account.security')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={18} aria-hidden />} onClick={onHelp}>
          {t('account.help')}
        </Menu.Item>
        <Menu.Divider />
        <Box px="sm" py="xs">
          <Text size="sm" c="dimmed" mb={4}>
            {t('scheme.label')}
          </Text>
          <SchemeSwitch />
        </Box>
        {withLanguage && (
          <Box px="sm" pb="xs">
            <Text size="sm" c="dimmed" mb={4}>
              {t('language.label')}
            </Text>
            <LanguageSwitch />
          </Box>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLock size={18} aria-hidden />} onClick={attempt(acts.lock)}>
          {t('account.lock')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={attempt(acts.signOut)}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
