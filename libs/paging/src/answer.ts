import type { Decision } from './decision.js';
import { isOver, type PageBook, type PageStep } from './page.js';
import { NotRung, PageAlreadyAnswered, PageNotFound, PageOver } from './paging.errors.js';

/** The doctor who is rung takes the case: the page has its one winner, and nobody else is asked any more. */
export function accept(book: PageBook, practitionerId: string): Decision[] {
  const { step } = ringingStep(book, practitionerId);
  return [{ do: 'end', step, as: 'accepted' }, ...stopOthers(book, step), { do: 'accept', by: practitionerId }];
}

/** The doctor who is rung does not take it; the ring goes on. */
export function decline(book: PageBook, practitionerId: string, reason: string): Decision[] {
  return [{ do: 'decline', step: ringingStep(book, practitionerId).step, reason }];
}

/** Who asked no longer wants an answer this way. */
export function cancel(book: PageBook, by: string | null, reason: string): Decision[] {
  refuseOver(book);
  return [...stopOthers(book, null), { do: 'cancel', by, reason }];
}

function ringingStep(book: PageBook, practitionerId: string): PageStep {
  const step = book.steps.find((each) => each.practitionerId === practitionerId);
  // Who does not stand in the chain is not told that the page exists.
  if (!step) throw new PageNotFound();
  refuseOver(book);
  if (step.state !== 'ringing') throw new NotRung(step.state);
  return step;
}

function refuseOver({ page }: PageBook): void {
  if (page.state === 'accepted') throw new PageAlreadyAnswered(page.acceptedBy);
  if (page.state !== 'ringing') throw new PageOver(page.state);
}

const stopOthers = (book: PageBook, winner: number | null): Decision[] =>
  book.steps
    .filter((step) => step.step !== winner && !isOver(step))
    .map(({ step }) => ({ do: 'end', step, as: 'stopped' }));
