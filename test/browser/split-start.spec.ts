import type { Browser } from 'playwright-core';
import { arrivesAndGrows, brightness, watchArrivals } from '../support/arrivals.js';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { sendCase } from '../support/send-case.js';
import { SplitWorld } from '../support/split.world.js';
import { until } from '../support/until.js';

/** Pages from one process, sockets at another, media through a third: cookies and the page's own rules must allow it. */
describeWith('chromium', 'redis-server')('a consult across api, session and media-relay', () => {
  let world: SplitWorld;
  let browser: Browser;
  let clinic: DoctorPage;
  let specialist: DoctorPage;

  beforeAll(async () => {
    world = await SplitWorld.start();
    browser = await launchChromium();
    clinic = await signIn('bs.hanh');
    specialist = await signIn('bs.khoa');
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await world.close();
  }, 60_000);

  const signIn = (login: string): Promise<DoctorPage> =>
    DoctorPage.signIn(browser, world.url, login, { prepare: watchArrivals });

  it('rings, and is taken with one click', async () => {
    await sendCase(clinic);
    await specialist.click('Nhận ca');
    await specialist.page.waitForURL(/\/consults\//);
    await clinic.open(new URL(specialist.page.url()).pathname);
  });

  it('lets both see and hear each other', async () => {
    for (const doctor of [specialist, clinic]) await doctor.click('Vào phòng hội chẩn');
    for (const { page } of [specialist, clinic]) {
      await arrivesAndGrows(page, 40_000);
      await page.locator('video[data-source="camera"][data-practitioner]').first().waitFor();
      expect(await brightness(page, 'video[data-source="camera"][data-practitioner]')).toBeGreaterThan(10);
    }
  }, 100_000);

  it('leaves nothing on the relay', async () => {
    for (const doctor of [clinic, specialist]) await doctor.click('Rời phòng');
    await until(
      () => world.relay.dump(),
      ({ rooms }) => rooms.length === 0,
      30_000,
    );
    expect([...clinic.failures, ...specialist.failures]).toEqual([]);
  });
});
