import { Logger } from '@nestjs/common';
import {
  RELAY_PROTOCOL,
  type RelayCommands,
  type RelayNotification,
  type RelayRecorder,
  type RtpCapabilities,
} from '#contract';
import { ANSWERS, type UsedMethod } from './relay-messages.js';
import { RelayConnection } from './relay.connection.js';
import { RelayFailed } from './session.errors.js';

/** How long a relay that is not to be reached may come back before its rooms are given up. */
const RETURN_MS = 5_000;
/** For so long after it was lost a relay is the last choice for a room. */
const DOUBT_MS = 60_000;
const RETRY_MS = [100, 250, 500, 1_000, 2_000] as const;

/** What becomes of a relay, told to whoever has rooms on it. */
export interface RelayListener {
  /** The same relay again, with all its rooms; what it told meanwhile was not heard. */
  returned(relay: RelayClient): void;
  /** Its rooms are gone, or as good as gone. */
  lost(relay: RelayClient): void;
  told(relay: RelayClient, news: RelayNotification): void;
}

interface Identity {
  relayId: string;
  instanceId: string;
}

/** A relay as `session` sees it, through connections that break and come back. */
export class RelayClient {
  /** Of the worker that would take the next room, 0 to 1. */
  load = 0;
  /** Takes no new rooms. */
  full = false;
  /** Whether it can record; null until it has said so. */
  recorder: RelayRecorder | null = null;
  private readonly log = new Logger(RelayClient.name);
  private connection: RelayConnection | null = null;
  private identity: Identity | null = null;
  private capabilities: RtpCapabilities | null = null;
  /** Whether its rooms have been given up since it was last there. */
  private givenUp = false;
  private lostAt: number | null = null;
  private failures = 0;
  private retryTimer: NodeJS.Timeout | undefined;
  private returnTimer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    readonly url: string,
    private readonly secret: string,
    /** A room by this name is opened for a moment to learn what the relay can do. */
    private readonly probeRoomId: string,
    private readonly listener: RelayListener,
  ) {
    void this.connect();
  }

  get isUp(): boolean {
    return this.connection !== null;
  }

  /** Its rooms were lost a moment ago. */
  get isDoubtful(): boolean {
    return this.lostAt !== null && performance.now() - this.lostAt < DOUBT_MS;
  }

  /** Null until the relay was reached for the first time. */
  get relayId(): string | null {
    return this.identity?.relayId ?? null;
  }

  get routerRtpCapabilities(): RtpCapabilities | null {
    return this.capabilities;
  }

  /** Throws RelayRefused with the relay's code, or RelayFailed when there is no answer. */
  async call<M extends UsedMethod>(method: M, data: RelayCommands[M]['data']): Promise<RelayCommands[M]['answer']> {
    if (!this.connection) throw new RelayFailed();
    return ask(this.connection, method, data);
  }

  async refreshLoad(): Promise<void> {
    const { load, full, recorder } = await this.call('load', {});
    this.load = load;
    this.full = full;
    this.recorder = recorder;
  }

  /** It is no longer announced anywhere: its rooms are given up, and nobody looks for it any more. */
  retire(): void {
    this.giveUp();
    this.close();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retryTimer);
    clearTimeout(this.returnTimer);
    this.connection?.close();
  }

  private async connect(): Promise<void> {
    let connection: RelayConnection | null = null;
    try {
      connection = await RelayConnection.open(this.url, this.secret);
      if (connection.hello.protocol !== RELAY_PROTOCOL) throw new RelayFailed({ protocol: connection.hello.protocol });
      this.capabilities = await this.probe(connection);
      this.connected(connection);
    } catch (error) {
      connection?.close();
      this.failed(error);
    }
  }

  private async probe(connection: RelayConnection): Promise<RtpCapabilities> {
    const { routerRtpCapabilities } = await ask(connection, 'openRoom', { roomId: this.probeRoomId });
    await ask(connection, 'closeRoom', { roomId: this.probeRoomId });
    return routerRtpCapabilities;
  }

  private connected(connection: RelayConnection): void {
    if (this.closed) return connection.close();
    const before = this.identity;
    const { relayId, instanceId } = connection.hello;
    clearTimeout(this.returnTimer);
    if (before && before.instanceId !== instanceId) this.giveUp();
    this.connection = connection;
    this.identity = { relayId, instanceId };
    this.failures = 0;
    connection.onNews = (news) => this.listener.told(this, news);
    connection.onClose = () => this.disconnected();
    this.log.log({ relayId, instanceId }, 'connected to a relay');
    if (before?.instanceId === instanceId && !this.givenUp) this.listener.returned(this);
    this.givenUp = false;
  }

  private disconnected(): void {
    this.connection = null;
    if (this.closed) return;
    this.log.warn({ relayId: this.relayId }, 'the connection to a relay broke');
    this.returnTimer = setTimeout(() => this.giveUp(), RETURN_MS);
    this.retry();
  }

  private failed(error: unknown): void {
    if (this.closed) return;
    // Nobody listens there: its process is dead, and waiting would only keep the pages waiting.
    if (isRefusedConnection(error)) this.giveUp();
    if (this.failures === RETRY_MS.length) this.log.warn(`no relay answers at ${this.url}: ${String(error)}`);
    this.retry();
  }

  private retry(): void {
    const wait = RETRY_MS[Math.min(this.failures++, RETRY_MS.length - 1)];
    this.retryTimer = setTimeout(() => void this.connect(), wait);
  }

  private giveUp(): void {
    clearTimeout(this.returnTimer);
    if (this.givenUp || this.identity === null) return;
    this.givenUp = true;
    this.lostAt = performance.now();
    this.log.error({ relayId: this.relayId }, 'a relay is lost, with its rooms');
    this.listener.lost(this);
  }
}

async function ask<M extends UsedMethod>(
  connection: RelayConnection,
  method: M,
  data: RelayCommands[M]['data'],
): Promise<RelayCommands[M]['answer']> {
  const answer = await connection.request(method, data);
  const isAnswer = ANSWERS[method];
  if (!isAnswer(answer)) throw new RelayFailed({ method });
  return answer;
}

const isRefusedConnection = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
