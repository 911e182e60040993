import { RECORDING_LEASE_MS, type RelayKeepRecording } from '#contract';
import { Serial } from '#platform';
import { RecordedStream, type RecordingPlace } from './recorded-stream.js';
import type { Peer } from './peer.js';
import { streamOf } from './sources.js';

/** One recording of one room: whom session vouches for, and only as long as it does. */
export class RoomRecording {
  private readonly streams = new Map<string, RecordedStream>();
  private readonly closingStreams = new Set<Promise<void>>();
  private readonly turns = new Serial();
  private lease: NodeJS.Timeout | undefined;
  private closing: Promise<void> | undefined;

  constructor(
    readonly recordingId: string,
    private readonly place: RecordingPlace,
    /** Its time ran out. */
    private readonly expired: () => void,
  ) {}

  /** Records these peers of the room from now on. */
  keep(peers: ReadonlyMap<string, Peer>, wanted: RelayKeepRecording['peers']): Promise<void> {
    clearTimeout(this.lease);
    if (this.closing !== undefined) return Promise.resolve();
    this.lease = setTimeout(this.expired, RECORDING_LEASE_MS);
    return this.turns.run(() => this.follow(peers, wanted));
  }

  /** Takes nothing from now on; answers when all files are whole. */
  close(): Promise<void> {
    clearTimeout(this.lease);
    this.closing ??= this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    // At once: what is under way in a turn finds it closed.
    for (const key of [...this.streams.keys()]) this.endStream(key);
    await this.turns.run(async () => {
      for (const key of [...this.streams.keys()]) this.endStream(key);
    });
    await Promise.all(this.closingStreams);
  }

  private async follow(peers: ReadonlyMap<string, Peer>, wanted: RelayKeepRecording['peers']): Promise<void> {
    const groups = new Map<string, { peer: Peer; label: string; stream: string; sent: Peer['sending']['all'] }>();
    for (const [peerId, peer] of peers) {
      const label = wanted.find(({ prefix }) => peerId.startsWith(prefix))?.label;
      if (label === undefined) continue;
      for (const sent of peer.sending.all) {
        const stream = streamOf(sent.source);
        const key = `${peerId} ${stream}`;
        const group = groups.get(key) ?? { peer, label, stream, sent: [] };
        groups.set(key, { ...group, sent: [...group.sent, sent] });
      }
    }
    for (const key of [...this.streams.keys()]) if (!groups.has(key)) this.endStream(key);
    for (const [key, { peer, sent, ...about }] of groups) {
      if (this.closing !== undefined) return;
      const stream = this.streams.get(key) ?? (await RecordedStream.open(peer.wing.router, this.place, about));
      this.streams.set(key, stream);
      await stream.follow(sent);
    }
  }

  private endStream(key: string): void {
    const stream = this.streams.get(key);
    if (!stream) return;
    this.streams.delete(key);
    const closing = stream.close();
    this.closingStreams.add(closing);
    void closing.finally(() => this.closingStreams.delete(closing));
  }
}
