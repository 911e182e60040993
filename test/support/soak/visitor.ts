import { newId } from '#platform';
import type { LivePage } from '../live-page.js';

/** A doctor who comes and goes all day: sends sound and picture, mutes, loses the link, comes back, leaves. */
export class Visitor {
  private inRoom = false;
  private mediaSessionId: string | undefined;
  private microphone: string | undefined;

  private constructor(
    private readonly page: LivePage,
    private readonly consultId: string,
    private readonly random: () => number,
  ) {
    // What every page does by itself.
    page.socket.on('connect', () => void this.back().catch(() => undefined));
    page.socket.on('room:lost', () => {
      this.mediaSessionId = undefined;
      void this.back().catch(() => undefined);
    });
    page.socket.on('room:rebuilt', ({ room }) => {
      this.mediaSessionId = room.mediaSessionId;
      void this.send().catch(() => undefined);
    });
    page.socket.on('room:consumer', ({ consumerId }) => {
      void page.ask('room:resume', { consumerIds: [consumerId] }).catch(() => undefined);
    });
    // Nobody reads what it was told, and an hour of it is much.
    page.socket.onAny(() => void page.told.splice(0));
  }

  static async enter(page: LivePage, consultId: string, random: () => number): Promise<Visitor> {
    const visitor = new Visitor(page, consultId, random);
    await visitor.join();
    return visitor;
  }

  /** Something that doctors do. What fails because something was killed in that moment is tried again another time. */
  async act(): Promise<void> {
    const act = this.random();
    try {
      if (!this.inRoom) return await this.join();
      if (act < 0.25) return await this.leave();
      if (act < 0.45) return this.page.breakLink();
      if (act < 0.7) return await this.send();
      await this.mute(act < 0.85);
    } catch {
      return;
    }
  }

  async leave(): Promise<void> {
    this.inRoom = false;
    this.mediaSessionId = undefined;
    await this.page.get('room:leave');
  }

  /** Goes for good: the room must find out by itself. */
  vanish(): void {
    this.inRoom = false;
    this.page.close();
  }

  private async join(): Promise<void> {
    const { mediaSessionId, resumed, consumers } = await this.page.join(this.consultId, this.mediaSessionId);
    this.inRoom = true;
    this.mediaSessionId = mediaSessionId;
    if (consumers.length > 0) {
      await this.page.get('room:resume', { consumerIds: consumers.map(({ consumerId }) => consumerId) });
    }
    if (!resumed) await this.send();
  }

  private async back(): Promise<void> {
    for (let tries = 0; this.inRoom && tries < 40; tries++) {
      try {
        return await this.join();
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  }

  private async send(): Promise<void> {
    const ssrc = 1_000 + Math.floor(this.random() * 1_000_000) * 10;
    this.microphone = (await this.page.produceMicrophone(ssrc)).producerId;
    await this.page.produceCamera(ssrc + 1);
  }

  private async mute(muted: boolean): Promise<void> {
    const producerId = this.microphone ?? newId();
    await this.page.get(muted ? 'room:pause-producer' : 'room:resume-producer', { producerId });
  }
}
