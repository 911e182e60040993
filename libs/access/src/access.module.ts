import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access.guard.js';
import { AccountEntity, RoleGrantEntity } from './account.entity.js';
import { AccountStore } from './account.store.js';
import { Accounts } from './accounts.service.js';
import { Attempts } from './attempts.service.js';
import { AuditController } from './audit.controller.js';
import { AuditEventEntity } from './audit.entity.js';
import { AuditInterceptor } from './audit.interceptor.js';
import { AuditLog } from './audit-log.service.js';
import { AuditSealer } from './audit-sealer.worker.js';
import { AuditSealStore } from './audit-seal.store.js';
import { Audit } from './audit.service.js';
import { AuditStore } from './audit.store.js';
import { AuthController } from './auth.controller.js';
import { DoorCheck } from './door-check.service.js';
import { AccessSweeper } from './access.sweeper.js';
import { ACCESS_OPTIONS, type AccessOptions } from './options.js';
import { OwnSessions } from './own-sessions.service.js';
import { Profile } from './profile.service.js';
import { Reauthentication } from './reauthentication.service.js';
import { RecordGrantEntity } from './record-grant.entity.js';
import { RecordGrants } from './record-grants.service.js';
import { SessionEntity } from './session.entity.js';
import { SessionStore } from './session.store.js';
import { Sessions } from './sessions.service.js';
import { SettingsController } from './settings.controller.js';
import { SignInFailureStore } from './sign-in-failure.store.js';
import { SignIn } from './sign-in.service.js';
import { SocketGate } from './socket-gate.service.js';

/** Who is asking, and the gate that every request passes. Once a process, by `forRoot`; then everybody may inject it. */
@Global()
@Module({})
export class AccessModule {
  static forRoot(options: AccessOptions): DynamicModule {
    return {
      module: AccessModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forFeature([AccountEntity, RoleGrantEntity, SessionEntity, RecordGrantEntity, AuditEventEntity]),
      ],
      providers: [
        { provide: ACCESS_OPTIONS, useValue: options },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
        ...[DoorCheck, AccountStore, SessionStore, SignInFailureStore, AuditStore, AuditSealStore],
        ...[Accounts, Attempts, Audit, Reauthentication, RecordGrants, Sessions, SocketGate],
      ],
      exports: [
        ACCESS_OPTIONS,
        ...[Accounts, Attempts, Audit, Reauthentication, RecordGrants, Sessions, SocketGate],
        ...[AccountStore, SessionStore, SignInFailureStore, AuditStore, AuditSealStore],
      ],
    };
  }
}

@Module({
  controllers: [AuthController, SettingsController, AuditController],
  providers: [SignIn, OwnSessions, Profile, AuditLog],
})
export class AccessHttpModule {}

/** The sealer and the broom; one process at least runs them. */
@Module({ providers: [AuditSealer, AccessSweeper], exports: [AuditSealer] })
export class AccessJobsModule {}
