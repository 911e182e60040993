import { AccessWorld, type Browser, PASSWORD } from '../support/access.world.js';

const LOOPBACK = '127.0.0.1';
const SHOWN = { login: 'demo', password: PASSWORD, name: 'Bác sĩ demo', role: 'system-admin' } as const;

let demo: AccessWorld;
let real: AccessWorld;

beforeAll(async () => {
  demo = await AccessWorld.open({ demoAccounts: [SHOWN] });
  real = await AccessWorld.open({ sessionUrl: 'https://session.example.org' });
  for (const world of [demo, real]) {
    await world.account('demo', 'system-admin', null, { demo: true });
    await world.account('that', 'system-admin', null);
  }
});
afterAll(async () => {
  await demo.close();
  await real.close();
});

const settings = async (browser: Browser) => (await browser.get('/settings').expect(200)).body;

it('offers its accounts on its own machine', async () => {
  expect((await settings(demo.browser(LOOPBACK))).demoAccounts).toEqual([SHOWN]);
  await demo.browser(LOOPBACK).signIn('demo').expect(200);
});

it('neither offers nor takes them from anywhere else', async () => {
  expect((await settings(demo.browser('192.0.2.1'))).demoAccounts).toEqual([]);
  await demo.browser('192.0.2.1').signIn('demo').expect(401);
  await demo.browser('192.0.2.1').signIn('that').expect(200);
});

it('takes no cookie of theirs from anywhere else', async () => {
  const browser = await demo.signedIn('demo', LOOPBACK);
  const elsewhere = demo.browser('192.0.2.1');
  elsewhere.cookie = browser.cookie;
  await elsewhere.get('/auth/me').expect(401);
  await browser.get('/auth/me').expect(200);
});

it('does not believe a client that says it is local', async () => {
  await demo.browser(`${LOOPBACK}, 192.0.2.1`).signIn('demo').expect(401);
});

it('takes them nowhere when it is no demo', async () => {
  expect(await settings(real.browser(LOOPBACK))).toEqual({
    demoAccounts: [],
    idleLockMinutes: 15,
    sessionUrl: 'https://session.example.org',
  });
  await real.browser(LOOPBACK).signIn('demo').expect(401);
});
