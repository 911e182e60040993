import { AppShell } from '@mantine/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { Outlet, ScrollRestoration, useMatches } from 'react-router';
import { ConnectionBanner } from '../live/connection-banner.js';
import { RingBars } from '../rings/ring-bar.js';
import { useUnlockOnFirstTouch } from '../rings/use-ring-tone.js';
import { BottomNav } from './bottom-nav.js';
import { FrameShortcuts } from './frame-shortcuts.js';
import { Header } from './header.js';
import { MAIN_ID, SkipLink } from './skip-link.js';
import { useMainFocus } from './use-main-focus.js';
import { isBare } from './route-handle.js';

const HEADER_PX = 56;
const BOTTOM_NAV_PX = 64;

/** What stands around every page: rings, header, main pages, the word about the connection. */
export function Frame({ onHelp }: { onHelp: () => void }) {
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
        {!bare && <Header withNav={!phone} onHelp={onHelp} />}
      </AppShell.Header>
      <AppShell.Main id={MAIN_ID} ref={main} tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      {phone && !bare && (
        <AppShell.Footer data-no-print>
          <BottomNav />
        </AppShell.Footer>
      )}
      <ConnectionBanner />
      <ScrollRestoration />
    </AppShell>
  );
}
