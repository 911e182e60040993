import type { Actor } from '#access';
import { ROOM_GRACE_SECONDS } from '#contract';
import { Clock } from '#platform';
import { ConsultRooms } from './consult-rooms.js';
import { mediaSessionIdOf } from './media-session-id.js';
import { Seat } from './seat.js';
import { NoRelay, NotInRoom } from './session.errors.js';

const CONSULT = '019a0b5e-8f00-7000-8000-0000000000c1';
const KHANH = '019a0b5e-8f00-7000-8000-0000000000d1';
const DAO = '019a0b5e-8f00-7000-8000-0000000000d2';

const transport = { id: 't', iceParameters: {}, iceCandidates: [], dtlsParameters: {} };

/** The far side of each wire: a relay that seats everybody, stays that are only counted, pages that only listen. */
function world() {
  const told: [socketId: string, event: string][] = [];
  const stays: string[] = [];
  const closed: string[] = [];
  let hasRelay = true;
  let media = 0;
  const relay = {
    call: (method: string, data: { peerId?: string }) => {
      if (method === 'closePeer') closed.push(String(data.peerId));
      const answer = { sendTransport: transport, receiveTransport: transport, producers: [], consumers: [] };
      return Promise.resolve(method === 'joinPeer' ? answer : null);
    },
  };
  const seating = {
    seat: async (room: { consultId: string }, participant: { practitionerId: string; seat: Seat | null }) => {
      participant.seat = null;
      if (!hasRelay) throw new NoRelay();
      const peerId = mediaSessionIdOf(
        participant.practitionerId,
        `019a0b5e-8f00-7000-8000-${String(++media).padStart(12, '0')}`,
      );
      participant.seat = await Seat.take(relay as never, { roomId: room.consultId, peerId }, {});
      return false;
    },
    abandon: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const attendances = {
    enter: ({ practitionerId }: Actor) => {
      stays.push(`${practitionerId} in`);
      return Promise.resolve(String(practitionerId));
    },
    leave: (_consultId: string, attendanceId: string) => {
      stays.push(`${attendanceId} out`);
      return Promise.resolve();
    },
    busy: () => Promise.resolve(),
    free: () => Promise.resolve(),
  };
  const sockets = { tellPage: (socketId: string, event: string) => told.push([socketId, event]) };
  const rooms = new ConsultRooms(
    seating as never,
    attendances as never,
    sockets as never,
    { tell: () => undefined } as never,
    new Clock(),
  );
  const page = (id: string, practitionerId: string, connected = true) =>
    ({ id, connected, data: { actor: { practitionerId, name: id, facilityIds: [] } } }) as never;
  const join = (id: string, practitionerId: string, mediaSessionId?: string, connected = true) =>
    rooms.join(page(id, practitionerId, connected), {
      consultId: CONSULT,
      rtpCapabilities: {},
      ...(mediaSessionId && { mediaSessionId }),
    });
  return { rooms, told, stays, closed, join, page, lookForRelay: (found: boolean) => (hasRelay = found) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('somebody whose socket is lost', () => {
  it('stays for the grace time and then has left', async () => {
    const { rooms, told, stays, closed, join, page } = world();
    await join('khanh', KHANH);
    const { mediaSessionId } = await join('dao', DAO);
    rooms.lostSocket(page('dao', DAO));
    await jest.advanceTimersByTimeAsync(ROOM_GRACE_SECONDS * 1000 - 1);
    expect(told).toEqual([
      ['khanh', 'room:participant-joined'],
      ['khanh', 'room:participant-changed'],
    ]);
    await jest.advanceTimersByTimeAsync(1);
    expect(told.at(-1)).toEqual(['khanh', 'room:participant-left']);
    expect(stays).toEqual([`${KHANH} in`, `${DAO} in`, `${DAO} out`]);
    expect(closed).toEqual([mediaSessionId]);
  });

  it('may come back in time, as often as it takes', async () => {
    const { rooms, stays, join, page } = world();
    const { mediaSessionId } = await join('one', DAO);
    for (const [before, after] of [
      ['one', 'two'],
      ['two', 'three'],
    ] as const) {
      rooms.lostSocket(page(before, DAO));
      await jest.advanceTimersByTimeAsync(ROOM_GRACE_SECONDS * 900);
      expect((await join(after, DAO, mediaSessionId)).resumed).toBe(true);
    }
    await jest.advanceTimersByTimeAsync(ROOM_GRACE_SECONDS * 2000);
    expect(stays).toEqual([`${DAO} in`]);
  });

  it('is waited for also when it went while it joined', async () => {
    const { rooms, stays, join } = world();
    await join('gone', DAO, undefined, false);
    expect(rooms.find(CONSULT)?.participants.map(({ socketId }) => socketId)).toEqual([null]);
    await jest.advanceTimersByTimeAsync(ROOM_GRACE_SECONDS * 1000);
    expect(stays).toEqual([`${DAO} in`, `${DAO} out`]);
    expect(rooms.find(CONSULT)).toBeNull();
  });

  it('is not late for a process that stops', async () => {
    const { rooms, stays, join, page } = world();
    await join('dao', DAO);
    rooms.depart();
    rooms.lostSocket(page('dao', DAO));
    expect(jest.getTimerCount()).toBe(0);
    expect(stays).toEqual([`${DAO} in`]);
  });
});

describe('a room without a relay', () => {
  it('is not entered, and leaves nothing behind', async () => {
    const { rooms, stays, join, lookForRelay } = world();
    lookForRelay(false);
    await expect(join('dao', DAO)).rejects.toThrow(NoRelay);
    expect(stays).toEqual([`${DAO} in`, `${DAO} out`]);
    expect(rooms.find(CONSULT)).toBeNull();
  });

  it('keeps those who were in it, until they have joined again', async () => {
    const { rooms, stays, join, page, lookForRelay } = world();
    await join('khanh', KHANH);
    await join('dao', DAO);
    const room = rooms.find(CONSULT);
    if (!room) throw new Error('the room is gone');
    rooms.lose(room);
    expect(() => rooms.seatOf(page('dao', DAO))).toThrow(NotInRoom);
    lookForRelay(false);
    await expect(join('dao', DAO)).rejects.toThrow(NoRelay);
    lookForRelay(true);
    expect((await join('dao', DAO)).participants).toHaveLength(2);
    expect(stays).toEqual([`${KHANH} in`, `${DAO} in`]);
  });
});

describe('a room', () => {
  it('is gone when the last has left', async () => {
    const { rooms, join, page } = world();
    await join('dao', DAO);
    await rooms.leave(page('dao', DAO));
    await rooms.leave(page('dao', DAO));
    expect(rooms.all()).toEqual([]);
  });

  it('has everybody once, however many pages ask at the same time', async () => {
    const { rooms, stays, join } = world();
    const joined = await Promise.all(['one', 'two', 'three'].map((id) => join(id, DAO)));
    expect(new Set(joined.map(({ mediaSessionId }) => mediaSessionId)).size).toBe(3);
    expect(rooms.find(CONSULT)?.participants).toHaveLength(1);
    expect(stays).toEqual([`${DAO} in`]);
  });
});

describe('a raised hand', () => {
  it('is told to all, stays up through a lost socket, and is told once', async () => {
    const { rooms, told, join, page } = world();
    await join('khanh', KHANH);
    const { mediaSessionId } = await join('dao', DAO);
    told.length = 0;
    rooms.raiseHand(page('dao', DAO), true);
    rooms.raiseHand(page('dao', DAO), true);
    expect(told).toEqual([
      ['khanh', 'room:participant-changed'],
      ['dao', 'room:participant-changed'],
    ]);
    rooms.lostSocket(page('dao', DAO));
    const { participants } = await join('again', DAO, mediaSessionId);
    expect(participants.map(({ handRaisedAt }) => handRaisedAt !== null)).toEqual([false, true]);
  });

  it('is for those who are in', () => {
    const { rooms, page } = world();
    expect(() => rooms.raiseHand(page('dao', DAO), true)).toThrow(NotInRoom);
  });
});
