/** What happened and what was said, in one line of time. */
export type ThreadItem<Event, Message> =
  { kind: 'event'; at: string; event: Event } | { kind: 'message'; at: string; message: Message };

/** Both in the order in which they happened; what happened at the same moment comes before what was said. */
export function threadOf<Event extends { at: string }, Message extends { sentAt: string }>(
  events: readonly Event[],
  messages: readonly Message[],
): ThreadItem<Event, Message>[] {
  const happened = events.map((event) => ({ kind: 'event' as const, at: event.at, event }));
  const said = messages.map((message) => ({ kind: 'message' as const, at: message.sentAt, message }));
  return [...happened, ...said].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
