import { createHash } from 'node:crypto';
import type { Caller } from '../auth/caller.ts';
import { fail, ok, type Fail, type Ok, type Result } from '../kernel/result.ts';
import type { Trx } from '../db/database.ts';
import { idempotencyTable } from './table.ts';

/** What an answer may consist of: it is stored as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Request {
  /** Who sends it: a key of one caller means nothing to another. */
  readonly caller: Caller;
  readonly operation: string;
  /** Chosen by the client, 1–255 characters. */
  readonly key: string;
  /** What was asked; the same key with another request is refused. */
  readonly input: unknown;
}

const stable = (value: unknown): unknown => {
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return value.map(stable);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, stable(v)]));
};

const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(stable(input)) ?? 'null').digest('hex');

export const MAX_KEY_LENGTH = 255;

/**
 * Runs `work` at most once for a caller, an operation and a key, and answers later calls with the first one's answer.
 * The key is claimed by an insert in the same transaction: a concurrent twin waits on the unique index until we commit (then
 * it replays) or roll back (then it runs). A refusal rolls back, so that it leaves no key behind and may be corrected and sent again.
 */
export const once = async <T extends Json, C extends string>(
  trx: Trx,
  request: Request,
  work: () => Promise<Result<T, C>>,
): Promise<Ok<T> | Fail<C> | Fail<'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH'>> => {
  const { key, operation } = request;
  if (key.length < 1 || key.length > MAX_KEY_LENGTH) return fail('IDEMPOTENCY_KEY_INVALID', 'input', 'idempotencyKey');
  const row = { caller: request.caller.id ?? 'anonymous', operation, key };
  const requestHash = hashOf(request.input);
  const claimed = await idempotencyTable.claim(trx, { ...row, request_hash: requestHash });
  if (claimed) {
    const result = await work();
    if (result.ok) await idempotencyTable.answer(trx, row, JSON.stringify(result.value));
    return result;
  }
  const earlier = await idempotencyTable.read(trx, row);
  if (earlier.request_hash !== requestHash) return fail('IDEMPOTENCY_MISMATCH', 'input', 'idempotencyKey');
  return ok(earlier.answer as unknown as T);
};
