import type { RoomParticipant } from '#contract';

/** Not heard of for so long, somebody's process is gone. Signs of life come every five seconds. */
const SILENT_MS = 16_000;

interface RemoteMember {
  participant: RoomParticipant;
  heardAt: number;
}

/** Those in a room whose sockets other processes hold. */
export class RemoteMembers {
  private readonly members = new Map<string, RemoteMember>();

  get size(): number {
    return this.members.size;
  }

  views(): RoomParticipant[] {
    return [...this.members.values()].map((member) => member.participant);
  }

  has(practitionerId: string): boolean {
    return this.members.has(practitionerId);
  }

  /** What the news means to those who are in the room here. */
  hear(participant: RoomParticipant, now: number): 'joined' | 'changed' | 'same' {
    const before = this.members.get(participant.practitionerId);
    this.members.set(participant.practitionerId, { participant, heardAt: now });
    if (!before) return 'joined';
    const { state, link, handRaisedAt } = before.participant;
    const isSame =
      state === participant.state && link === participant.link && handRaisedAt === participant.handRaisedAt;
    return isSame ? 'same' : 'changed';
  }

  /** False when nobody knew of them. */
  forget(practitionerId: string): boolean {
    return this.members.delete(practitionerId);
  }

  /** Forgets those whose process fell silent, and says who they were. */
  sweep(now: number): string[] {
    const silent = [...this.members].filter(([, member]) => now - member.heardAt > SILENT_MS).map(([id]) => id);
    for (const id of silent) this.members.delete(id);
    return silent;
  }
}
