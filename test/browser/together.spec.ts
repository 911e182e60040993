import type { Browser } from 'playwright-core';
import { soundNow, watchArrivals } from '../support/arrivals.js';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';

/** Two doctors who work together in one room. */
describeWith('chromium')('together', () => {
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let clinic: DoctorPage;
  let specialist: DoctorPage;

  beforeAll(async () => {
    hoichan = await StandaloneProcess.start();
    browser = await launchChromium();
    clinic = await signIn('bs.hanh');
    specialist = await signIn('bs.khoa');
    await sendCase(clinic);
    await specialist.click('Nhận ca');
    await specialist.page.waitForURL(/\/consults\//);
    await clinic.open(new URL(specialist.page.url()).pathname);
    for (const doctor of [specialist, clinic]) await doctor.click('Vào phòng hội chẩn');
    for (const { page } of [specialist, clinic]) {
      await page.locator('video[data-source="camera"][data-practitioner]').first().waitFor();
    }
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
  }, 60_000);

  const signIn = (login: string): Promise<DoctorPage> =>
    DoctorPage.signIn(browser, hoichan.url, login, { prepare: watchArrivals });

  /** Whether any sound at all arrives, in the end. */
  const hears = (doctor: DoctorPage, sound: boolean): Promise<number> =>
    until(
      () => soundNow(doctor.page),
      (energy) => energy > 0 === sound,
      15_000,
    );

  it('a hand that one raises is seen by the other, and comes down again', async () => {
    await clinic.page.keyboard.press('h');
    await specialist.sees('Đang giơ tay: Nguyễn Thị Mỹ Hạnh');
    await specialist.page.getByRole('img', { name: 'Đang giơ tay, thứ 1' }).first().waitFor();
    expect(await specialist.axeFaults()).toEqual([]);
    await clinic.click('Hạ tay xuống');
    await specialist.page.getByText(/Đang giơ tay:/).waitFor({ state: 'detached' });
  });

  it('one who is muted is heard while holding the space bar, and only then', async () => {
    await clinic.click('Tắt micro');
    await hears(specialist, false);
    await clinic.page.keyboard.down(' ');
    await hears(specialist, true);
    await clinic.page.keyboard.up(' ');
    await clinic.page.getByRole('button', { name: 'Bật micro' }).waitFor();
    await hears(specialist, false);
  }, 60_000);

  it('whoever writes is not heard for it', async () => {
    await clinic.page.getByRole('tab', { name: 'Trao đổi' }).click();
    await clinic.page.getByLabel('Viết tin nhắn').focus();
    await clinic.page.keyboard.down(' ');
    expect(await soundNow(specialist.page)).toBe(0);
    await clinic.page.keyboard.up(' ');
    await clinic.page.getByRole('button', { name: 'Bật micro' }).waitFor();
    await clinic.click('Bật micro');
    await hears(specialist, true);
  }, 60_000);

  it('who points at a picture is seen to, with their name, where it is, and for a while', async () => {
    const { page } = specialist;
    await page.getByRole('button', { name: /^Chỉ cho mọi người thấy: Hình của/ }).click();
    const box = await page.locator('figure video').first().boundingBox();
    if (!box) throw new Error('there is no picture to point at');
    const pointer = clinic.page.locator('[data-self] [data-pointer]');
    await until(
      async () => {
        await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5);
        await page.mouse.move(box.x + box.width * 0.3 + 2, box.y + box.height * 0.5);
        return pointer.count();
      },
      (count) => count === 1,
      30_000,
    );
    // In one's own picture, which is as in a mirror, it is on the other side.
    const own = await clinic.page.locator('[data-self]').boundingBox();
    const dot = await pointer.locator('circle').boundingBox();
    expect((dot?.x ?? 0) - (own?.x ?? 0)).toBeGreaterThan((own?.width ?? 0) / 2);
    expect(await pointer.textContent()).toContain('Lê Đăng Khoa');
    await pointer.waitFor({ state: 'detached', timeout: 30_000 });
    await page.getByRole('button', { name: /^Chỉ cho mọi người thấy: Hình của/, pressed: true }).click();
  }, 90_000);

  it('made no page fail', () => {
    expect([...clinic.failures, ...specialist.failures]).toEqual([]);
  });
});
