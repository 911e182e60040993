import { Environment } from '#platform';
import { readSessionSettings, readTurnSettings } from './settings.js';

const SECRET = 's'.repeat(32);
const given = {
  DATABASE_URL: 'postgres://localhost/hoichan',
  RELAY_URLS: 'ws://127.0.0.1:4443/relay/v1',
  RELAY_SECRET: SECRET,
};
const read = (change: Record<string, string | undefined> = {}) =>
  readSessionSettings(new Environment({ ...given, ...change }));

describe('the settings of session', () => {
  it('take a list of relays, or Redis to find them by', () => {
    expect(read().session).toMatchObject({ redisUrl: null, relayUrls: [given.RELAY_URLS], webOrigins: [] });
    expect(read({ RELAY_URLS: '', REDIS_URL: 'redis://redis:6379' }).session.relayUrls).toEqual([]);
    expect(() => read({ RELAY_URLS: '' })).toThrow('RELAY_URLS');
  });

  it.each(['RELAY_URLS', 'TURN_URLS', 'STUN_URLS'])('refuse %s that are no addresses', (name) => {
    expect(() => read({ TURN_SECRET: 'x', [name]: 'relay-1, relay-2' })).toThrow(
      new RegExp(`^${name} must be addresses`),
    );
  });

  it('take the origin of the page from its address', () => {
    expect(read({ PUBLIC_URL: 'https://hoichan.vn:8443/app' }).session.webOrigins).toEqual(['https://hoichan.vn:8443']);
  });

  it('take TURN servers only with their secret', () => {
    const turn = (variables: Record<string, string>) => readTurnSettings(new Environment(variables));
    expect(turn({})).toEqual({ stunUrls: [], turn: null });
    expect(turn({ TURN_URLS: 'turn:a:3478, turns:a:443', TURN_SECRET: 'x' }).turn).toEqual({
      urls: ['turn:a:3478', 'turns:a:443'],
      secret: 'x',
    });
    expect(() => turn({ TURN_URLS: 'turn:a:3478' })).toThrow('TURN_SECRET');
  });
});
