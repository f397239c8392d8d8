import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { captureMachine } from '../domain/states.ts';
import { aboutPayment, paymentCaptureFailed } from '../events.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { updateSettled, type PaymentCapture } from '../store/payment-captures.ts';

/** A capture of a locked payment came to nothing: what it was to take is free to be captured again. One that was settled before stays as it is. */
export const failCapture = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, { id }: Pick<PaymentCapture, 'id'>, reason: string): Promise<void> => {
  const moved = await ctx.transition(trx, captureMachine, { id, event: 'fail', reason });
  if (!moved.ok) return;
  await updateSettled(trx, id, ctx.now(), reason);
  await ctx.publish(trx, paymentCaptureFailed, intent.id, { ...aboutPayment(intent), captureId: id, reason });
};
