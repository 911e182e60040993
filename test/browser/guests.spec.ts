import type { Browser, Page } from 'playwright-core';
import { arrivesAndGrows, watchArrivals } from '../support/arrivals.js';
import { axeFaults } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';

const NAME = 'GS. Nguyễn Hoàng Ân';

/** Somebody from outside is asked into a consult, on the product itself: link, knock, room, back, and out. */
describeWith('chromium')('a guest', () => {
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let doctor: DoctorPage;
  let guest: Page;
  let link: string;
  /** Every address that the guest's page asked for. */
  const asked: string[] = [];

  beforeAll(async () => {
    hoichan = await StandaloneProcess.start();
    browser = await launchChromium();
    const clinic = await DoctorPage.signIn(browser, hoichan.url, 'bs.hanh');
    doctor = await DoctorPage.signIn(browser, hoichan.url, 'bs.khoa', { prepare: watchArrivals });
    await sendCase(clinic);
    await doctor.click('Nhận ca');
    await doctor.page.waitForURL(/\/consults\//);
    await doctor.click('Vào phòng hội chẩn');
    await clinic.close();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
  }, 60_000);

  async function aBrowser(): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    await context.grantPermissions(['camera', 'microphone'], { origin: hoichan.url });
    await watchArrivals(context);
    return context.newPage();
  }

  const shown = (page: Page, text: string | RegExp): Promise<void> =>
    page.getByText(text).first().waitFor({ timeout: 20_000 });

  it('is invited by a link that is shown once', async () => {
    await doctor.page.getByRole('button', { name: /^Khách mời/ }).click();
    await doctor.page.getByLabel('Họ tên').fill(NAME);
    await doctor.page.getByLabel('Nơi công tác').fill('Bệnh viện Chợ Rẫy');
    await doctor.page.getByLabel('Tham gia với tư cách').fill('chuyên gia tim mạch can thiệp');
    await doctor.click('Tạo liên kết');
    link = await doctor.page.getByRole('textbox', { name: `Liên kết của ${NAME}` }).inputValue();
    expect(link).toMatch(/\/guest#[\w-]{43}$/);
    await doctor.sees('Đã mời, chưa mở liên kết');
    expect(await doctor.axeFaults()).toEqual([]);
    await doctor.page.keyboard.press('Escape');
    await doctor.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }, 60_000);

  it('sees who invites and what will be seen, and nothing of the case', async () => {
    guest = await aBrowser();
    guest.on('request', (request) => asked.push(request.url()));
    await guest.goto(link);
    await shown(guest, `Mời ${NAME} dự hội chẩn từ xa`);
    await shown(guest, /Bệnh viện Đa khoa Đồng Nai, mời bạn/);
    await guest.locator('video[data-source="camera"]').waitFor();
    expect(await axeFaults(guest)).toEqual([]);
    expect(await guest.locator('body').innerText()).not.toMatch(/HC-|người bệnh tên|Chẩn đoán/);
  }, 60_000);

  it('has a link that opens on no second device', async () => {
    const other = await aBrowser();
    await other.goto(link);
    await shown(other, 'Liên kết này đã được mở trên một máy hay trình duyệt khác');
    expect(await axeFaults(other)).toEqual([]);
    await other.context().close();
  }, 60_000);

  it('knocks, is let in, and both see and hear each other', async () => {
    await guest.getByRole('button', { name: /xin vào phòng/ }).click();
    await shown(guest, 'Đã báo với bác sĩ trong phòng');
    await doctor.sees(`${NAME} đang gõ cửa`);
    expect(await doctor.axeFaults()).toEqual([]);
    await doctor.click(`Cho vào: ${NAME}`);
    await doctor.sees(/Có khách trong phòng/);
    await Promise.all([arrivesAndGrows(doctor.page), arrivesAndGrows(guest)]);
    expect(await axeFaults(guest)).toEqual([]);
  }, 90_000);

  it('sees where a doctor points, and points', async () => {
    for (const [from, to] of [
      [doctor.page, guest],
      [guest, doctor.page],
    ] as const) {
      await from.getByRole('button', { name: /^Chỉ / }).first().click();
      const box = await from.locator('svg[data-pointing]').boundingBox();
      if (!box) throw new Error('there is no picture to point at');
      const pointer = to.locator('[data-self] [data-pointer]');
      await until(
        async () => {
          await from.mouse.move(box.x + box.width * (0.4 + Math.random() / 5), box.y + box.height / 2);
          return pointer.count();
        },
        (count) => count === 1,
        30_000,
      );
    }
  }, 90_000);

  it('comes back into the room when the page is loaded anew', async () => {
    await guest.reload();
    await guest.locator('main[data-phase="in"]').waitFor();
    await arrivesAndGrows(guest);
  }, 60_000);

  it('is sent back to the waiting room, and knocks again', async () => {
    await doctor.click(`Đưa về phòng chờ: ${NAME}`);
    await shown(guest, 'Bác sĩ đưa bạn về phòng chờ');
    expect(await guest.evaluate<string[]>('window.connections.map((each) => each.connectionState)')).not.toContain(
      'connected',
    );
    await guest.getByRole('button', { name: /xin vào phòng/ }).click();
    await doctor.click(`Cho vào: ${NAME}`);
    await arrivesAndGrows(guest);
  }, 90_000);

  it('is out when the link is taken back', async () => {
    await doctor.page.getByRole('button', { name: /^Khách mời/ }).click();
    await doctor.click(`Thu hồi liên kết: ${NAME}`);
    await doctor.sees('Đã thu hồi liên kết');
    await shown(guest, 'Không mở được liên kết này');
    await guest.reload();
    await shown(guest, 'Không mở được liên kết này');
  }, 60_000);

  it('never had the link’s secret in an address, nor asked for anything of the case', () => {
    const secret = link.split('#')[1] ?? '';
    expect(asked.filter((url) => url.split('#')[0]?.includes(secret))).toEqual([]);
    const api = asked.filter((url) => url.includes('/api/')).map((url) => new URL(url).pathname);
    expect([...new Set(api)].sort()).toEqual(['/api/v1/guests/open', '/api/v1/settings']);
    expect(doctor.failures).toEqual([]);
  });
});
