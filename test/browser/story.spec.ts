import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { StandaloneProcess } from '../support/standalone-process.js';

const QUESTION = 'Có chỉ định tiêu sợi huyết ngay tại trung tâm không?';
const ANSWER = 'Có, tiêu sợi huyết ngay nếu không có chống chỉ định.';
const CONCLUSION = 'Nhồi máu cơ tim cấp ST chênh lên vùng trước, chuyển can thiệp sau tiêu sợi huyết.';

/** A picture of one point: enough of a PNG for the server to know it by its content. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The story of the product, by its pages alone: a clinic's case reaches the specialist on call, and they consult. */
describeWith('chromium', 'pdftotext')('a case from the clinic to the signed minutes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoichan-files-'));
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let clinic: DoctorPage;
  let first: DoctorPage;
  let second: DoctorPage;

  beforeAll(async () => {
    hoichan = await StandaloneProcess.start();
    browser = await launchChromium();
    [clinic, first, second] = [
      await DoctorPage.signIn(browser, hoichan.url, 'bs.hanh'),
      await DoctorPage.signIn(browser, hoichan.url, 'bs.khoa'),
      await DoctorPage.signIn(browser, hoichan.url, 'bs.an'),
    ];
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
    rmSync(folder, { recursive: true });
  }, 60_000);

  const field = (label: string | RegExp): Locator => clinic.page.getByLabel(label, { exact: true });
  const pick = async (label: string, option: string | RegExp): Promise<void> => {
    await clinic.page.getByRole('combobox', { name: label }).click();
    await clinic.page.getByRole('option', { name: option }).click();
  };
  const expectAccessible = async (doctor: DoctorPage): Promise<void> => expect(await doctor.axeFaults()).toEqual([]);

  it('begins with a patient, whose allergies are never left blank', async () => {
    await clinic.open('/');
    await expectAccessible(clinic);
    await clinic.page.getByRole('link', { name: 'Ca mới' }).first().click();
    await clinic.click('Thêm người bệnh mới');
    await field('Họ tên').fill('Đặng Thị Thu Hà');
    await field('Ngày sinh').fill('1958');
    await clinic.page.getByRole('radio', { name: 'Nữ' }).check();
    await clinic.click('Thêm người bệnh');
    await clinic.sees('Cần điền mục này');
    await clinic.page.getByRole('radio', { name: 'Đã hỏi, không ghi nhận' }).check();
    await expectAccessible(clinic);
    await clinic.click('Thêm người bệnh');
    await clinic.page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
  });

  it('is written in the order of ISBAR, and says what is missing', async () => {
    const { page } = clinic;
    await page.getByRole('radio', { name: 'Người bệnh đã được giải thích và đồng ý' }).check();
    await field('Số gọi lại').fill('0900000101');
    await field('Tình huống hiện tại').fill('Đau ngực trái 2 giờ, vã mồ hôi, lan tay trái');
    await pick('Chuyên khoa', 'Tim mạch');
    await field('Bệnh sử, tiền sử').fill('Tăng huyết áp 10 năm');
    await field('Mạch').fill('700');
    await clinic.sees('Không thể có số này');
    await field('Mạch').fill('112');
    for (const [label, value] of [
      ['Huyết áp tâm thu', '88'],
      ['Huyết áp tâm trương', '60'],
      ['Nhịp thở', '22'],
      ['SpO₂', '93'],
      ['Nhiệt độ', '36,8'],
    ] as const) {
      await field(label).fill(value);
    }
    await page.getByRole('radio', { name: 'Khí trời' }).check();
    await pick('Ý thức', /Tỉnh táo/);
    // Respirations 2, SpO2 2, systolic 3, pulse 2, by the chart of the Royal College of Physicians.
    await clinic.sees(/\b9\b/);
    // A P1 would travel on by itself while axe looks at the page.
    await page.getByRole('radio', { name: /P2/ }).check();
    await field('Vì sao thấp hơn mức P1 mà NEWS2 đề xuất').fill('Đã ổn định sau xử trí ban đầu');
    await field('Khám').fill('Tỉnh, da lạnh, phổi không ran');
    await page.getByRole('combobox', { name: 'Mã ICD-10' }).fill('nhoi mau co tim');
    await page.getByRole('option', { name: /^I21/ }).first().click();
    await field('Câu hỏi 1').fill(QUESTION);
    await expectAccessible(clinic);
  });

  it('takes a photo and a PDF, and refuses a program that calls itself a photo', async () => {
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
    const input = clinic.page.locator('input[type=file]').first();
    await input.setInputFiles([
      file('điện tâm đồ.png', PHOTO),
      file('xét nghiệm.pdf', Buffer.from('%PDF-1.4\n%%EOF\n')),
    ]);
    await clinic.sees('điện tâm đồ.png');
    await clinic.sees('xét nghiệm.pdf');
    await input.setInputFiles(file('ảnh.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(512)])));
    await clinic.sees('Loại tệp này không dùng được');
  });

  it('rings the cardiologist on call, then the next one when declined', async () => {
    await clinic.click('Gửi ca hội chẩn');
    await clinic.sees('Đang đổ chuông');
    await first.page.getByRole('button', { name: 'Nhận ca' }).waitFor();
    await expectAccessible(first);
    // The first touch of a page lets its sound begin; whatever that changes must not move the button from under a slow hand.
    await first.page.getByRole('button', { name: 'Từ chối', exact: true }).click({ delay: 500 });
    await first.page.getByText('Đang mổ hoặc làm thủ thuật').click();
    await first.click('Từ chối ca này');
    await second.page.getByRole('button', { name: 'Nhận ca' }).waitFor();
    await clinic.sees('Từ chối: Đang mổ hoặc làm thủ thuật');
    await expectAccessible(clinic);
    await second.click('Xem trước');
    await second.sees('Đặng Thị Thu Hà');
    await second.click('Nhận ca');
    await second.page.waitForURL(/\/consults\//);
  });

  it('is consulted on in the room, with answers that both read and a chat that is the thread of the case', async () => {
    await clinic.page.getByRole('link', { name: 'Vào phòng hội chẩn' }).first().click();
    for (const doctor of [clinic, second]) await doctor.click('Vào phòng hội chẩn');
    await second.page.locator('video[data-source="camera"][data-practitioner]').first().waitFor();
    await second.page.getByRole('textbox', { name: QUESTION }).fill(ANSWER);
    await second.page.getByRole('textbox', { name: 'Kết luận' }).fill(CONCLUSION);
    await clinic.sees(ANSWER);
    await expectAccessible(second);
    await clinic.page.getByRole('tab', { name: /Trao đổi/ }).click();
    await clinic.page.getByLabel('Viết tin nhắn').fill('Đã lấy đường truyền');
    await clinic.page.keyboard.press('Enter');
    await second.page.getByRole('tab', { name: /Trao đổi/ }).click();
    await second.sees('Đã lấy đường truyền');
  });

  it('ends with minutes that both sign, that an edit voids, and that print Vietnamese', async () => {
    await second.click('Kết thúc hội chẩn');
    await second.page.getByRole('dialog').getByRole('button', { name: 'Kết thúc hội chẩn' }).click();
    for (const doctor of [second, clinic]) {
      await doctor.page.getByRole('heading', { name: 'Biên bản hội chẩn', level: 1 }).waitFor();
      await sign(doctor);
    }
    await second.sees('Tất cả đã ký');
    await expectAccessible(second);

    await clinic.click('Sửa biên bản');
    await clinic.page.getByLabel('Lý do hội chẩn', { exact: true }).fill('Đau ngực cấp');
    await clinic.click('Lưu phiên bản 2');
    await second.sees('Đã ký 0/2 người');
    for (const doctor of [second, clinic]) await sign(doctor);
    await second.sees('Tất cả đã ký');

    const download = second.page.waitForEvent('download');
    await second.page.getByRole('link', { name: 'Tải PDF' }).click();
    const paper = join(folder, 'minutes.pdf');
    await (await download).saveAs(paper);
    const text = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    expect(text.normalize('NFC')).toContain('BIÊN BẢN HỘI CHẨN');
    expect(text.normalize('NFC')).toContain('Đặng Thị Thu Hà');
    expect(text.normalize('NFC')).toContain('chuyển can thiệp sau tiêu sợi huyết');
  }, 120_000);

  async function sign(doctor: DoctorPage): Promise<void> {
    await doctor.click('Ký biên bản');
    const dialog = doctor.page.getByRole('dialog');
    await dialog.getByLabel('Mật khẩu của bạn').fill('hoichan-demo');
    await dialog.getByRole('button', { name: 'Ký biên bản' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  it('is closed only after its outcome was reported', async () => {
    await clinic.page
      .getByRole('link', { name: /^Ca HC/ })
      .first()
      .click();
    expect(await clinic.page.getByRole('button', { name: 'Đóng ca' }).count()).toBe(0);
    await pick('Tình trạng', 'Đỡ, khỏi');
    await clinic.page.getByLabel('Diễn biến').fill('Hết đau ngực sau tiêu sợi huyết, đã chuyển viện.');
    await clinic.click('Báo kết quả');
    await clinic.page.getByRole('button', { name: 'Đóng ca' }).first().click();
    await clinic.page.getByRole('dialog').getByRole('button', { name: 'Đóng ca' }).click();
    await clinic.sees('Ca đã đóng');
    await expectAccessible(clinic);
  });

  it('made no page fail', () => {
    expect([clinic, first, second].flatMap((doctor) => doctor.failures)).toEqual([]);
  });
});
