import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import type { BadLink } from './link/bad-link.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is: `CHROMIUM_PATH`, or where distributions put it. */
function chromiumPath(): string {
  const path = process.env.CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place));
  if (path === undefined || !existsSync(path)) {
    throw new Error('Browser tests need Chromium: apt-get install chromium, or set CHROMIUM_PATH');
  }
  return path;
}

const ALWAYS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** A camera and a microphone that need no device and no permission, and media that stay on this machine. */
const MEDIA = [
  '--use-fake-device-for-media-stream=fps=30',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  // Without it Chromium does not talk to a relay on 127.0.0.1 when there is no other network.
  '--allow-loopback-in-peer-connection',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

export interface ChromiumOptions {
  /** Further command-line flags. */
  args?: readonly string[];
  /** The browser is on the far side of this link. */
  behind?: BadLink;
}

/** A headless Chromium with a fake camera and microphone. Close it when the test is over. */
export const launchChromium = ({ args = [], behind }: ChromiumOptions = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: behind?.wrapped(chromiumPath()) ?? chromiumPath(),
    headless: true,
    args: [...ALWAYS, ...MEDIA, ...args],
  });
