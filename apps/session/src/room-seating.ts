import { Injectable } from '@nestjs/common';
import type { JoinRoomInput, RtpCapabilities } from '#contract';
import { newId } from '#platform';
import { Cluster } from './cluster.js';
import type { ConsultRoom, SeatedPage } from './consult-room.js';
import { mediaSessionIdOf, practitionerOf } from './media-session-id.js';
import type { Participant } from './participant.js';
import { type RoomPlace, RoomPlaces } from './room-places.js';
import { Seat, type SeatPlace } from './seat.js';

/** Gives participants their media on the relay, and gets it back after a connection broke. */
@Injectable()
export class RoomSeating {
  constructor(
    private readonly places: RoomPlaces,
    private readonly cluster: Cluster,
  ) {}

  /** A seat for somebody who is not in yet. Others that they have, in the room or before it, stay. */
  async reserve(room: ConsultRoom, practitionerId: string, rtpCapabilities: RtpCapabilities): Promise<Seat> {
    const { relay } = await this.open(room);
    return Seat.take(relay, newPlace(room, practitionerId), rtpCapabilities);
  }

  /**
   * Seats somebody: in the seat that their page had or that was `reserved` for it, when the relay still has it, else in
   * a new one. Seats that other pages of theirs left behind are cleared. True when the page has its media already.
   */
  async seat(
    room: ConsultRoom,
    participant: Participant,
    input: Pick<JoinRoomInput, 'mediaSessionId' | 'rtpCapabilities'>,
    reserved: Seat | null,
  ): Promise<boolean> {
    const { consultId } = room;
    const { practitionerId } = participant;
    participant.seat = null;
    const { relay, opened } = await this.open(room);
    const own = opened.peers.map((peer) => peer.peerId).filter((peerId) => practitionerOf(peerId) === practitionerId);
    const claimed = own.find((peerId) => peerId === input.mediaSessionId);
    for (const peerId of own) if (peerId !== claimed) await relay.call('closePeer', { roomId: consultId, peerId });
    if (claimed === undefined) {
      participant.seat = await Seat.take(relay, newPlace(room, practitionerId), input.rtpCapabilities);
      return false;
    }
    const isReserved = claimed === reserved?.mediaSessionId;
    participant.seat = isReserved ? reserved : await Seat.claim(relay, { roomId: consultId, peerId: claimed });
    return true;
  }

  /** The relay's connection broke and is back: takes every seat again, and tells pages what they missed. */
  async reclaim(room: ConsultRoom): Promise<void> {
    const { relay } = await this.open(room);
    for (const page of room.pages) {
      const before = page.seat;
      if (before === null) continue;
      const after = await Seat.claim(relay, { roomId: room.consultId, peerId: before.mediaSessionId });
      page.seat = after;
      tellDifference(room, page, before, after);
    }
  }

  /** The consult is over: nobody sends or receives any more. */
  async close({ consultId, relay }: ConsultRoom): Promise<void> {
    await relay?.call('closeRoom', { roomId: consultId });
    if (relay?.relayId) await this.places.release(consultId, relay.relayId);
  }

  /** Nobody is in it here: hears no more of it. It goes on for those whom other processes serve. */
  async abandon(room: ConsultRoom): Promise<void> {
    const { consultId, relay, isDeserted } = room;
    room.relay = null;
    await relay?.call('leaveRoom', { roomId: consultId });
    if (relay?.relayId && isDeserted) await this.places.release(consultId, relay.relayId);
  }

  /** Whether other processes have the room on the same relay. */
  async isWhereAgreed({ consultId, relay }: ConsultRoom): Promise<boolean> {
    return !relay?.relayId || this.places.isAt(consultId, relay.relayId);
  }

  private async open(room: ConsultRoom): Promise<RoomPlace> {
    if (room.relay !== null) {
      return { relay: room.relay, opened: await room.relay.call('openRoom', { roomId: room.consultId }) };
    }
    const place = await this.places.open(room.consultId);
    room.relay = place.relay;
    this.cluster.tell('who', { consultId: room.consultId });
    return place;
  }
}

const newPlace = ({ consultId }: ConsultRoom, practitionerId: string): SeatPlace => ({
  roomId: consultId,
  peerId: mediaSessionIdOf(practitionerId, newId()),
});

function tellDifference(room: ConsultRoom, page: SeatedPage, before: Seat, after: Seat): void {
  for (const consumerId of before.consumers.keys()) {
    if (!after.consumers.has(consumerId)) room.toOne(page, 'room:consumer-closed', { consumerId });
  }
  for (const consumer of after.consumers.values()) {
    const { consumerId, producerPaused } = consumer;
    const known = before.consumers.get(consumerId);
    if (!known) room.toOne(page, 'room:consumer', consumer);
    else if (known.producerPaused !== producerPaused) {
      room.toOne(page, producerPaused ? 'room:consumer-paused' : 'room:consumer-resumed', { consumerId });
    }
  }
}
