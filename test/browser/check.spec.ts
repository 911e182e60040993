import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { BadLink } from '../support/link/bad-link.js';
import { describeWith } from '../support/programs.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { TurnServer } from '../support/turn-server.js';
import { until } from '../support/until.js';

const SECRET = 'a secret that coturn and session share';

/** What a network lets through, told on the page that anybody may open. */
describeWith(
  'chromium',
  'namespaces',
  'turnserver',
)('the page that checks the connection', () => {
  let link: BadLink;
  let turn: TurnServer;
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let clinic: DoctorPage;

  beforeAll(async () => {
    link = await BadLink.open();
    turn = await TurnServer.start(link.nearIp, SECRET);
    hoichan = await StandaloneProcess.start({
      ...{ MEDIA_LISTEN_IP: link.nearIp, TURN_URLS: Object.values(turn.urls).join(','), TURN_SECRET: SECRET },
    });
    await link.forward(Number(new URL(hoichan.url).port));
    browser = await launchChromium({ behind: link, args: ['--ignore-certificate-errors'] });
    clinic = await DoctorPage.signIn(browser, hoichan.url, 'bs.hanh');
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
    await turn.close();
    await link.close();
  }, 60_000);

  const found = async (): Promise<string[]> => {
    await clinic.open('/check');
    await clinic.page.getByRole('table').waitFor({ timeout: 30_000 });
    return clinic.page.getByRole('row').allInnerTexts();
  };

  it('finds every way open, and leaves nothing on the relay', async () => {
    const rows = await found();
    await clinic.sees(/đi thẳng bằng UDP/);
    for (const way of ['UDP thẳng', 'TCP thẳng', turn.urls.udp, turn.urls.tcp, turn.urls.tls]) {
      expect(rows.find((row) => row.includes(way))).toMatch(/Thông, sau \d+ ms/);
    }
    expect(rows.find((row) => row.startsWith('Đồng hồ'))).toMatch(/Đúng giờ máy chủ/);
    expect(rows.find((row) => row.startsWith('Camera'))).toMatch(/Đã cho phép/);
    expect(await clinic.axeFaults()).toEqual([]);
    const relay = await hoichan.relay();
    await until(
      () => relay.dump(),
      ({ rooms }) => rooms.length === 0,
    );
    relay.terminate();
  }, 60_000);

  it('says what is blocked where no UDP goes through', async () => {
    await link.both({ noUdp: true });
    const rows = await found();
    await clinic.sees(/Hội chẩn được qua TCP/);
    for (const way of ['UDP thẳng', turn.urls.udp]) expect(rows.find((row) => row.includes(way))).toMatch(/Bị chặn/);
    for (const way of ['TCP thẳng', turn.urls.tls]) expect(rows.find((row) => row.includes(way))).toMatch(/Thông/);
  }, 60_000);

  it('made no page fail', () => expect(clinic.failures).toEqual([]));
});

describeWith('chromium')('the page of the system', () => {
  it('shows an administrator the relays, hands over the diagnostic file, and fits a phone', async () => {
    const hoichan = await StandaloneProcess.start();
    const browser = await launchChromium();
    try {
      const admin = await DoctorPage.signIn(browser, hoichan.url, 'quan.tri', { size: { width: 390, height: 844 } });
      await admin.open('/admin?tab=system');
      await admin.sees('Đang chạy');
      await admin.sees('Không có phòng nào đang mở.');
      const [file] = await Promise.all([admin.page.waitForEvent('download'), admin.click('Tải gói chẩn đoán')]);
      expect(file.suggestedFilename()).toMatch(/^hoichan-.*\.json$/);
      expect(await admin.axeFaults()).toEqual([]);
      const overflow = 'document.documentElement.scrollWidth - window.innerWidth';
      expect(await admin.page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
    } finally {
      await browser.close();
      await hoichan.close();
    }
  }, 180_000);
});
