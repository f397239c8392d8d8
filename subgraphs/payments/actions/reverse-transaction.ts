import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { accountOf } from '../store/ledger.ts';
import { findTransaction, legsOf } from '../store/ledger-transactions.ts';
import { postToLedger } from './post-to-ledger.ts';

export type ReversalRefusal = 'LEDGER_TRANSACTION_NOT_FOUND' | 'LEDGER_NOT_REVERSIBLE' | 'LEDGER_ALREADY_REVERSED' | 'INSUFFICIENT_FUNDS';

/**
 * Takes back a whole transaction, once, by a new one with the opposite entries that names it. A reversal is not reversed: post anew what it took
 * back. INSUFFICIENT_FUNDS when an account with a limit no longer has the money.
 */
export const reverseTransaction = async (ctx: Context, trx: Trx, { transactionId, note }: { transactionId: string; note: string }): Promise<Result<{ reference: string }, ReversalRefusal>> => {
  const original = await findTransaction(trx, transactionId);
  if (!original) return fail('LEDGER_TRANSACTION_NOT_FOUND');
  if (original.kind === 'REVERSAL') return fail('LEDGER_NOT_REVERSIBLE');
  const entries = (await legsOf(trx, transactionId)).map(({ account, amount }) => ({ account: accountOf(account), currency: account.currency, amount: -amount }));
  const reference = `reversal:${transactionId}`;
  const posted = await postToLedger(ctx, trx, { reference, kind: 'REVERSAL', entries, reverses: transactionId, note });
  if (posted.ok) return posted.value === 'POSTED' ? ok({ reference }) : fail('LEDGER_ALREADY_REVERSED');
  if (posted.code !== 'INSUFFICIENT_FUNDS') throw new Error(`reversal of ${transactionId}: ${posted.code}`);
  return fail('INSUFFICIENT_FUNDS');
};
