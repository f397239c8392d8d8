import { ok, type Result } from '../kernel/result.ts';
import type { Db, Trx } from './database.ts';

const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

const isRetryable = (error: unknown): boolean => error instanceof Error && 'code' in error && RETRYABLE.has(String(error.code));

type LastWork = () => Promise<Result<unknown>>;

interface Ends {
  readonly before: LastWork[];
  readonly after: Map<string, () => void>;
}

const endsOf = new WeakMap<Trx, Ends>();

/**
 * Leaves `work` for the end of the transaction: it runs when all else is done, in the order of asking, just before the commit. Its refusal is the transaction's. In a
 * transaction that `inTransaction` did not begin it runs at once. Answers a refusal that is known already.
 */
export const beforeCommit = async <C extends string>(trx: Trx, work: () => Promise<Result<unknown, C>>): Promise<Result<unknown, C>> => {
  const ends = endsOf.get(trx);
  if (!ends) return work();
  ends.before.push(work);
  return ok(null);
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
        for (const last of ends.before) {
          const ended = await last();
          if (!ended.ok) throw new Refused(ended);
        }
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
