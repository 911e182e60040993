import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '#contract';
import { DEMO_PASSWORD } from '../../../apps/standalone/src/demo/people.js';
import { LivePage } from '../live-page.js';
import { SignedIn } from '../signed-in.js';
import type { Power } from './power.js';

/** Tries that end without an answer although the product runs; more are no accident. */
const ACCIDENTS = 20;
const PAUSE_MS = 100;

interface Ask<T> {
  headers?: Record<string, string>;
  /**
   * Asked when the product refuses what was sent before without an answer: what it answers when that was carried out
   * then, and null when the refusal counts.
   */
  doneAlready?: () => Promise<T | null>;
}

/**
 * Somebody at a page who does not give up: what had no answer is sent again as it was, and a room that was lost is
 * joined again as soon as the socket is back, as the web app does both.
 */
export class StubbornDoctor {
  /** Answers that no page should get, crash or not. */
  readonly troubles: string[] = [];
  private room: string | null = null;
  private mediaSessionId: string | undefined;
  private entering: Promise<void> | null = null;

  private constructor(
    readonly practitionerId: string,
    private readonly url: string,
    private readonly power: Power,
    private readonly api: SignedIn,
    private readonly page: LivePage,
  ) {
    page.socket.on('connect', () => {
      if (this.room !== null) void this.enter();
    });
    page.socket.on('room:ended', () => this.leave());
  }

  static async signIn(url: string, login: string, power: Power): Promise<StubbornDoctor> {
    const api = await SignedIn.as(url, login, DEMO_PASSWORD);
    const { practitionerId } = await api.get<{ practitionerId: string }>('/auth/me');
    return new StubbornDoctor(practitionerId, url, power, api, await LivePage.open(url, api.cookie));
  }

  get<T>(path: string): Promise<T> {
    return this.ask('GET', path);
  }

  ask<T>(method: string, path: string, body?: object, { headers, doneAlready }: Ask<T> = {}): Promise<T> {
    return this.insist(`${method} ${path}`, () => this.api.send(method, path, body, headers), doneAlready);
  }

  /** Sends a file; under the same id it may be sent again. */
  upload(path: string, content: Blob, fileName: string): Promise<unknown> {
    const { cookie, 'x-requested-with': from = '' } = this.api.headers;
    const headers = { cookie: cookie ?? '', 'x-requested-with': from };
    return this.insist(`POST ${path}`, () => {
      const body = new FormData();
      body.set('file', content, fileName);
      return fetch(`${this.url}/api/v1${path}`, { method: 'POST', headers, body });
    });
  }

  /** Comes into the room of a consult, and stays in it whatever happens, until it ends. */
  async join(consultId: string): Promise<void> {
    this.room = consultId;
    await this.enter();
    await this.power.on();
  }

  close(): void {
    this.leave();
    this.page.close();
  }

  private leave(): void {
    this.room = null;
    this.mediaSessionId = undefined;
  }

  private enter(): Promise<void> {
    this.entering ??= this.tryToEnter().finally(() => {
      this.entering = null;
    });
    return this.entering;
  }

  private async tryToEnter(): Promise<void> {
    for (let refused = 0; this.room !== null; refused++) {
      try {
        if (!this.page.socket.connected) await this.page.reconnected();
        const { mediaSessionId, resumed } = await this.page.join(this.room, this.mediaSessionId);
        this.mediaSessionId = mediaSessionId;
        if (!resumed) await this.page.produceMicrophone(1000);
        return;
      } catch (error) {
        if (String(error).includes('consult.over')) return this.leave();
        if (refused >= ACCIDENTS) this.giveUp(error);
        await sleep(PAUSE_MS);
      }
    }
  }

  private giveUp(error: unknown): void {
    this.troubles.push(`the room is shut: ${String(error)}`);
    this.leave();
  }

  private async insist<T>(
    what: string,
    send: () => Promise<Response>,
    doneAlready?: () => Promise<T | null>,
  ): Promise<T> {
    for (let unanswered = 0; ; unanswered++) {
      await this.power.on();
      const answer = await answerOf(send);
      if (answer?.ok) return answer.value as T;
      if (answer && answer.status < 500) {
        const done = unanswered > 0 ? ((await doneAlready?.()) ?? null) : null;
        if (done !== null) return done;
        throw new Error(`${what}: ${answer.status} ${(answer.value as Problem).code}`);
      }
      if (answer) this.troubles.push(`${what}: ${answer.status}`);
      if (unanswered >= ACCIDENTS) throw new Error(`${what}: no answer`);
      await sleep(PAUSE_MS);
    }
  }
}

/** Null when none came, or only half of one. */
async function answerOf(
  send: () => Promise<Response>,
): Promise<{ ok: boolean; status: number; value: unknown } | null> {
  try {
    const response = await send();
    const content = await response.arrayBuffer();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const value: unknown = isJson ? JSON.parse(Buffer.from(content).toString()) : content;
    return { ok: response.ok, status: response.status, value };
  } catch {
    return null;
  }
}
