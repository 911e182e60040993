import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { TestMonitorBridge } from '../support/monitor-bridge.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';

const CANVAS = 'canvas[aria-label^="Sóng điện tim"]';

/** A patient monitor, from the clinic to the specialist. */
describeWith('chromium')('the patient monitor of a consult', () => {
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let clinic: DoctorPage;
  let specialist: DoctorPage;
  let caseId: string;

  beforeAll(async () => {
    hoichan = await StandaloneProcess.start();
    browser = await launchChromium();
    clinic = await DoctorPage.signIn(browser, hoichan.url, 'bs.hanh', {
      prepare: watchChannels,
    });
    specialist = await DoctorPage.signIn(browser, hoichan.url, 'bs.khoa', {
      prepare: watchChannels,
    });
    caseId = await sendCase(clinic);
    await specialist.click('Nhận ca');
    await specialist.page.waitForURL(/\/consults\//);
    await clinic.open(new URL(specialist.page.url()).pathname);
    for (const doctor of [specialist, clinic]) await doctor.click('Vào phòng hội chẩn');
    await specialist.page.locator('video[data-source="camera"][data-practitioner]').first().waitFor();
    await clinic.click('Thiết bị khám');
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
  }, 60_000);

  const watched = () => specialist.page.getByRole('region', { name: /^Monitor của/ });

  it('is drawn at the other end, with its numbers, and says that it is no patient', async () => {
    await clinic.click('Gửi tín hiệu mô phỏng');
    await watched().waitFor();
    await watched().getByText('MÔ PHỎNG').waitFor();
    await watched().getByText('72', { exact: true }).waitFor();
    await watched().getByText('128/78').waitFor();
    await until(
      () => drawn(specialist.page),
      (pixels) => pixels.green > 500 && pixels.cyan > 300,
      30_000,
    );
    expect(await specialist.axeFaults()).toEqual([]);
    expect(await clinic.axeFaults()).toEqual([]);
  });

  it('carries 250 samples a second of the ECG, by the clock of the monitor', async () => {
    const pieces = await until(
      () => received(specialist.page),
      (all) => all.length > 15,
      30_000,
    );
    const [first, last] = [pieces.at(0), pieces.at(-1)];
    const samples = pieces.slice(0, -1).reduce((sum, { count }) => sum + count, 0);
    expect(samples / (((last?.at ?? 0) - (first?.at ?? 0)) / 1_000)).toBeCloseTo(250, 0);
  });

  it('is marked as stale when nothing comes, and true again when something does', async () => {
    await mute(clinic.page, true);
    await watched().getByText('Mất tín hiệu').waitFor();
    await mute(clinic.page, false);
    await watched().getByText('Mất tín hiệu').waitFor({ state: 'detached' });
  });

  it('goes on by itself after the relay lost its worker', async () => {
    const relay = await hoichan.relay();
    const [room] = (await relay.dump()).rooms;
    relay.terminate();
    const channels = await opened(specialist.page);
    process.kill(room?.workerPid ?? 0, 'SIGKILL');
    await until(
      () => opened(specialist.page),
      (now) => now > channels,
      60_000,
    );
    const before = (await received(specialist.page)).length;
    await until(
      async () => (await received(specialist.page)).length,
      (pieces) => pieces > before + 5,
      60_000,
    );
    await watched().getByText('72', { exact: true }).waitFor();
    await watched().getByText('Mất tín hiệu').waitFor({ state: 'detached' });
  }, 180_000);

  it('is closed by the relay when something comes that is no piece of it', async () => {
    await flood(clinic.page);
    await clinic.page.getByRole('button', { name: 'Gửi tín hiệu mô phỏng' }).waitFor();
    await watched().waitFor({ state: 'detached' });
  });

  it('goes when it is switched off', async () => {
    await clinic.click('Gửi tín hiệu mô phỏng');
    await watched().waitFor();
    await clinic.click('Ngừng gửi');
    await watched().waitFor({ state: 'detached' });
  });

  describe('from a real monitor', () => {
    let bridge: TestMonitorBridge;

    beforeAll(async () => {
      bridge = await TestMonitorBridge.open();
    });

    afterAll(() => bridge.close());

    it('is sent by a program on the doctor’s computer, and comes back by itself', async () => {
      const address = clinic.page.getByLabel('Địa chỉ chương trình nối monitor');
      await address.fill('wss://example.com');
      await clinic.click('Nối monitor');
      await clinic.sees('Ghi như ws://localhost:8070.');
      await address.fill(`ws://127.0.0.1:${bridge.port}`);
      await clinic.click('Nối monitor');
      await clinic.sees('Đang nhận từ monitor.');
      await watched().getByText('131/82').waitFor();
      expect(await watched().getByText('MÔ PHỎNG').count()).toBe(0);
      expect(await clinic.axeFaults()).toEqual([]);

      const { port } = bridge;
      await bridge.close();
      await watched().getByText('Mất tín hiệu').waitFor();
      bridge = await TestMonitorBridge.open(port);
      await watched().getByText('Mất tín hiệu').waitFor({ state: 'detached', timeout: 40_000 });
    }, 120_000);

    it('is saved to the case: its numbers with their score, and ten seconds of the ECG', async () => {
      await until(
        () => drawn(clinic.page),
        (pixels) => pixels.green > 500,
        30_000,
      );
      await clinic.page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
      await clinic.click('Lưu vào ca');
      const dialog = clinic.page.getByRole('dialog', { name: 'Lưu chỉ số của monitor vào ca' });
      await dialog.getByText('10 giây điện tim').waitFor();
      expect(await clinic.axeFaults()).toEqual([]);
      await dialog.getByRole('button', { name: 'Lưu', exact: false }).last().click();
      await dialog.waitFor({ state: 'hidden' });
      const { vitals, attachments } = (await (await clinic.ask('GET', `/cases/${caseId}`)).json()) as {
        vitals: object[];
        attachments: object[];
      };
      expect(vitals).toContainEqual(
        expect.objectContaining({
          pulse: 60,
          spo2: 96,
          respirations: 17,
          temperature: 37.2,
          systolic: 131,
          diastolic: 82,
        }),
      );
      expect(attachments).toEqual([
        expect.objectContaining({ mediaType: 'image/png', fileName: expect.stringMatching(/^Điện tim 10 giây/) }),
      ]);
      expect(await specialist.page.getByRole('button', { name: 'Lưu vào ca' }).count()).toBe(0);
    });

    it('is ended when something else is sent, a name above all', async () => {
      await clinic.click('Thiết bị khám');
      bridge.besides = { patient: 'Nguyễn Văn A' };
      await clinic.sees('gửi sai dạng (patient)');
      await watched().waitFor({ state: 'detached' });
      expect([...clinic.failures, ...specialist.failures]).toEqual([]);
    });
  });
});

/** Remembers what comes on data channels, and those on which something is sent. */
async function watchChannels(context: BrowserContext): Promise<void> {
  await context.addInitScript(`
    window.pieces = []; window.opened = 0; window.sent = null; window.muted = false;
    const create = RTCPeerConnection.prototype.createDataChannel;
    RTCPeerConnection.prototype.createDataChannel = function (...args) {
      const channel = create.apply(this, args);
      window.opened++;
      channel.addEventListener('message', ({ data }) => {
        const view = new DataView(data);
        window.pieces.push({ at: view.getFloat64(4), count: view.getUint8(2) });
      });
      const send = channel.send;
      channel.send = (data) => { window.sent = channel; if (!window.muted) send.call(channel, data); };
      return channel;
    };
  `);
}

const received = (page: Page): Promise<{ at: number; count: number }[]> =>
  page.evaluate('[...window.pieces].sort((a, b) => a.at - b.at)');

const opened = (page: Page): Promise<number> => page.evaluate('window.opened');

const mute = (page: Page, muted: boolean): Promise<void> => page.evaluate(`{ window.muted = ${muted}; }`);

const flood = (page: Page): Promise<void> => page.evaluate('window.sent.send(new ArrayBuffer(2000))');

/** How many pixels of each curve. */
const drawn = (page: Page): Promise<{ green: number; cyan: number }> =>
  page.evaluate(`(() => {
    const canvas = document.querySelector('${CANVAS}');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let green = 0, cyan = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] < 100 || data[at + 1] < 180) continue;
      if (data[at + 2] > 180) cyan++; else green++;
    }
    return { green, cyan };
  })()`);
