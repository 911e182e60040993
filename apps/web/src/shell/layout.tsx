import { SignedIn } from '../auth/signed-in.js';
import { RingProvider } from '../rings/ring-provider.js';
import { ShortcutProvider } from '../shortcuts/shortcut-provider.js';
import { Frame } from './frame.js';

/** Everything that a page of a signed-in person may count on. */
export function Layout() {
  return (
    <SignedIn>
      <RingProvider>
        <ShortcutProvider>
          <Frame />
        </ShortcutProvider>
      </RingProvider>
    </SignedIn>
  );
}
