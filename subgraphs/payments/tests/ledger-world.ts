import { sql } from 'kysely';
import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { World } from '../../../tests/support/world.ts';
import { postToLedger } from '../actions/post-to-ledger.ts';
import { clearing, type Account } from '../domain/chart-of-accounts.ts';
import { transferEntries, type Posting } from '../domain/postings.ts';
import { accountId, balancesByIds } from '../store/ledger.ts';
import { ada } from './payments-world.ts';

export const provider = clearing('simulator');

export const transfer = (from: Account, to: Account, amount: bigint, { reference = newId() as string, currency = 'EUR' } = {}): Posting => ({
  reference,
  kind: 'TRANSFER',
  entries: transferEntries(from, to, amount, currency),
});

export const post = (world: World, posting: Posting, ctx: Context = world.context(ada)) => ctx.inTransaction((trx) => postToLedger(ctx, trx, posting));

/** The account's balance as the ledger tells it: by checkpoints. */
export const balanceOf = async (world: World, { code }: Account, { currency = 'EUR', at = null as Date | null } = {}): Promise<bigint> =>
  (await balancesByIds(world.db, [accountId(code, currency)], at))[0]!.balance;

/** The same from nothing but its entries. */
export const summedBalanceOf = async (world: World, { code }: Account, { currency = 'EUR', at = new Date('9999-12-31') } = {}): Promise<bigint> => {
  const { rows } = await sql<{ sum: bigint }>`
    select coalesce(sum(e.amount), 0)::bigint as sum from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
    where e.account_id = ${accountId(code, currency)} and t.at <= ${at}`.execute(world.db);
  return rows[0]!.sum;
};

export const pendingOutOf = async (world: World, { code }: Account, currency = 'EUR'): Promise<bigint> =>
  (await world.db.selectFrom('ledger_balances').select('pending_out').where('account_id', '=', accountId(code, currency)).executeTakeFirstOrThrow()).pending_out;

export const transactionIdOf = async (world: World, reference: string): Promise<string> =>
  (await world.db.selectFrom('ledger_transactions').select('id').where('reference', '=', reference).executeTakeFirstOrThrow()).id;

export { violations } from './payments-world.ts';
