import type { ActiveSpeakerObserver, AudioLevelObserver, Router } from 'mediasoup/types';
import type { Tell } from './listener.js';
import type { Sent } from './sending.js';
import { type Heard, hear, NOBODY, speakerOf } from './speaker.js';

/** Quieter sound, in dBov, is silence. */
const SILENCE_BELOW = -65;

/** Listens to the microphones of a room, and tells how loud they are and whose turn it is. */
export class RoomSound {
  private speaking = NOBODY;

  private constructor(
    private readonly roomId: string,
    private readonly levels: AudioLevelObserver,
    private readonly speakers: ActiveSpeakerObserver,
    private readonly tell: Tell,
    senderOf: (producerId: string) => string | undefined,
  ) {
    levels.on('volumes', (volumes) =>
      this.tellLevels(
        volumes.flatMap(({ producer, volume }) => {
          const peerId = senderOf(producer.id);
          return peerId === undefined ? [] : [{ peerId, volume }];
        }),
      ),
    );
    levels.on('silence', () => this.tellLevels([]));
    speakers.on('dominantspeaker', ({ producer }) => {
      const peerId = senderOf(producer.id);
      if (peerId !== undefined) this.hear({ dominant: peerId });
    });
  }

  static async open(
    roomId: string,
    router: Router,
    tell: Tell,
    senderOf: (producerId: string) => string | undefined,
  ): Promise<RoomSound> {
    const [levels, speakers] = await Promise.all([
      router.createAudioLevelObserver({ maxEntries: 8, threshold: SILENCE_BELOW, interval: 800 }),
      router.createActiveSpeakerObserver({ interval: 300 }),
    ]);
    return new RoomSound(roomId, levels, speakers, tell, senderOf);
  }

  /** Only microphones count: a film that is shown must not become the speaker. */
  async add({ source, producer }: Sent): Promise<void> {
    if (source !== 'microphone') return;
    const { id: producerId } = producer;
    await Promise.all([this.levels.addProducer({ producerId }), this.speakers.addProducer({ producerId })]);
  }

  remove(peerId: string): void {
    this.hear({ gone: peerId });
  }

  private tellLevels(levels: { peerId: string; volume: number }[]): void {
    this.tell({ event: 'audioLevels', data: { roomId: this.roomId, levels } });
    this.hear({ levels });
  }

  private hear(heard: Heard): void {
    const before = speakerOf(this.speaking);
    this.speaking = hear(this.speaking, heard);
    const now = speakerOf(this.speaking);
    if (now !== before) this.tell({ event: 'activeSpeaker', data: { roomId: this.roomId, peerId: now } });
  }
}
