import type { Browser } from 'playwright-core';
import { newId } from '#platform';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { aDraft, aPatientToAdd } from '../support/story.js';

/** A doctor looks for a case with what is known of it, on a keyboard without accents. */
describeWith('chromium')('finding a case', () => {
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let clinic: DoctorPage;

  beforeAll(async () => {
    hoichan = await StandaloneProcess.start();
    browser = await launchChromium();
    clinic = await DoctorPage.signIn(browser, hoichan.url, 'bs.hanh');
    for (const name of ['Đặng Thị Đào', 'Nguyễn Văn Dũng']) {
      const patientId = newId();
      await clinic.ask('POST', '/patients', { ...aPatientToAdd(patientId), name, identifiers: [] });
      await clinic.ask('PUT', `/cases/${newId()}`, aDraft(patientId));
    }
    await clinic.open('/?view=all');
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
  }, 60_000);

  const rows = () => clinic.page.locator('a[data-row]');
  const search = () => clinic.page.getByRole('searchbox');
  const shows = async (...names: string[]): Promise<void> => {
    for (const name of names) await rows().filter({ hasText: name }).waitFor();
    await clinic.page.waitForFunction(
      (count) => document.querySelectorAll('a[data-row]').length === count,
      names.length,
    );
  };

  it('finds accented names without accents, d as đ, by the keyboard alone', async () => {
    await shows('Đặng Thị Đào', 'Nguyễn Văn Dũng');
    await clinic.page.keyboard.press('/');
    await clinic.page.keyboard.type('dao dang');
    await shows('Đặng Thị Đào');
    expect(await rows().locator('mark').allInnerTexts()).toEqual(['Đặng', 'Đào']);
    await clinic.page.keyboard.press('ArrowDown');
    await clinic.page.keyboard.press('Enter');
    await clinic.page.waitForURL(/\/cases\//);
    expect(clinic.page.url()).not.toMatch(/dao/i);
  });

  it('is as it was when one comes back, with no name in the address', async () => {
    await clinic.page.goBack();
    await shows('Đặng Thị Đào');
    expect(await search().inputValue()).toBe('dao dang');
    expect(clinic.page.url()).not.toMatch(/dao/i);
    await search().press('Escape');
    await shows('Đặng Thị Đào', 'Nguyễn Văn Dũng');
    await search().fill('dung');
    await shows('Nguyễn Văn Dũng');
  });

  it('narrows by what is known, shows it in words, and takes each back', async () => {
    await clinic.click('Lọc');
    const panel = clinic.page.getByRole('group', { name: 'Lọc', exact: true });
    const pick = async (label: string, option: string): Promise<void> => {
      await panel.getByRole('combobox', { name: label }).click();
      await clinic.page.getByRole('option', { name: option, exact: true }).click();
    };
    await pick('Chuyên khoa', 'Tim mạch');
    await pick('Gửi trong khoảng', '7 ngày qua');
    const chips = clinic.page.getByRole('group', { name: 'Đang lọc theo' });
    await chips.getByRole('button', { name: 'Bỏ lọc: Tim mạch' }).waitFor();
    await shows('Nguyễn Văn Dũng');
    expect(await clinic.axeFaults()).toEqual([]);
    await pick('Mức ưu tiên', 'P5 Hẹn lịch');
    await clinic.sees('Không có ca nào như vậy');
    await chips.getByRole('button', { name: 'Bỏ lọc: P5' }).click();
    await shows('Nguyễn Văn Dũng');
  });

  it('keeps a filter by its name, and shows the list so again', async () => {
    await clinic.click('Bộ lọc đã lưu');
    await clinic.page.getByRole('button', { name: 'Lưu điều kiện đang dùng…' }).click();
    const dialog = clinic.page.getByRole('dialog');
    await dialog.getByLabel('Tên bộ lọc').fill('Dũng tuần này');
    await dialog.getByRole('button', { name: 'Lưu bộ lọc' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await clinic.open('/?view=mine');
    await shows('Đặng Thị Đào', 'Nguyễn Văn Dũng');
    await clinic.click('Bộ lọc đã lưu');
    expect(await clinic.axeFaults()).toEqual([]);
    await clinic.page.getByRole('button', { name: 'Dũng tuần này', exact: true }).click();
    await shows('Nguyễn Văn Dũng');
    expect(await search().inputValue()).toBe('dung');
    await clinic.page.getByRole('button', { name: 'Bỏ lọc: 7 ngày qua' }).waitFor();
    expect(clinic.failures).toEqual([]);
  });
});
