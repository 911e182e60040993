import { RELAY_ID_PATTERN } from '#contract';
import { BadSetting, Environment } from '#platform';
import { readRelaySettings } from './relay.config.js';

describe('the settings of the relay', () => {
  const given = { RELAY_SECRET: 'a'.repeat(32), REDIS_URL: 'redis://redis:6379' };
  const read = (variables: Record<string, string>) => readRelaySettings(new Environment({ ...given, ...variables }));

  it('stay on this machine unless told otherwise', () => {
    expect(read({})).toMatchObject({
      listen: { host: '127.0.0.1', port: 4443 },
      url: null,
      redisUrl: given.REDIS_URL,
      graceMs: 60_000,
      media: { addresses: [{ listenIp: '127.0.0.1', announcedAddress: null }], port: 0 },
    });
    expect(read({}).id).toMatch(RELAY_ID_PATTERN);
  });

  it('listen for commands where the rest of the process does', () => {
    expect(read({ HOST: '0.0.0.0' }).listen.host).toBe('0.0.0.0');
    expect(read({ HOST: '0.0.0.0', RELAY_LISTEN: '10.0.0.1' }).listen.host).toBe('10.0.0.1');
  });

  it('take a relay that nobody finds by itself when its address is known', () => {
    const RELAY_URL = 'wss://relay.hoichan.vn/relay/v1';
    expect(read({ REDIS_URL: '', RELAY_URL })).toMatchObject({ redisUrl: null, url: RELAY_URL });
  });

  it('take an address of each kind, each announced as it is told', () => {
    const both = { MEDIA_LISTEN_IP: '0.0.0.0, ::', MEDIA_ANNOUNCED_ADDRESS: 'relay.hoichan.vn,2001:db8::7' };
    expect(read(both).media.addresses).toEqual([
      { listenIp: '0.0.0.0', announcedAddress: 'relay.hoichan.vn' },
      { listenIp: '::', announcedAddress: '2001:db8::7' },
    ]);
    const one = { MEDIA_LISTEN_IP: '10.0.0.1,::', MEDIA_ANNOUNCED_ADDRESS: ',2001:db8::7' };
    expect(read(one).media.addresses[0]).toEqual({ listenIp: '10.0.0.1', announcedAddress: null });
  });

  it.each([
    [{ REDIS_URL: '' }, 'REDIS_URL must be set'],
    [{ MEDIA_LISTEN_IP: 'eth0' }, 'MEDIA_LISTEN_IP must be an IP address'],
    [{ RELAY_SECRET: '' }, 'RELAY_SECRET must be set'],
    [{ RELAY_SECRET: 'short' }, 'RELAY_SECRET must have at least 32 characters'],
    [{ MEDIA_LISTEN_IP: '0.0.0.0' }, 'MEDIA_ANNOUNCED_ADDRESS must be set'],
    [{ MEDIA_LISTEN_IP: '0.0.0.0,::', MEDIA_ANNOUNCED_ADDRESS: '192.0.2.1' }, 'no browser can send to ::'],
    [{ MEDIA_ANNOUNCED_ADDRESS: '192.0.2.1,192.0.2.2' }, 'names more than'],
    [{ RELAY_ID: 'a relay' }, 'RELAY_ID must be'],
    [{ MEDIA_WORKERS: '0' }, 'MEDIA_WORKERS must be'],
  ])('are refused in one line: %j', (variables, message) => {
    expect(() => read(variables)).toThrow(BadSetting);
    expect(() => read(variables)).toThrow(message);
  });
});
