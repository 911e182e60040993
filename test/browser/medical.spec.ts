import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { brightness, watchArrivals } from '../support/arrivals.js';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';

/** The second of Chromium's own cameras gives depths, which no video shows; the third is one like the first. */
const CAMERAS = '--use-fake-device-for-media-stream=device-count=3,fps=30';
const EXAMINATION = 'video[data-source="examination-camera"]';

/** What examines the patient, from the clinic to the specialist. */
describeWith('chromium')('medical tracks', () => {
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let clinic: DoctorPage;
  let specialist: DoctorPage;

  beforeAll(async () => {
    hoichan = await StandaloneProcess.start();
    browser = await launchChromium({ args: [CAMERAS] });
    clinic = await DoctorPage.signIn(browser, hoichan.url, 'bs.hanh', {
      prepare: (context) => allowMoving(context, hoichan.url),
    });
    specialist = await DoctorPage.signIn(browser, hoichan.url, 'bs.khoa', { prepare: watchArrivals });
    await sendCase(clinic);
    await specialist.click('Nhận ca');
    await specialist.page.waitForURL(/\/consults\//);
    await clinic.open(new URL(specialist.page.url()).pathname);
    for (const doctor of [specialist, clinic]) await doctor.click('Vào phòng hội chẩn');
    await specialist.page.locator('video[data-source="camera"][data-practitioner]').first().waitFor();
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
  }, 60_000);

  it('shows the chosen examination camera large, beside the face', async () => {
    await clinic.click('Thiết bị khám');
    await clinic.page.getByRole('combobox', { name: 'Chọn camera' }).click();
    await clinic.page.getByRole('option').nth(2).click();
    await clinic.page.getByRole('radio', { name: /Chuyển động/ }).check();
    await clinic.click('Bật camera khám');
    await specialist.page.locator(`figure ${EXAMINATION}`).waitFor();
    await until(
      () => brightness(specialist.page, `figure ${EXAMINATION}`),
      (light) => light > 0,
    );
    await specialist.page.locator('li video[data-source="camera"]').first().waitFor();
    // The lobby's probe of the link clears away what it sent at its own deadline.
    const sent = await until(
      () => sentPictures(clinic.page),
      ({ length }) => length === 2,
    );
    expect(sent).toEqual([expect.objectContaining({ hint: '' }), expect.objectContaining({ hint: 'motion' })]);
    const devices = sent.map(({ deviceId }) => deviceId);
    expect(new Set(devices).size).toBe(2);
  });

  it('lets the specialist look closer by keys, wheel and buttons, at no cost to the others', async () => {
    const frame = specialist.page.getByRole('group', { name: /có thể phóng to/ });
    const zoom = async (): Promise<number> => Number(await frame.getAttribute('data-zoom'));
    await frame.focus();
    await specialist.page.keyboard.press('+');
    await until(zoom, (now) => now === 1.25);
    await frame.hover();
    await specialist.page.mouse.wheel(0, -400);
    await until(zoom, (now) => now > 2);
    await specialist.click('Xem cả hình');
    await until(zoom, (now) => now === 1);
  });

  it('moves the camera itself from the other end', async () => {
    await specialist.click('Điều khiển camera khám');
    const slider = specialist.page.getByRole('slider', { name: 'Phóng to' });
    const before = Number(await slider.getAttribute('aria-valuenow'));
    await slider.focus();
    await specialist.page.keyboard.press('End');
    await until(
      () => sentPictures(clinic.page),
      (pictures) => pictures.some(({ zoom }) => zoom !== null && zoom > before),
    );
    await specialist.page.keyboard.press('Escape');
  });

  it('carries the sound of the body as it is', async () => {
    await clinic.click('Gửi tiếng ống nghe');
    await specialist.page.getByRole('region', { name: /Ống nghe của/ }).waitFor();
    const [sent] = await until(
      () => sentBodySound(clinic.page),
      (all) => all.length === 1 && all[0]?.answer !== undefined,
    );
    expect(sent).toMatchObject({ echoCancellation: false, noiseSuppression: false, autoGainControl: false });
    expect(sent?.answer).toMatch(/usedtx=0/);
    expect(sent?.answer).toMatch(/maxaveragebitrate=96000/);
    await until(
      () => bodySoundHeard(specialist.page),
      (loudness) => loudness > 0.01,
      20_000,
    );
    expect(await inked(specialist.page, 'canvas[aria-label^="Sóng âm"]')).toBeGreaterThan(100);
    await clinic.page.getByText('Đeo tai nghe, nếu không').waitFor();
    await specialist.page.getByText('Đeo tai nghe để nghe').waitFor();
  });

  it('is heard alone when the specialist wants', async () => {
    const voices = (): Promise<boolean[]> =>
      specialist.page.evaluate(
        `[...document.querySelectorAll('audio[data-source="microphone"]')].map((voice) => voice.muted)`,
      );
    await specialist.page.getByLabel('Tắt tiếng nói khi đang nghe').check();
    expect(await voices()).toEqual([true]);
    await specialist.page.getByLabel('Tắt tiếng nói khi đang nghe').uncheck();
    expect(await voices()).toEqual([false]);
  });

  it('can be used by everybody', async () => {
    expect(await specialist.axeFaults()).toEqual([]);
    expect(await clinic.axeFaults()).toEqual([]);
  });

  it('ends with a click', async () => {
    await clinic.click('Tắt camera khám');
    await clinic.click('Ngừng gửi tiếng ống nghe');
    await specialist.page.locator(`figure ${EXAMINATION}`).waitFor({ state: 'detached' });
    await specialist.page.getByRole('region', { name: /Ống nghe của/ }).waitFor({ state: 'detached' });
    expect([...clinic.failures, ...specialist.failures]).toEqual([]);
  });
});

/** Lets pages move cameras, for as long as the page that says so is open. */
async function allowMoving(context: BrowserContext, origin: string): Promise<void> {
  await watchArrivals(context);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Browser.setPermission', {
    permission: { name: 'camera', panTiltZoom: true },
    ...{ setting: 'granted', origin, browserContextId: await contextIdOf(devtools) },
  });
}

const contextIdOf = async (devtools: CDPSession): Promise<string | undefined> =>
  (await devtools.send('Target.getTargetInfo')).targetInfo.browserContextId;

interface SentPicture {
  hint: string;
  deviceId: string;
  zoom: number | null;
}

/** The pictures that a page sends, by their tracks. What the lobby tried the line with has ended. */
const sentPictures = (page: Page): Promise<SentPicture[]> =>
  page.evaluate<SentPicture[]>(`window.connections.flatMap((connection) => connection.getSenders())
    .filter(({ track }) => track?.kind === 'video' && track.readyState === 'live')
    .map(({ track }) => ({ hint: track.contentHint, zoom: null, ...track.getSettings() }))`);

interface SentSound extends MediaTrackSettings {
  /** What the relay answered for it. */
  answer: string | undefined;
}

/** The sounds that a page sends unprocessed. */
const sentBodySound = (page: Page): Promise<SentSound[]> =>
  page.evaluate<SentSound[]>(`window.connections.flatMap((connection) => connection.getTransceivers()
    .filter(({ sender }) => sender.track?.kind === 'audio' && sender.track.readyState === 'live' && !sender.track.getSettings().echoCancellation)
    .map(({ mid, sender }) => ({
      ...sender.track.getSettings(),
      answer: connection.remoteDescription?.sdp.split('m=').find((part) => part.includes('a=mid:' + mid + '\\r')),
    })))`);

/** How loud the sound of the body is played: the loudest of its samples just now, 0 to 1. */
const bodySoundHeard = (page: Page): Promise<number> =>
  page.evaluate<number>(`(async () => {
    const context = new AudioContext();
    const analyser = new AnalyserNode(context);
    context.createMediaStreamSource(document.querySelector('audio[data-source="auscultation"]').srcObject).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let loudest = 0;
    for (let look = 0; look < 50; look++) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      analyser.getFloatTimeDomainData(samples);
      loudest = Math.max(loudest, ...samples.map(Math.abs));
    }
    await context.close();
    return loudest;
  })()`);

/** How many points of a canvas are drawn on. */
const inked = (page: Page, canvas: string): Promise<number> =>
  page.evaluate<number>(`(() => {
    const canvas = document.querySelector(${JSON.stringify(canvas)});
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, index) => index % 4 === 3 && value > 0).length;
  })()`);
