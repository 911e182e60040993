import type { QueryKey } from '@tanstack/react-query';
import type { LiveEvent, LiveEventType } from '#contract';
import { keys } from '../api/keys.js';

/** What a live event makes stale. Data, not code: a new event is a new line. */
const INVALIDATIONS: Record<LiveEventType, (facts: LiveEvent['facts']) => QueryKey[]> = {
  CaseChanged: ({ caseId }) => [keys.case.lists, keys.case.one(caseId)],
  CaseMessagePosted: ({ caseId }) => [keys.case.lists, keys.case.part(caseId, 'messages')],
  PageRang: ({ caseId }) => [keys.rings, keys.case.part(caseId, 'page')],
  PageRingStopped: ({ caseId }) => [keys.rings, keys.case.part(caseId, 'page')],
  PageChanged: ({ caseId }) => [keys.rings, keys.case.part(caseId, 'page')],
  ConsultChanged: ({ consultId, caseId }) => [keys.consult.one(consultId), keys.case.one(caseId)],
  RecordingChanged: ({ consultId }) => [keys.consult.recordings(consultId)],
  MinutesChanged: ({ consultId, caseId }) => [keys.consult.minutes(consultId), keys.case.one(caseId)],
  RotaChanged: ({ facilityId }) => [keys.rota.facility(facilityId), keys.rota.now],
  DirectoryChanged: () => [keys.directory],
};

/** The queries to renew after an event; none for a type that only a newer server knows. */
export const staleKeys = ({ type, facts }: LiveEvent): QueryKey[] =>
  Object.hasOwn(INVALIDATIONS, type) ? INVALIDATIONS[type](facts) : [];
