import { Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { notify } from '../components/notify.js';
import { IconKeyboard, IconLock, IconLogout, IconShieldLock, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorText } from '../api/error-text.js';
import { useMe } from '../auth/me-context.js';
import { useSessionActs } from '../auth/use-session-acts.js';
import { useShortcutHelp } from '../shortcuts/shortcut-context.js';
import classes from './account-menu.module.css';
import { LanguageSwitch } from './language-switch.js';
import { SchemeSwitch } from './scheme-switch.js';

/** Who is signed in, which matters on a shared computer, and what they can do about it. */
export function AccountMenu({ phone }: { phone: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const acts = useSessionActs();
  const textOf = useErrorText();
  const openHelp = useShortcutHelp();
  const [opened, setOpened] = useState(false);
  const attempt = (act: () => Promise<void>) => () => {
    setOpened(false);
    act().catch((error: unknown) => notify(textOf(error)));
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={280} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <UnstyledButton
          className={classes.target}
          aria-label={t('account.menu', { name: me.name })}
          onClick={() => setOpened(!opened)}
        >
          <IconUserCircle size={24} stroke={1.75} aria-hidden />
          {!phone && <span className={classes.name}>{me.name}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('account.menu', { name: me.name })}>
        <div className={classes.part}>
          <Text fw={600} px={8}>
            {me.name}
          </Text>
          <Text size="sm" c="dimmed" px={8}>
            {me.facilities.map(({ shortName }) => shortName).join(', ')}
          </Text>
        </div>
        <div className={classes.part}>
          <Link className={classes.item} to="/me" onClick={() => setOpened(false)}>
            <IconShieldLock size={20} stroke={1.75} aria-hidden />
            {t('account.security')}
          </Link>
          {!phone && (
            <UnstyledButton
              className={classes.item}
              onClick={() => {
                setOpened(false);
                openHelp();
              }}
            >
              <IconKeyboard size={20} stroke={1.75} aria-hidden />
              {t('account.help')}
            </UnstyledButton>
          )}
        </div>
        <Stack className={classes.part} gap="xs">
          <SchemeSwitch />
          {phone && <LanguageSwitch />}
        </Stack>
        <div className={classes.part}>
          <UnstyledButton className={classes.item} onClick={attempt(acts.lock)}>
            <IconLock size={20} stroke={1.75} aria-hidden />
            {t('account.lock')}
          </UnstyledButton>
          <UnstyledButton className={classes.item} onClick={attempt(acts.signOut)}>
            <IconLogout size={20} stroke={1.75} aria-hidden />
            {t('account.signOut')}
          </UnstyledButton>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
