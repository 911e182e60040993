import type { Browser } from 'playwright-core';
import { watchArrivals } from '../support/arrivals.js';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';

const FACE = 'video[data-source="camera"][aria-label="Hình của Nguyễn Thị Mỹ Hạnh"]';
const TAKE = 'Chụp vào hồ sơ: Hình của Nguyễn Thị Mỹ Hạnh';

interface KeptFile {
  id: string;
  uploadedBy: { name: string };
  askedBy: { name: string } | null;
  takenFrom: string | null;
}

/** A picture for the case, taken where it is made, with a yes of the one who makes it. */
describeWith('chromium')('a snapshot', () => {
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

  const signIn = (login: string): Promise<DoctorPage> =>
    DoctorPage.signIn(browser, hoichan.url, login, { prepare: watchArrivals });

  const files = async (): Promise<KeptFile[]> =>
    (await (await specialist.ask('GET', `/cases/${caseId}`)).json()).attachments;

  /** How large a file of the case is, as the specialist's page gets it. */
  const sizeOf = (id: string): Promise<string> =>
    specialist.page.evaluate<string>(`(async () => {
      const content = await fetch('/api/v1/attachments/${id}/content');
      const { width, height } = await createImageBitmap(await content.blob());
      return width + 'x' + height;
    })()`);

  it('is not taken when the one who is asked says no', async () => {
    await specialist.click(TAKE);
    await clinic.sees('xin chụp hình từ camera của bạn');
    expect(await clinic.axeFaults()).toEqual([]);
    await clinic.click('Không');
    await specialist.sees('Nguyễn Thị Mỹ Hạnh không đồng ý chụp');
    expect(await files()).toEqual([]);
  });

  it('is taken as large as it is captured, however small it is shown, and both see it', async () => {
    await specialist.click('Thêm');
    await specialist.page.getByRole('menuitemradio', { name: 'Lưới' }).click();
    await specialist.click(TAKE);
    await clinic.sees('Đồng ý đã ghi trong ca: Cấp cứu, chưa thể hỏi');
    await clinic.click('Chụp và lưu');
    await specialist.sees('Đã lưu hình vào hồ sơ');
    const [file] = await until(files, (all) => all.length === 1, 30_000);
    expect(file).toMatchObject({
      takenFrom: 'camera',
      uploadedBy: { name: 'Nguyễn Thị Mỹ Hạnh' },
      askedBy: { name: expect.stringContaining('Khoa') },
    });
    expect(await sizeOf(file?.id ?? '')).toBe('1280x720');
    for (const doctor of [specialist, clinic]) {
      await doctor.page.getByRole('tab', { name: 'Tệp' }).click();
      await doctor.sees(/Chụp từ camera · Nguyễn Thị Mỹ Hạnh · .*Khoa yêu cầu/);
    }
  }, 90_000);

  it("of one's own picture needs nobody else", async () => {
    await clinic.click('Chụp vào hồ sơ: Hình của bạn');
    const all = await until(files, ({ length }) => length === 2, 30_000);
    expect(all[1]).toMatchObject({ uploadedBy: { name: 'Nguyễn Thị Mỹ Hạnh' }, askedBy: null });
  }, 60_000);

  it('says so when there is no picture any more', async () => {
    await specialist.click(TAKE);
    await clinic.sees('xin chụp hình từ camera của bạn');
    await clinic.click('Tắt camera');
    await clinic.click('Chụp và lưu');
    await specialist.sees('Không chụp được: hình đã tắt');
    expect(await files()).toHaveLength(2);
  }, 60_000);

  it('made no page fail', () => {
    expect([...clinic.failures, ...specialist.failures]).toEqual([]);
  });
});
