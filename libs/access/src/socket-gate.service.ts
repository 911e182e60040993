import { Inject, Injectable } from '@nestjs/common';
import type { Permission } from '#contract';
import { Clock } from '#platform';
import { NotSignedIn, TooManyRequests } from './access.errors.js';
import type { Actor } from './actor.js';
import { AuditNote } from './audit.js';
import { Audit } from './audit.service.js';
import { sessionToken } from './cookie.js';
import { ACCESS_OPTIONS, type AccessOptions } from './options.js';
import { RateLimit } from './rate-limit.js';
import { refusalCode } from './refusal-code.js';
import { Sessions } from './sessions.service.js';
import { refusal, type Visitor } from './visitor.js';

/** What is known of a session holds for so long: a pointer that moves must not ask the database each time. */
const FRESH_MS = 2_000;
const SWEEP_AT = 5_000;

/** As whom the audit knows somebody: a guest has no account. */
type Asker = { accountId: string | null; sessionId: string };

/** The gate of sockets: the same rules as for HTTP, and every refusal is audited. */
@Injectable()
export class SocketGate {
  private readonly rates = new RateLimit();
  private readonly known = new Map<string, { visitor: Visitor | null; until: number }>();

  constructor(
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(ACCESS_OPTIONS) private readonly options: Pick<AccessOptions, 'requestsPerMinute'>,
  ) {}

  /**
   * Who opens a socket with this cookie; null when nobody may. A locked session keeps its socket, which carries ids
   * only, so that a page still rings at a doctor's locked PC; what it sends is refused. Throws TooManyRequests.
   */
  async authenticate(cookieHeader: string | undefined, address: string): Promise<Actor | null> {
    this.limit(address);
    const token = sessionToken(cookieHeader);
    const visitor = token === null ? null : await this.sessions.recognise(token, address);
    if (visitor) return visitor.actor;
    await this.refuse('socket connect', address, null, new NotSignedIn().code);
    return null;
  }

  /** Counts somebody who opens a socket from there. Throws TooManyRequests. */
  limit(address: string): void {
    const wait = this.rates.take(address, this.options.requestsPerMinute.address, this.clock.now());
    if (wait > 0) throw new TooManyRequests(wait);
  }

  /** Throws NotSignedIn, SessionLocked or NotPermitted. Counts as use of the session. */
  async permit(actor: Actor, permission: Permission, event: string): Promise<void> {
    const visitor = await this.recall(actor.sessionId);
    const refused = refusal(visitor, { public: false, permission, reads: null }, false);
    if (refused) {
      await this.refuse(`socket ${event}`, null, actor, refused.code);
      throw refused;
    }
    if (visitor) await this.sessions.seen(visitor);
  }

  /** Carries out an event. Whom it concerned, and a refusal by its use case, is one audit row as it is over HTTP. */
  async audited<T>(actor: Asker, event: string, work: () => Promise<T>): Promise<T> {
    const origin = { action: `socket ${event}`, requestId: null, address: null };
    const note = new AuditNote(actor.accountId, actor.sessionId);
    let answer: T;
    try {
      answer = await this.audit.within(note, work);
    } catch (error) {
      const code = refusalCode(error);
      if (code !== null) await this.audit.write(origin, note, code);
      throw error;
    }
    if (note.isWorthKeeping) await this.audit.write(origin, note, null);
    return answer;
  }

  /** Writes down that somebody was refused. */
  refuse(action: string, address: string | null, actor: Asker | null, code: string): Promise<void> {
    const note = new AuditNote(actor?.accountId ?? null, actor?.sessionId ?? null);
    return this.audit.write({ action, requestId: null, address }, note, code);
  }

  private async recall(sessionId: string): Promise<Visitor | null> {
    const now = this.clock.now().getTime();
    const known = this.known.get(sessionId);
    if (known && known.until > now) return known.visitor;
    const visitor = await this.sessions.recall(sessionId);
    if (this.known.size >= SWEEP_AT) this.known.clear();
    this.known.set(sessionId, { visitor, until: now + FRESH_MS });
    return visitor;
  }
}
