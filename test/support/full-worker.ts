import type { TestRelayClient } from './relay.js';

/** Fills the worker on which a room is at home, by rooms that nobody is in, and leaves the others idle. */
export async function fillHomeOf(roomId: string, session: TestRelayClient): Promise<void> {
  let isFull = false;
  for (let count = 0; !isFull; count++) {
    isFull = await session.call('openRoom', { roomId: `filling-${count}` }).then(
      () => false,
      () => true,
    );
  }
  const { rooms } = await session.dump();
  const home = rooms.find((room) => room.roomId === roomId)?.workerPid;
  for (const room of rooms) if (room.workerPid !== home) await session.call('closeRoom', { roomId: room.roomId });
}
