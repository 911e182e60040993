/** RFC 9457 problem details, with our stable code. The web app words it in the user's language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /** Stable, dotted: `case.not-found`, `sign-in.too-many`. */
  code: string;
  /** Facts of the error, for example `retryAfterSeconds`. */
  facts?: Record<string, string | number | boolean | null>;
  /** Per field (dotted path) the code of what is wrong with it: `required`, `too-long`, `not-a-date` ... */
  fields?: Record<string, string>;
  /** To find the request in the logs. */
  requestId?: string;
}
