import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { keys } from '../api/keys.js';
import { settingsQuery } from '../api/settings.js';
import { ErrorState } from '../components/error-state.js';
import { PageSkeleton } from '../components/page-skeleton.js';
import { suggestLocale } from '../i18n/i18n.js';
import { LiveProvider } from '../live/live-provider.js';
import { createLockHold, LockHoldContext } from './hold-lock.js';
import { LockScreen } from './lock-screen.js';
import { MeContext } from './me-context.js';
import { signInPath } from './return-path.js';
import { sessionQuery, type Me } from './session.js';
import { useIdleLock } from './use-idle-lock.js';
import { useSessionActs } from './use-session-acts.js';

/** Lets its children in when somebody is signed in; else leads to the sign-in page, and back afterwards. */
export function SignedIn({ children }: { children: ReactNode }) {
  const location = useLocation();
  const session = useQuery(sessionQuery);
  const settings = useQuery(settingsQuery);

  const me = session.data;
  if (session.isPending || settings.isPending) return <PageSkeleton />;
  if (me === undefined) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  if (me === null) return <Navigate to={signInPath(location.pathname + location.search)} replace />;
  return (
    <OpenSession key={me.accountId} me={me} sessionUrl={settings.data?.sessionUrl ?? null}>
      {children}
    </OpenSession>
  );
}

interface OpenSessionProps {
  me: Me;
  sessionUrl: string | null;
  children: ReactNode;
}

/** Children stay mounted under the lock screen: what was being written is still there afterwards. */
function OpenSession({ me, sessionUrl, children }: OpenSessionProps) {
  const [lockHold] = useState(createLockHold);
  // A page that is loaded while locked has nothing to keep, and could load nothing.
  const [opened, setOpened] = useState(!me.locked);
  if (!opened && !me.locked) setOpened(true);
  const acts = useSessionActs();
  const queryClient = useQueryClient();

  useIdleLock({
    minutes: me.locked ? 0 : me.idleLockMinutes,
    lockHold,
    // The screen is closed already; a server that could not be told locks by itself.
    lock: () => void acts.lock().catch(() => undefined),
    stillHere: () => void queryClient.invalidateQueries({ queryKey: keys.session }),
  });
  useEffect(() => {
    void suggestLocale(me.locale);
  }, [me.locale]);

  return (
    <MeContext value={me}>
      <LockHoldContext value={lockHold}>
        {opened && (
          <LiveProvider url={sessionUrl} active={!me.locked}>
            {children}
          </LiveProvider>
        )}
        {me.locked && <LockScreen name={me.name} />}
      </LockHoldContext>
    </MeContext>
  );
}
