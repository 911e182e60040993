import type { LiveSocket } from '../../live/socket.js';
import type { MediaSession } from '../media-session.js';
import { Channels } from './channels.js';
import type { MonitorSource } from './monitor-source.js';
import { Monitors, OWN } from './monitors.js';
import { encodeFrame } from './vital-frame.js';

/** Carries patient monitors between this page and the room, over whatever transports there are. */
export class MonitorLink {
  readonly monitors = new Monitors();
  private channels: Channels | null = null;
  private over: MediaSession | null = null;

  constructor(
    private readonly socket: LiveSocket,
    private readonly source: MonitorSource,
  ) {}

  /** The page is in the room, with these transports. */
  follow(media: MediaSession | null): void {
    if (media === null) return;
    if (media !== this.over) {
      this.over = media;
      this.channels = media.openChannels(this.socket, {
        heard: (practitionerId, message) => this.monitors.hear(practitionerId, message, performance.now()),
        present: (practitionerIds) => this.monitors.keep(practitionerIds),
      });
    }
    this.receive();
  }

  /** Returns the function that stops it. */
  listen(): () => void {
    const changed = (): void => this.receive();
    const refused = (): void => this.source.stop();
    this.socket.on('room:channels-changed', changed).on('room:channel-refused', refused);
    this.source.onFrame = (frame) => {
      this.monitors.show(OWN, frame, performance.now());
      void this.channels?.send(encodeFrame(frame));
    };
    const stopSource = this.source.store.subscribe(() => {
      if (this.source.isOn) return;
      this.monitors.drop(OWN);
      // Where no answer comes, the others see that it is silent.
      this.channels?.stop().catch(() => undefined);
    });
    return () => {
      this.socket.off('room:channels-changed', changed).off('room:channel-refused', refused);
      this.source.onFrame = () => undefined;
      stopSource();
      this.channels = null;
      this.over = null;
    };
  }

  private receive(): void {
    // What is not received now is asked for with the next change, or the next joining.
    this.channels?.receive().catch(() => undefined);
  }
}
