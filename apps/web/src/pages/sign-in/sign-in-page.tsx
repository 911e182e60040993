import { Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { safeReturnPath } from '../../auth/return-path.js';
import { sessionQuery } from '../../auth/session.js';
import { LanguageSwitch } from '../../shell/language-switch.js';
import { usePageTitle } from '../../shell/page-title.js';
import { ProductMark } from '../../shell/product-mark.js';
import { DemoAccounts, useDemoAccounts, type DemoAccount } from './demo-accounts.js';
import { SignInForm } from './sign-in-form.js';
import classes from './sign-in-page.module.css';

export function Component() {
  const { t } = useTranslation('signin');
  usePageTitle(t('title'));
  const [search] = useSearchParams();
  const session = useQuery(sessionQuery);
  const demoAccounts = useDemoAccounts();
  const [chosen, setChosen] = useState<DemoAccount | null>(null);

  if (session.data) return <Navigate to={safeReturnPath(search.get('next'))} replace />;
  const demo = demoAccounts.length > 0;
  return (
    <main className={classes.page}>
      <div className={classes.language}>
        <LanguageSwitch />
      </div>
      <div className={classes.content}>
        <header>
          <div className={classes.brand}>
            <ProductMark size={44} />
          </div>
          <Text c="dimmed" ta="center">
            {t('lead')}
          </Text>
        </header>
        <div className={classes.columns} data-demo={demo || undefined}>
          <Paper p="lg">
            {/* A new form for each demo account: its fields start filled. */}
            <SignInForm key={chosen?.login} login={chosen?.login ?? ''} password={chosen?.password ?? ''} />
          </Paper>
          {demo && <DemoAccounts accounts={demoAccounts} chosen={chosen} onChoose={setChosen} />}
        </div>
      </div>
    </main>
  );
}
