import type { RelayRoom, RelayRoomDump } from '#contract';
import { fillHomeOf } from '../support/full-worker.js';
import {
  cameraParameters,
  microphoneParameters,
  startRelay,
  type TestRelay,
  type TestRelayClient,
} from '../support/relay.js';
import { until } from '../support/until.js';

const ROOM = { roomId: 'consult-1' };
const XUAN_LOC = { ...ROOM, peerId: 'xuan-loc' };
const CARDIOLOGIST = { ...ROOM, peerId: 'cardiologist' };
const NURSE = { ...ROOM, peerId: 'nurse' };

describe('a room whose worker is full', () => {
  let relay: TestRelay;
  let session: TestRelayClient;
  let opened: RelayRoom;
  let voice: string;
  let picture: string;

  beforeEach(async () => {
    const addresses = [{ listenIp: '127.0.0.1', announcedAddress: null }];
    relay = await startRelay({ media: { addresses, port: 0, workers: 2 } });
    session = await relay.connect();
    opened = await session.call('openRoom', ROOM);
    await join(XUAN_LOC);
    voice = await speak(XUAN_LOC, 1_000);
    picture = (await session.call('produce', { ...XUAN_LOC, source: 'camera', rtpParameters: cameraParameters(2_000) }))
      .producerId;
    await fillHomeOf(ROOM.roomId, session);
  });

  afterEach(() => relay.close());

  const join = (peer: typeof XUAN_LOC) =>
    session.call('joinPeer', { ...peer, rtpCapabilities: opened.routerRtpCapabilities });

  const speak = async (peer: typeof XUAN_LOC, ssrc: number): Promise<string> => {
    const rtpParameters = microphoneParameters(ssrc);
    return (await session.call('produce', { ...peer, source: 'microphone', rtpParameters })).producerId;
  };

  const room = async (): Promise<RelayRoomDump> => {
    const found = (await session.dump()).rooms.find(({ roomId }) => roomId === ROOM.roomId);
    if (!found) throw new Error('the room is gone');
    return found;
  };

  const routersOf = async (pid: number): Promise<number> =>
    (await session.dump()).workers.find((worker) => worker.pid === pid)?.routerIds.length ?? 0;

  it('goes on in a wing on another worker, where everything is received as at home', async () => {
    const { consumers } = await join(CARDIOLOGIST);
    expect(new Set(consumers.map(({ producerId }) => producerId))).toEqual(new Set([voice, picture]));
    expect(consumers.every(({ fromPeerId }) => fromPeerId === 'xuan-loc')).toBe(true);

    const { workerPid, furtherWorkerPids, peers } = await room();
    expect(furtherWorkerPids).toHaveLength(1);
    expect(peers.map((peer) => peer.workerPid)).toEqual([workerPid, ...furtherWorkerPids]);
    await expect(session.call('load', {})).resolves.toMatchObject({ spanning: 1 });

    await join(NURSE);
    expect((await room()).furtherWorkerPids).toEqual(furtherWorkerPids);
    expect(await routersOf(furtherWorkerPids[0] ?? 0)).toBe(1);
  });

  it('tells both ways who mutes, speaks again and stops', async () => {
    const { consumers } = await join(CARDIOLOGIST);
    const heard = consumers.find(({ producerId }) => producerId === voice)?.consumerId;
    await session.call('pauseProducer', { ...XUAN_LOC, producerId: voice });
    await session.hears(
      'consumerPaused',
      ({ peerId, consumerId }) => peerId === 'cardiologist' && consumerId === heard,
    );
    await session.call('resumeProducer', { ...XUAN_LOC, producerId: voice });
    await session.hears('consumerResumed', ({ consumerId }) => consumerId === heard);

    const answer = await speak(CARDIOLOGIST, 3_000);
    const back = await session.call('consume', { ...XUAN_LOC, producerId: answer });
    await session.call('pauseProducer', { ...CARDIOLOGIST, producerId: answer });
    await session.hears('consumerPaused', ({ consumerId }) => consumerId === back.consumerId);

    await session.call('closeProducer', { ...CARDIOLOGIST, producerId: answer });
    await session.hears('consumerClosed', ({ consumerId }) => consumerId === back.consumerId);
    await session.call('closePeer', XUAN_LOC);
    await session.hears('consumerClosed', ({ consumerId }) => consumerId === heard);
  });

  it('gives a wing up with the last one there', async () => {
    await join(CARDIOLOGIST);
    const [wing = 0] = (await room()).furtherWorkerPids;
    await session.call('closePeer', CARDIOLOGIST);
    expect((await room()).furtherWorkerPids).toEqual([]);
    expect(await routersOf(wing)).toBe(0);
    await expect(session.call('load', {})).resolves.toMatchObject({ spanning: 0 });
  });

  it('loses nobody but those in a wing whose worker dies, and has them back on another', async () => {
    await join(CARDIOLOGIST);
    const answer = await speak(CARDIOLOGIST, 3_000);
    const { consumerId } = await session.call('consume', { ...XUAN_LOC, producerId: answer });
    const [wing = 0] = (await room()).furtherWorkerPids;

    process.kill(wing, 'SIGKILL');

    await expect(session.hears('peerClosed')).resolves.toEqual({ ...CARDIOLOGIST, reason: 'worker-died' });
    await session.hears('consumerClosed', (closed) => closed.consumerId === consumerId);
    expect(session.told.map(({ event }) => event)).not.toContain('roomLost');
    expect((await room()).peers).toMatchObject([{ peerId: 'xuan-loc', producers: [{}, {}], consumers: [] }]);

    const { consumers } = await join(CARDIOLOGIST);
    expect(consumers).toHaveLength(2);
  });

  it('is lost as a whole with its home, and leaves nothing in its wings', async () => {
    await join(CARDIOLOGIST);
    const { workerPid, furtherWorkerPids } = await room();
    process.kill(workerPid, 'SIGKILL');
    await session.hears('roomLost', ({ roomId }) => roomId === ROOM.roomId);
    await until(
      () => routersOf(furtherWorkerPids[0] ?? 0),
      (routers) => routers === 0,
    );
  });
});
