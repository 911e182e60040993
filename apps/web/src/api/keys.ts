/**
 * Names under which answers are cached. A list and its parts share a beginning, so that invalidating
 * `keys.case.all` renews whatever is shown of any case, and `keys.case.one(id)` all parts of that case.
 */
type Id = string | number | null | undefined;

export const keys = {
  session: ['session'],
  sessions: ['sessions'],
  settings: ['settings'],
  rings: ['rings'],
  case: {
    all: ['case'],
    /** Work lists: `[...keys.case.lists, filter]`. */
    lists: ['case', 'list'],
    /** One's saved filters. */
    filters: ['case', 'filters'],
    one: (caseId: Id) => ['case', 'one', caseId],
    /** `keys.case.part(id, 'timeline')` */
    part: (caseId: Id, part: string) => ['case', 'one', caseId, part],
  },
  patient: {
    all: ['patient'],
    one: (patientId: Id) => ['patient', 'one', patientId],
  },
  consult: {
    all: ['consult'],
    one: (consultId: Id) => ['consult', 'one', consultId],
    people: (consultId: Id) => ['consult', 'one', consultId, 'people'],
    minutes: (consultId: Id) => ['consult', 'one', consultId, 'minutes'],
    quality: (consultId: Id) => ['consult', 'one', consultId, 'quality'],
    guests: (consultId: Id) => ['consult', 'one', consultId, 'guests'],
    recordings: (consultId: Id) => ['consult', 'one', consultId, 'recordings'],
  },
  rota: {
    all: ['rota'],
    /** Duties of one facility: `[...keys.rota.facility(id), from, to]`. */
    facility: (facilityId: Id) => ['rota', 'facility', facilityId],
    /** Who is on duty: `[...keys.rota.now, facilityId]`. */
    now: ['rota', 'now'],
    feed: ['rota', 'feed'],
  },
  directory: ['directory'],
  admin: ['admin'],
};
