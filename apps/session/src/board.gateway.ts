import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { LookAnswer } from '#contract';
import { Access } from '#platform';
import { BoardDto, DrawDto, UndrawDto } from './board.dto.js';
import { ConsultRooms } from './consult-rooms.js';
import type { LiveSocket } from './live-server.js';
import { SocketDoor } from './socket-door.js';

/** What those in a room do with the picture that they draw on together. */
@SocketDoor()
@WebSocketGateway()
export class BoardGateway {
  constructor(private readonly rooms: ConsultRooms) {}

  @Access('consult.join')
  @SubscribeMessage('board:look')
  look(@ConnectedSocket() socket: LiveSocket): LookAnswer {
    return { board: this.rooms.getStay(socket).room.board };
  }

  @Access('consult.join')
  @SubscribeMessage('board:open')
  open(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: BoardDto): void {
    const { room, participant } = this.rooms.getStay(socket);
    room.draw(participant, { act: 'open', ...input });
  }

  @Access('consult.join')
  @SubscribeMessage('board:draw')
  draw(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: DrawDto): void {
    const { room, participant } = this.rooms.getStay(socket);
    room.draw(participant, { act: 'draw', ...input });
  }

  @Access('consult.join')
  @SubscribeMessage('board:undraw')
  undraw(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: UndrawDto): void {
    const { room, participant } = this.rooms.getStay(socket);
    room.draw(participant, { act: 'undraw', ...input });
  }

  @Access('consult.join')
  @SubscribeMessage('board:clear')
  clear(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: BoardDto): void {
    const { room, participant } = this.rooms.getStay(socket);
    room.draw(participant, { act: 'clear', ...input });
  }

  @Access('consult.join')
  @SubscribeMessage('board:close')
  close(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: BoardDto): void {
    const { room, participant } = this.rooms.getStay(socket);
    room.draw(participant, { act: 'close', ...input });
  }
}
