import type { JoinRoomAnswer, QualityReading, RoomConsumer, RoomParticipant } from '#contract';
import type { LiveSocket } from '../live/socket.js';

/** What a room tells a page that is in it. */
export interface RoomNews {
  /** Came, went away for a while, or came back. */
  present: (participant: RoomParticipant) => void;
  left: (practitionerId: string) => void;
  offered: (consumer: RoomConsumer) => void;
  closed: (consumerId: string) => void;
  muted: (consumerId: string, muted: boolean) => void;
  received: (consumerId: string, score: number) => void;
  sent: (producerId: string, score: number) => void;
  speaks: (practitionerId: string | null) => void;
  measured: (practitionerId: string, reading: QualityReading) => void;
  rebuilt: (room: JoinRoomAnswer) => void;
  lost: (rejoinInMs: number) => void;
  takenOver: () => void;
  ended: () => void;
}

/** Listens to the news of one consult's room. Returns the function that stops it. */
export function listenToRoom(socket: LiveSocket, consultId: string, hear: RoomNews): () => void {
  const ours = (of: { consultId: string }): boolean => of.consultId === consultId;
  const left = (gone: { practitionerId: string }): void => hear.left(gone.practitionerId);
  const closed = (it: { consumerId: string }): void => hear.closed(it.consumerId);
  const paused = (it: { consumerId: string }): void => hear.muted(it.consumerId, true);
  const resumed = (it: { consumerId: string }): void => hear.muted(it.consumerId, false);
  const received = (it: { consumerId: string; score: number }): void => hear.received(it.consumerId, it.score);
  const sent = (it: { producerId: string; score: number }): void => hear.sent(it.producerId, it.score);
  const speaks = (it: { practitionerId: string | null }): void => hear.speaks(it.practitionerId);
  const measured = (it: { practitionerId: string; reading: QualityReading }): void =>
    hear.measured(it.practitionerId, it.reading);
  const rebuilt = (it: { consultId: string; room: JoinRoomAnswer }): void => {
    if (ours(it)) hear.rebuilt(it.room);
  };
  const lost = (it: { consultId: string; rejoinInMs: number }): void => {
    if (ours(it)) hear.lost(it.rejoinInMs);
  };
  const takenOver = (it: { consultId: string }): void => {
    if (ours(it)) hear.takenOver();
  };
  const ended = (it: { consultId: string }): void => {
    if (ours(it)) hear.ended();
  };

  // One by one: socket.io types a listener by the name of its event.
  socket.on('room:participant-joined', hear.present);
  socket.on('room:participant-changed', hear.present);
  socket.on('room:participant-left', left);
  socket.on('room:consumer', hear.offered);
  socket.on('room:consumer-closed', closed);
  socket.on('room:consumer-paused', paused);
  socket.on('room:consumer-resumed', resumed);
  socket.on('room:consumer-score', received);
  socket.on('room:producer-score', sent);
  socket.on('room:speaker', speaks);
  socket.on('room:quality', measured);
  socket.on('room:rebuilt', rebuilt);
  socket.on('room:lost', lost);
  socket.on('room:taken-over', takenOver);
  socket.on('room:ended', ended);
  return () => {
    socket.off('room:participant-joined', hear.present);
    socket.off('room:participant-changed', hear.present);
    socket.off('room:participant-left', left);
    socket.off('room:consumer', hear.offered);
    socket.off('room:consumer-closed', closed);
    socket.off('room:consumer-paused', paused);
    socket.off('room:consumer-resumed', resumed);
    socket.off('room:consumer-score', received);
    socket.off('room:producer-score', sent);
    socket.off('room:speaker', speaks);
    socket.off('room:quality', measured);
    socket.off('room:rebuilt', rebuilt);
    socket.off('room:lost', lost);
    socket.off('room:taken-over', takenOver);
    socket.off('room:ended', ended);
  };
}
