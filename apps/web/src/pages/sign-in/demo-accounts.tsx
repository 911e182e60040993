import { Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take, type Answer } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import classes from './sign-in-page.module.css';

export type DemoAccount = NonNullable<Answer<'get', '/api/v1/settings'>['demoAccounts']>[number];

const NONE: DemoAccount[] = [];

/** The accounts of a server with sample data; a real server tells none. */
export function useDemoAccounts(): DemoAccount[] {
  const settings = useQuery({
    queryKey: keys.settings,
    queryFn: ({ signal }) => take(api.GET('/api/v1/settings', { signal })),
    staleTime: Infinity,
  });
  return settings.data?.demoAccounts ?? NONE;
}

interface DemoAccountsProps {
  accounts: DemoAccount[];
  chosen: DemoAccount | null;
  onChoose: (account: DemoAccount) => void;
}

export function DemoAccounts({ accounts, chosen, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation('signin');
  return (
    <Paper p="lg" component="section" aria-labelledby="demo-title">
      <Title order={2} size="h3" id="demo-title">
        {t('demo.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('demo.text')}
      </Text>
      <Stack gap={4} mx={-12}>
        {accounts.map((account) => (
          <UnstyledButton
            key={account.login}
            className={classes.account}
            aria-pressed={account === chosen}
            onClick={() => onChoose(account)}
          >
            <Text component="span" display="block" fw={500}>
              {account.name}
            </Text>
            <Text component="span" display="block" size="sm" c="dimmed">
              {account.role}
            </Text>
          </UnstyledButton>
        ))}
      </Stack>
    </Paper>
  );
}
