import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { releasePosting } from '../domain/postings.ts';
import { remainingParts } from '../domain/proration.ts';
import { refundableLines } from '../store/commission-lines.ts';
import { getIntent } from '../store/payment-intents.ts';
import { lockSplit, updateReleased } from '../store/payment-splits.ts';
import { postToLedger } from './post-to-ledger.ts';

/** An order is fulfilled: what was not refunded goes from escrow to the vendor (pending), the platform and tax. The second time it does nothing. */
export const releaseSplit = async (
  ctx: Context,
  trx: Trx,
  { reference }: { readonly reference: string },
): Promise<Result<null, 'SPLIT_NOT_FOUND' | 'PAYMENT_NOT_SUCCEEDED'>> => {
  const split = await lockSplit(trx, reference);
  if (!split) return fail('SPLIT_NOT_FOUND');
  if (split.released_at) return ok(null);
  const intent = await getIntent(trx, split.intent_id);
  if (intent.status !== 'SUCCEEDED') return fail('PAYMENT_NOT_SUCCEEDED');
  await updateReleased(trx, split.id, ctx.now());
  const parts = remainingParts(await refundableLines(trx, split.id));
  if (parts.amount === 0n) return ok(null);
  const posting = releasePosting({ id: split.id, subjectId: intent.subject_id, payeeId: split.payee_id, currency: split.currency }, parts);
  const posted = await postToLedger(ctx, trx, posting);
  if (!posted.ok) throw new Error(`release of split ${split.id}: ${posted.code}`);
  return ok(null);
};
