import { queryOptions } from '@tanstack/react-query';
import type { Answer, SystemDump, SystemOverview } from '#contract';
import { keys } from '../../api/keys.js';
import type { LiveSocket } from '../../live/socket.js';

const ANSWER_TIMEOUT_MS = 8_000;
const LOOK_EVERY_MS = 3_000;

/** What the session process knows that serves this page. */
export const systemQuery = (socket: LiveSocket) =>
  queryOptions({
    queryKey: [...keys.admin, 'system'],
    queryFn: () =>
      answered<SystemOverview>((done) => socket.timeout(ANSWER_TIMEOUT_MS).emit('system:overview', {}, done)),
    refetchInterval: LOOK_EVERY_MS,
  });

export const takeDump = (socket: LiveSocket): Promise<SystemDump> =>
  answered((done) => socket.timeout(ANSWER_TIMEOUT_MS).emit('system:dump', {}, done));

const answered = <Value>(ask: (done: (late: Error | null, answer: Answer<Value>) => void) => void): Promise<Value> =>
  new Promise((resolve, reject) =>
    ask((late, answer) => {
      if (late) reject(late);
      else if (answer.ok) resolve(answer.value);
      else reject(new Error(answer.error.code));
    }),
  );
