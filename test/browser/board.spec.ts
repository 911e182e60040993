import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';

const FACE = 'video[data-source="camera"][aria-label="Hình của Nguyễn Thị Mỹ Hạnh"]';

interface KeptFile {
  id: string;
  takenFrom: string | null;
  drawnOn: string | null;
}

/** A picture that is frozen for all, and drawn on by several. */
describeWith('chromium')('a drawing', () => {
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let clinic: DoctorPage;
  let specialist: DoctorPage;
  let caseId: string;

  beforeAll(async () => {
    hoichan = await StandaloneProcess.start();
    browser = await launchChromium();
    clinic = await DoctorPage.signIn(browser, hoichan.url, 'bs.hanh');
    specialist = await DoctorPage.signIn(browser, hoichan.url, 'bs.khoa');
    caseId = await sendCase(clinic);
    await specialist.click('Nhận ca');
    await specialist.page.waitForURL(/\/consults\//);
    await clinic.open(new URL(specialist.page.url()).pathname);
    for (const doctor of [specialist, clinic]) await doctor.click('Vào phòng hội chẩn');
    await specialist.page.locator(FACE).waitFor({ timeout: 90_000 });
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
  }, 60_000);

  const files = async (): Promise<KeptFile[]> =>
    (await (await specialist.ask('GET', `/cases/${caseId}`)).json()).attachments;

  const sees = (doctor: DoctorPage, strokes: number): Promise<void> =>
    doctor.page.getByRole('img', { name: `Hình để vẽ chung, có ${strokes} nét` }).waitFor();

  /** From one place of the picture to another, in shares of its width and height. */
  async function draws(doctor: DoctorPage, from: [number, number], to: [number, number]): Promise<void> {
    const box = await doctor.page.getByRole('img', { name: /Hình để vẽ chung/ }).boundingBox();
    if (!box) throw new Error('there is nothing to draw on');
    // The picture is 16:9 and lies in the middle of its sheet.
    const width = Math.min(box.width, (box.height * 16) / 9);
    const height = (width * 9) / 16;
    const at = ([x, y]: [number, number]): [number, number] => [
      box.x + (box.width - width) / 2 + x * width,
      box.y + (box.height - height) / 2 + y * height,
    ];
    await doctor.page.mouse.move(...at(from));
    await doctor.page.mouse.down();
    await doctor.page.mouse.move(...at(to), { steps: 5 });
    await doctor.page.mouse.up();
  }

  /** The reddest colour of a kept picture near where it is asked for, as red, green and blue: a window of a few
   * pixels more or less moves a stroke. */
  const reddestNear = (id: string, x: number, y: number): Promise<number[]> =>
    specialist.page.evaluate<number[]>(`(async () => {
      const content = await fetch('/api/v1/attachments/${id}/content');
      const picture = await createImageBitmap(await content.blob());
      const canvas = document.createElement('canvas');
      canvas.width = picture.width;
      canvas.height = picture.height;
      const context = canvas.getContext('2d');
      context.drawImage(picture, 0, 0);
      const near = context.getImageData(${x} * picture.width, (${y} - 0.05) * picture.height, 1, 0.1 * picture.height);
      const colours = Array.from({ length: near.height }, (_, row) => [...near.data.slice(row * 4, row * 4 + 3)]);
      return colours.reduce((reddest, colour) => (colour[0] - colour[1] > reddest[0] - reddest[1] ? colour : reddest));
    })()`);

  it('begins with a frozen picture, which both see', async () => {
    await specialist.click('Dừng hình để cùng vẽ: Hình của Nguyễn Thị Mỹ Hạnh');
    await clinic.click('Chụp và lưu');
    await Promise.all([sees(specialist, 0), sees(clinic, 0)]);
    for (const doctor of [specialist, clinic]) expect(await doctor.axeFaults()).toEqual([]);
  }, 60_000);

  it('is everybody’s: each sees what the other draws', async () => {
    await draws(specialist, [0.1, 0.5], [0.4, 0.5]);
    await sees(clinic, 1);
    await clinic.click('Xanh dương');
    await draws(clinic, [0.6, 0.2], [0.6, 0.8]);
    await Promise.all([sees(specialist, 2), sees(clinic, 2)]);
  });

  it('is still there for who comes back', async () => {
    await clinic.page.reload();
    await sees(clinic, 2);
  }, 60_000);

  it('gives back one’s own last stroke alone', async () => {
    await draws(specialist, [0.1, 0.9], [0.2, 0.9]);
    await sees(clinic, 3);
    await specialist.click('Bỏ nét vừa vẽ của bạn');
    await Promise.all([sees(specialist, 2), sees(clinic, 2)]);
  });

  it('is kept with the case, burnt in, and the picture beneath it too', async () => {
    await specialist.click('Lưu hình có nét vẽ vào hồ sơ; hình gốc vẫn giữ');
    await specialist.sees('Đã lưu hình có nét vẽ vào hồ sơ');
    const [plain, drawn, ...others] = await until(files, ({ length }) => length >= 2, 30_000);
    expect(others).toEqual([]);
    expect([plain?.takenFrom, drawn?.drawnOn]).toEqual(['camera', plain?.id]);
    const [red = 0, green = 0] = await reddestNear(drawn?.id ?? '', 0.25, 0.5);
    expect(red).toBeGreaterThan(180);
    expect(green).toBeLessThan(120);
    const [before = 255] = await reddestNear(plain?.id ?? '', 0.25, 0.5);
    expect(before).toBeLessThan(120);
  }, 60_000);

  it('is wiped and put away for both', async () => {
    await clinic.click('Xóa mọi nét, của cả phòng');
    await sees(specialist, 0);
    await clinic.click('Xong: cất bảng vẽ, cho cả phòng');
    await specialist.page.locator(`figure ${FACE}`).waitFor();
  });

  it('made no page fail', () => {
    expect([...clinic.failures, ...specialist.failures]).toEqual([]);
  });
});
