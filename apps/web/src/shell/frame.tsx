import { AppShell } from '@mantine/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { Navigate, Outlet, ScrollRestoration, useLocation, useMatches } from 'react-router';
import { useMe } from '../auth/me-context.js';
import { ConnectionBanner } from '../live/connection-banner.js';
import { RingBars } from '../rings/ring-bar.js';
import { useUnlockOnFirstTouch } from '../rings/use-ring-tone.js';
import bottomNav from './bottom-nav.module.css';
import { FrameShortcuts } from './frame-shortcuts.js';
import { Header } from './header.js';
import { MainNav } from './main-nav.js';
import { navItems } from './nav-items.js';
import { MAIN_ID, SkipLink } from './skip-link.js';
import { useMainFocus } from './use-main-focus.js';
import { isBare } from './route-handle.js';

const HEADER_PX = 56;
const BOTTOM_NAV_PX = 64;

/** What stands around every page: rings, header, main pages, the word about the connection. */
export function Frame() {
  useUnlockOnFirstTouch();
  const main = useMainFocus();
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const bare = useMatches().some(({ handle }) => isBare(handle));
  const { ref: ringsRef, height: ringsHeight } = useElementSize();

  return (
    <AppShell
      header={{ height: ringsHeight + (bare ? 0 : HEADER_PX) }}
      footer={{ height: BOTTOM_NAV_PX, collapsed: bare || !phone }}
    >
      <SkipLink />
      <FrameShortcuts />
      <AppShell.Header withBorder={!bare} data-no-print>
        <div ref={ringsRef}>
          <RingBars />
        </div>
        {!bare && <Header phone={phone} />}
      </AppShell.Header>
      <AppShell.Main id={MAIN_ID} ref={main} tabIndex={-1}>
        <PageOrHome />
      </AppShell.Main>
      {phone && !bare && (
        <AppShell.Footer data-no-print>
          <MainNav classes={bottomNav} iconSize={24} />
        </AppShell.Footer>
      )}
      <ConnectionBanner />
      <ScrollRestoration />
    </AppShell>
  );
}

/** An administrator has no worklist: the first page of theirs is home. */
function PageOrHome() {
  const me = useMe();
  const { pathname } = useLocation();
  const home = navItems(me)[0]?.to ?? '/me';
  return pathname === '/' && home !== '/' ? <Navigate to={home} replace /> : <Outlet />;
}
