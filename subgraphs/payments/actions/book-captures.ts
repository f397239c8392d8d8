import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { spreadCapture } from '../domain/capture.ts';
import { capturePosting } from '../domain/postings.ts';
import { captureMachine } from '../domain/states.ts';
import { walletOf } from '../domain/wallets.ts';
import { aboutPayment, paymentCaptured } from '../events.ts';
import type { PaymentAttempt, PaymentIntentRow } from '../rows.ts';
import { captureCount, insertCapture, pendingCaptures, updateSettled, type PaymentCapture } from '../store/payment-captures.ts';
import { splitsByIntentIds } from '../store/payment-splits.ts';
import { failCapture } from './fail-capture.ts';
import { postToLedger } from './post-to-ledger.ts';

export interface Captured {
  /** What the provider has captured of the attempt in all, minor units. */
  readonly total: bigint;
  /** Whether it can take no more. */
  readonly over: boolean;
  /** Whether the money pays the intent; false for a charge that nobody wants any more. */
  readonly pays: boolean;
}

/**
 * Books what a provider has captured of a locked payment's attempt: each capture that we asked for, in its order, as far as the provider's total
 * covers it, and what it took without our asking as one of its own. The total only ever grows, so old news does nothing. False, and nothing
 * changes, when the figures fit no order of events: a person must look.
 */
export const bookCaptures = async (
  ctx: Context,
  trx: Trx,
  intent: PaymentIntentRow,
  attempt: PaymentAttempt,
  { total, over, pays }: Captured,
): Promise<boolean> => {
  if (total > attempt.amount) return false;
  const pending = await pendingCaptures(trx, attempt.id);
  let booked = attempt.captured;
  const known: PaymentCapture[] = [];
  for (const capture of pending) {
    if (booked + capture.amount > total || (capture.amount === 0n && !over)) break;
    booked += capture.amount;
    known.push(capture);
  }
  if (booked < total && !over && known.length < pending.length) return false;
  for (const capture of known) {
    await ctx.transition(trx, captureMachine, { id: capture.id, event: 'succeed' });
    await updateSettled(trx, capture.id, ctx.now());
    await post(ctx, trx, intent, attempt, capture);
  }
  if (over) for (const capture of pending.slice(known.length)) await failCapture(ctx, trx, intent, capture, 'authorization_over');
  if (booked < total) await bookFound(ctx, trx, intent, attempt, { amount: total - booked, over, pays });
  return true;
};

/** What was taken without a capture of ours: the whole of a charge that is captured by itself, or what somebody captured at the provider. */
const bookFound = async (
  ctx: Context,
  trx: Trx,
  intent: PaymentIntentRow,
  attempt: PaymentAttempt,
  { amount, over, pays }: Omit<Captured, 'total'> & { readonly amount: bigint },
) => {
  const automatic = intent.capture === 'AUTOMATIC';
  const at = ctx.now();
  const splits = pays ? (await splitsByIntentIds(trx, [intent.id])).filter(({ canceled_at }) => canceled_at === null) : [];
  const { count, closed } = automatic ? { count: 0, closed: false } : await captureCount(trx, attempt.id);
  const capture = {
    id: automatic ? attempt.id : newId(), intent_id: intent.id, attempt_id: attempt.id, ordinal: count + 1, kind: automatic ? 'AUTOMATIC' : 'FOUND',
    pays, currency: intent.currency, amount, final: over && !closed, status: 'SUCCEEDED', created_at: at, settled_at: at,
  };
  await insertCapture(trx, capture, spreadCapture(splits, amount));
  await post(ctx, trx, intent, attempt, capture);
};

type Booked = Pick<PaymentCapture, 'id' | 'amount' | 'final' | 'pays'>;

const post = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, attempt: PaymentAttempt, { id, amount, final, pays }: Booked) => {
  const { currency, subject_id: subjectId, payer_id } = intent;
  if (amount > 0n) {
    const posting = capturePosting({ captureId: id, provider: attempt.provider, from: walletOf(attempt.provider, payer_id), subjectId, amount, currency });
    const posted = await postToLedger(ctx, trx, posting);
    if (!posted.ok) throw new Error(`capture ${id}: ${posted.code}`);
  }
  if (!pays || intent.capture !== 'MANUAL') return;
  await ctx.publish(trx, paymentCaptured, intent.id, { ...aboutPayment(intent), captureId: id, amount: String(amount), final });
};
