import type { PictureSource, SnapshotAnswered, SnapshotAsked, SnapshotOutcome } from '#contract';
import type { LiveSocket } from '../live/socket.js';
import { grabFrame } from './grab-frame.js';
import { RoomCalls } from './room-calls.js';
import type { Outgoing } from './sender.js';
import { Store } from './store.js';

/** A person decides: that takes a while. */
const ANSWER_MS = 60_000;
/** Whoever asks again and again is not heard more often. */
const MOST_ASKED = 3;

/** What became of a picture that was wanted; `no-answer`: nobody said. */
export type SnapshotResult = SnapshotOutcome | 'no-answer';

export interface SnapshotState {
  /** Questions to this page's doctor, the oldest first. */
  asked: readonly SnapshotAsked[];
}

/** A picture that is to become a file of the case; its id makes saving it again harmless. */
export interface Snapshot {
  id: string;
  picture: Blob;
  takenFrom: PictureSource;
  askedBy: string | null;
}

/** Pictures for the case: asks others for theirs, and takes those of this page, as large as they are captured. */
export class Snapshots {
  readonly store = new Store<SnapshotState>({ asked: [] });
  private readonly calls: RoomCalls;
  private readonly waiting = new Map<string, (outcome: SnapshotResult) => void>();

  constructor(
    private readonly socket: LiveSocket,
    private readonly outgoing: () => readonly Outgoing[],
    private readonly save: (snapshot: Snapshot) => Promise<void>,
  ) {
    this.calls = new RoomCalls(socket);
  }

  /** Returns what ends it. */
  listen(): () => void {
    const asked = (question: SnapshotAsked): void => this.hear(question);
    const answered = ({ snapshotId, outcome }: SnapshotAnswered): void => this.waiting.get(snapshotId)?.(outcome);
    this.socket.on('room:snapshot-asked', asked);
    this.socket.on('room:snapshot-answered', answered);
    return () => {
      this.socket.off('room:snapshot-asked', asked);
      this.socket.off('room:snapshot-answered', answered);
    };
  }

  /** Asks somebody for a picture of what they send, and waits for what they say. */
  async ask(snapshotId: string, practitionerId: string, source: PictureSource): Promise<SnapshotResult> {
    const outcome = new Promise<SnapshotResult>((resolve) => this.waiting.set(snapshotId, resolve));
    try {
      await this.calls.askSnapshot({ snapshotId, practitionerId, source });
      return await Promise.race([outcome, later(ANSWER_MS, 'no-answer' as const)]);
    } catch {
      return 'no-answer';
    } finally {
      this.waiting.delete(snapshotId);
    }
  }

  /** Takes one of what this page sends itself. */
  async take(id: string, takenFrom: PictureSource, askedBy: string | null = null): Promise<SnapshotOutcome> {
    const sent = this.outgoing().find(({ source, paused }) => source === takenFrom && !paused);
    const picture = sent ? await grabFrame(sent.track) : null;
    if (picture === null) return 'no-picture';
    try {
      await this.save({ id, picture, takenFrom, askedBy });
      return 'taken';
    } catch {
      return 'failed';
    }
  }

  /** This page's doctor agrees to a question, or does not. */
  async decide({ snapshotId, practitionerId, source }: SnapshotAsked, agrees: boolean): Promise<SnapshotOutcome> {
    this.forget(snapshotId);
    const outcome = agrees ? await this.take(snapshotId, source, practitionerId) : 'refused';
    await this.answer(snapshotId, practitionerId, outcome);
    return outcome;
  }

  private hear(question: SnapshotAsked): void {
    const { snapshotId, practitionerId } = question;
    const { asked } = this.store.get();
    if (asked.some((each) => each.snapshotId === snapshotId)) return;
    if (asked.length >= MOST_ASKED) return void this.answer(snapshotId, practitionerId, 'refused');
    this.store.set({ asked: [...asked, question] });
    // Whoever asked waits no longer.
    setTimeout(() => this.forget(snapshotId), ANSWER_MS);
  }

  /** Without a way to the room the asking page gives up by itself. */
  private answer(snapshotId: string, practitionerId: string, outcome: SnapshotOutcome): Promise<void> {
    return this.calls.answerSnapshot({ snapshotId, practitionerId, outcome }).catch(() => undefined);
  }

  private forget(snapshotId: string): void {
    this.store.set({ asked: this.store.get().asked.filter((each) => each.snapshotId !== snapshotId) });
  }
}

const later = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms));
