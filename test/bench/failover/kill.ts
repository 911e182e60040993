import type { RelayRoomDump } from '#contract';
import type { Cluster } from './cluster.js';
import { pause, type Scene } from './scene.js';
import { longestDark, longestSilence } from './witness.js';

/** What one kill did, the worse of the two pages each. */
export interface Damage {
  /** From the kill, or the repair of the link, to the first picture after the longest dark. */
  toPictureMs: number;
  /** The same for sound. */
  toSoundMs: number;
  darkMs: number;
  silentMs: number;
  /** To the room's answer to the page that comes back; null when it never had to. */
  toControlMs: number | null;
  /** Consumers of before that are gone. */
  closed: number;
  /** More pictures on a page than there are other doctors, or more in the room's books than the two. */
  ghosts: number;
}

interface KillPlan {
  /** Breaks something; the answer is the moment from which the time counts. */
  act: () => Promise<number>;
  /** How long the pages are watched from then on. */
  watchMs: number;
}

/** Breaks something and watches what becomes of the room. */
export async function damageOf(scene: Scene, cluster: Cluster, { act, watchMs }: KillPlan): Promise<Damage> {
  await scene.flows(90_000);
  const before = await cluster.room();
  const begin = Date.now();
  const from = await act();
  await pause(watchMs);
  const seen = await Promise.all(scene.witnesses.map((witness) => witness.seen()));
  const dark = seen.map(({ pictures }) => longestDark(pictures, begin, from + watchMs));
  const silence = seen.map(({ sound }) => longestSilence(sound, begin));
  const controls = scene.witnesses.flatMap(({ returns }) => returns[0]?.at ?? []);
  const toPictureMs = Math.max(...dark.map(({ endedAt }) => endedAt - from));
  await scene.flows(90_000);
  const rooms = await cluster.rooms();
  const cameras = await scene.cameras();
  return {
    toPictureMs,
    toSoundMs: Math.max(...silence.map(({ endedAt }) => endedAt - from)),
    darkMs: Math.max(...dark.map(({ ms }) => ms)),
    silentMs: Math.max(...silence.map(({ ms }) => ms)),
    toControlMs: controls.length === 0 ? null : Math.max(...controls) - from,
    closed: closedBetween(before.room, rooms[0]?.room),
    ghosts: ghostsIn(rooms.map(({ room }) => room)) + cameras.reduce((sum, count) => sum + Math.abs(count - 1), 0),
  };
}

function closedBetween(before: RelayRoomDump, after: RelayRoomDump | undefined): number {
  const ids = (room: RelayRoomDump): string[] =>
    room.peers.flatMap(({ consumers }) => consumers.map(({ consumerId }) => consumerId));
  const left = new Set(after ? ids(after) : []);
  return ids(before).filter((id) => !left.has(id)).length;
}

/** One room with two peers of two transports each is as it should be. */
function ghostsIn(rooms: readonly RelayRoomDump[]): number {
  const peers = rooms.flatMap((room) => room.peers);
  const transports = peers.flatMap(({ transportIds }) => transportIds);
  return Math.abs(peers.length - 2) + Math.abs(transports.length - 2 * peers.length);
}
