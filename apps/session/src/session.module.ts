import { type DynamicModule, Inject, Module } from '@nestjs/common';
import { ConsultModule } from '#consult';
import { PresenceModule } from '#paging';
import { newId, Readiness } from '#platform';
import { Attendances } from './attendances.js';
import { BoardGateway } from './board.gateway.js';
import { CameraSteering } from './camera-steering.js';
import { CameraGateway } from './camera.gateway.js';
import { Cluster } from './cluster.js';
import { ConsultRooms } from './consult-rooms.js';
import { ConsultGateway } from './consult.gateway.js';
import { Departure } from './departure.js';
import { GuestGateway } from './guest.gateway.js';
import { GuestWatch } from './guest-watch.js';
import { LinkCheckGateway } from './link-check.gateway.js';
import { LinkChecks } from './link-checks.js';
import { Lobby } from './lobby.js';
import { LiveForwarder } from './live-forwarder.js';
import { LiveSockets } from './live-sockets.js';
import { LiveGateway } from './live.gateway.js';
import { PresenceKeeper } from './presence-keeper.js';
import { PointerGateway } from './pointer.gateway.js';
import { connectRedis, impatient, REDIS, type Redis, RedisLifetime } from './redis.js';
import { QualityGateway } from './quality.gateway.js';
import { QualityLog } from './quality-log.js';
import { RelayPool } from './relay-pool.js';
import { LeasedRelays, ListedRelays, RELAY_REGISTRY } from './relay-registry.js';
import { RelayWatch } from './relay-watch.js';
import { RequestsOnce } from './requests-once.js';
import { RoomGossip } from './room-gossip.js';
import { RoomRebuilding } from './room-rebuilding.js';
import { RoomRecorder } from './room-recorder.js';
import { LocalPlacement, ROOM_PLACEMENT, SharedPlacement } from './room-placement.js';
import { RoomPlaces } from './room-places.js';
import { RoomSeating } from './room-seating.js';
import { PROCESS_ID, SESSION_OPTIONS, type SessionOptions } from './session.options.js';
import { SessionMetrics } from './session.metrics.js';
import { SnapshotGateway } from './snapshot.gateway.js';
import { SocketAdmission } from './socket-admission.js';
import { SocketMetrics } from './socket-metrics.js';
import { SocketRecheck } from './socket-recheck.js';
import { SystemGateway } from './system.gateway.js';
import { SystemReport } from './system-report.js';

/**
 * The live part of a process: pages' sockets, presence and rooms. The process brings platform, database and
 * `AccessModule.forRoot`, and listens with `SessionIoAdapter`.
 */
@Module({})
export class SessionModule {
  constructor(readiness: Readiness, pool: RelayPool, @Inject(REDIS) redis: Redis | null) {
    readiness.add('relay', () => pool.check());
    if (redis !== null) readiness.add('redis', () => impatient(redis).ping());
  }

  static forRoot(options: SessionOptions): DynamicModule {
    return {
      module: SessionModule,
      imports: [ConsultModule, PresenceModule],
      providers: [
        { provide: SESSION_OPTIONS, useValue: options },
        { provide: PROCESS_ID, useFactory: newId },
        { provide: REDIS, useFactory: () => (options.redisUrl === null ? null : connectRedis(options.redisUrl)) },
        {
          provide: RELAY_REGISTRY,
          inject: [REDIS],
          useFactory: (redis: Redis | null) =>
            redis === null ? new ListedRelays(options.relayUrls) : new LeasedRelays(impatient(redis)),
        },
        {
          provide: ROOM_PLACEMENT,
          inject: [REDIS],
          useFactory: (redis: Redis | null) =>
            redis === null ? new LocalPlacement() : new SharedPlacement(impatient(redis)),
        },
        ...[RedisLifetime, RelayPool, RoomPlaces, RoomSeating, ConsultRooms, RoomRebuilding, Lobby, RelayWatch],
        ...[LiveSockets, SocketAdmission, SocketRecheck, LiveForwarder, PresenceKeeper, Attendances],
        ...[Cluster, RoomGossip, RoomRecorder, LiveGateway, ConsultGateway, Departure],
        ...[SocketMetrics, RequestsOnce, LinkChecks, LinkCheckGateway, SnapshotGateway, BoardGateway, PointerGateway],
        ...[QualityLog, QualityGateway, SessionMetrics, SystemReport, SystemGateway],
        ...[CameraSteering, CameraGateway, GuestWatch, GuestGateway],
      ],
    };
  }
}
