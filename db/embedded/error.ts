/** Something the person who starts Plaza can act on. The message is complete: print it without a stack. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

/** The code of an error of Node, PostgreSQL or SQLite. Not by instanceof: jest's modules have an Error of their own. */
export const codeOf = (error: unknown): unknown => {
  if (typeof error !== 'object' || error === null) return undefined;
  return 'errcode' in error ? error.errcode : 'code' in error ? error.code : undefined;
};
