import { type ChannelLabel } from '#contract';
import { fillHomeOf } from '../support/full-worker.js';
import { startRelay, type TestRelay, type TestRelayClient } from '../support/relay.js';

const ROOM = { roomId: 'consult-1' };
const XUAN_LOC = { ...ROOM, peerId: 'xuan-loc' };
const CARDIOLOGIST = { ...ROOM, peerId: 'cardiologist' };
const VITALS = { label: 'vitals' as const, sctpStreamParameters: { streamId: 0, ordered: false, maxRetransmits: 2 } };

describe('data channels through the relay', () => {
  let relay: TestRelay;
  let session: TestRelayClient;

  beforeEach(async () => {
    const addresses = [{ listenIp: '127.0.0.1', announcedAddress: null }];
    relay = await startRelay({ media: { addresses, port: 0, workers: 2 } });
    session = await relay.connect();
    await session.call('openRoom', ROOM);
    await session.call('joinPeer', XUAN_LOC);
  });

  afterEach(() => relay.close());

  const open = async (): Promise<string> => (await session.call('openChannel', { ...XUAN_LOC, ...VITALS })).channelId;
  const received = async (peer = CARDIOLOGIST) => (await session.call('receiveChannels', peer)).channels;

  it('are received by all but their sender, once however often they ask', async () => {
    const channelId = await open();
    await session.hears('channelOpened', (told) => told.channelId === channelId && told.peerId === 'xuan-loc');
    await session.call('joinPeer', CARDIOLOGIST);
    const first = await received();
    expect(first).toEqual([expect.objectContaining({ channelId, label: 'vitals', fromPeerId: 'xuan-loc' })]);
    expect(await received()).toEqual(first);
    expect(await received(XUAN_LOC)).toEqual([]);
  });

  it('reach a wing on another worker', async () => {
    const channelId = await open();
    await fillHomeOf(ROOM.roomId, session);
    await session.call('joinPeer', CARDIOLOGIST);
    expect((await session.dump()).rooms.find(({ roomId }) => roomId === ROOM.roomId)?.furtherWorkerPids).toHaveLength(
      1,
    );
    expect(await received()).toEqual([expect.objectContaining({ channelId })]);
  });

  it('replace one of the same kind, and go with their sender', async () => {
    const before = await open();
    const after = await open();
    await session.hears('channelClosed', (told) => told.channelId === before && told.reason === 'closed');
    await session.call('joinPeer', CARDIOLOGIST);
    expect((await received()).map(({ channelId }) => channelId)).toEqual([after]);
    await session.call('closePeer', XUAN_LOC);
    await session.hears('channelClosed', (told) => told.channelId === after);
    expect(await received()).toEqual([]);
  });

  it('are closed by nobody else', async () => {
    const channelId = await open();
    await session.call('joinPeer', CARDIOLOGIST);
    await session.call('closeChannel', { ...CARDIOLOGIST, channelId });
    expect(await received()).toHaveLength(1);
    await session.call('closeChannel', { ...XUAN_LOC, channelId });
    expect(await received()).toEqual([]);
  });

  it('are of a known kind', async () => {
    const label = 'shell' as string as ChannelLabel;
    await expect(session.call('openChannel', { ...XUAN_LOC, ...VITALS, label })).rejects.toThrow('input.invalid');
    const sctpStreamParameters = { streamId: 70_000 };
    await expect(session.call('openChannel', { ...XUAN_LOC, ...VITALS, sctpStreamParameters })).rejects.toThrow(
      'input.invalid',
    );
  });
});
