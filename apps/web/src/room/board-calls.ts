import type { BoardInput, DrawInput, LookAnswer, UndrawInput } from '#contract';
import type { LiveSocket } from '../live/socket.js';
import { answerOf } from './answer-of.js';
import { RepeatingSocket } from './repeating-socket.js';

/** What a page asks of the board of its room. */
export class BoardCalls {
  private readonly socket: RepeatingSocket;

  constructor(socket: LiveSocket) {
    this.socket = new RepeatingSocket(socket);
  }

  look(): Promise<LookAnswer> {
    return answerOf((done) => this.socket.emit('board:look', {}, done));
  }

  async open({ attachmentId }: BoardInput): Promise<void> {
    await answerOf((done) => this.socket.emit('board:open', { attachmentId }, done));
  }

  async draw({ attachmentId, strokeId, colour, at, points }: DrawInput): Promise<void> {
    const input = { attachmentId, strokeId, colour, at, points };
    await answerOf((done) => this.socket.emit('board:draw', input, done));
  }

  async undraw(input: UndrawInput): Promise<void> {
    await answerOf((done) => this.socket.emit('board:undraw', input, done));
  }

  async clear({ attachmentId }: BoardInput): Promise<void> {
    await answerOf((done) => this.socket.emit('board:clear', { attachmentId }, done));
  }

  async close({ attachmentId }: BoardInput): Promise<void> {
    await answerOf((done) => this.socket.emit('board:close', { attachmentId }, done));
  }
}
