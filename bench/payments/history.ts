import { sql } from 'kysely';
import { later, minutes, seconds } from '../../platform/kernel/clock.ts';
import { closeBooks } from '../../subgraphs/payments/actions/close-books.ts';
import { commissionRevenue, vendorPending } from '../../subgraphs/payments/domain/chart-of-accounts.ts';
import { accountId, balancesByIds, insertAccounts } from '../../subgraphs/payments/store/ledger.ts';
import { listStatementOf } from '../../subgraphs/payments/store/ledger-transactions.ts';
import { trialBalanceAt } from '../../subgraphs/payments/store/trial-balance.ts';
import { percentilesOf, type Percentiles } from '../load/latencies.ts';
import type { Books } from './books.ts';

/** In another currency than the postings of the race. */
const CURRENCY = 'CHF';
const PER_TRANSACTION = 50;
const PER_STATEMENT = 200;
const day = minutes(60 * 24);
const year = 365 * day;

export interface History {
  readonly account: string;
  readonly from: Date;
  readonly to: Date;
}

/** Writes so many entries of one account, evenly over the year up to now, in transactions of 50 of them and one against them. */
export const writeHistory = async ({ ctx }: Books, entries: number, to: Date): Promise<History> => {
  const [busy, other] = [commissionRevenue, vendorPending('bench')];
  await insertAccounts(ctx.db, [busy, other].map((account) => ({ account, currency: CURRENCY })));
  const transactions = entries / PER_TRANSACTION;
  const from = later(to, -year);
  for (let first = 1; first <= transactions; first += PER_STATEMENT) {
    await sql`
      with made as (
        insert into ledger_transactions (id, reference, kind, entry_count, at)
        select gen_random_uuid(), 'bench:' || n, 'TRANSFER', ${PER_TRANSACTION + 1}, ${from}::timestamptz + n * (interval '1 second' * ${year / 1_000 / transactions}::double precision)
        from generate_series(${first}::int, ${Math.min(first + PER_STATEMENT - 1, transactions)}::int) n
        returning id, at
      )
      insert into ledger_entries (transaction_id, account_id, currency, amount, at)
      select id, ${accountId(busy.code, CURRENCY)}::uuid, ${CURRENCY}, n, at from made, generate_series(1, ${PER_TRANSACTION}::int) n
      union all select id, ${accountId(other.code, CURRENCY)}::uuid, ${CURRENCY}, -${(PER_TRANSACTION * (PER_TRANSACTION + 1)) / 2}::bigint, at from made`.execute(ctx.db);
  }
  return { account: accountId(busy.code, CURRENCY), from, to };
};

/** Closes and rolls up everything up to an instant, day by day as the job does minute by minute. Answers how long it took, in seconds. */
export const rollUp = async ({ ctx }: Books, { from }: History, until: Date): Promise<number> => {
  const began = performance.now();
  const days = Math.ceil((until.getTime() - from.getTime()) / day);
  for (let n = 1; n <= days + 1; n += 1) {
    const end = new Date(Math.min(from.getTime() + n * day, until.getTime()));
    await closeBooks({ ...ctx, now: () => later(end, minutes(1)) });
  }
  return (performance.now() - began) / 1_000;
};

const timesOf = async (count: number, read: () => Promise<unknown>): Promise<Percentiles> => {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const began = performance.now();
    await read();
    times.push(performance.now() - began);
  }
  return percentilesOf(times);
};

/** The balance of the account now, at random instants in the past, a page of its statement there, and the trial balance there: milliseconds each. */
export const readHistory = async ({ ctx }: Books, { account, from, to }: History, reads: number) => {
  const sometime = () => later(from, Math.floor((Math.random() * (to.getTime() - from.getTime())) / seconds(1)) * seconds(1));
  const statement = () => ({ accountId: account, from: null, to: sometime(), order: 'desc' as const });
  return {
    now: await timesOf(reads, () => balancesByIds(ctx.db, [account])),
    past: await timesOf(reads, () => balancesByIds(ctx.db, [account], sometime())),
    statement: await timesOf(reads, () => listStatementOf(ctx.db, statement(), { limit: 101, after: null })),
    trialBalance: await timesOf(Math.ceil(reads / 10), () => trialBalanceAt(ctx.db, sometime())),
  };
};
