import type { GuestView } from '#contract';
import type { LiveSocket } from '../live/socket.js';
import { answerOf } from './answer-of.js';
import { RepeatingSocket } from './repeating-socket.js';

/** What a guest's page asks besides pictures and sound. */
export class GuestCalls {
  private readonly socket: RepeatingSocket;

  constructor(socket: LiveSocket) {
    this.socket = new RepeatingSocket(socket);
  }

  look(): Promise<GuestView> {
    return answerOf((done) => this.socket.emit('guest:look', {}, done));
  }

  async knock(): Promise<void> {
    await answerOf((done) => this.socket.emit('guest:knock', {}, done));
  }

  async answerRecording(agreed: boolean): Promise<void> {
    await answerOf((done) => this.socket.emit('guest:answer-recording', { agreed }, done));
  }
}
