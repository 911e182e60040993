import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Clock, DOOR, type Door } from '#platform';
import { HeaderMissing, TooManyRequests } from './access.errors.js';
import { admit } from './admitted.js';
import { AuditNote } from './audit.js';
import { Audit } from './audit.service.js';
import { clientAddress } from './client-address.js';
import { sessionToken } from './cookie.js';
import { ACCESS_OPTIONS, type AccessOptions } from './options.js';
import { RateLimit } from './rate-limit.js';
import { requestOrigin } from './request-origin.js';
import { Sessions } from './sessions.service.js';
import { refusal, type Visitor } from './visitor.js';
import { WHILE_LOCKED } from './while-locked.decorator.js';

/** A page of ours sends it with every change; a page of another site cannot. */
const OWN_PAGE = { header: 'x-requested-with', value: 'HoiChan' } as const;
/** A page sends it with what it asks by itself, so that an unattended PC still falls idle. */
const BACKGROUND_HEADER = 'x-hoichan-background';
const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** The one gate of HTTP: every request passes it, and every refusal is audited. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly rates = new RateLimit();

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Global guards do not reach gateways; those ask SocketGate.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const targets = [context.getHandler(), context.getClass()];
    const door = this.reflector.getAllAndOverride<Door | undefined>(DOOR, targets);
    const whileLocked = this.reflector.getAllAndOverride<boolean | undefined>(WHILE_LOCKED, targets) ?? false;

    const { socket, headers } = request;
    const address = clientAddress({ remoteAddress: socket.remoteAddress, headers }, this.options.trustProxy);
    this.limit(`address:${address}`, this.options.requestsPerMinute.address);
    const visitor = door?.public ? null : await this.recognise(request, address);
    const refused = crossSite(request) ? new HeaderMissing() : refusal(visitor, door, whileLocked);
    if (refused) {
      const note = new AuditNote(visitor?.actor.accountId ?? null, visitor?.actor.sessionId ?? null);
      await this.audit.write(requestOrigin(request, address), note, refused.code);
      throw refused;
    }
    admit(request, { actor: visitor?.actor ?? null, address });
    if (visitor && headers[BACKGROUND_HEADER] === undefined) await this.sessions.seen(visitor);
    return true;
  }

  private async recognise(request: Request, address: string): Promise<Visitor | null> {
    const token = sessionToken(request.headers.cookie);
    const visitor = token === null ? null : await this.sessions.recognise(token, address);
    if (visitor) this.limit(`session:${visitor.actor.sessionId}`, this.options.requestsPerMinute.session);
    return visitor;
  }

  private limit(key: string, perMinute: number): void {
    const wait = this.rates.take(key, perMinute, this.clock.now());
    if (wait > 0) throw new TooManyRequests(wait);
  }
}

const crossSite = (request: Request): boolean =>
  !SAFE_METHODS.includes(request.method) && request.headers[OWN_PAGE.header] !== OWN_PAGE.value;
