import type { LinkCheckAnswer } from '#contract';
import { restrictedTo, verdictOf, waysOf, type Way } from './ways.js';

const TURN = { urls: ['turn:t:3478?transport=udp', 'turns:t:5349'], username: 'u', credential: 'c' };

const candidate = (protocol: 'udp' | 'tcp') =>
  ({ foundation: 'f', priority: 1, ip: '192.0.2.1', address: '192.0.2.1', port: 4, type: 'host', protocol }) as const;

const ANSWER: LinkCheckAnswer = {
  routerRtpCapabilities: {},
  transport: {
    id: 't',
    iceParameters: { usernameFragment: 'u', password: 'p' },
    iceCandidates: [candidate('udp'), candidate('tcp')],
    dtlsParameters: { fingerprints: [] },
  },
  iceServers: [{ urls: ['stun:s'] }, TURN],
  at: '2026-11-23T01:00:00Z',
};

it('are UDP, TCP, and each TURN server', () => {
  expect(waysOf(ANSWER.iceServers).map(({ kind, url }) => url ?? kind)).toEqual(['udp', 'tcp', ...TURN.urls]);
});

it.each(['udp', 'tcp'] as const)('are tried alone: %s', (kind) => {
  expect(restrictedTo({ kind, url: null }, ANSWER)).toMatchObject({
    iceCandidates: [{ protocol: kind }],
    iceServers: [],
  });
});

it('are tried alone: one address of a TURN server, with its credentials', () => {
  expect(restrictedTo({ kind: 'turn', url: 'turns:t:5349' }, ANSWER)).toMatchObject({
    iceTransportPolicy: 'relay',
    iceServers: [{ urls: ['turns:t:5349'], username: 'u', credential: 'c' }],
  });
});

it.each([
  [['udp', 'tcp'], 'direct'],
  [['tcp', 'turn'], 'tcp'],
  [['turn'], 'turn'],
  [[], 'none'],
] as const)('mean together, when %j are open: %s', (open, verdict) => {
  const kinds: Way['kind'][] = ['udp', 'tcp', 'turn'];
  const tried = kinds.map((kind) => ({ way: { kind, url: null }, open: open.some((each) => each === kind) }));
  expect(verdictOf(tried)).toBe(verdict);
});
