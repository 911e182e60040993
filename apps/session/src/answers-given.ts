import { RequestIdReused } from './session.errors.js';

interface Given {
  event: string;
  answer: Promise<unknown>;
}

/** What one sender was answered lately, by the ids of their requests: a repeated request gets its first answer. */
export class AnswersGiven {
  private readonly given = new Map<string, Given>();

  constructor(
    private readonly limit: number,
    /** Whether a failure passes, so that a repeated request is worth another attempt. */
    private readonly passes: (failure: unknown) => boolean,
  ) {}

  /** Throws RequestIdReused when the id was that of another event. */
  once<T>(requestId: string, event: string, work: () => Promise<T>): Promise<unknown> {
    const before = this.given.get(requestId);
    if (before) return before.event === event ? before.answer : Promise.reject(new RequestIdReused());
    const answer = work();
    const given = { event, answer };
    this.given.set(requestId, given);
    this.forgetOldest();
    answer.catch((failure: unknown) => {
      if (this.passes(failure) && this.given.get(requestId) === given) this.given.delete(requestId);
    });
    return answer;
  }

  private forgetOldest(): void {
    if (this.given.size <= this.limit) return;
    for (const oldest of this.given.keys()) {
      this.given.delete(oldest);
      return;
    }
  }
}
