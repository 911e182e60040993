/** A consult waits until both sides are in, is open while they talk, and ends once. */
export const CONSULT_STATES = ['waiting', 'open', 'ended'] as const;
export type ConsultState = (typeof CONSULT_STATES)[number];

/** The roles of the minutes: chủ tọa, thư ký, thành viên. */
export type ConsultRole = 'chair' | 'secretary' | 'member';

/** How good somebody's connection was, as it goes into the minutes. Best first. */
export const LINK_QUALITIES = ['good', 'fair', 'poor'] as const;
export type LinkQuality = (typeof LINK_QUALITIES)[number];

export type MinutesState = 'draft' | 'signed';

export const CONSULT_FORMS = ['remote', 'in-person'] as const;
export type ConsultForm = (typeof CONSULT_FORMS)[number];

/** The kinds of remote consultation of Circular 49/2017. */
export const CONSULT_KINDS = ['advice', 'consult', 'imaging', 'pathology', 'surgery', 'training'] as const;
export type ConsultKind = (typeof CONSULT_KINDS)[number];

export const INVITEE_STATUSES = ['attended', 'absent'] as const;
export type InviteeStatus = (typeof INVITEE_STATUSES)[number];
