import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { sendCase } from '../support/send-case.js';
import { SOUND_RATE, wavOf } from '../support/sounds.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';

const DEAD = 'Micro không có tiếng';

/** A microphone that is dead for so many seconds, then hums for as long, and so on. */
function deadThenHumming(seconds: number): Buffer {
  const samples = new Float32Array(2 * seconds * SOUND_RATE);
  for (let at = seconds * SOUND_RATE; at < samples.length; at++) {
    samples[at] = 0.27 * Math.sin((at * 2 * Math.PI * 300) / SOUND_RATE);
  }
  return wavOf(samples);
}

describeWith('chromium')('devices in the lobby', () => {
  let hoichan: StandaloneProcess;
  let folder: string;
  let switchedOff: Browser;
  let bare: Browser;
  let clinic: DoctorPage;
  let specialist: DoctorPage;
  let room: string;
  let chosenId: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hoichan-voice-'));
    const voice = join(folder, 'voice.wav');
    writeFileSync(voice, deadThenHumming(8));
    hoichan = await StandaloneProcess.start();
    switchedOff = await launchChromium({ args: [`--use-file-for-fake-audio-capture=${voice}`] });
    bare = await launchChromium({ args: ['--use-fake-device-for-media-stream=device-count=0'] });
    clinic = await DoctorPage.signIn(switchedOff, hoichan.url, 'bs.hanh');
    specialist = await DoctorPage.signIn(bare, hoichan.url, 'bs.khoa');
    await sendCase(clinic);
    await specialist.click('Nhận ca');
    await specialist.page.waitForURL(/\/consults\//);
    room = new URL(specialist.page.url()).pathname;
  }, 180_000);

  afterAll(async () => {
    await switchedOff.close();
    await bare.close();
    await hoichan.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('tell of a microphone that gives nothing, before the call, until something comes of it', async () => {
    await clinic.open(room);
    const notice = clinic.page.getByRole('alert').filter({ hasText: DEAD });
    await notice.waitFor({ timeout: 30_000 });
    expect(await clinic.axeFaults()).toEqual([]);
    await notice.waitFor({ state: 'detached', timeout: 20_000 });
    await until(
      () => clinic.page.getByLabel('Mức âm thanh của micro').locator('div').getAttribute('style'),
      (style) => Number(/--level: ([\d.]+)/.exec(style ?? '')?.[1]) > 0.1,
      5_000,
    );
  }, 90_000);

  it('let a speaker be tried and chosen, and remember it', async () => {
    const { page } = clinic;
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        heard.push(this.sinkId);
        return play.call(this);
      };
    });
    const speaker = page.getByRole('combobox', { name: 'Loa' });
    await speaker.click();
    await page.getByRole('option').last().click();
    const chosen = await speaker.inputValue();
    await clinic.click('Nghe thử');
    const sinks = await page.evaluate(async () => {
      const all = await navigator.mediaDevices.enumerateDevices();
      return { heard: Reflect.get(window, 'heard') as unknown, all: all.filter(({ kind }) => kind === 'audiooutput') };
    });
    chosenId = sinks.all.find(({ label }) => label === chosen)?.deviceId ?? 'none of that name';
    expect(sinks.heard).toEqual([chosenId]);
    await page.reload();
    await speaker.waitFor();
    await until(
      () => speaker.inputValue(),
      (value) => value === chosen,
      10_000,
    );
  }, 60_000);

  it('tell in words that there is no camera, and let their owner in all the same', async () => {
    await specialist.sees('Máy này không có camera');
    await specialist.click('Vào phòng hội chẩn');
    await specialist.page.getByRole('button', { name: 'Rời phòng' }).waitFor();
  }, 60_000);

  it('play the others on the chosen speaker in the room', async () => {
    await clinic.click('Vào phòng hội chẩn');
    const speaking = await DoctorPage.signIn(switchedOff, hoichan.url, 'bs.khoa');
    await speaking.open(room);
    await speaking.click('Vào phòng hội chẩn');
    const voice = clinic.page.locator('audio[data-source="microphone"]');
    await voice.waitFor({ state: 'attached' });
    await until(
      () => voice.evaluate((audio: HTMLAudioElement) => audio.sinkId),
      (sinkId) => sinkId === chosenId,
      10_000,
    );
    expect([clinic, specialist, speaking].flatMap(({ failures }) => failures)).toEqual([]);
  }, 60_000);
});
