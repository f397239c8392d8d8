import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isHeld } from '../domain/asking.ts';
import { addedSale } from '../domain/increment.ts';
import { incrementMachine } from '../domain/states.ts';
import { aboutPayment, paymentIncremented, paymentIncrementFailed } from '../events.ts';
import type { ProviderNews } from '../providers/provider.ts';
import type { PaymentAttempt, PaymentIntentRow } from '../rows.ts';
import { linesBySplitIds } from '../store/commission-lines.ts';
import { getAttempt, updateAttemptAmount } from '../store/payment-attempts.ts';
import { updateIncremented, type PaymentIncrement } from '../store/payment-increments.ts';
import { getIntent, updateIntentAmount } from '../store/payment-intents.ts';
import { growSplit, splitsByIntentIds } from '../store/payment-splits.ts';
import { priceLines } from './price-lines.ts';

export interface Charged {
  readonly intent: PaymentIntentRow;
  readonly attempt: PaymentAttempt;
}

/**
 * Settles what a bank was asked to hold of a locked payment's attempt, if that is open, by news that fits it: it holds more than we know of, or the
 * charge is over. News from before says nothing. Answers payment and attempt as they are then.
 */
export const settleIncrement = async (ctx: Context, trx: Trx, charged: Charged, increments: readonly PaymentIncrement[], news: ProviderNews): Promise<Charged> => {
  const { intent, attempt } = charged;
  const increment = increments.find(({ status }) => status === 'PENDING');
  if (!increment) return charged;
  const holds = news.type === 'charge.authorized' || news.type === 'charge.succeeded';
  if (holds && news.amount > attempt.amount) return grow(ctx, trx, charged, increment);
  if (news.type === 'charge.succeeded' || news.type === 'charge.failed') await failIncrement(ctx, trx, intent, increment, 'authorization_over');
  return charged;
};

/** The bank holds more. Of a payment that is over only the attempt grows: what comes of it goes back. */
const grow = async (ctx: Context, trx: Trx, { intent, attempt }: Charged, { id, amount }: PaymentIncrement): Promise<Charged> => {
  const at = ctx.now();
  await ctx.transition(trx, incrementMachine, { id, event: 'succeed' });
  await updateIncremented(trx, id, at);
  await updateAttemptAmount(trx, attempt.id, amount);
  if (intent.status === 'REQUIRES_CAPTURE' && isHeld(attempt.status)) {
    const [split] = await splitsByIntentIds(trx, [intent.id]);
    if (!split) throw new Error(`payment ${intent.id} has no split to grow`);
    const sale = addedSale(await linesBySplitIds(trx, [split.id]), { payeeId: split.payee_id, currency: split.currency, at, reference: id, amount: amount - attempt.amount });
    const { lines: [line], ...parts } = await priceLines(trx, split.id, sale);
    await growSplit(trx, split.id, parts, line!);
    await updateIntentAmount(trx, intent.id, amount);
    await ctx.publish(trx, paymentIncremented, intent.id, { ...aboutPayment(intent), incrementId: id, amount: String(amount) });
  }
  return { intent: await getIntent(trx, intent.id), attempt: await getAttempt(trx, attempt.id) };
};

/** The bank does not hold more for a locked payment. What was settled before stays as it is. */
export const failIncrement = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, { id }: Pick<PaymentIncrement, 'id'>, reason: string): Promise<void> => {
  const moved = await ctx.transition(trx, incrementMachine, { id, event: 'fail', reason });
  if (!moved.ok) return;
  await updateIncremented(trx, id, ctx.now(), reason);
  await ctx.publish(trx, paymentIncrementFailed, intent.id, { ...aboutPayment(intent), incrementId: id, reason });
};
