import { onEvent } from '../../../platform/events/consumer.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { settleLateLosses } from '../actions/settle-late-losses.ts';
import { paymentSucceeded } from '../events.ts';
import { getIntent } from '../store/payment-intents.ts';
import { bookChargeFees } from './book-charge-fees.ts';

/** Providers write a charge into their books a little after they took the money. */
const UNTIL_BOOKED = minutes(10);

/** A charge is in the books: losses of it that came before settle, and its fees are asked for when the provider should know them. */
export const followCharges = onEvent(paymentSucceeded, 'payments.followCharge', async (ctx, { paymentIntentId }) => {
  await settleLateLosses(ctx, paymentIntentId);
  await ctx.inTransaction(async (trx) => {
    const { charged_attempt_id: attemptId } = await getIntent(trx, paymentIntentId);
    if (attemptId !== null) await ctx.enqueue(trx, bookChargeFees, { attemptId }, { once: attemptId, startAfter: later(ctx.now(), UNTIL_BOOKED) });
    return ok(null);
  });
});
