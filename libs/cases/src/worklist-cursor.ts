/** The place of a row in the worklist, after which the next page begins. */
export interface WorklistPlace {
  order: number;
  id: string;
}

const FORM = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place as a client carries it around, unread. */
export const cursorOf = ({ order, id }: WorklistPlace): string => Buffer.from(`${order}.${id}`).toString('base64url');

/** The place of a cursor; null when it is none of ours. */
export function placeOf(cursor: string): WorklistPlace | null {
  const [, order, id] = FORM.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  return order === undefined || id === undefined ? null : { order: Number(order), id };
}
