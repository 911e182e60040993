import { networkInterfaces } from 'node:os';
import { launchChromium } from '../support/chromium.js';
import { type Arrived, openMediaPage, serveMediaPage } from '../support/media-page.js';
import { describeWith } from '../support/programs.js';
import { startRelay } from '../support/relay.js';
import { until } from '../support/until.js';

const hasIpv6 = Object.values(networkInterfaces()).some((own) => own?.some(({ address }) => address === '::1'));

(hasIpv6 ? describeWith('chromium') : describe.skip)('a relay on IPv6', () => {
  it('offers UDP and TCP at each of its addresses, as announced', async () => {
    const addresses = [
      { listenIp: '127.0.0.1', announcedAddress: null },
      { listenIp: '::1', announcedAddress: '2001:db8::7' },
    ];
    const relay = await startRelay({ media: { addresses, port: 0, workers: 1 } });
    try {
      const session = await relay.connect();
      await session.call('openRoom', { roomId: 'consult-1' });
      const { sendTransport } = await session.call('joinPeer', { roomId: 'consult-1', peerId: 'clinic' });
      const offered = sendTransport.iceCandidates.map(({ protocol, address }) => `${protocol} ${address}`);
      expect(offered.toSorted()).toEqual([...['tcp 127.0.0.1', 'tcp 2001:db8::7', 'udp 127.0.0.1', 'udp 2001:db8::7']]);
    } finally {
      await relay.close();
    }
  });

  it('carries pictures and sound', async () => {
    const served = await serveMediaPage();
    const relay = await startRelay({
      media: { addresses: [{ listenIp: '::1', announcedAddress: null }], port: 0, workers: 1 },
    });
    const browser = await launchChromium();
    try {
      const session = await relay.connect();
      const clinic = await openMediaPage(browser, served.url, () => session);
      const specialist = await openMediaPage(browser, served.url, () => session);
      await clinic.evaluate(`media.join('consult-1', 'clinic').then(media.send)`);
      await specialist.evaluate(`media.join('consult-1', 'specialist').then(media.receiveAll)`);
      await until(
        () => specialist.evaluate<Arrived>('media.arrived()'),
        ({ framesDecoded, audioEnergy }) => framesDecoded > 10 && audioEnergy > 0,
        15_000,
      );
    } finally {
      await browser.close();
      served.close();
      await relay.close();
    }
  }, 60_000);
});
