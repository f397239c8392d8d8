import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { escrow, wallet } from '../domain/chart-of-accounts.ts';
import { transferEntries } from '../domain/postings.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { postToLedger } from './post-to-ledger.ts';

/**
 * Money for a wallet has arrived in escrow: it goes on to its payer's wallet in the transaction that applies the charge, so that a payment that
 * succeeded is money to spend. Once for a payment. Throws when the ledger refuses: a bug.
 */
export const creditTopUp = async (ctx: Context, trx: Trx, { id, subject_id, payer_id, currency }: PaymentIntentRow, amount: bigint): Promise<void> => {
  const posting = { reference: `top-up:${id}`, kind: 'TOP_UP', entries: transferEntries(escrow(subject_id), wallet(payer_id), amount, currency) } as const;
  const posted = await postToLedger(ctx, trx, posting);
  if (!posted.ok) throw new Error(`top-up of payment ${id}: ${posted.code}`);
};
