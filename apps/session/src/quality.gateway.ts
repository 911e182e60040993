import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { Access, Clock } from '#platform';
import { ConsultRooms } from './consult-rooms.js';
import type { LiveSocket } from './live-server.js';
import { QualityLog } from './quality-log.js';
import { QualityDto } from './quality.dto.js';
import { NotInRoom } from './session.errors.js';
import { SessionMetrics } from './session.metrics.js';
import { SocketDoor } from './socket-door.js';

/** How the media of each page do: told to its room, and kept. */
@SocketDoor()
@WebSocketGateway()
export class QualityGateway {
  constructor(
    private readonly rooms: ConsultRooms,
    private readonly kept: QualityLog,
    private readonly metrics: SessionMetrics,
    private readonly clock: Clock,
  ) {}

  @Access('room.media')
  @SubscribeMessage('room:quality')
  tellQuality(@ConnectedSocket() socket: LiveSocket, @MessageBody() reading: QualityDto): void {
    const stay = this.rooms.stayOf(socket);
    if (!stay) throw new NotInRoom();
    stay.room.measured(stay.participant, reading);
    this.metrics.measured(reading);
    this.kept.note({ attendanceId: stay.participant.attendanceId, at: this.clock.now(), reading });
  }
}
