import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { payeeKindOf, payeePending } from '../domain/payees.ts';
import { releasePosting } from '../domain/postings.ts';
import { remainingParts } from '../domain/proration.ts';
import { refundableLines } from '../store/commission-lines.ts';
import { getIntent } from '../store/payment-intents.ts';
import { lockSplit, updateReleased } from '../store/payment-splits.ts';
import { payingAttempt } from './paying-attempt.ts';
import { postToLedger } from './post-to-ledger.ts';
import { recordEarning } from './record-earning.ts';

/** An order is fulfilled: what was not refunded goes from escrow to the payee (pending, as an earning that matures), the platform and tax. The second time it does nothing. */
export const releaseSplit = async (
  ctx: Context,
  trx: Trx,
  { reference }: { readonly reference: string },
): Promise<Result<null, 'SPLIT_NOT_FOUND' | 'PAYMENT_NOT_SUCCEEDED'>> => {
  const split = await lockSplit(trx, reference);
  if (!split) return fail('SPLIT_NOT_FOUND');
  if (split.released_at) return ok(null);
  const intent = await getIntent(trx, split.intent_id);
  if (!(await payingAttempt(trx, intent, split))) return fail('PAYMENT_NOT_SUCCEEDED');
  await updateReleased(trx, split.id, ctx.now());
  const parts = remainingParts(await refundableLines(trx, split.id));
  if (parts.amount === 0n) return ok(null);
  const payee = { kind: payeeKindOf(intent.subject_type), id: split.payee_id };
  const posting = releasePosting({ id: split.id, subjectId: intent.subject_id, payee: payeePending(payee), currency: split.currency }, parts);
  const posted = await postToLedger(ctx, trx, posting);
  if (!posted.ok) throw new Error(`release of split ${split.id}: ${posted.code}`);
  await recordEarning(ctx, trx, { kind: 'EARNING', payee, currency: split.currency, reference, splitId: split.id, causeId: split.id, parts });
  return ok(null);
};
