import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from 'redis';
import { freePort } from '../support/app-process.js';
import { describeWith } from '../support/programs.js';
import { startRelay } from '../support/relay.js';
import { until } from '../support/until.js';

describeWith('redis-server')('the lease of a relay', () => {
  let server: ChildProcess;
  let url: string;
  let redis: ReturnType<typeof createClient>;

  beforeAll(async () => {
    const port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    server = spawn('redis-server', settings, { stdio: 'ignore' });
    redis = createClient({ url });
    redis.on('error', () => undefined);
    await redis.connect();
  });

  afterAll(async () => {
    redis.destroy();
    server.kill();
    await once(server, 'exit');
  });

  const lease = () => redis.get('hoichan:relay:test-relay');

  it('says where the relay is, expires by itself, and is taken back when the relay stops', async () => {
    const relay = await startRelay({ redisUrl: url });
    const text = await until(lease, (value) => value !== null);
    expect(JSON.parse(text ?? '')).toEqual({ id: 'test-relay', url: relay.url, load: 0, draining: false });
    expect(await redis.ttl('hoichan:relay:test-relay')).toBeLessThanOrEqual(10);
    await relay.close();
    expect(await lease()).toBeNull();
  });

  it('is not what a room waits for', async () => {
    const relay = await startRelay({ redisUrl: 'redis://127.0.0.1:1' });
    const session = await relay.connect();
    await expect(session.call('openRoom', { roomId: 'consult-1' })).resolves.toMatchObject({ created: true });
    await relay.close();
  });
});
