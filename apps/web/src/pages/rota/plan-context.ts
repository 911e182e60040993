import { createContext, useContext } from 'react';
import type { DutyView } from './queries.js';
import type { Seat } from './seats.js';
import type { Span } from './week.js';

/** What somebody who plans the rota is about to do: change a duty, or fill a seat for a while. */
export type Plan = { duty: DutyView } | { duty: null; seat: Seat | null; span: Span | null };

/** Opens the form; null for those who only read. */
export const PlanContext = createContext<((plan: Plan) => void) | null>(null);

export const usePlan = (): ((plan: Plan) => void) | null => useContext(PlanContext);
