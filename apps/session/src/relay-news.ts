import { Logger } from '@nestjs/common';
import type { RelayNotification, RelayNotifications } from '#contract';
import type { ConsultRoom } from './consult-room.js';
import { practitionerOf } from './media-session-id.js';

const log = new Logger('room');

/** Carries what a relay tells of a room to the pages that it concerns. What ends the room is decided elsewhere. */
export function passOn(room: ConsultRoom, { event, data }: RelayNotification): void {
  switch (event) {
    case 'producerOpened':
      return opened(room, data);
    case 'activeSpeaker':
      return room.toAll('room:speaker', { practitionerId: data.peerId === null ? null : practitionerOf(data.peerId) });
    case 'channelOpened':
      return room.toAll('room:channels-changed');
    case 'channelClosed':
      return channelClosed(room, data);
    case 'producerClosed':
    case 'producerPaused':
    case 'producerResumed':
    case 'producerScore':
      return toSender(room, event, data);
    case 'consumerClosed':
    case 'consumerPaused':
    case 'consumerResumed':
    case 'consumerScore':
      return toReceiver(room, event, data);
  }
}

/** Everybody but the sender gets a consumer of it. */
function opened(room: ConsultRoom, { peerId, producer }: RelayNotifications['producerOpened']): void {
  room.withSeat(peerId)?.seat.noteProducer(producer);
  for (const page of room.pages) {
    const { seat } = page;
    if (seat === null || seat.mediaSessionId === peerId) continue;
    seat.consume(producer.producerId).then(
      (consumer) => consumer && room.toOne(page, 'room:consumer', consumer),
      // Closed again meanwhile, or in a codec that the page does not know: the others still get it.
      (error: unknown) => log.warn({ err: error, consultId: room.consultId }, 'somebody cannot receive what is sent'),
    );
  }
}

function channelClosed(room: ConsultRoom, { peerId, channelId, reason }: RelayNotifications['channelClosed']): void {
  const held = reason === 'closed' ? null : room.withSeat(peerId);
  if (held) room.toOne(held.participant, 'room:channel-refused', { channelId, reason });
  room.toAll('room:channels-changed');
}

type SenderEvent = 'producerClosed' | 'producerPaused' | 'producerResumed' | 'producerScore';

function toSender(
  room: ConsultRoom,
  event: SenderEvent,
  data: { peerId: string; producerId: string; score?: number },
): void {
  const held = room.withSeat(data.peerId);
  if (!held) return;
  const { producerId, score = 0 } = data;
  if (event === 'producerScore') room.toOne(held.participant, 'room:producer-score', { producerId, score });
  else if (event === 'producerClosed') held.seat.producers.delete(producerId);
  else held.seat.noteProducerPaused(producerId, event === 'producerPaused');
}

type ReceiverEvent = 'consumerClosed' | 'consumerPaused' | 'consumerResumed' | 'consumerScore';

function toReceiver(
  room: ConsultRoom,
  event: ReceiverEvent,
  data: { peerId: string; consumerId: string; score?: number },
): void {
  const held = room.pageWith(data.peerId);
  // News may be faster than the answer that names the consumer; then the answer has it already.
  if (!held?.seat.consumers.has(data.consumerId)) return;
  const { page, seat } = held;
  const { consumerId, score = 0 } = data;
  if (event === 'consumerScore') return room.toOne(page, 'room:consumer-score', { consumerId, score });
  if (event === 'consumerClosed') {
    seat.consumers.delete(consumerId);
    return room.toOne(page, 'room:consumer-closed', { consumerId });
  }
  const paused = event === 'consumerPaused';
  seat.noteConsumerPaused(consumerId, paused);
  room.toOne(page, paused ? 'room:consumer-paused' : 'room:consumer-resumed', { consumerId });
}
