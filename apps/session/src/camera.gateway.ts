import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { Access } from '#platform';
import { CameraAbilitiesDto, SteerCameraDto } from './camera.dto.js';
import { CameraSteering } from './camera-steering.js';
import type { LiveSocket } from './live-server.js';
import { SocketDoor } from './socket-door.js';

/** The examination camera, moved from the other end. */
@SocketDoor()
@WebSocketGateway()
export class CameraGateway {
  constructor(private readonly cameras: CameraSteering) {}

  @Access('consult.join')
  @SubscribeMessage('room:camera-abilities')
  abilities(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: CameraAbilitiesDto): void {
    this.cameras.announce(socket, input);
  }

  @Access('consult.join')
  @SubscribeMessage('room:steer-camera')
  steer(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: SteerCameraDto): void {
    this.cameras.steer(socket, input);
  }
}
