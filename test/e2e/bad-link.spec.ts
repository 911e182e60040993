import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { BadLink } from '../support/link/bad-link.js';
import { describeWith } from '../support/programs.js';

const ECHO = `
  const socket = require('node:dgram').createSocket('udp4');
  socket.on('message', (message, { port, address }) => socket.send(message, port, address));
  socket.bind(7000, () => console.log('ready'));`;

/** The emulator that other tests trust, looked at with packets that come back. */
describeWith('namespaces')('a bad link', () => {
  let link: BadLink;
  let echo: ChildProcess;
  let near: Socket;

  beforeAll(async () => {
    link = await BadLink.open();
    echo = spawn(link.wrapped(process.execPath), ['-e', ECHO], { stdio: ['ignore', 'pipe', 'inherit'] });
    if (echo.stdout) await once(echo.stdout, 'data');
    near = createSocket('udp4').bind(0, link.nearIp);
    await once(near, 'listening');
  });

  beforeEach(() => link.both({}));

  afterAll(async () => {
    near.close();
    echo.kill();
    await link.close();
  });

  /** Sends packets of 200 bytes, one each 5 ms: how many came back, and after how long at the median, in ms. */
  async function echoed(count: number): Promise<{ came: number; median: number }> {
    const sent = new Map<number, number>();
    const times: number[] = [];
    const note = (message: Buffer): void => {
      times.push(performance.now() - (sent.get(message.readUInt32BE()) ?? Number.NaN));
    };
    near.on('message', note);
    for (let number = 0; number < count; number++) {
      const packet = Buffer.alloc(200);
      packet.writeUInt32BE(number);
      sent.set(number, performance.now());
      near.send(packet, 7000, link.farIp);
      await pause(5);
    }
    await pause(400);
    near.off('message', note);
    return { came: times.length, median: times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN };
  }

  it('loses nothing when nothing is set', async () => {
    expect((await echoed(20)).came).toBe(20);
  });

  it('delays each way', async () => {
    await link.set({ up: { delayMs: 40 }, down: { delayMs: 60 } });
    const { came, median } = await echoed(20);
    expect(came).toBe(20);
    expect(median).toBeGreaterThan(98);
  });

  it('loses about as many as it is told to', async () => {
    await link.set({ down: { loss: 30 } });
    const { came } = await echoed(200);
    expect(came).toBeGreaterThan(110);
    expect(came).toBeLessThan(170);
  });

  it('lets through no more than its rate', async () => {
    // With its headers a packet is 1,824 bits: 100 kbit/s carry 11 of them in the 200 ms that 40 take to be sent, and
    // the queue holds 3 more.
    await link.set({ down: { rate: 100, queueMs: 60 } });
    const { came, median } = await echoed(40);
    expect(came).toBeLessThan(30);
    expect(median).toBeGreaterThan(15);
  });

  it('can be cut, or let no UDP through, and be mended', async () => {
    for (const way of [{ cut: true }, { noUdp: true }]) {
      await link.both(way);
      expect((await echoed(5)).came).toBe(0);
      await link.both({});
      expect((await echoed(5)).came).toBe(5);
    }
  });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
