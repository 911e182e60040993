import { once } from 'node:events';
import { RELAY_PATH } from '#contract';
import { freePort } from '../../support/app-process.js';
import { RELAY_SECRET, TestRelayClient } from '../../support/relay.js';
import { until } from '../../support/until.js';
import type { Load } from './load.js';
import { mediasoupSide } from './mediasoup-side.js';
import { startServer } from './pinned.js';
import type { Side } from './side.js';

const PROGRAM = 'dist/apps/media-relay/src/main.js';

/** Our relay as a process of its own, commanded as a session commands it. */
export async function ourRelay(load: Load, receivers: number): Promise<Side> {
  const [httpPort, port] = [await freePort(), await freePort()];
  const url = `ws://127.0.0.1:${port}${RELAY_PATH}`;
  const server = startServer([process.execPath, PROGRAM], ['ignore', 'ignore', 'inherit'], {
    ...process.env,
    ...{ PORT: String(httpPort), RELAY_PORT: String(port), RELAY_URL: url, RELAY_SECRET, REDIS_URL: '' },
    ...{ MEDIA_WORKERS: '1', LOG_LEVEL: 'warn' },
  });
  const client = await until(
    () => TestRelayClient.connect(url).catch(() => null),
    (connected) => connected !== null,
    20_000,
  );
  if (!client) throw new Error('our relay does not start');
  const roomId = 'bench';
  await client.call('openRoom', { roomId });
  let count = 0;
  return mediasoupSide(
    load,
    {
      server,
      join: async (rtpCapabilities) => {
        const id = { roomId, peerId: `peer-${++count}` };
        const media = await client.call('joinPeer', { ...id, rtpCapabilities });
        return {
          send: media.sendTransport,
          receive: media.receiveTransport,
          consumers: media.consumers.map((each) => ({ ...each, id: each.consumerId })),
          connect: (transportId, dtlsParameters) =>
            client.call('connectTransport', { ...id, transportId, dtlsParameters }),
          produce: (rtpParameters) => client.call('produce', { ...id, source: 'camera', rtpParameters }),
          resume: (consumerIds) => client.call('resumeConsumers', { ...id, consumerIds }),
        };
      },
      close: async () => {
        client.terminate();
        server.kill();
        await once(server, 'exit');
      },
    },
    receivers,
  );
}
