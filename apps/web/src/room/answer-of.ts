import type { Acknowledge } from '#contract';

/** The room did not do what was asked: with the server's code, or `room.no-answer` when none came. */
export class RoomError extends Error {
  override readonly name = 'RoomError';

  constructor(readonly code: string) {
    super(code);
  }
}

/** The answer of an event, as a promise. */
export const answerOf = <Value>(send: (done: Acknowledge<Value>) => void): Promise<Value> =>
  new Promise((resolve, reject) => {
    send((answer) => {
      if (answer.ok) resolve(answer.value);
      else reject(new RoomError(answer.error.code));
    });
  });
