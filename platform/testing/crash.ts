import type { StatementLog } from '../db/statement-log.ts';

/** What became of work that was struck down. */
export interface Crash {
  /** False when the work got through before it came to that statement. */
  readonly struck: boolean;
  /** Transactions that had committed by then. */
  readonly commits: number;
}

class StruckDown extends Error {}

const isStruckDown = (error: unknown): boolean => error instanceof StruckDown || (error instanceof AggregateError && error.errors.some(isStruckDown));

/**
 * Runs work that ends as if its process died just after its n-th SQL statement, counted from 1: nothing of it runs any further, and the transaction that
 * is open, if any, is lost. A statement that commits is struck after the commit: the work is done and nobody knows. What dies may
 * also be a server that the work calls, and whose failure it sees. Failures before that statement are thrown.
 */
export const crashAfter = async (statements: StatementLog, n: number, work: () => Promise<unknown>): Promise<Crash> => {
  const { record } = statements;
  let seen = 0;
  let commits = 0;
  statements.record = (statement) => {
    record.call(statements, statement);
    if (seen >= n) return; // clearing up, such as the rollback
    seen += 1;
    if (/^commit/i.test(statement.sql)) commits += 1;
    if (seen === n) throw new StruckDown(`struck down after statement ${n}: ${statement.sql}`);
  };
  try {
    await work();
    return { struck: seen >= n, commits };
  } catch (error) {
    if (isStruckDown(error) || seen >= n) return { struck: true, commits };
    throw error;
  } finally {
    statements.record = record;
  }
};

/**
 * Strikes work down after its first statement, its second and so on, until it gets through; `check` sees what each crash left behind. For work that finds
 * itself done when it is run again. Answers how many statements it has.
 */
export const crashEverywhere = async (statements: StatementLog, work: () => Promise<unknown>, check: (crash: Crash & { readonly after: number }) => Promise<void>): Promise<number> => {
  for (let after = 1; ; after += 1) {
    const crash = await crashAfter(statements, after, work);
    await check({ ...crash, after });
    if (!crash.struck) return after - 1;
  }
};
