/** Keyset position of a row: its sort values, last one the id. Opaque to clients. */
export type CursorValues = readonly (string | number)[];

export const encodeCursor = (values: CursorValues): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor that we made, with as many parts as expected; null for anything else. */
export const decodeCursor = (cursor: string, parts: number): CursorValues | null => {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const valid = Array.isArray(values) && values.length === parts && values.every((v) => typeof v === 'string' || typeof v === 'number');
    return valid ? (values as CursorValues) : null;
  } catch {
    return null;
  }
};
