import type { Browser } from 'playwright-core';
import { pictureArrival, watchArrivals } from '../support/arrivals.js';
import { axeFaults } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';

const PHONE = { width: 360, height: 740 };
const FACE = 'video[data-source="camera"][aria-label="Hình của Nguyễn Thị Mỹ Hạnh"]';

/** The same room in each layout: what is large, and that no more of a picture is sent than its tile needs. */
describeWith('chromium')('layouts', () => {
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
    // Where the machine is busy the link counts as thin at first, and pictures come when it has recovered.
    await specialist.page.locator(FACE).waitFor({ timeout: 90_000 });
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
  }, 60_000);

  const signIn = (login: string): Promise<DoctorPage> =>
    DoctorPage.signIn(browser, hoichan.url, login, { prepare: watchArrivals });

  const choose = async (layout: string): Promise<void> => {
    await specialist.click('Thêm');
    await specialist.page.getByRole('menuitemradio', { name: layout }).click();
  };

  /** Waits until the clinic's face arrives so wide, and no other. */
  const arrives = (width: number): Promise<unknown> =>
    until(
      () => pictureArrival(specialist.page, FACE),
      (now) => now.width === width,
      90_000,
    );

  /** Whether the clinic's face is in the middle. */
  const isLarge = (): Promise<void> => specialist.page.locator(`figure ${FACE}`).waitFor({ timeout: 60_000 });

  it('the face that is large comes as large as it is captured', async () => {
    await isLarge();
    await arrives(1280);
  }, 120_000);

  it('in a grid it comes in the middle size', async () => {
    await choose('Lưới');
    await arrives(640);
    expect(await specialist.axeFaults()).toEqual([]);
  }, 120_000);

  it('beside a shared screen it comes in the smallest', async () => {
    // From the grid on, the first is the next. A key is for whoever is in no control.
    await specialist.page.evaluate('document.activeElement.blur()');
    await specialist.page.keyboard.press('l');
    await isLarge();
    await clinic.click('Chia sẻ màn hình');
    await specialist.page.locator('figure video[data-source="screen"]').waitFor();
    await arrives(320);
    expect(await specialist.axeFaults()).toEqual([]);
  }, 120_000);

  it('nothing of it comes while it is not to be seen', async () => {
    const hide = (hidden: boolean): Promise<void> =>
      specialist.page.evaluate(`document.querySelector(${JSON.stringify(FACE)}).closest('li').hidden = ${hidden}`);
    await hide(true);
    const frames = async (): Promise<number> => {
      const before = await pictureArrival(specialist.page, FACE);
      await specialist.page.waitForTimeout(2_000);
      return (await pictureArrival(specialist.page, FACE)).frames - before.frames;
    };
    await until(frames, (come) => come === 0, 30_000);
    await hide(false);
    await until(frames, (come) => come > 0, 30_000);
  }, 120_000);

  it('is pinned by the keyboard, and stays so in every layout', async () => {
    await specialist.page.getByRole('button', { name: 'Ghim: Hình của Nguyễn Thị Mỹ Hạnh' }).press('Enter');
    await isLarge();
    await arrives(1280);
    await specialist.page.getByRole('button', { name: 'Bỏ ghim: Hình của Nguyễn Thị Mỹ Hạnh' }).waitFor();
  }, 120_000);

  it('stays pinned when everybody comes back', async () => {
    for (const { page } of [clinic, specialist]) await page.reload();
    await specialist.page.getByRole('button', { name: 'Bỏ ghim: Hình của Nguyễn Thị Mỹ Hạnh' }).waitFor();
    await isLarge();
    await clinic.click('Chia sẻ màn hình');
    await specialist.page.locator('li video[data-source="screen"]').waitFor();
    await isLarge();
  }, 60_000);

  it('a double click lets it go', async () => {
    await specialist.page.locator(`figure ${FACE}`).dblclick();
    await specialist.page.locator('figure video[data-source="screen"]').waitFor();
  });

  it('floats above all windows, with the microphone beside it, until it is closed', async () => {
    const opened = specialist.page.context().waitForEvent('page');
    await specialist.click('Thêm');
    await specialist.page.getByRole('menuitem', { name: 'Hình nổi trên mọi cửa sổ' }).click();
    const small = await opened;
    await until(
      () => small.evaluate<number>(`document.querySelector('video')?.videoWidth ?? 0`),
      (width) => width > 0,
      30_000,
    );
    await small.getByRole('button', { name: 'Tắt micro' }).click();
    await specialist.page.getByRole('button', { name: 'Bật micro' }).waitFor();
    await small.getByRole('button', { name: 'Bật micro' }).click();
    await specialist.page.getByRole('button', { name: 'Tắt micro' }).waitFor();
    expect(await axeFaults(small)).toEqual([]);
    await small.close();
  }, 60_000);

  it('on a phone every button of the bar is whole, and the rest is behind one of them', async () => {
    const { page } = specialist;
    await page.setViewportSize(PHONE);
    const bar = page.getByRole('toolbar', { name: 'Điều khiển phòng' });
    for (const name of ['Tắt micro', 'Tắt camera', 'Nội dung', 'Thêm', 'Rời phòng', 'Kết thúc hội chẩn']) {
      const box = await bar.getByRole('button', { name, exact: true }).boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    }
    await specialist.click('Thêm');
    await page.getByRole('menuitem', { name: 'Giơ tay' }).click();
    await clinic.sees('Đang giơ tay: ');
    expect(await specialist.axeFaults()).toEqual([]);
  });

  it('made no page fail', () => {
    expect([...clinic.failures, ...specialist.failures]).toEqual([]);
  });
});
