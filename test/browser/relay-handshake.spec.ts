import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type Arrived, openMediaPage, serveMediaPage } from '../support/media-page.js';
import { describeWith } from '../support/programs.js';
import { startRelay, type TestRelay, type TestRelayClient } from '../support/relay.js';

const ROOM = { roomId: 'consult-1' };
const CLINIC = { ...ROOM, peerId: 'clinic' };
const SPECIALIST = { ...ROOM, peerId: 'specialist' };

/** Two real browsers through the real relay: the one test that shows ICE, DTLS and SRTP to work. */
describeWith('chromium')('two pages through the relay', () => {
  let browser: Browser;
  let relay: TestRelay;
  let served: { url: string; close(): void };
  let session: TestRelayClient;
  let clinic: Page;
  let specialist: Page;

  beforeAll(async () => {
    served = await serveMediaPage();
    relay = await startRelay({ graceMs: 10_000 });
    session = await relay.connect();
    browser = await launchChromium();
    clinic = await openMediaPage(browser, served.url, () => session);
    specialist = await openMediaPage(browser, served.url, () => session);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    served.close();
    await relay.close();
  });

  const arrived = (page: Page) => page.evaluate<Arrived>('media.arrived()');

  /** Waits until what has arrived fits; fails with what did. */
  async function until(page: Page, fits: (what: Arrived) => boolean, withinMs = 15_000): Promise<Arrived> {
    const end = performance.now() + withinMs;
    for (;;) {
      const what = await arrived(page);
      if (fits(what)) return what;
      if (performance.now() > end) throw new Error(`only this arrived: ${JSON.stringify(what)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  const grows = async (page: Page) => {
    const { framesDecoded, audioEnergy } = await arrived(page);
    return until(page, (now) => now.framesDecoded > framesDecoded + 10 && now.audioEnergy > audioEnergy);
  };

  it('see and hear each other', async () => {
    await clinic.evaluate(`media.join('${ROOM.roomId}', '${CLINIC.peerId}').then(media.send)`);
    await specialist.evaluate(`media.join('${ROOM.roomId}', '${SPECIALIST.peerId}').then(media.send)`);
    await clinic.evaluate('media.receiveAll()');

    for (const page of [clinic, specialist]) {
      await until(page, ({ framesDecoded, audioEnergy }) => framesDecoded > 10 && audioEnergy > 0);
    }

    await session.hears('transportState', ({ peerId, state }) => peerId === 'specialist' && state === 'connected');
    await session.hears('audioLevels', ({ levels }) => levels.length > 0);
    await session.hears('activeSpeaker', ({ peerId }) => peerId !== null);
    await session.hears('consumerScore', ({ score }) => score === 10);
  }, 60_000);

  it('are asked to send with error correction and to be silent in silence', async () => {
    const sdp = await clinic.evaluate<string>('media.whatTheRelayAskedFor()');
    expect(sdp).toMatch(/a=fmtp:\d+ .*useinbandfec=1/);
    expect(sdp).toMatch(/a=fmtp:\d+ .*usedtx=1/);
  });

  it('play a face and its voice in step', async () => {
    const sdp = await specialist.evaluate<string>('media.whatTheRelayAskedFor()');
    expect(sdp.match(/msid:clinic-person/g)).toHaveLength(2);
  });

  it('get the size of picture that they ask for', async () => {
    const { consumers } = await session.call('claimPeer', SPECIALIST);
    const camera = consumers.find(({ source }) => source === 'camera');
    const prefer = (spatialLayer: number) =>
      session.call('setPreferredLayers', { ...SPECIALIST, consumerId: camera?.consumerId ?? '', spatialLayer });

    await prefer(2);
    await until(specialist, ({ frameWidth }) => frameWidth === 960, 20_000);
    await prefer(0);
    await until(specialist, ({ frameWidth }) => frameWidth === 240);
    await session.hears('consumerLayersChanged', ({ layers }) => layers?.spatialLayer === 2);
  }, 60_000);

  it('go on while the session process is away, and under the next one', async () => {
    session.terminate();
    await grows(specialist);

    session = await relay.connect();
    await session.call('openRoom', ROOM);
    for (const peer of [CLINIC, SPECIALIST]) {
      await expect(session.call('claimPeer', peer)).resolves.toMatchObject({
        producers: [{}, {}],
        consumers: [{}, {}],
      });
    }
    await specialist.evaluate('media.restartIce()');
    await grows(specialist);
    expect(await specialist.evaluate('media.states()')).toEqual(['connected', 'connected']);
  }, 60_000);

  it('show in the figures how they fare', async () => {
    const stats = await session.call('stats', SPECIALIST);
    expect(stats.transports).toMatchObject([
      { dtlsState: 'connected', protocol: 'udp' },
      { dtlsState: 'connected', protocol: 'udp' },
    ]);
    expect(stats.sends.length).toBeGreaterThanOrEqual(2);
    expect(stats.receives).toHaveLength(2);
    expect(stats.receives.every(({ packetsSent }) => packetsSent > 0)).toBe(true);
  });

  it('leave nothing behind when they leave', async () => {
    await session.call('closePeer', CLINIC);
    await session.call('closePeer', SPECIALIST);
    expect(await session.dump()).toMatchObject({ rooms: [{ peers: [] }], workers: [{ transportIds: [] }] });
    await session.call('closeRoom', ROOM);
    expect(await session.dump()).toMatchObject({ rooms: [], workers: [{ routerIds: [] }] });
  });
});
