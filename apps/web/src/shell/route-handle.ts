/** What a route may say to the frame, in its `handle`. */
export interface RouteHandle {
  /** No header and no main pages: the consult room needs the whole screen. */
  bare?: boolean;
}

export const isBare = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'bare' in handle && handle.bare === true;
