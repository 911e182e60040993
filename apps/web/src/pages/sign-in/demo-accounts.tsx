import { Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { settingsQuery, type Settings } from '../../api/settings.js';
import classes from './sign-in-page.module.css';

export type DemoAccount = Settings['demoAccounts'][number];

const NONE: DemoAccount[] = [];

/** The accounts of a server with sample data; a real server tells none. */
export function useDemoAccounts(): DemoAccount[] {
  const settings = useQuery(settingsQuery);
  return settings.data?.demoAccounts ?? NONE;
}

interface DemoAccountsProps {
  accounts: DemoAccount[];
  chosen: DemoAccount | null;
  onChoose: (account: DemoAccount) => void;
}

export function DemoAccounts({ accounts, chosen, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation('signin');
  const { t: me } = useTranslation('me');
  return (
    <Paper p="lg" component="section" aria-labelledby="demo-title">
      <Title order={2} size="h3" id="demo-title">
        {t('demo.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('demo.text')}
      </Text>
      <Stack gap="xs">
        {accounts.map((account) => (
          <UnstyledButton
            key={account.login}
            className={classes.account}
            aria-pressed={account === chosen}
            onClick={() => onChoose(account)}
          >
            <span>
              <Text component="span" display="block" fw={500}>
                {account.name}
              </Text>
              <Text component="span" display="block" size="sm" c="dimmed">
                {me(`role.${account.role}`)}
              </Text>
            </span>
            <IconChevronRight size={18} color="var(--hc-ink-quiet)" aria-hidden />
          </UnstyledButton>
        ))}
      </Stack>
    </Paper>
  );
}
