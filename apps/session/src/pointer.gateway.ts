import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { Access } from '#platform';
import { ConsultRooms } from './consult-rooms.js';
import type { LiveSocket } from './live-server.js';
import { PointDto } from './pointer.dto.js';
import { SocketDoor } from './socket-door.js';

/** Passes on where somebody points. */
@SocketDoor()
@WebSocketGateway()
export class PointerGateway {
  constructor(private readonly rooms: ConsultRooms) {}

  @Access('room.media')
  @SubscribeMessage('room:point')
  point(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: PointDto): void {
    const { room, participant } = this.rooms.getStay(socket);
    room.pointed(participant, input);
  }
}
