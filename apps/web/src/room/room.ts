import { Device } from 'mediasoup-client';
import type { JoinRoomAnswer, RoomConsumer, WaitForRoomAnswer } from '#contract';
import { onNetworkChange } from '../live/network-change.js';
import type { LiveSocket } from '../live/socket.js';
import { LinkControl, linkQuality, speechFor } from './link-control.js';
import { MediaSession, type LinkFit } from './media-session.js';
import { MonitorLink } from './monitor/monitor-link.js';
import type { OwnMedia } from './own-media.js';
import { RoomError } from './answer-of.js';
import { RoomCalls } from './room-calls.js';
import { QualityWatch } from './quality-watch.js';
import { listenToRoom } from './room-news.js';
import type { PictureSize } from './receiver.js';
import { isUnderWay, OUTSIDE, type RoomState, withParticipant } from './room-state.js';
import { Store } from './store.js';

const RETRY_FIRST_MS = 300;
const RETRY_LONGEST_MS = 5_000;

/** Refusals that another attempt does not change, and what the page then is. */
const FINAL: Partial<Record<string, 'taken-over' | 'ended' | 'failed'>> = {
  'room.taken-over': 'taken-over',
  'consult.over': 'ended',
  'consult.not-found': 'failed',
  'case.not-found': 'failed',
  'access.forbidden': 'failed',
  'access.not-a-practitioner': 'failed',
  'guest.not-permitted': 'failed',
  'guest.link-dead': 'failed',
};

/**
 * A doctor's place in the room of one consult. From `join` to `leave` it brings everything to what it should be again,
 * whatever breaks: socket, network, relay or server. After `leave` it can be joined anew.
 */
export class Room {
  readonly store = new Store<RoomState>(OUTSIDE);
  readonly link = new LinkControl();
  readonly quality = new QualityWatch();
  /** Patient monitors, one's own and those of the others. */
  readonly monitor: MonitorLink;
  private readonly calls: RoomCalls;
  private device: Promise<Device> | null = null;
  /** Of the lobby: connected as far as that goes, while nothing flows. */
  private waiting: MediaSession | null = null;
  private media: MediaSession | null = null;
  /** Offered while the media is still being made. */
  private early: RoomConsumer[] = [];
  /** Grows with every attempt to join: an older one that comes to its end changes nothing. */
  private attempt = 0;
  /** As this page wants it; the room hears of it again whenever the page comes back. */
  private handRaised = false;
  private readonly undo: (() => void)[] = [];

  constructor(
    private readonly socket: LiveSocket,
    private readonly consultId: string,
    private readonly own: OwnMedia,
  ) {
    this.calls = new RoomCalls(socket);
    this.monitor = new MonitorLink(socket, own.medical.monitor);
  }

  /** Done in the lobby, so that the click on *Join* has nothing to wait for but the room's yes. */
  async prepare(): Promise<void> {
    if (this.store.get().phase !== 'outside') return;
    this.listen();
    // Whatever fails here is tried again when joining, and told then.
    await this.wait().catch(() => undefined);
  }

  join(): void {
    if (isUnderWay(this.store.get())) return;
    this.listen();
    // Asked before the room is drawn, which takes the browser about as long as the answer takes to come.
    void this.enter();
    this.store.set({ ...OUTSIDE, phase: 'joining' });
    this.show();
  }

  /** Gives the place up. Safe to call from a page that is being closed. */
  leave(): void {
    // Without an answer the server finds out by itself when the grace time is over.
    if (isUnderWay(this.store.get()) || this.waiting) this.calls.leave().catch(() => undefined);
    this.close();
    this.handRaised = false;
    this.store.set(OUTSIDE);
  }

  /** Says how large a picture is shown, so that no more of it is sent. */
  fit(consumerId: string, size: PictureSize): void {
    void this.media?.receiver.show(consumerId, size).catch(() => undefined);
  }

  /** Asks to speak, or no longer. */
  raiseHand(raised: boolean): void {
    this.handRaised = raised;
    // Without an answer it is said again with the next joining.
    this.calls.raiseHand(raised).catch(() => undefined);
  }

  private close(): void {
    this.attempt++;
    for (const undo of this.undo.splice(0)) undo();
    this.dropMedia();
  }

  private dropMedia(): void {
    this.waiting?.close();
    this.waiting = null;
    this.media?.close();
    this.media = null;
    this.early = [];
    this.show();
  }

  private loadedDevice(): Promise<Device> {
    this.device ??= loadDevice(this.calls).catch((error: unknown) => {
      this.device = null;
      throw error;
    });
    return this.device;
  }

  /** Tries until it succeeds, or until it is certain that it cannot. */
  private async enter(afterMs = 0): Promise<void> {
    const attempt = ++this.attempt;
    for (let wait = afterMs, next = RETRY_FIRST_MS; ; wait = next, next = Math.min(next * 2, RETRY_LONGEST_MS)) {
      if (wait > 0) await pause(wait);
      // The next connect begins another attempt.
      if (attempt !== this.attempt || !this.socket.connected) return;
      try {
        await this.enterOnce(attempt);
        return;
      } catch (error) {
        if (attempt !== this.attempt) return;
        const failure = error instanceof RoomError ? error.code : 'room.failed';
        const final = FINAL[failure];
        if (final) return this.giveUp(final, failure);
        this.store.set({ failure, phase: this.store.get().phase === 'in' ? 'rejoining' : this.store.get().phase });
      }
    }
  }

  private async enterOnce(attempt: number): Promise<void> {
    const device = await this.loadedDevice();
    const ready = this.current?.receiver.ready ?? [];
    const answer = await this.calls.join({
      consultId: this.consultId,
      rtpCapabilities: device.recvRtpCapabilities,
      mediaSessionId: this.current?.id,
      resume: ready,
    });
    if (attempt !== this.attempt) return;
    this.media ??= this.waiting;
    this.waiting = null;
    // Said once, since each time draws the room anew while pictures are waited for.
    this.store.set({ participants: answer.participants, speakerId: null, phase: 'in', failure: null });
    await (this.media && answer.resumed ? this.resume(this.media, answer, ready) : this.build(device, answer));
    if (attempt !== this.attempt) return;
    this.monitor.follow(this.media);
    this.tellLink();
    if (this.handRaised) this.raiseHand(this.handRaised);
  }

  private get current(): MediaSession | null {
    return this.media ?? this.waiting;
  }

  private async wait(): Promise<void> {
    const attempt = ++this.attempt;
    const device = await this.loadedDevice();
    if (attempt !== this.attempt) return;
    const answer = await this.calls.wait({ consultId: this.consultId, rtpCapabilities: device.recvRtpCapabilities });
    if (attempt !== this.attempt) {
      if (!isUnderWay(this.store.get())) await this.calls.leave();
      return;
    }
    this.dropMedia();
    this.waiting = this.session(device, answer);
    await this.waiting.receiver.hold(answer.consumers);
  }

  private session(device: Device, answer: WaitForRoomAnswer): MediaSession {
    const media = new MediaSession(device, this.calls, answer, () => this.fitting(), {
      changed: () => {
        if (this.current === media) this.show();
      },
      unusable: () => {
        if (this.current === media) this.lose(RETRY_FIRST_MS);
      },
    });
    return media;
  }

  private fitting(): LinkFit {
    const link = this.link.store.get();
    const othersAreThin = this.store.get().participants.some((each) => each.link !== null && each.link !== 'good');
    return {
      sending: {
        rung: link.sending,
        speech: speechFor(link, othersAreThin),
        startBitrate: this.link.startBitrate,
      },
      receiving: { rung: link.receiving, lossy: link.lossy },
    };
  }

  /** The link carries more than before, or less; or that of somebody else does. */
  private refit(): void {
    const { media } = this;
    if (!media) return;
    void this.send(media);
    // What is not done now is done with the next change.
    media.receiver.apply().catch(() => undefined);
  }

  private async build(device: Device, answer: JoinRoomAnswer): Promise<void> {
    const early = this.early;
    this.dropMedia();
    const media = this.session(device, answer);
    this.media = media;
    const known = new Set(answer.consumers.map(({ consumerId }) => consumerId));
    const offered = [...answer.consumers, ...early.filter(({ consumerId }) => !known.has(consumerId))];
    void this.send(media);
    await media.receiver.enter(offered);
  }

  /** The relay was lost, and the room has everything ready on another. */
  private async rebuild(answer: JoinRoomAnswer): Promise<void> {
    const device = await this.loadedDevice();
    if (!isUnderWay(this.store.get())) return;
    this.store.set({ participants: answer.participants, speakerId: null });
    await this.build(device, answer);
    this.monitor.follow(this.media);
  }

  private async resume(media: MediaSession, answer: JoinRoomAnswer, ready: readonly string[]): Promise<void> {
    const { producers, consumers } = answer;
    if (media.link === 'broken') media.lookForNewWay();
    await Promise.all([media.receiver.agree(consumers, ready), media.sender.agree(producers)]);
    void this.send(media);
  }

  /** Sends what is wanted; what was refused now may be taken later. */
  private async send(media: MediaSession): Promise<void> {
    try {
      await media.sender.bring(this.own.outgoing);
    } catch {
      await pause(RETRY_LONGEST_MS);
      if (media === this.media && this.store.get().phase === 'in') await this.send(media);
    }
  }

  private tellLink(): void {
    if (this.store.get().phase === 'in') this.calls.tellLink(linkQuality(this.link.store.get())).catch(() => undefined);
  }

  private rejoin(afterMs = 0): void {
    if (this.store.get().phase === 'in') this.store.set({ phase: 'rejoining' });
    void this.enter(afterMs);
  }

  private lose(rejoinInMs: number): void {
    this.dropMedia();
    // In the lobby nothing is lost: joining makes it anew.
    if (isUnderWay(this.store.get())) this.rejoin(rejoinInMs);
  }

  private giveUp(phase: 'taken-over' | 'ended' | 'failed', failure: string | null = null): void {
    this.close();
    this.store.set({ ...OUTSIDE, phase, failure });
  }

  private show(): void {
    this.store.set({ incoming: this.current?.receiver.incoming ?? [], link: this.current?.link ?? 'connecting' });
  }

  private async offered(consumer: RoomConsumer): Promise<void> {
    if (this.media) await this.media.receiver.add([consumer]);
    else if (this.waiting) await this.waiting.receiver.hold([consumer]);
    else this.early.push(consumer);
  }

  private listen(): void {
    if (this.undo.length > 0) return;
    const { store } = this;
    const stopNews = listenToRoom(this.socket, this.consultId, {
      present: (one) => {
        store.set({ participants: withParticipant(store.get().participants, one) });
        this.refit();
      },
      left: (id) => {
        store.set({ participants: store.get().participants.filter((each) => each.practitionerId !== id) });
        this.quality.forget(id);
      },
      measured: (id, reading) => this.quality.hear(id, reading),
      // What cannot be received now is offered again with the next joining.
      offered: (consumer) => void this.offered(consumer).catch(() => undefined),
      closed: (consumerId) => this.current?.receiver.drop(consumerId),
      muted: (consumerId, muted) => this.current?.receiver.mark(consumerId, muted),
      received: (consumerId, score) => this.current?.receiver.rate(consumerId, score),
      sent: (producerId, score) => {
        if (this.media?.sender.isOwn(producerId)) store.set({ sendScore: score });
      },
      speaks: (practitionerId) => store.set({ speakerId: practitionerId }),
      rebuilt: (answer) => void this.rebuild(answer).catch(() => this.lose(RETRY_FIRST_MS)),
      lost: (rejoinInMs) => this.lose(rejoinInMs),
      takenOver: () => this.giveUp('taken-over'),
      ended: () => this.giveUp('ended'),
    });

    const onConnect = (): void => {
      if (isUnderWay(store.get())) this.rejoin();
    };
    const onDisconnect = (): void => {
      const { phase } = store.get();
      // What stood ready goes with the socket.
      if (phase === 'outside') this.dropMedia();
      if (phase === 'in') store.set({ phase: 'rejoining' });
    };
    this.socket.on('connect', onConnect).on('disconnect', onDisconnect);
    const stopNetwork = onNetworkChange(() => this.current?.lookForNewWay());
    const stopOwn = this.own.store.subscribe(() => {
      if (this.media) void this.send(this.media);
    });
    const stopLink = this.link.store.subscribe(() => {
      this.refit();
      this.tellLink();
    });
    const stopWatch = this.link.watch(() => this.media);
    const stopQuality = this.quality.watch(
      () => this.media,
      (reading) => void this.calls.tellQuality(reading).catch(() => undefined),
    );
    this.undo.push(this.monitor.listen(), stopNews, stopOwn, stopNetwork, stopLink, stopWatch, stopQuality, () => {
      this.socket.off('connect', onConnect).off('disconnect', onDisconnect);
    });
  }
}

async function loadDevice(calls: RoomCalls): Promise<Device> {
  const [device, routerRtpCapabilities] = await Promise.all([Device.factory(), calls.prepare()]);
  await device.load({ routerRtpCapabilities });
  return device;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
