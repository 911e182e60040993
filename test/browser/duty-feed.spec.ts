import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sync } from 'node-ical';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { StandaloneProcess } from '../support/standalone-process.js';

/** A doctor gives the calendar of the phone the address of the own duties, and takes it back. */
describeWith('chromium', 'vdirsyncer')('subscribing to one’s duties', () => {
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let doctor: DoctorPage;
  let address: string;

  beforeAll(async () => {
    hoichan = await StandaloneProcess.start();
    browser = await launchChromium();
    doctor = await DoctorPage.signIn(browser, hoichan.url, 'bs.khoa');
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
  }, 60_000);

  const card = () => doctor.page.getByRole('region', { name: 'Lịch trực trên điện thoại' });

  it('shows the address once', async () => {
    await doctor.open('/me');
    await card().getByRole('button', { name: 'Tạo địa chỉ' }).click();
    address = await card().getByLabel('Địa chỉ lịch của bạn').inputValue();
    expect(address).toMatch(new RegExp(`^${hoichan.url}/api/v1/calendars/[\\w-]{43}/duties\\.ics$`));
    await card().getByText('chưa có ứng dụng lịch nào đọc').waitFor();
    expect(await doctor.axeFaults()).toEqual([]);
    await doctor.page.reload();
    await card().getByRole('button', { name: 'Tạo địa chỉ mới' }).waitFor();
    expect(await card().getByLabel('Địa chỉ lịch của bạn').count()).toBe(0);
  });

  it('is read by a parser and by vdirsyncer, and by neither once it is taken back', async () => {
    const parsed = sync.parseICS(await (await fetch(address)).text());
    const summaries = Object.values(parsed).flatMap((part) => (part?.type === 'VEVENT' ? [part.summary] : []));
    expect(new Set(summaries)).toEqual(new Set(['Trực Tim mạch, tuyến 1']));
    expect(synced(address)).toHaveLength(summaries.length);

    await card().getByRole('button', { name: 'Thu hồi' }).click();
    await doctor.page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await card().getByText('Chưa có địa chỉ.').waitFor();
    expect((await fetch(address)).status).toBe(404);
    expect(() => synced(address)).toThrow(/^Syncing duties\s+error/);
  });

  it('made no page fail', () => {
    expect(doctor.failures).toEqual([]);
  });
});

/** The events that a calendar client of Debian's takes from the address into files. */
function synced(url: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'hoichan-vdirsyncer-'));
  const calendar = join(folder, 'calendar');
  const config = join(folder, 'config');
  mkdirSync(calendar);
  writeFileSync(
    config,
    `[general]
status_path = "${folder}/status/"
[pair duties]
a = "feed"
b = "files"
collections = null
[storage feed]
type = "http"
url = "${url}"
[storage files]
type = "filesystem"
path = "${calendar}"
fileext = ".ics"
`,
  );
  const vdirsyncer = (command: string): void => {
    const { status, stderr } = spawnSync('vdirsyncer', ['--config', config, command], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  try {
    vdirsyncer('discover');
    vdirsyncer('sync');
    return readdirSync(calendar).map((file) => readFileSync(join(calendar, file), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
