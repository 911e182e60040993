import { Inject } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type {
  ChannelInput,
  IceServer,
  JoinRoomAnswer,
  PrepareRoomAnswer,
  ProduceAnswer,
  RestartIceAnswer,
  RoomChannelsAnswer,
  WaitForRoomAnswer,
} from '#contract';
import { Access, Clock } from '#platform';
import { ChannelDto, OpenChannelDto } from './channel.dto.js';
import { ConsultRooms } from './consult-rooms.js';
import { iceServersFor } from './ice-servers.js';
import type { LiveSocket } from './live-server.js';
import { Lobby } from './lobby.js';
import { RelayPool } from './relay-pool.js';
import {
  ConnectTransportDto,
  ConsumersDto,
  HandDto,
  JoinRoomDto,
  LinkDto,
  PreferLayersDto,
  ProduceDto,
  ProducerDto,
  TransportDto,
  WaitForRoomDto,
} from './room.dto.js';
import { SESSION_OPTIONS, type SessionOptions } from './session.options.js';
import { SocketDoor } from './socket-door.js';

/** What pages ask for in a room. */
@SocketDoor()
@WebSocketGateway()
export class ConsultGateway {
  constructor(
    private readonly rooms: ConsultRooms,
    private readonly lobby: Lobby,
    private readonly pool: RelayPool,
    private readonly clock: Clock,
    @Inject(SESSION_OPTIONS) private readonly options: SessionOptions,
  ) {}

  @Access('room.media')
  @SubscribeMessage('room:prepare')
  prepare(): PrepareRoomAnswer {
    return { routerRtpCapabilities: this.pool.routerRtpCapabilities() };
  }

  @Access('room.media')
  @SubscribeMessage('room:wait')
  async wait(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: WaitForRoomDto): Promise<WaitForRoomAnswer> {
    return this.withIceServers(await this.lobby.wait(socket, input));
  }

  @Access('room.media')
  @SubscribeMessage('room:join')
  async join(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: JoinRoomDto): Promise<JoinRoomAnswer> {
    return this.withIceServers(await this.rooms.join(socket, input));
  }

  @Access('room.media')
  @SubscribeMessage('room:connect-transport')
  connectTransport(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: ConnectTransportDto): Promise<void> {
    return this.rooms.connectionOf(socket).connectTransport(input);
  }

  @Access('room.media')
  @SubscribeMessage('room:produce')
  produce(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: ProduceDto): Promise<ProduceAnswer> {
    return this.rooms.seatOf(socket).produce(input);
  }

  @Access('room.media')
  @SubscribeMessage('room:pause-producer')
  pauseProducer(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: ProducerDto): Promise<void> {
    return this.rooms.seatOf(socket).pauseProducer(input.producerId);
  }

  @Access('room.media')
  @SubscribeMessage('room:resume-producer')
  resumeProducer(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: ProducerDto): Promise<void> {
    return this.rooms.seatOf(socket).resumeProducer(input.producerId);
  }

  @Access('room.media')
  @SubscribeMessage('room:close-producer')
  closeProducer(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: ProducerDto): Promise<void> {
    return this.rooms.seatOf(socket).closeProducer(input.producerId);
  }

  @Access('room.media')
  @SubscribeMessage('room:resume')
  resume(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: ConsumersDto): Promise<void> {
    return this.rooms.seatOf(socket).resumeConsumers(input.consumerIds);
  }

  @Access('room.media')
  @SubscribeMessage('room:pause')
  pause(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: ConsumersDto): Promise<void> {
    return this.rooms.seatOf(socket).pauseConsumers(input.consumerIds);
  }

  @Access('room.media')
  @SubscribeMessage('room:prefer-layers')
  preferLayers(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: PreferLayersDto): Promise<void> {
    return this.rooms.seatOf(socket).preferLayers(input);
  }

  /** Guests receive data, and send none. */
  @Access('consult.join')
  @SubscribeMessage('room:open-channel')
  openChannel(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: OpenChannelDto): Promise<ChannelInput> {
    return this.rooms.seatOf(socket).openChannel(input);
  }

  @Access('consult.join')
  @SubscribeMessage('room:close-channel')
  closeChannel(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: ChannelDto): Promise<void> {
    return this.rooms.seatOf(socket).closeChannel(input.channelId);
  }

  @Access('room.media')
  @SubscribeMessage('room:receive-channels')
  async receiveChannels(@ConnectedSocket() socket: LiveSocket): Promise<RoomChannelsAnswer> {
    return { channels: await this.rooms.seatOf(socket).receiveChannels() };
  }

  @Access('room.media')
  @SubscribeMessage('room:restart-ice')
  restartIce(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: TransportDto): Promise<RestartIceAnswer> {
    return this.rooms.connectionOf(socket).restartIce(input.transportId);
  }

  @Access('room.media')
  @SubscribeMessage('room:link')
  tellLink(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: LinkDto): void {
    this.rooms.noteLink(socket, input.quality);
  }

  @Access('room.media')
  @SubscribeMessage('room:hand')
  hand(@ConnectedSocket() socket: LiveSocket, @MessageBody() input: HandDto): void {
    this.rooms.raiseHand(socket, input.raised);
  }

  @Access('room.media')
  @SubscribeMessage('room:leave')
  leave(@ConnectedSocket() socket: LiveSocket): Promise<void> {
    return this.rooms.leave(socket);
  }

  private withIceServers<Media extends { mediaSessionId: string }>(media: Media): Media & { iceServers: IceServer[] } {
    return { ...media, iceServers: iceServersFor(media.mediaSessionId, this.options, this.clock.now()) };
  }
}
