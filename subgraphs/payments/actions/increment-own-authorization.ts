import type { Context } from '../../../platform/context/context.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { getIncrement } from '../store/payment-increments.ts';
import { getIntent, lockIntent } from '../store/payment-intents.ts';
import { ownSplits } from './capture-own-payment.ts';
import { incrementLocked, type IncrementAuthorizationRefusal, type RequestedIncrement } from './increment-authorization.ts';
import { SAFETY_NET, withinPatience } from './patience.ts';
import { sendIncrement } from './send-increment.ts';

export interface IncrementOwnAuthorization {
  readonly paymentIntentId: string;
  /** What is to be held in all, minor units. */
  readonly amount: bigint;
  readonly idempotencyKey: string;
}

export type IncrementOwnRefusal = IncrementAuthorizationRefusal | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/**
 * Asks the payer's bank to hold more, for an admin, or the owner or manager of the vendor that the payment is for. Waits up to 5 s for the provider and
 * answers the payment as it stands then; AUTHORIZATION_NOT_INCREMENTABLE when the bank has refused by then.
 */
export const incrementOwnAuthorization = async (ctx: Context, { idempotencyKey, ...input }: IncrementOwnAuthorization): Promise<Result<PaymentIntentRow, IncrementOwnRefusal>> => {
  const { paymentIntentId, amount } = input;
  const asked = await ctx.inTransaction((trx) =>
    ctx.once(trx, { operation: 'payments.incrementAuthorization', key: idempotencyKey, input }, async (): Promise<Result<{ incrementId: string }, IncrementAuthorizationRefusal>> => {
      const intent = isId(paymentIntentId) ? await lockIntent(trx, paymentIntentId) : undefined;
      if (!intent || (await ownSplits(ctx, trx, intent.id))?.size === 0) return fail('PAYMENT_NOT_FOUND', 'input', 'paymentIntentId');
      const requested: Result<RequestedIncrement, IncrementAuthorizationRefusal> = await incrementLocked(ctx, trx, intent, amount, later(ctx.now(), SAFETY_NET));
      return requested.ok ? ok({ incrementId: requested.value.incrementId }) : requested;
    }),
  );
  if (!asked.ok) return asked;
  const { incrementId } = asked.value;
  await withinPatience(sendIncrement(ctx, incrementId).catch((err: unknown) => ctx.log.warn({ err, incrementId }, 'no answer to an increment yet')));
  if ((await getIncrement(ctx.db, incrementId)).status === 'FAILED') return fail('AUTHORIZATION_NOT_INCREMENTABLE', 'input', 'amount');
  return ok(await getIntent(ctx.db, paymentIntentId));
};
