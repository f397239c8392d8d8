import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { walletOwner } from '../domain/chart-of-accounts.ts';
import { checkPosting, type Posting } from '../domain/postings.ts';
import { walletBalanceChanged } from '../events.ts';
import { accountId, findPosted, insertAccounts, insertPosting } from '../store/ledger.ts';

export type PostingRefusal = 'AMOUNT_INVALID' | 'CURRENCY_UNKNOWN' | 'LEDGER_UNBALANCED' | 'INSUFFICIENT_FUNDS' | 'LEDGER_REFERENCE_REUSED';

/**
 * Writes a posting once for its reference, in one statement when its accounts exist; makes them when they do not. Posting the same again changes nothing and is fine; other entries under the same
 * reference are refused, as is taking an account with a limit below it.
 */
export const postToLedger = async (ctx: Context, trx: Trx, posting: Posting): Promise<Result<'POSTED' | 'REPLAYED', PostingRefusal>> => {
  const checked = checkPosting(posting);
  if (!checked.ok) return checked;
  let outcome = await insertPosting(trx, posting, ctx.now());
  if (outcome === 'STRANGE') {
    await insertAccounts(trx, posting.entries);
    outcome = await insertPosting(trx, posting, ctx.now());
  }
  if (outcome === 'POSTED') {
    await announceWallets(ctx, trx, posting);
    return ok('POSTED');
  }
  const known = await findPosted(trx, posting);
  if (known === 'SAME') return ok('REPLAYED');
  return fail(known === 'OTHER' ? 'LEDGER_REFERENCE_REUSED' : 'INSUFFICIENT_FUNDS');
};

/** Whatever moves money of a wallet, its owner's screens hear of it. */
const announceWallets = async (ctx: Context, trx: Trx, { entries }: Posting): Promise<void> => {
  for (const { account, currency } of entries) {
    const userId = account.kind === 'WALLET' ? walletOwner(account.code) : null;
    if (userId !== null) await ctx.publish(trx, walletBalanceChanged, accountId(account.code, currency), { userId, currency });
  }
};
