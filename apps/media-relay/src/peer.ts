import { isDeepStrictEqual } from 'node:util';
import type { DtlsParameters, RelayPeerId, RelayPeerMedia, RelayTransportIce, TransportOptions } from '#contract';
import type { WebRtcTransport } from 'mediasoup/types';
import type { Listener, Tell } from './listener.js';
import { Receiving } from './receiving.js';
import { refusable } from './refusal.js';
import { MediaRefused, TransportNotFound } from './relay.errors.js';
import { Sending } from './sending.js';
import { type TransportState, transportState } from './transport-state.js';
import type { PeerWay, Wing } from './wing.js';

/** One participant's media: a transport for each direction, what is sent on the one and received on the other. */
export class Peer {
  readonly sending: Sending;
  readonly receiving: Receiving;
  private readonly connectedWith = new Map<string, DtlsParameters>();

  constructor(
    readonly id: RelayPeerId,
    /** The part of the room that it is in. */
    readonly wing: Wing,
    private readonly way: PeerWay,
    /** The connection that looks after it. */
    public owner: Listener,
    private readonly tell: Tell,
  ) {
    this.sending = new Sending(way.send, id, tell);
    this.receiving = new Receiving(way.receive, id, tell);
    this.watch(way.send, 'send');
    this.watch(way.receive, 'receive');
  }

  get transports(): WebRtcTransport[] {
    return [this.way.send, this.way.receive];
  }

  describe(): RelayPeerMedia {
    return {
      sendTransport: beginning(transportOptions(this.way.send)),
      receiveTransport: transportOptions(this.way.receive),
      door: this.way.door,
      producers: this.sending.describe(),
      consumers: this.receiving.describe(),
    };
  }

  async connect(transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
    const transport = this.transport(transportId);
    const before = this.connectedWith.get(transportId);
    if (before !== undefined) {
      // A page repeats itself when the answer got lost with its socket.
      if (isDeepStrictEqual(before, dtlsParameters)) return;
      throw new MediaRefused({ reason: 'already connected' });
    }
    // A copy, since mediasoup writes into what it is given.
    await refusable(
      () => transport.closed,
      () => transport.connect({ dtlsParameters: structuredClone(dtlsParameters) }),
    );
    this.connectedWith.set(transportId, dtlsParameters);
  }

  /** New ICE credentials, of one transport or of both. */
  restartIce(transportId?: string): Promise<RelayTransportIce[]> {
    const transports = transportId === undefined ? this.transports : [this.transport(transportId)];
    return Promise.all(
      transports.map(async (transport) => ({
        transportId: transport.id,
        iceParameters: await refusable(
          () => transport.closed,
          () => transport.restartIce(),
        ),
      })),
    );
  }

  close(): void {
    for (const transport of this.transports) transport.close();
  }

  private transport(transportId: string): WebRtcTransport {
    const transport = this.transports.find((each) => each.id === transportId);
    if (!transport) throw new TransportNotFound({ transportId });
    return transport;
  }

  private watch(transport: WebRtcTransport, direction: 'send' | 'receive'): void {
    let told: TransportState | null = null;
    const look = (): void => {
      const state = transportState(transport.iceState, transport.dtlsState);
      if (state === null || state === told || transport.closed) return;
      told = state;
      this.tell({ event: 'transportState', data: { ...this.id, transportId: transport.id, direction, state } });
    };
    transport.on('icestatechange', look);
    transport.on('dtlsstatechange', look);
  }
}

const transportOptions = (transport: WebRtcTransport): TransportOptions => ({
  id: transport.id,
  iceParameters: transport.iceParameters,
  iceCandidates: transport.iceCandidates,
  dtlsParameters: transport.dtlsParameters,
  sctpParameters: transport.sctpParameters,
});

/** The relay begins the handshake at the page's first sign of life, so that the page may send a round trip earlier. */
const beginning = (transport: TransportOptions): TransportOptions => ({
  ...transport,
  dtlsParameters: { ...transport.dtlsParameters, role: 'client' },
});
