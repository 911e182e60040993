import { MediaWorker, startProcess } from './media-worker.js';
import type { Sent } from './sending.js';
import { Wing } from './wing.js';

const ADDRESSES = [{ listenIp: '127.0.0.1', announcedAddress: null }];

describe('a wing of a room', () => {
  let workers: MediaWorker[];
  let home: Wing;
  let wing: Wing;

  beforeEach(async () => {
    const settings = { addresses: ADDRESSES, port: 0, workers: 2 };
    workers = await Promise.all([0, 1].map(async (index) => MediaWorker.open(await startProcess(), settings, index)));
    [home, wing] = (await Promise.all(workers.map((worker) => Wing.open(worker)))) as [Wing, Wing];
  });

  afterEach(() => workers.forEach((worker) => worker.close()));

  async function speech(): Promise<Sent> {
    const transport = await home.router.createDirectTransport();
    const producer = await transport.produce({
      kind: 'audio',
      rtpParameters: {
        codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 }],
        encodings: [{ ssrc: 1_000 }],
      },
    });
    return { source: 'microphone', producer };
  }

  const knows = async (producerId: string): Promise<boolean> =>
    (await wing.router.dump()).mapProducerIdConsumerIds.some(({ key }) => key === producerId);

  it('knows what is sent elsewhere once it is brought, once for all who want it', async () => {
    const sent = await speech();
    expect(await knows(sent.producer.id)).toBe(false);
    await Promise.all([wing.bring(sent, home), wing.bring(sent, home)]);
    await wing.bring(sent, home);
    expect(await knows(sent.producer.id)).toBe(true);
    const { transportIds } = await wing.router.dump();
    // The door's and one pipe.
    expect(transportIds).toHaveLength(2);
  });

  it('counts as a room of its worker until it is closed', async () => {
    expect(workers.map(({ rooms }) => rooms)).toEqual([1, 1]);
    wing.close();
    wing.close();
    expect(workers.map(({ rooms }) => rooms)).toEqual([1, 0]);
    await expect(wing.bring(await speech(), home)).rejects.toMatchObject({ code: 'relay.room-lost' });
  });
});
