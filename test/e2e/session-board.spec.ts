import type { LookAnswer } from '#contract';
import { newId } from '#platform';
import { SessionWorld } from '../support/session.world.js';

let world: SessionWorld;

beforeAll(async () => {
  world = await SessionWorld.open();
  const relay = await world.relay();
  await world.session({ relayUrls: [relay.url] });
}, 60_000);

afterEach(() => world.closePages());

afterAll(() => world.close());

async function bothIn() {
  const { consultId } = await world.acceptedConsult();
  const khanh = await world.page(world.consult.khanh);
  await khanh.join(consultId);
  const dao = await world.page(world.consult.dao);
  await dao.join(consultId);
  return { consultId, khanh, dao, board: { attachmentId: newId() } };
}

const aStroke = () => ({ strokeId: newId(), colour: 'red', at: 0, points: [10, 10, 20, 20] });

it('shows all what each draws, and who comes later what was drawn', async () => {
  const { consultId, khanh, dao, board } = await bothIn();
  const stroke = aStroke();
  await khanh.get('board:open', board);
  await khanh.get('board:draw', { ...board, ...stroke });
  await dao.hears('board:changed', ({ act }) => act === 'open');
  expect(await dao.hears('board:changed', ({ act }) => act === 'draw')).toEqual({
    ...{ act: 'draw', practitionerId: world.consult.khanh.id, ...board, ...stroke },
  });
  await dao.get('room:leave');
  await dao.join(consultId);
  const { strokeId, colour, points } = stroke;
  expect(await dao.get<LookAnswer>('board:look')).toEqual({
    board: { ...board, strokes: [{ practitionerId: world.consult.khanh.id, strokeId, colour, points }] },
  });
  await dao.get('board:close', board);
  expect(await khanh.get<LookAnswer>('board:look')).toEqual({ board: null });
}, 60_000);

it('refuses what is not one’s own, what is not open, and what is no stroke', async () => {
  const { khanh, dao, board } = await bothIn();
  const stroke = aStroke();
  expect(await khanh.refused('board:draw', { ...board, ...stroke })).toBe('board.gone');
  await khanh.get('board:open', board);
  expect(await dao.refused('board:open', { attachmentId: newId() })).toBe('board.busy');
  await khanh.get('board:draw', { ...board, ...stroke });
  expect(await dao.refused('board:undraw', { ...board, strokeId: stroke.strokeId })).toBe('board.not-yours');
  const endless = Array.from({ length: 1_002 }, () => 1);
  for (const wrong of [{ points: [1] }, { points: [1, 20_000] }, { points: endless }, { colour: 'pink' }, { at: -1 }]) {
    expect(await khanh.refused('board:draw', { ...board, ...stroke, ...wrong })).toBe('input.invalid');
  }
  await khanh.get('room:leave');
  expect(await khanh.refused('board:look')).toBe('room.not-in-room');
}, 60_000);
