import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { fillHomeOf } from '../support/full-worker.js';
import { type Arrived, openMediaPage, serveMediaPage } from '../support/media-page.js';
import { describeWith } from '../support/programs.js';
import { startRelay, type TestRelay, type TestRelayClient } from '../support/relay.js';
import { until } from '../support/until.js';

const ROOM = { roomId: 'consult-1' };

/** Two real browsers in one room on two workers: pictures and sound go through the pipe between them. */
describeWith('chromium')('two pages in one room on two workers', () => {
  let browser: Browser;
  let relay: TestRelay;
  let served: { url: string; close(): void };
  let session: TestRelayClient;
  let clinic: Page;
  let specialist: Page;

  beforeAll(async () => {
    served = await serveMediaPage();
    const addresses = [{ listenIp: '127.0.0.1', announcedAddress: null }];
    relay = await startRelay({ graceMs: 10_000, media: { addresses, port: 0, workers: 2 } });
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

  const enter = (page: Page, peerId: string) =>
    page.evaluate(`media.join('${ROOM.roomId}', '${peerId}').then(media.send)`);

  async function grows(page: Page): Promise<void> {
    const arrived = (): Promise<Arrived> => page.evaluate<Arrived>('media.arrived()');
    const before = await arrived();
    await until(
      arrived,
      (now) => now.framesDecoded > before.framesDecoded + 10 && now.audioEnergy > before.audioEnergy,
      40_000,
    );
  }

  const workersOfPeers = async (): Promise<number[]> => {
    const { rooms } = await session.dump();
    return rooms.find(({ roomId }) => roomId === ROOM.roomId)?.peers.map(({ workerPid }) => workerPid) ?? [];
  };

  it('see and hear each other, and who speaks is found out across both', async () => {
    await enter(clinic, 'clinic');
    await fillHomeOf(ROOM.roomId, session);
    await enter(specialist, 'specialist');
    await clinic.evaluate('media.receiveAll()');
    expect(new Set(await workersOfPeers()).size).toBe(2);
    await Promise.all([grows(clinic), grows(specialist)]);
    for (const peerId of ['clinic', 'specialist'])
      await session.hears('audioLevels', ({ levels }) => levels.some((level) => level.peerId === peerId), 20_000);
  }, 120_000);

  it('get from afar the size of picture that they ask for', async () => {
    const peer = { ...ROOM, peerId: 'specialist' };
    const { consumers } = await session.call('claimPeer', peer);
    const consumerId = consumers.find(({ source }) => source === 'camera')?.consumerId ?? '';
    const width = async (): Promise<number> => (await specialist.evaluate<Arrived>('media.arrived()')).frameWidth;
    for (const [spatialLayer, expected] of [
      [2, 960],
      [0, 240],
    ] as const) {
      await session.call('setPreferredLayers', { ...peer, consumerId, spatialLayer });
      await until(width, (now) => now === expected, 40_000);
    }
  }, 120_000);

  it('leave no pipe behind', async () => {
    for (const peerId of ['specialist', 'clinic']) await session.call('closePeer', { ...ROOM, peerId });
    await session.call('closeRoom', ROOM);
    const { rooms, workers } = await session.dump();
    const routers = workers.reduce((sum, { routerIds }) => sum + routerIds.length, 0);
    expect(routers).toBe(rooms.length);
  });
});
