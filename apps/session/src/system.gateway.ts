import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { SystemDump, SystemOverview } from '#contract';
import { Access } from '#platform';
import { SocketDoor } from './socket-door.js';
import { SystemReport } from './system-report.js';

/** What whoever runs the system looks at while it runs. */
@SocketDoor()
@WebSocketGateway()
export class SystemGateway {
  constructor(private readonly report: SystemReport) {}

  @Access('system.watch')
  @SubscribeMessage('system:overview')
  overview(): Promise<SystemOverview> {
    return this.report.overview();
  }

  @Access('system.watch')
  @SubscribeMessage('system:dump')
  dump(): Promise<SystemDump> {
    return this.report.dump();
  }
}
