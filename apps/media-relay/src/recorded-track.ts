import type { MediaSource, RtpParameters } from '#contract';
import type { Consumer } from 'mediasoup/types';
import { beginsKeyFrame } from './key-frame.js';
import { LostPackets } from './lost-packets.js';
import { rtpPacket } from './rtp-packet.js';
import { SenderClock } from './sender-clock.js';

/** A lost packet is asked for again by the relay itself; one that has not come by then will not come. */
const LOSS_PATIENCE_MS = 500;
/** A picture that stands for so long has a stall behind it. */
const STALL_MS = 1_200;
const KEY_FRAME_RETRY_MS = 1_000;
/** Where nothing was lost a key frame is still wanted now and then: a place to which one can jump. */
const KEY_FRAME_EVERY_MS = 10_000;
/** What waits for a file to begin: some seconds of one stream. */
const MAX_HELD = 1_500;

interface Held {
  timestamp: number;
  message: Buffer;
}

/** One stream of a recording: knows its time, begins with a key frame, and asks for one when it was cut. */
export class RecordedTrack {
  readonly clock: SenderClock;
  readonly ssrc: number;
  readonly kind: 'audio' | 'video';
  readonly codec: RtpParameters['codecs'][number];
  /** Packets that no file has taken yet; of a picture from the newest key frame on. Null when nobody waits for them. */
  private held: Held[] | null = [];
  private readonly lost = new LostPackets(LOSS_PATIENCE_MS);
  private lastPacketAt: number;
  private lastKeyFrameAt = -Infinity;
  private lastAskedAt = -Infinity;

  constructor(
    readonly source: MediaSource,
    readonly consumer: Consumer,
    now: number,
  ) {
    const { codecs, encodings = [] } = consumer.rtpParameters;
    const [codec] = codecs;
    const ssrc = encodings[0]?.ssrc;
    if (codec === undefined || ssrc === undefined) throw new Error('a consumer without codec or ssrc');
    this.codec = codec;
    this.ssrc = ssrc;
    this.kind = consumer.kind;
    this.clock = new SenderClock(ssrc, codec.clockRate);
    this.lastPacketAt = now;
  }

  /** Sends, as far as is known. */
  get isLive(): boolean {
    return !this.consumer.closed && !this.consumer.producerPaused;
  }

  /** Can begin in a file: its time is known and there is something to begin with. */
  get isReady(): boolean {
    return this.clock.isKnown && this.held !== null && this.held.length > 0;
  }

  /** The time of the first packet that waits; Infinity when none does. */
  get heldSince(): number {
    const first = this.held?.[0];
    return first && this.clock.isKnown ? this.clock.timeOf(first.timestamp) : Infinity;
  }

  /** A packet came; false when it is not RTP. */
  take(message: Buffer, now: number): boolean {
    const packet = rtpPacket(message);
    if (packet === null) return false;
    this.lastPacketAt = now;
    this.lost.take(packet.sequence, now);
    const isKey = this.kind === 'video' && beginsKeyFrame(this.codec.mimeType, packet.payload);
    if (isKey) this.lastKeyFrameAt = now;
    this.hold({ timestamp: packet.timestamp, message }, isKey);
    return true;
  }

  /** Waits for the next file: from its next packet on, and a picture from its next key frame on. */
  startHolding(now: number): void {
    if (this.held !== null) return;
    this.held = [];
    this.ask(now);
  }

  /** What waited, from `since` on; nothing waits any more. */
  release(since: number): Buffer[] {
    const held = this.held ?? [];
    this.held = null;
    return held.filter(({ timestamp }) => this.clock.timeOf(timestamp) >= since).map(({ message }) => message);
  }

  /** Asks for a key frame where one is missing. Called a few times a second. */
  look(now: number): void {
    if (this.kind !== 'video' || !this.isLive) return;
    const isMissing = this.held !== null && this.held.length === 0;
    const isStalled = now - this.lastPacketAt > STALL_MS;
    const isOld = now - this.lastKeyFrameAt > KEY_FRAME_EVERY_MS;
    if (this.lost.giveUp(now) || isMissing || isStalled || isOld) this.ask(now);
  }

  close(): void {
    this.consumer.close();
  }

  private hold(packet: Held, isKey: boolean): void {
    if (this.held === null) return;
    if (this.kind === 'audio') {
      this.held.push(packet);
      if (this.held.length > MAX_HELD) this.held.shift();
      return;
    }
    const belongsToLast = this.held.at(-1)?.timestamp === packet.timestamp;
    if (isKey && !belongsToLast) this.held = [packet];
    else if (this.held.length > 0) this.held.push(packet);
    if (this.held.length > MAX_HELD) this.held = [];
  }

  private ask(now: number): void {
    if (this.kind !== 'video' || now - this.lastAskedAt < KEY_FRAME_RETRY_MS) return;
    this.lastAskedAt = now;
    void this.consumer.requestKeyFrame().catch(() => undefined);
  }
}
