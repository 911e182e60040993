import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { arrivesAndGrows, soundNow, watchArrivals } from '../support/arrivals.js';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { RecordedBytes } from '../support/recorded-bytes.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';

const FACE = 'video[data-source="camera"][aria-label="Hình của Lê Đăng Khoa"]';
const RECORDS = 'ĐANG GHI HÌNH VÀ TIẾNG';

/** Whatever dies beneath a room: everybody is in it again as they were. */
describeWith('chromium', 'ffmpeg')('what everybody had set in the room', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoichan-states-'));
  const disk = new RecordedBytes(folder);
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let clinic: DoctorPage;
  let specialist: DoctorPage;

  beforeAll(async () => {
    hoichan = await StandaloneProcess.start({ RECORDINGS_DIR: folder });
    browser = await launchChromium();
    clinic = await DoctorPage.signIn(browser, hoichan.url, 'bs.hanh', { prepare: watchArrivals });
    specialist = await DoctorPage.signIn(browser, hoichan.url, 'bs.khoa', { prepare: watchArrivals });
    await sendCase(clinic);
    await specialist.click('Nhận ca');
    await specialist.page.waitForURL(/\/consults\//);
    await clinic.open(new URL(specialist.page.url()).pathname);
    for (const doctor of [specialist, clinic]) await doctor.click('Vào phòng hội chẩn');
    await clinic.page.locator(FACE).waitFor();

    await specialist.click('Ghi hình');
    await specialist.click('Hỏi ý kiến mọi người');
    await clinic.click('Tôi đồng ý được ghi');
    await clinic.click('Ghi ý kiến người bệnh');
    await clinic.page.getByLabel(/Người làm chứng/).fill('ĐD Nguyễn Thị Mai');
    await clinic.click('Người bệnh đồng ý');
    for (const doctor of [clinic, specialist]) await doctor.sees(RECORDS);

    await clinic.click('Thêm');
    await clinic.page.getByRole('menuitemradio', { name: 'Lưới, mọi người như nhau' }).click();
    await clinic.page.locator(`li ${FACE}`).waitFor();
    await clinic.click('Tắt micro');
    await clinic.click('Tắt camera');
    await clinic.page.keyboard.press('h');
    await specialist.sees('Đang giơ tay: Nguyễn Thị Mỹ Hạnh');
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const isAsBefore = async (): Promise<void> => {
    await arrivesAndGrows(clinic.page, 60_000);
    await specialist.sees('Đang giơ tay: Nguyễn Thị Mỹ Hạnh', 30_000);
    for (const doctor of [clinic, specialist]) await doctor.sees(RECORDS, 60_000);
    await disk.grow();
    for (const name of ['Bật micro', 'Bật camera', 'Hạ tay xuống']) {
      await clinic.page.getByRole('button', { name, exact: true }).waitFor();
    }
    await clinic.page.locator(`li ${FACE}`).waitFor();
    expect(await soundNow(specialist.page)).toBe(0);
    expect(await specialist.page.locator('video[data-source="camera"][aria-label*="Hạnh"]').count()).toBe(0);
  };

  it('is so when the relay has lost its worker', async () => {
    const relay = await hoichan.relay();
    const [room] = (await relay.dump()).rooms;
    relay.terminate();
    process.kill(room?.workerPid ?? 0, 'SIGKILL');
    await isAsBefore();
  }, 180_000);

  it('is so when the whole server was killed', async () => {
    await hoichan.kill();
    await hoichan.restart();
    await isAsBefore();
  }, 180_000);

  it('is so when a page is loaded anew, but for the hand, which its doctor takes along', async () => {
    await clinic.page.reload();
    for (const name of ['Bật micro', 'Bật camera']) {
      await clinic.page.getByRole('button', { name, exact: true }).waitFor({ timeout: 30_000 });
    }
    await clinic.page.locator(`li ${FACE}`).waitFor();
    expect(await soundNow(specialist.page)).toBe(0);
    for (const doctor of [clinic, specialist]) await doctor.sees(RECORDS, 60_000);
  }, 180_000);

  it('made no page fail', () => {
    expect([...clinic.failures, ...specialist.failures]).toEqual([]);
  });
});
