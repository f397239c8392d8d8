import type { Result } from '../kernel/result.ts';
import type { Db, Trx } from './database.ts';

const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

const isRetryable = (error: unknown): boolean => error instanceof Error && 'code' in error && RETRYABLE.has(String(error.code));

const afterCommitOf = new WeakMap<Trx, Map<string, () => void>>();

/** Runs `effect` once the transaction has committed; a later effect of the same name replaces an earlier one. Never for anything that must not be lost. */
export const afterCommit = (trx: Trx, name: string, effect: () => void): void => {
  afterCommitOf.get(trx)?.set(name, effect);
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
    const effects = new Map<string, () => void>();
    try {
      const result = await db.transaction().execute(async (trx) => {
        afterCommitOf.set(trx, effects);
        const outcome = await work(trx);
        if (!outcome.ok) throw new Refused(outcome);
        return outcome;
      });
      for (const effect of effects.values()) effect();
      return result;
    } catch (error) {
      if (error instanceof Refused) return error.refusal as R;
      if (!isRetryable(error) || attempt === ATTEMPTS) throw error;
    }
  }
};
