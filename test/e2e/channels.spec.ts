import type { ChannelInput, RoomChannelsAnswer } from '#contract';
import { newId } from '#platform';
import type { LivePage } from '../support/live-page.js';
import { SessionWorld } from '../support/session.world.js';

const VITALS = { label: 'vitals', sctpStreamParameters: { streamId: 0, ordered: false, maxRetransmits: 2 } };

/** Data of one page for the others, as of a patient monitor. */
describe('data channels of a room', () => {
  let world: SessionWorld;
  let dao: LivePage;
  let khanh: LivePage;

  beforeAll(async () => {
    world = await SessionWorld.open();
    const relay = await world.relay();
    await world.session({ relayUrls: [relay.url] });
    const { consultId } = await world.acceptedConsult();
    dao = await world.page(world.consult.dao);
    khanh = await world.page(world.consult.khanh);
    for (const page of [dao, khanh]) await page.join(consultId);
  }, 60_000);

  afterAll(() => world.close());

  const received = async (page: LivePage) => (await page.get<RoomChannelsAnswer>('room:receive-channels')).channels;

  it('are told to the others, who receive them until they are closed by their sender', async () => {
    const { channelId } = await dao.get<ChannelInput>('room:open-channel', VITALS);
    await khanh.hears('room:channels-changed');
    expect(await received(khanh)).toEqual([
      expect.objectContaining({ channelId, label: 'vitals', practitionerId: world.consult.dao.id }),
    ]);
    expect(await received(dao)).toEqual([]);
    await khanh.get('room:close-channel', { channelId });
    expect(await received(khanh)).toHaveLength(1);
    await dao.get('room:close-channel', { channelId });
    expect(await received(khanh)).toEqual([]);
  });

  it.each([
    ['a label that nobody knows', 'room:open-channel', { ...VITALS, label: 'shell' }],
    ['no stream', 'room:open-channel', { label: 'vitals' }],
    ['a stream that there cannot be', 'room:open-channel', { ...VITALS, sctpStreamParameters: { streamId: 70_000 } }],
    ['an id that is none', 'room:close-channel', { channelId: '../x' }],
  ])('refuses %s', async (_what, event, input) => {
    expect(await dao.refused(event, input)).toBe('input.invalid');
  });

  it('are nothing for whoever is not in the room', async () => {
    const outside = await world.samePage(dao.cookie);
    expect(await outside.refused('room:open-channel', VITALS)).toBe('room.not-in-room');
    expect(await outside.refused('room:close-channel', { channelId: newId() })).toBe('room.not-in-room');
    expect(await outside.refused('room:receive-channels')).toBe('room.not-in-room');
  });
});
