import type { Browser, Locator } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';

const HOSPITAL = 'Bệnh viện Đa khoa Đồng Nai';

interface RungCase {
  patient: { id: string };
}

interface Page {
  steps: { practitioner: { name: string } }[];
}

/** What those do who treat nobody: the rota planner, the administrator and the auditor, on the product itself. */
describeWith('chromium')('administration', () => {
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let admin: DoctorPage;
  let leader: DoctorPage;
  let before: DoctorPage;
  let called: DoctorPage;
  let clinic: DoctorPage;
  let auditor: DoctorPage;
  let caseId: string;

  beforeAll(async () => {
    hoichan = await StandaloneProcess.start();
    browser = await launchChromium();
    [admin, leader, before, called, clinic, auditor] = [
      await signIn('lich.truc'),
      await signIn('bs.binh'),
      await signIn('bs.khoa'),
      await signIn('bs.duc'),
      await signIn('bs.hanh'),
      await signIn('kiem.toan'),
    ];
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
  }, 60_000);

  const signIn = (login: string, password?: string): Promise<DoctorPage> =>
    DoctorPage.signIn(browser, hoichan.url, login, password === undefined ? {} : { password });

  const pick = async (within: Locator, label: string, option: string | RegExp): Promise<void> => {
    await within.getByRole('combobox', { name: label, exact: true }).click();
    await within.page().getByRole('option', { name: option }).click();
  };

  /** Who is called first in cardiology, by the page's own card. */
  const firstCalled = ({ page }: DoctorPage): Locator =>
    page.getByRole('region', { name: 'Tim mạch', exact: true }).getByRole('listitem').first();

  const showsFirst = (doctor: DoctorPage, name: string): Promise<void> =>
    firstCalled(doctor).filter({ hasText: name }).waitFor({ timeout: 15_000 });

  it('shows the facilities, their people by given name, and who may ask whom', async () => {
    await admin.open('/directory');
    await admin.page.getByRole('link', { name: new RegExp(HOSPITAL) }).click();
    const staff = admin.page.getByRole('list', { name: 'Người làm việc' }).getByRole('listitem');
    await staff.first().waitFor();
    const names = (await staff.allInnerTexts()).map((text) => text.split('\n')[0]);
    expect(names.slice(0, 3)).toEqual(['ThS.BS. Phạm Thúy An', 'TS.BS. Đỗ Thanh Bình', 'BS.CKII. Võ Minh Đức']);
    await admin.page.getByText('Thỏa thuận hỗ trợ', { exact: true }).first().click();
    await admin.page.getByRole('row', { name: /Xuân Lộc 1 .*Đồng Nai/ }).waitFor();
  });

  it('shows the rota of the week, and who is on call now', async () => {
    for (const person of [admin, leader]) {
      await person.open('/rota');
      await showsFirst(person, 'Lê Đăng Khoa');
    }
    const track = admin.page.getByRole('list', { name: 'Tim mạch, Tuyến 1', exact: true });
    expect(await track.getByRole('listitem').count()).toBeGreaterThanOrEqual(7);
    // The duty leader reads and does not plan.
    expect(await leader.page.getByRole('button', { name: 'Xếp người trực' }).count()).toBe(0);
  });

  it('puts a doctor on call from now on in the place of another, on all open pages at once', async () => {
    await leader.page.evaluate('window.neverReloaded = true');
    await admin.click('Xếp người trực');
    const dialog = admin.page.getByRole('dialog');
    await pick(dialog, 'Chuyên khoa', 'Tim mạch');
    await dialog.getByRole('button', { name: /^Ngay bây giờ đến/ }).click();
    await pick(dialog, 'Bác sĩ', /Võ Minh Đức/);
    await dialog.getByText(/Lê Đăng Khoa: /).waitFor();
    expect(await admin.axeFaults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('Chỗ này đã có người. Đánh dấu').waitFor();
    await dialog.getByRole('checkbox', { name: 'Thay thế' }).check();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.waitFor({ state: 'hidden' });
    for (const person of [admin, leader]) await showsFirst(person, 'Võ Minh Đức');
    expect(await leader.page.evaluate('window.neverReloaded')).toBe(true);
  });

  it('has a case ring the doctor who was put on call, and not the one before', async () => {
    caseId = await sendCase(clinic);
    await called.page.getByRole('button', { name: 'Nhận ca' }).waitFor();
    expect(await before.page.getByRole('button', { name: 'Nhận ca' }).count()).toBe(0);
    await called.click('Nhận ca');
    await called.page.waitForURL(/\/consults\//);
    const { steps } = (await (await clinic.ask('GET', `/cases/${caseId}/page`)).json()) as Page;
    const names = steps.map(({ practitioner }) => practitioner.name);
    expect(names[0]).toBe('Võ Minh Đức');
    expect(names).not.toContain('Lê Đăng Khoa');
  });

  it('says what would happen at another time, without ringing anybody', async () => {
    await leader.click('Thử một cuộc gọi');
    const dialog = leader.page.getByRole('dialog');
    await pick(dialog, 'Cơ sở gửi ca', /Xuân Lộc/);
    await pick(dialog, 'Chuyên khoa', 'Tim mạch');
    const chain = dialog.getByRole('list', { name: 'Thứ tự gọi' }).getByRole('listitem');
    await chain.first().filter({ hasText: 'Võ Minh Đức' }).waitFor();
    expect(await leader.axeFaults()).toEqual([]);
    await pick(dialog, 'Mức ưu tiên', /^P4/);
    await dialog.getByText('Mức này không đổ chuông').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).click();
  });

  it('takes a doctor off duty after saying what will happen', async () => {
    await admin.page
      .getByRole('button', { name: /Sửa ca trực: .*Võ Minh Đức, Tim mạch, Tuyến 1,/ })
      .first()
      .click();
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Bỏ ca trực' }).click();
    const sure = admin.page.getByRole('dialog', { name: 'Bỏ ca trực này?' });
    await sure.getByText(/thôi trực Tim mạch, Tuyến 1 ngay bây giờ/).waitFor();
    await sure.getByRole('button', { name: 'Bỏ ca trực' }).click();
    for (const person of [admin, leader]) await showsFirst(person, 'Phạm Thúy An');
  });

  it('adds a person, who signs in with the password that was handed over, until the account is disabled', async () => {
    await admin.open('/admin');
    await admin.click('Thêm người');
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByLabel('Họ tên', { exact: true }).fill('Lý Thị Ánh');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('Từ 3 đến 40 ký tự').waitFor();
    expect(await admin.axeFaults()).toEqual([]);
    await dialog.getByLabel('Chức danh', { exact: true }).fill('BS.');
    await dialog.getByRole('button', { name: 'Thêm vai trò' }).click();
    await dialog.getByLabel('Tên đăng nhập', { exact: true }).fill('bs.anh');
    await dialog.getByRole('button', { name: 'Tạo mật khẩu' }).click();
    const password = await dialog.getByLabel('Mật khẩu ban đầu', { exact: true }).inputValue();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await admin.page.getByRole('dialog', { name: 'Giao mật khẩu cho Lý Thị Ánh' }).getByText(password).waitFor();
    await admin.click('Đã giao xong');

    const newcomer = await signIn('bs.anh', password);
    await newcomer.sees('Lý Thị Ánh');
    await admin.page.getByRole('button', { name: /^Việc khác với .*Lý Thị Ánh/ }).click();
    await admin.page.getByRole('menuitem', { name: 'Khóa tài khoản' }).click();
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Khóa tài khoản' }).click();
    await admin.sees('Đã khóa Lý Thị Ánh');
    await newcomer.page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    await newcomer.close();
  });

  it('tells the auditor who read a patient', async () => {
    const { patient } = (await (await clinic.ask('GET', `/cases/${caseId}`)).json()) as RungCase;
    await auditor.open('/admin?tab=audit');
    await auditor.page.getByLabel('Mã người bệnh trong hệ thống').fill(patient.id);
    const lines = auditor.page.getByRole('list', { name: 'Các dòng nhật ký, mới nhất ở trên' }).getByRole('listitem');
    await lines.filter({ hasText: 'Mở buổi hội chẩn' }).filter({ hasText: 'Võ Minh Đức' }).first().waitFor();
    await lines.filter({ hasText: 'Thêm người bệnh' }).waitFor();
    expect(await lines.filter({ hasText: 'Lê Đăng Khoa' }).count()).toBe(0);
  });

  it('is the same for everybody: axe finds nothing on any page, in both languages, light and dark', async () => {
    const places: [DoctorPage, string[]][] = [
      [admin, ['/rota', '/directory', '/directory?view=agreements', '/admin']],
      [leader, ['/', '/rota']],
      [auditor, ['/admin?tab=audit']],
    ];
    const faults: string[] = [];
    for (const [person, paths] of places) {
      for (const [language, colorScheme] of [
        ['VI', 'dark'],
        ['EN', 'light'],
      ] as const) {
        await person.page.emulateMedia({ colorScheme });
        await person.page.getByText(language, { exact: true }).click();
        for (const path of paths) {
          await person.open(path);
          await person.page.waitForLoadState('networkidle');
          faults.push(...(await person.axeFaults()).map((fault) => `${path} ${language} ${colorScheme}: ${fault}`));
        }
      }
    }
    expect(faults).toEqual([]);
  }, 240_000);

  it('keeps the language that was chosen', async () => {
    await admin.open('/rota');
    await admin.page.getByRole('heading', { name: 'Rota', level: 1 }).waitFor();
    expect(await admin.page.locator('html').getAttribute('lang')).toBe('en');
    await admin.page.getByText('VI', { exact: true }).click();
    await admin.page.getByRole('heading', { name: 'Lịch trực', level: 1 }).waitFor();
    await admin.page.reload();
    await admin.page.getByRole('heading', { name: 'Lịch trực', level: 1 }).waitFor();
  });

  it('made no page fail', () => {
    expect([admin, leader, before, called, clinic, auditor].flatMap(({ failures }) => failures)).toEqual([]);
  });
});
