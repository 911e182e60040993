import type {
  Acknowledge,
  AnswerSnapshotInput,
  AskSnapshotInput,
  DtlsParameters,
  IceParameters,
  JoinRoomAnswer,
  JoinRoomInput,
  LinkQuality,
  PreferLayersInput,
  PrepareRoomAnswer,
  ProduceAnswer,
  ProduceInput,
  QualityReading,
  RestartIceAnswer,
  RtpCapabilities,
  WaitForRoomAnswer,
  WaitForRoomInput,
} from '#contract';
import type { LiveSocket } from '../live/socket.js';
import { RepeatingSocket } from './repeating-socket.js';

/** The room did not do what was asked: with the server's code, or `room.no-answer` when none came. */
export class RoomError extends Error {
  override readonly name = 'RoomError';

  constructor(readonly code: string) {
    super(code);
  }
}

/** What a page asks of the room, each an event with one answer. A socket that is away answers `room.no-answer`. */
export class RoomCalls {
  private readonly socket: RepeatingSocket;

  constructor(socket: LiveSocket) {
    this.socket = new RepeatingSocket(socket);
  }

  async prepare(): Promise<RtpCapabilities> {
    const { routerRtpCapabilities } = await this.answer<PrepareRoomAnswer>((done) =>
      this.socket.emit('room:prepare', {}, done),
    );
    return routerRtpCapabilities;
  }

  wait(input: WaitForRoomInput): Promise<WaitForRoomAnswer> {
    return this.answer((done) => this.socket.emit('room:wait', input, done));
  }

  join(input: JoinRoomInput): Promise<JoinRoomAnswer> {
    return this.answer((done) => this.socket.emit('room:join', input, done));
  }

  async connectTransport(transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
    await this.answer((done) => this.socket.emit('room:connect-transport', { transportId, dtlsParameters }, done));
  }

  async produce(input: ProduceInput): Promise<string> {
    const { producerId } = await this.answer<ProduceAnswer>((done) => this.socket.emit('room:produce', input, done));
    return producerId;
  }

  async pauseProducer(producerId: string, paused: boolean): Promise<void> {
    const event = paused ? 'room:pause-producer' : 'room:resume-producer';
    await this.answer((done) => this.socket.emit(event, { producerId }, done));
  }

  async closeProducer(producerId: string): Promise<void> {
    await this.answer((done) => this.socket.emit('room:close-producer', { producerId }, done));
  }

  async resume(consumerIds: string[]): Promise<void> {
    if (consumerIds.length === 0) return;
    await this.answer((done) => this.socket.emit('room:resume', { consumerIds }, done));
  }

  async pause(consumerIds: string[]): Promise<void> {
    if (consumerIds.length === 0) return;
    await this.answer((done) => this.socket.emit('room:pause', { consumerIds }, done));
  }

  /** Tells the others how one's link is. */
  async tellLink(quality: LinkQuality): Promise<void> {
    await this.answer((done) => this.socket.emit('room:link', { quality }, done));
  }

  async tellQuality(reading: QualityReading): Promise<void> {
    await this.answer((done) => this.socket.emit('room:quality', reading, done));
  }

  async preferLayers(input: PreferLayersInput): Promise<void> {
    await this.answer((done) => this.socket.emit('room:prefer-layers', input, done));
  }

  async restartIce(transportId: string): Promise<IceParameters> {
    const { iceParameters } = await this.answer<RestartIceAnswer>((done) =>
      this.socket.emit('room:restart-ice', { transportId }, done),
    );
    return iceParameters;
  }

  async raiseHand(raised: boolean): Promise<void> {
    await this.answer((done) => this.socket.emit('room:hand', { raised }, done));
  }

  async askSnapshot(input: AskSnapshotInput): Promise<void> {
    await this.answer((done) => this.socket.emit('room:ask-snapshot', input, done));
  }

  async answerSnapshot(input: AnswerSnapshotInput): Promise<void> {
    await this.answer((done) => this.socket.emit('room:answer-snapshot', input, done));
  }

  async leave(): Promise<void> {
    await this.answer((done) => this.socket.emit('room:leave', {}, done));
  }

  private answer<Value>(send: (done: Acknowledge<Value>) => void): Promise<Value> {
    return new Promise((resolve, reject) => {
      send((answer) => {
        if (answer.ok) resolve(answer.value);
        else reject(new RoomError(answer.error.code));
      });
    });
  }
}
