import fc from 'fast-check';
import WebSocket from 'ws';
import { type Answer, CLIENT_EVENTS } from '#contract';
import type { LivePage } from '../support/live-page.js';
import { microphoneParameters, type TestRelay } from '../support/relay.js';
import { type SessionProcess, SessionWorld } from '../support/session.world.js';

let world: SessionWorld;
let relay: TestRelay;
let session: SessionProcess;
let cookie: string;
let consultId: string;

beforeAll(async () => {
  world = await SessionWorld.open();
  relay = await world.relay();
  session = await world.session({ relayUrls: [relay.url] });
  ({ cookie } = await world.consult.signedIn(world.consult.dao));
  ({ consultId } = await world.acceptedConsult());
}, 60_000);

afterEach(() => world.closePages());

afterAll(() => world.close());

/** Whatever happened, a room still works from its beginning to its end. */
async function stillWorks(): Promise<void> {
  const page = await world.samePage(cookie);
  await page.join(consultId);
  await page.produceMicrophone(1000);
  await page.get('room:leave');
}

/** A page may send only so much in a burst: each run takes a fresh one now and then. */
function pages(): () => Promise<LivePage> {
  let page: LivePage | undefined;
  let sent = 0;
  return async () => {
    if (page === undefined || sent++ % 50 === 0) {
      page?.close();
      page = await world.samePage(cookie);
    }
    return page;
  };
}

const isAnswer = (answer: Answer<unknown>): boolean =>
  answer.ok || (typeof answer.error.code === 'string' && answer.error.status < 500);

const json = fc.jsonValue({ maxDepth: 4 });

describe('payloads that no page of ours sends', () => {
  it('are answered, each with a refusal that says why', async () => {
    const next = pages();
    const input = fc.oneof(fc.constant([]), fc.tuple(json), fc.tuple(json, json));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CLIENT_EVENTS), input, async (event, payload) => {
        const answer = await (await next()).ask(event, ...payload);
        expect(isAnswer(answer)).toBe(true);
      }),
      { numRuns: 300 },
    );
    await stillWorks();
  }, 60_000);

  it('may be almost right', async () => {
    const next = pages();
    const right = {
      'room:wait': { consultId, rtpCapabilities: { codecs: [], headerExtensions: [] } },
      'room:join': { consultId, rtpCapabilities: { codecs: [], headerExtensions: [] }, mediaSessionId: 'x' },
      'room:produce': { source: 'microphone', paused: false, rtpParameters: microphoneParameters(2000) },
      'room:connect-transport': { transportId: consultId, dtlsParameters: { role: 'client', fingerprints: [] } },
      'room:resume': { consumerIds: [consultId] },
    };
    const cases = fc.constantFrom(...Object.entries(right)).chain(([event, payload]) =>
      fc.record({
        event: fc.constant(event),
        payload: fc
          .constantFrom(...pathsOf(payload))
          .chain((path) => json.map((value) => changed(payload, path, value))),
      }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ({ event, payload }) => {
        expect(isAnswer(await (await next()).ask(event, payload))).toBe(true);
      }),
      { numRuns: 300 },
    );
    await stillWorks();
  }, 60_000);

  it('may be deep, wide or long', async () => {
    const page = await world.samePage(cookie);
    const deep: unknown = JSON.parse('['.repeat(1_000) + ']'.repeat(1_000));
    expect(await page.refused('room:join', deep)).toBe('request.malformed');
    expect(
      await page.refused(
        'room:join',
        Array.from({ length: 6_000 }, () => 0),
      ),
    ).toBe('request.malformed');
    expect(await page.refused('room:join', { consultId: Buffer.from('binary') })).toBe('request.malformed');
    const closed = page.closed();
    page.socket.emit('room:leave', { long: 'x'.repeat(70_000) } as never, () => undefined);
    expect(await closed).toBe('transport close');
    await stillWorks();
  });

  it.each(['error', 'message', 'room:nothing', '__proto__', 'constructor', 'event'])(
    'do not reach anything under the name %j',
    async (name) => {
      const page = await world.samePage(cookie);
      expect(await page.refused(name)).toBe('request.no-such-event');
      await stillWorks();
    },
  );

  it('are no use without an acknowledgement, and do no harm', async () => {
    const page = await world.samePage(cookie);
    for (const event of CLIENT_EVENTS) page.socket.emit(event, null as never, 'not a function' as never);
    await stillWorks();
  });
});

describe('bytes that are no event at all', () => {
  it('end the connection and nothing else', async () => {
    const frames = fc.array(
      fc.oneof(
        fc.string({ maxLength: 50 }),
        fc.constantFrom(
          '4',
          '42',
          '42[',
          '42["error"]',
          '42["disconnect"]',
          '451-["room:join",{"_placeholder":true,"num":0}]',
          '40/admin,',
          '41',
          '43[]',
          '2',
          '5',
          '42["room:join",{},{}]',
          '421["room:leave"]',
          `421["room:join",${'['.repeat(30_000)}${']'.repeat(30_000)}]`,
          `421["room:join",${'{"a":'.repeat(10_000)}0${'}'.repeat(10_000)}]`,
        ),
        fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(frames, async (list) => {
        const url = `${session.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
        const socket = new WebSocket(url, { headers: { cookie } });
        socket.on('error', () => undefined);
        await new Promise((resolve) => socket.once('open', resolve));
        socket.send('40');
        await new Promise((resolve) => setTimeout(resolve, 15));
        for (const frame of list) socket.send(frame);
        await new Promise((resolve) => setTimeout(resolve, 5));
        socket.terminate();
      }),
      { numRuns: 100 },
    );
    await stillWorks();
  }, 60_000);
});

describe('a page that sends without end', () => {
  it('is refused first and then sent away', async () => {
    const page = await world.samePage(cookie);
    const closed = page.closed();
    const answers = Array.from({ length: 400 }, () => page.ask('room:leave', {}).catch(() => null));
    expect(await closed).toBe('io server disconnect');
    page.socket.close();
    const codes = (await Promise.all(answers)).map((answer) =>
      answer === null || answer.ok ? null : answer.error.code,
    );
    expect(codes).toContain('request.too-many');
    await stillWorks();
  }, 20_000);
});

/** Where a value can be put in the place of another. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function changed(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const copy: Record<string, unknown> = structuredClone(value) as never;
  copy[key] = changed(copy[key], rest, replacement);
  return copy;
}
