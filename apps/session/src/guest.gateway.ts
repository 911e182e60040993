import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayDisconnect,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { type GuestActor, GuestConsents, GuestDoor, GuestStays } from '#consult';
import type { GuestView } from '#contract';
import { Access } from '#platform';
import { GuestAnswerDto } from './guest.dto.js';
import type { LiveSocket } from './live-server.js';
import { isGuest } from './person.js';
import { NotAGuest } from './session.errors.js';
import { SocketDoor } from './socket-door.js';

/** The waiting room of guests. */
@SocketDoor()
@WebSocketGateway()
export class GuestGateway implements OnGatewayDisconnect<LiveSocket> {
  constructor(
    private readonly door: GuestDoor,
    private readonly stays: GuestStays,
    private readonly consents: GuestConsents,
  ) {}

  @Access('guest.wait')
  @SubscribeMessage('guest:look')
  look(@ConnectedSocket() socket: LiveSocket): Promise<GuestView> {
    return this.door.get(guestAt(socket).sessionId);
  }

  @Access('guest.wait')
  @SubscribeMessage('guest:knock')
  knock(@ConnectedSocket() socket: LiveSocket): Promise<void> {
    return this.stays.knock(guestAt(socket));
  }

  @Access('room.media')
  @SubscribeMessage('guest:answer-recording')
  answerRecording(@ConnectedSocket() socket: LiveSocket, @MessageBody() { agreed }: GuestAnswerDto): Promise<void> {
    return this.consents.answer(guestAt(socket), agreed);
  }

  async handleDisconnect({ data: { actor } }: LiveSocket): Promise<void> {
    if (isGuest(actor)) await this.stays.goFromDoor(actor);
  }
}

/** Throws NotAGuest. */
function guestAt({ data: { actor } }: LiveSocket): GuestActor {
  if (!isGuest(actor)) throw new NotAGuest();
  return actor;
}
