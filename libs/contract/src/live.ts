/**
 * A past fact, as it reaches browsers: a type and ids, never a name.
 * A page answers it by asking the API again for what it shows.
 */
export interface LiveEvent {
  type: LiveEventType;
  facts: Readonly<Record<string, string | number | null>>;
}

export const LIVE_EVENT_TYPES = [
  'CaseChanged', // caseId
  'CaseMessagePosted', // caseId
  'PageRang', // pageId, caseId, step
  'PageRingStopped', // pageId, caseId
  'PageChanged', // pageId, caseId
  'ConsultChanged', // consultId, caseId
  'MinutesChanged', // consultId, caseId
  'RecordingChanged', // consultId, caseId
  'RotaChanged', // facilityId
  'DirectoryChanged', // facilityId
] as const;
export type LiveEventType = (typeof LIVE_EVENT_TYPES)[number];
