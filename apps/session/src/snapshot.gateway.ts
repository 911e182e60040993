import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { Access } from '#platform';
import { ConsultRooms } from './consult-rooms.js';
import type { LiveSocket } from './live-server.js';
import { AnswerSnapshotDto, AskSnapshotDto } from './snapshot.dto.js';
import { ParticipantNotFound } from './session.errors.js';
import { SocketDoor } from './socket-door.js';

/** Carries the question for a picture to whoever sends the video, and their answer back. */
@SocketDoor()
@WebSocketGateway()
export class SnapshotGateway {
  constructor(private readonly rooms: ConsultRooms) {}

  @Access('consult.join')
  @SubscribeMessage('room:ask-snapshot')
  ask(@ConnectedSocket() socket: LiveSocket, @MessageBody() { practitionerId: to, ...asked }: AskSnapshotDto): void {
    const { room, participant } = this.rooms.getStay(socket);
    const { practitionerId } = participant;
    if (!room.toMember(to, 'room:snapshot-asked', { ...asked, practitionerId })) throw new ParticipantNotFound();
  }

  @Access('consult.join')
  @SubscribeMessage('room:answer-snapshot')
  answer(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() { practitionerId: to, ...answered }: AnswerSnapshotDto,
  ): void {
    const { room, participant } = this.rooms.getStay(socket);
    const { practitionerId } = participant;
    if (!room.toMember(to, 'room:snapshot-answered', { ...answered, practitionerId })) throw new ParticipantNotFound();
  }
}
