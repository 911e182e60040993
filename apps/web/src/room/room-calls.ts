import type {
  AnswerSnapshotInput,
  AskSnapshotInput,
  CameraAbilities,
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
  SteerCameraInput,
  WaitForRoomAnswer,
  WaitForRoomInput,
} from '#contract';
import type { LiveSocket } from '../live/socket.js';
import { answerOf } from './answer-of.js';
import { RepeatingSocket } from './repeating-socket.js';

/** What a page asks of the room, each an event with one answer. A socket that is away answers `room.no-answer`. */
export class RoomCalls {
  private readonly socket: RepeatingSocket;

  constructor(socket: LiveSocket) {
    this.socket = new RepeatingSocket(socket);
  }

  async prepare(): Promise<RtpCapabilities> {
    const { routerRtpCapabilities } = await answerOf<PrepareRoomAnswer>((done) =>
      this.socket.emit('room:prepare', {}, done),
    );
    return routerRtpCapabilities;
  }

  wait(input: WaitForRoomInput): Promise<WaitForRoomAnswer> {
    return answerOf((done) => this.socket.emit('room:wait', input, done));
  }

  join(input: JoinRoomInput): Promise<JoinRoomAnswer> {
    return answerOf((done) => this.socket.emit('room:join', input, done));
  }

  async connectTransport(transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
    await answerOf((done) => this.socket.emit('room:connect-transport', { transportId, dtlsParameters }, done));
  }

  async produce(input: ProduceInput): Promise<string> {
    const { producerId } = await answerOf<ProduceAnswer>((done) => this.socket.emit('room:produce', input, done));
    return producerId;
  }

  async pauseProducer(producerId: string, paused: boolean): Promise<void> {
    const event = paused ? 'room:pause-producer' : 'room:resume-producer';
    await answerOf((done) => this.socket.emit(event, { producerId }, done));
  }

  async closeProducer(producerId: string): Promise<void> {
    await answerOf((done) => this.socket.emit('room:close-producer', { producerId }, done));
  }

  async resume(consumerIds: string[]): Promise<void> {
    if (consumerIds.length === 0) return;
    await answerOf((done) => this.socket.emit('room:resume', { consumerIds }, done));
  }

  async pause(consumerIds: string[]): Promise<void> {
    if (consumerIds.length === 0) return;
    await answerOf((done) => this.socket.emit('room:pause', { consumerIds }, done));
  }

  /** Tells the others how one's link is. */
  async tellLink(quality: LinkQuality): Promise<void> {
    await answerOf((done) => this.socket.emit('room:link', { quality }, done));
  }

  async tellQuality(reading: QualityReading): Promise<void> {
    await answerOf((done) => this.socket.emit('room:quality', reading, done));
  }

  async preferLayers(input: PreferLayersInput): Promise<void> {
    await answerOf((done) => this.socket.emit('room:prefer-layers', input, done));
  }

  async restartIce(transportId: string): Promise<IceParameters> {
    const { iceParameters } = await answerOf<RestartIceAnswer>((done) =>
      this.socket.emit('room:restart-ice', { transportId }, done),
    );
    return iceParameters;
  }

  async raiseHand(raised: boolean): Promise<void> {
    await answerOf((done) => this.socket.emit('room:hand', { raised }, done));
  }

  async askSnapshot(input: AskSnapshotInput): Promise<void> {
    await answerOf((done) => this.socket.emit('room:ask-snapshot', input, done));
  }

  async answerSnapshot(input: AnswerSnapshotInput): Promise<void> {
    await answerOf((done) => this.socket.emit('room:answer-snapshot', input, done));
  }

  async cameraAbilities(abilities: CameraAbilities): Promise<void> {
    await answerOf((done) => this.socket.emit('room:camera-abilities', { abilities }, done));
  }

  async steerCamera(input: SteerCameraInput): Promise<void> {
    await answerOf((done) => this.socket.emit('room:steer-camera', input, done));
  }

  async leave(): Promise<void> {
    await answerOf((done) => this.socket.emit('room:leave', {}, done));
  }
}
