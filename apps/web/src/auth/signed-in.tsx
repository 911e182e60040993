import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
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
  const [lastMe, setLastMe] = useState<Me | null>(null);

  const state = session.data?.state;
  const current = session.data?.state === 'open' ? session.data.me : null;
  // Remembered through a lock, so that what was being written below the lock screen is still there afterwards.
  if (current !== null && current !== lastMe) setLastMe(current);

  if (session.isPending) return <PageSkeleton />;
  if (state === undefined) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  if (state === 'none') return <Navigate to={signInPath(location.pathname + location.search)} replace />;
  const me = current ?? lastMe;
  if (me === null) return <LockScreen name={null} />;
  return (
    <OpenSession key={me.accountId} me={me} locked={state === 'locked'}>
      {children}
    </OpenSession>
  );
}

interface OpenSessionProps {
  me: Me;
  locked: boolean;
  children: ReactNode;
}

function OpenSession({ me, locked, children }: OpenSessionProps) {
  const [lockHold] = useState(createLockHold);
  const acts = useSessionActs();

  useIdleLock(locked ? 0 : me.idleLockMinutes, lockHold, () => {
    // The screen is closed already; an unreachable server learns of it at the next lock.
    acts.lock().catch(() => undefined);
  });
  useEffect(() => {
    void suggestLocale(me.locale);
  }, [me.locale]);

  return (
    <MeContext value={me}>
      <LockHoldContext value={lockHold}>
        <LiveProvider active={!locked}>{children}</LiveProvider>
        {locked && <LockScreen name={me.name} />}
      </LockHoldContext>
    </MeContext>
  );
}
