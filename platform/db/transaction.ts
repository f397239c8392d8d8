import type { Result } from '../kernel/result.ts';
import type { Db, Trx } from './database.ts';

const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

const isRetryable = (error: unknown): boolean => error instanceof Error && 'code' in error && RETRYABLE.has(String(error.code));

interface Ends {
  readonly before: (() => Promise<void>)[];
  readonly after: Map<string, () => void>;
}

const endsOf = new WeakMap<Trx, Ends>();

/**
 * Runs `write` at the end of the transaction, when its work is done and just before it commits. False, and nothing will run, in a transaction that
 * `inTransaction` did not begin: the caller writes at once.
 */
export const beforeCommit = (trx: Trx, write: () => Promise<void>): boolean => {
  const ends = endsOf.get(trx);
  ends?.before.push(write);
  return ends !== undefined;
};

/** Runs `effect` once the transaction has committed; a later effect of the same name replaces an earlier one. Never for anything that must not be lost. */
export const afterCommit = (trx: Trx, name: string, effect: () => void): void => {
  endsOf.get(trx)?.after.set(name, effect);
};

class Refused extends Error {
  readonly refusal: Result<unknown>;
  constructor(refusal: Result<unknown>) {
    super('refused');
    this.refusal = refusal;
  }
}

/**
 * Runs `work` in one transaction. A refusal (`fail(…)`) rolls everything back and is returned; an exception rolls back and is
 * thrown. Serialisation failures and deadlocks are tried again, at most three times, so `work` must have no effect but its SQL.
 */
export const inTransaction = async <R extends Result<unknown>>(db: Db, work: (trx: Trx) => Promise<R>): Promise<R> => {
  for (let attempt = 1; ; attempt += 1) {
    const ends: Ends = { before: [], after: new Map() };
    try {
      const result = await db.transaction().execute(async (trx) => {
        endsOf.set(trx, ends);
        const outcome = await work(trx);
        if (!outcome.ok) throw new Refused(outcome);
        for (const write of ends.before) await write();
        return outcome;
      });
      for (const effect of ends.after.values()) effect();
      return result;
    } catch (error) {
      if (error instanceof Refused) return error.refusal as R;
      if (!isRetryable(error) || attempt === ATTEMPTS) throw error;
    }
  }
};
