import type { Browser } from 'playwright-core';
import { arrivesAndGrows, watchArrivals } from '../support/arrivals.js';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { BadLink, type Way } from '../support/link/bad-link.js';
import { describeWith } from '../support/programs.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { TurnServer } from '../support/turn-server.js';

/** The certificate of this TURN server was made a moment ago. */
const TRUSTING = ['--ignore-certificate-errors'];

const SECRET = 'a secret that coturn and session share';

/**
 * Two doctors, one of them behind a network of their own, from which they reach the product by its forwarded port and
 * the media by what the story opens for them.
 */
class Reach {
  private constructor(
    private readonly hoichan: StandaloneProcess,
    private readonly browsers: readonly Browser[],
    readonly near: DoctorPage,
    readonly far: DoctorPage,
    private readonly room: string,
  ) {}

  static async open(link: BadLink, settings: Record<string, string>): Promise<Reach> {
    const hoichan = await StandaloneProcess.start(settings);
    await link.forward(Number(new URL(hoichan.url).port));
    const browsers = [await launchChromium(), await launchChromium({ behind: link, args: TRUSTING })] as const;
    const near = await DoctorPage.signIn(browsers[0], hoichan.url, 'bs.khoa', { prepare: watchArrivals });
    const far = await DoctorPage.signIn(browsers[1], hoichan.url, 'bs.hanh', { prepare: watchArrivals });
    await sendCase(far);
    await near.click('Nhận ca');
    await near.page.waitForURL(/\/consults\//);
    return new Reach(hoichan, browsers, near, far, new URL(near.page.url()).pathname);
  }

  /** Both go in, see and hear each other, and the far page says by which way. */
  async meets(way: RegExp): Promise<void> {
    for (const doctor of [this.near, this.far]) {
      await doctor.open(this.room);
      await doctor.click('Vào phòng hội chẩn');
    }
    for (const { page } of [this.near, this.far]) await arrivesAndGrows(page, 40_000);
    await this.far.click('Chất lượng đường truyền');
    await this.far.page.getByRole('dialog').getByText(way).first().waitFor({ timeout: 30_000 });
  }

  async part(): Promise<void> {
    await this.far.page.keyboard.press('Escape');
    for (const doctor of [this.near, this.far]) {
      await doctor.click('Rời phòng');
      await doctor.page.waitForURL(/\/cases\//);
    }
  }

  async close(): Promise<void> {
    for (const browser of this.browsers) await browser.close();
    await this.hoichan.close();
  }
}

describeWith('chromium', 'namespaces')('a network that lets no UDP through', () => {
  let link: BadLink;
  let reach: Reach;

  beforeAll(async () => {
    link = await BadLink.open();
    reach = await Reach.open(link, { MEDIA_LISTEN_IP: link.nearIp });
  }, 180_000);

  afterAll(async () => {
    await reach.close();
    await link.close();
  }, 60_000);

  it('carries a consult by TCP on the same port, and the room says so and how it is', async () => {
    await link.both({ noUdp: true });
    await reach.meets(/^TCP/);
    const dialog = reach.far.page.getByRole('dialog');
    for (const name of ['Bạn', 'Khứ hồi', 'Tiếng phải vá', /Nguyễn Đăng Khoa|Khoa/]) {
      await dialog.getByText(name).first().waitFor({ timeout: 30_000 });
    }
    expect(await reach.far.axeFaults()).toEqual([]);
  }, 120_000);
});

describeWith(
  'chromium',
  'namespaces',
  'turnserver',
)('a network from which no relay can be reached', () => {
  let link: BadLink;
  let turn: TurnServer;
  let reach: Reach;

  beforeAll(async () => {
    link = await BadLink.open();
    turn = await TurnServer.start(link.nearIp, SECRET);
    // The relay listens on this side's loopback, of which the far side knows nothing.
    reach = await Reach.open(link, { TURN_URLS: `${turn.urls.udp},${turn.urls.tcp}`, TURN_SECRET: SECRET });
  }, 180_000);

  afterAll(async () => {
    await reach.close();
    await turn.close();
    await link.close();
  }, 60_000);

  it.each<[string, Way, RegExp]>([
    ['the first of UDP and TCP that answers', {}, /TURN \((UDP|TCP)\)/],
    ['TCP, where UDP is shut', { noUdp: true }, /TURN \(TCP\)/],
  ])(
    'carries a consult through TURN over %s, with credentials that live for hours',
    async (_name, way, said) => {
      await link.both(way);
      await reach.meets(said);
      await reach.part();
    },
    120_000,
  );
});

describeWith(
  'chromium',
  'namespaces',
  'turnserver',
)('a network that lets only TLS out', () => {
  it('carries a consult through TURN over TLS', async () => {
    const link = await BadLink.open();
    const turn = await TurnServer.start(link.nearIp, SECRET);
    const reach = await Reach.open(link, { TURN_URLS: turn.urls.tls, TURN_SECRET: SECRET });
    try {
      await link.both({ noUdp: true });
      await reach.meets(/TURN \(TLS\)/);
    } finally {
      await reach.close();
      await turn.close();
      await link.close();
    }
  }, 240_000);
});
