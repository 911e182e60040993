import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { soundNow, watchArrivals } from '../support/arrivals.js';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { sendCase } from '../support/send-case.js';
import { crackle, vowels, wavOf } from '../support/sounds.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';

const SWITCH = 'Lọc tiếng ồn khỏi giọng nói';

/** Noise is taken out of a voice before it is sent: from one doctor only crackle comes, from the other only speech. */
describeWith('chromium')('the voice filter', () => {
  let hoichan: StandaloneProcess;
  let folder: string;
  let browsers: Browser[];
  let crackling: DoctorPage;
  let speaking: DoctorPage;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hoichan-voice-'));
    hoichan = await StandaloneProcess.start();
    const hearing = (name: string, sound: Float32Array): Promise<Browser> => {
      const file = join(folder, name);
      writeFileSync(file, wavOf(sound));
      return launchChromium({ args: [`--use-file-for-fake-audio-capture=${file}`] });
    };
    browsers = [await hearing('crackle.wav', crackle(10)), await hearing('vowels.wav', vowels(10))];
    const [first, second] = browsers;
    if (!first || !second) throw new Error('two browsers');
    crackling = await DoctorPage.signIn(first, hoichan.url, 'bs.hanh', { prepare: watchArrivals });
    speaking = await DoctorPage.signIn(second, hoichan.url, 'bs.khoa', { prepare: watchArrivals });
    await sendCase(crackling);
    await speaking.click('Nhận ca');
    await speaking.page.waitForURL(/\/consults\//);
    await crackling.open(new URL(speaking.page.url()).pathname);
  }, 180_000);

  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await hoichan.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  /** How much arrives, over so long that each window holds as much as the next. */
  async function heardBy({ page }: DoctorPage): Promise<number> {
    let sound = 0;
    for (let window = 0; window < 2; window++) sound += await soundNow(page);
    return sound;
  }

  const turn = async (doctor: DoctorPage): Promise<void> => {
    await doctor.click('Thêm');
    await doctor.page.getByRole('menuitemcheckbox', { name: SWITCH }).click();
  };

  it('is offered before the call', async () => {
    await crackling.page.getByRole('switch', { name: SWITCH }).waitFor();
    expect(await crackling.axeFaults()).toEqual([]);
    for (const doctor of [speaking, crackling]) {
      await doctor.click('Vào phòng hội chẩn');
      await doctor.page.getByRole('button', { name: 'Tắt micro' }).waitFor();
    }
  });

  it('takes away what is no voice, until it is switched off again', async () => {
    await until(
      () => heardBy(speaking),
      (sound) => sound > 0,
      60_000,
    );
    const before = await heardBy(speaking);
    await turn(crackling);
    await until(
      () => heardBy(speaking),
      (sound) => sound < before / 5,
      60_000,
    );
    await turn(crackling);
    await until(
      () => heardBy(speaking),
      (sound) => sound > before / 3,
      60_000,
    );
  }, 240_000);

  it('leaves the voice', async () => {
    const before = await heardBy(crackling);
    await turn(speaking);
    await speaking.page.waitForTimeout(4_000);
    const after = await heardBy(crackling);
    expect(after).toBeGreaterThan(before / 5);
  }, 60_000);

  it('mutes with the microphone, and is remembered', async () => {
    await speaking.click('Tắt micro');
    await until(
      () => heardBy(crackling),
      (sound) => sound === 0,
      30_000,
    );
    await speaking.click('Bật micro');
    await speaking.page.reload();
    await speaking.click('Thêm');
    await speaking.page.getByRole('menuitemcheckbox', { name: SWITCH, checked: true }).waitFor();
    await until(
      () => heardBy(crackling),
      (sound) => sound > 0,
      60_000,
    );
  }, 180_000);

  it('made no page fail', () => {
    expect([...crackling.failures, ...speaking.failures]).toEqual([]);
  });
});
