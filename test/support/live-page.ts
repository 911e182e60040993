import { io, type Socket } from 'socket.io-client';
import {
  type Answer,
  type JoinRoomAnswer,
  type PrepareRoomAnswer,
  type ProduceAnswer,
  SOCKET_PATH,
  type ServerToClientEvents,
  type WireEvents,
} from '#contract';
import { newId } from '#platform';
import { cameraParameters, microphoneParameters } from './relay.js';

type Told = keyof ServerToClientEvents;

/** An open page in short: its socket, what it was told so far, and the moves of somebody in a room. */
export class LivePage {
  readonly told: { event: string; payload: unknown }[] = [];

  private constructor(
    readonly socket: Socket<ServerToClientEvents, WireEvents>,
    readonly cookie: string,
  ) {
    socket.onAny((event: string, payload: unknown) => this.told.push({ event, payload }));
  }

  /** Connects; rejects with what `connect_error` carries. */
  static async open(
    url: string,
    cookie: string,
    headers: Record<string, string> = {},
    auth: object = {},
  ): Promise<LivePage> {
    const socket: Socket = io(url, {
      path: SOCKET_PATH,
      transports: ['websocket'],
      extraHeaders: { cookie, ...headers },
      auth,
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    const page = new LivePage(socket, cookie);
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
    } catch (error) {
      socket.close();
      throw error;
    }
    return page;
  }

  /** Sends anything, also what no page of ours would. */
  ask(event: string, ...input: unknown[]): Promise<Answer<unknown>> {
    return this.askRaw(event, ...input.map(requested));
  }

  /** The same without an id of its own for the request. */
  askRaw(event: string, ...input: unknown[]): Promise<Answer<unknown>> {
    const socket: Socket = this.socket;
    return socket.timeout(8_000).emitWithAck(event, ...input);
  }

  /** The value of an answer that must be good. */
  async get<T = unknown>(event: string, input: unknown = {}): Promise<T> {
    const answer = await this.ask(event, input);
    if (!answer.ok) throw new Error(`${event}: ${answer.error.code} ${JSON.stringify(answer.error.fields ?? {})}`);
    return answer.value as T;
  }

  /** The code of an answer that must be a refusal. */
  async refused(event: string, input: unknown = {}): Promise<string> {
    const answer = await this.ask(event, input);
    if (answer.ok) throw new Error(`${event} was not refused`);
    return answer.error.code;
  }

  async join(consultId: string, mediaSessionId?: string): Promise<JoinRoomAnswer> {
    const { routerRtpCapabilities } = await this.get<PrepareRoomAnswer>('room:prepare');
    return this.get('room:join', {
      consultId,
      rtpCapabilities: routerRtpCapabilities,
      ...(mediaSessionId && { mediaSessionId }),
    });
  }

  produceMicrophone(ssrc: number): Promise<ProduceAnswer> {
    return this.get('room:produce', { source: 'microphone', rtpParameters: microphoneParameters(ssrc) });
  }

  produceCamera(ssrc: number): Promise<ProduceAnswer> {
    return this.get('room:produce', { source: 'camera', rtpParameters: cameraParameters(ssrc) });
  }

  /** The first of this kind that fits, past or future; it is taken, so that the next call finds the next. */
  async hears<Name extends Told>(
    event: Name,
    fits: (payload: Parameters<ServerToClientEvents[Name]>[0]) => boolean = () => true,
    withinMs = 5_000,
  ): Promise<Parameters<ServerToClientEvents[Name]>[0]> {
    const end = Date.now() + withinMs;
    for (;;) {
      const index = this.told.findIndex((told) => told.event === event && fits(told.payload as never));
      if (index >= 0) return this.told.splice(index, 1)[0]?.payload as never;
      if (Date.now() > end) {
        throw new Error(`${event} did not come; came: ${this.told.map((told) => told.event).join(', ')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Breaks the connection as a dead link would; socket.io then comes back by itself. */
  breakLink(): void {
    this.socket.io.engine.close();
  }

  reconnected(): Promise<void> {
    return new Promise((resolve) => this.socket.once('connect', resolve));
  }

  /** Why the socket was closed. */
  closed(): Promise<string> {
    if (this.socket.disconnected) return Promise.resolve('before');
    return new Promise((resolve) => this.socket.once('disconnect', resolve));
  }

  close(): void {
    this.socket.close();
  }
}

/** Every call of a page of ours names its request. */
const requested = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && !Array.isArray(input) && !Buffer.isBuffer(input)
    ? { requestId: newId(), ...input }
    : input;
