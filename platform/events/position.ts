import { decodeCursor, encodeCursor } from '../kernel/cursor.ts';

/** A place in the log: the writing transaction's id, then the event's. Both are 64-bit and travel as decimal text. */
export interface Position {
  readonly xid: bigint;
  readonly id: bigint;
}

export const isAfter = (a: Position, b: Position): boolean => (a.xid === b.xid ? a.id > b.id : a.xid > b.xid);

export const toCursor = ({ xid, id }: Position): string => encodeCursor([String(xid), String(id)]);

const DIGITS = /^\d{1,19}$/;

/** The position of a cursor of ours; null for anything else. */
export const fromCursor = (cursor: string): Position | null => {
  const values = decodeCursor(cursor, 2);
  if (!values?.every((value) => typeof value === 'string' && DIGITS.test(value))) return null;
  return { xid: BigInt(values[0]!), id: BigInt(values[1]!) };
};
