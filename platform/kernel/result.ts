/** A decision that went well. */
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** A decision that was refused, with a code from the area's error table and, where one argument is to blame, its path. */
export interface Fail<C extends string = string> {
  readonly ok: false;
  readonly code: C;
  readonly path?: readonly string[];
  /** When the same may go through, of a refusal that time alone puts right. */
  readonly retryAt?: Date;
}

/** What domain functions and actions return: refusals are values, exceptions are bugs or outages. */
export type Result<T, C extends string = string> = Ok<T> | Fail<C>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const fail = <const C extends string>(code: C, ...path: string[]): Fail<C> =>
  path.length > 0 ? { ok: false, code, path } : { ok: false, code };
