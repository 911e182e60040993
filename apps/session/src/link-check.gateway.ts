import { Inject } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayDisconnect,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { LinkCheckAnswer, LinkCheckLoopAnswer } from '#contract';
import { Access, Clock } from '#platform';
import { iceServersFor } from './ice-servers.js';
import { LinkCheckLoopDto } from './link-check.dto.js';
import { LinkChecks } from './link-checks.js';
import type { LiveSocket } from './live-server.js';
import { ConnectTransportDto } from './room.dto.js';
import { SESSION_OPTIONS, type SessionOptions } from './session.options.js';
import { SocketDoor } from './socket-door.js';

/** By which ways a page reaches a relay. */
@SocketDoor()
@WebSocketGateway()
export class LinkCheckGateway implements OnGatewayDisconnect<LiveSocket> {
  constructor(
    private readonly checks: LinkChecks,
    private readonly clock: Clock,
    @Inject(SESSION_OPTIONS) private readonly options: SessionOptions,
  ) {}

  handleDisconnect(socket: LiveSocket): Promise<void> {
    return this.checks.close(socket.id);
  }

  @Access('self')
  @SubscribeMessage('check:open')
  async open(@ConnectedSocket() socket: LiveSocket): Promise<LinkCheckAnswer> {
    const opened = await this.checks.open(socket.id);
    // A page that went before its check began closes nothing any more.
    if (!socket.connected) await this.checks.close(socket.id);
    const at = this.clock.now();
    return { ...opened, iceServers: iceServersFor(opened.transport.id, this.options, at), at: at.toISOString() };
  }

  @Access('self')
  @SubscribeMessage('check:connect')
  connect(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: ConnectTransportDto): Promise<void> {
    return this.checks.connect(socket.id, input);
  }

  @Access('self')
  @SubscribeMessage('check:loop')
  loop(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: LinkCheckLoopDto): Promise<LinkCheckLoopAnswer> {
    return this.checks.loop(socket.id, input);
  }

  @Access('self')
  @SubscribeMessage('check:close')
  close(@ConnectedSocket() socket: LiveSocket): Promise<void> {
    return this.checks.close(socket.id);
  }
}
