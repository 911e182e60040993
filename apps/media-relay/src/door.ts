import type { DoorOptions } from '#contract';
import type { DataProducer, DirectTransport, Router, WebRtcTransport } from 'mediasoup/types';

/**
 * What a page can receive from the first moment on, so that its transport is connected when somebody begins to send:
 * a data channel from the relay itself, on which nothing comes.
 */
export class Door {
  private constructor(
    private readonly transport: DirectTransport,
    private readonly nothing: DataProducer,
  ) {}

  static async open(router: Router): Promise<Door> {
    const transport = await router.createDirectTransport();
    return new Door(transport, await transport.produceData({ label: 'door' }));
  }

  /** The relay's own ear on what others send. */
  async listen({ id: dataProducerId }: DataProducer, hear: (message: Buffer) => void): Promise<void> {
    const consumer = await this.transport.consumeData({ dataProducerId });
    consumer.on('message', hear);
  }

  async to(transport: WebRtcTransport): Promise<DoorOptions> {
    const dataProducerId = this.nothing.id;
    const { id, sctpStreamParameters = {} } = await transport.consumeData({ dataProducerId });
    return { id, dataProducerId, sctpStreamParameters };
  }
}
