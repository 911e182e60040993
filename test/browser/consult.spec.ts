import type { APIResponse, Browser } from 'playwright-core';
import type { RelayRoomDump } from '#contract';
import { arrivesAndGrows, arrivals, brightness, soundNow, watchArrivals } from '../support/arrivals.js';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import type { TestRelayClient } from '../support/relay.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';

/** The live part of the story on the product itself: two doctors, two browsers' worth of media, one relay. */
describeWith('chromium')('a consult', () => {
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let clinic: DoctorPage;
  let specialist: DoctorPage;
  let caseId: string;

  beforeAll(async () => {
    hoichan = await StandaloneProcess.start();
    browser = await launchChromium();
    clinic = await signIn('bs.hanh');
    specialist = await signIn('bs.khoa');
    caseId = await sendCase(clinic);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
  }, 60_000);

  const signIn = (login: string): Promise<DoctorPage> =>
    DoctorPage.signIn(browser, hoichan.url, login, { prepare: watchArrivals });

  it('begins with a ring that the specialist takes with one click', async () => {
    await specialist.click('Nhận ca');
    await specialist.page.waitForURL(/\/consults\//);
    await clinic.open(new URL(specialist.page.url()).pathname);
  });

  it('lets both see and hear each other', async () => {
    for (const doctor of [specialist, clinic]) await doctor.click('Vào phòng hội chẩn');
    for (const { page } of [specialist, clinic]) {
      await arrivesAndGrows(page);
      await page.locator('video[data-source="camera"][data-practitioner]').first().waitFor();
      expect(await brightness(page, 'video[data-source="camera"][data-practitioner]')).toBeGreaterThan(10);
    }
  });

  it('is silent from one who mutes, and heard again after', async () => {
    await clinic.click('Tắt micro');
    await until(
      () => soundNow(specialist.page),
      (energy) => energy === 0,
      15_000,
    );
    await clinic.click('Bật micro');
    await until(
      () => soundNow(specialist.page),
      (energy) => energy > 0,
      15_000,
    );
  });

  it('carries a shared screen', async () => {
    await clinic.click('Chia sẻ màn hình');
    await specialist.page.locator('video[data-source="screen"]').waitFor();
    await until(
      () => brightness(specialist.page, 'video[data-source="screen"]'),
      (light) => light > 0,
      15_000,
    );
    await clinic.click('Dừng chia sẻ');
    await specialist.page.locator('video[data-source="screen"]').waitFor({ state: 'detached' });
  });

  it('goes on by itself after the server was killed, and nobody comes back unmuted', async () => {
    await clinic.click('Tắt micro');
    await clinic.page.getByRole('button', { name: 'Bật micro' }).waitFor();
    await hoichan.kill();
    await hoichan.restart();
    await Promise.all([framesGrow(clinic), framesGrow(specialist)]);
    await clinic.page.getByRole('button', { name: 'Bật micro' }).waitFor();
    expect(await soundNow(specialist.page)).toBe(0);
    await clinic.click('Bật micro');
    await arrivesAndGrows(specialist.page, 30_000);
  }, 180_000);

  it('goes on by itself after the relay lost its worker, and nobody comes back unmuted', async () => {
    await clinic.click('Tắt micro');
    const relay = await hoichan.relay();
    const { workerPid } = await theRoom(relay);
    process.kill(workerPid, 'SIGKILL');
    await until(
      async () => (await relay.dump()).rooms[0]?.workerPid,
      (pid) => pid !== undefined && pid !== workerPid,
      10_000,
    );
    await Promise.all([framesGrow(clinic), framesGrow(specialist)]);
    const { peers } = await theRoom(relay);
    expect(peers.map(({ transportIds }) => transportIds.length)).toEqual([2, 2]);
    await clinic.page.getByRole('button', { name: 'Bật micro' }).waitFor();
    const microphones = peers.flatMap(({ producers }) => producers.filter(({ source }) => source === 'microphone'));
    expect(microphones.map(({ paused }) => paused).toSorted()).toEqual([false, true]);
    relay.terminate();
  }, 90_000);

  it('takes a new socket at once when the network changes, and loses nothing by it', async () => {
    const relay = await hoichan.relay();
    const consumers = async (): Promise<string[]> =>
      (await theRoom(relay)).peers.flatMap((peer) => peer.consumers.map(({ consumerId }) => consumerId)).toSorted();
    const before = await consumers();
    const anew = specialist.page.waitForEvent('websocket', { timeout: 5_000 });
    await specialist.page.evaluate(`dispatchEvent(new Event('online'))`);
    await anew;
    await Promise.all([framesGrow(clinic), framesGrow(specialist)]);
    expect(await consumers()).toEqual(before);
    relay.terminate();
  }, 90_000);

  it('leaves nothing on the relay when both have left', async () => {
    const relay = await hoichan.relay();
    expect((await relay.dump()).rooms).toHaveLength(1);
    for (const doctor of [clinic, specialist]) await doctor.click('Rời phòng');
    await until(
      () => relay.dump(),
      ({ rooms }) => rooms.length === 0,
      30_000,
    );
    relay.terminate();
  });

  it('made no page fail', () => {
    expect([...clinic.failures, ...specialist.failures]).toEqual([]);
  });

  it('is one consult, whatever was killed meanwhile', async () => {
    const view = await clinic.ask('GET', `/cases/${caseId}`);
    expect(await bodyOf(view)).toMatchObject({ state: 'in-consult' });
  });
});

async function framesGrow({ page }: DoctorPage): Promise<void> {
  let { framesDecoded: before } = await arrivals(page);
  await until(
    () => arrivals(page),
    ({ framesDecoded }) => {
      // Counted anew with every connection.
      before = Math.min(before, framesDecoded);
      return framesDecoded > before + 10;
    },
    60_000,
  );
}

async function theRoom(relay: TestRelayClient): Promise<RelayRoomDump> {
  const [room] = (await relay.dump()).rooms;
  if (!room) throw new Error('the relay has no room');
  return room;
}

const bodyOf = (response: APIResponse): Promise<unknown> => response.json();
