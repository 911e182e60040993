import {
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import { ConsultRooms } from './consult-rooms.js';
import { Heartbeat } from './heartbeat.js';
import { limitEvents } from './event-limit.js';
import { channelsOf } from './live-audience.js';
import type { LiveServer, LiveSocket } from './live-server.js';
import { LiveSockets } from './live-sockets.js';
import { PresenceKeeper } from './presence-keeper.js';
import { RoomGossip } from './room-gossip.js';
import { SocketAdmission } from './socket-admission.js';

/** Reasons for which we close a socket ourselves: whoever was behind it is not waited for. */
const SENT_AWAY: ReadonlySet<string> = new Set(['server namespace disconnect', 'forced server close']);

/** Pages that connect and go: who they are, what they hear of, and who is there. */
@WebSocketGateway()
export class LiveGateway
  implements OnGatewayInit<LiveServer>, OnGatewayConnection<LiveSocket>, OnGatewayDisconnect<LiveSocket>
{
  constructor(
    private readonly admission: SocketAdmission,
    private readonly sockets: LiveSockets,
    private readonly presence: PresenceKeeper,
    private readonly rooms: ConsultRooms,
    private readonly gossip: RoomGossip,
  ) {}

  afterInit(server: LiveServer): void {
    server.use((socket, next) => void this.admission.admit(socket, next));
    this.sockets.serve(server);
    this.gossip.join(server);
  }

  async handleConnection(socket: LiveSocket): Promise<void> {
    const { actor } = socket.data;
    limitEvents(socket, () => performance.now());
    await socket.join(channelsOf(actor));
    // It may have gone again meanwhile; then nobody would take it out of the presence any more.
    if (actor.practitionerId === null || !socket.connected) return;
    this.watchLine(socket);
    await this.presence.connected(socket.id, actor.practitionerId);
  }

  async handleDisconnect(socket: LiveSocket, reason: string): Promise<void> {
    if (SENT_AWAY.has(reason)) await this.rooms.leave(socket);
    else this.rooms.lostSocket(socket);
    await this.presence.disconnected(socket.id);
  }

  private watchLine({ id, conn }: LiveSocket): void {
    const heartbeat = new Heartbeat();
    conn.on('packetCreate', ({ type }) => {
      if (type === 'ping') heartbeat.sent(performance.now());
    });
    conn.on('packet', ({ type }) => {
      if (type === 'pong' && heartbeat.answered(performance.now())) void this.presence.weakLink(id, heartbeat.weak);
    });
  }
}
