import type { Context } from '../../../platform/context/context.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { getIntent } from '../store/payment-intents.ts';
import { awaitCharge, SAFETY_NET, startAttempt, type ConfirmRefusal } from './confirm-payment.ts';
import { openPayment } from './open-payment.ts';

export interface TopUpWallet {
  /** Minor units. */
  readonly amount: bigint;
  readonly currency: string;
  /** Pays with it at once; without, the payment waits to be confirmed. */
  readonly method?: string | undefined;
  readonly returnUrl?: string | undefined;
  readonly idempotencyKey: string;
}

export type TopUpRefusal = ConfirmRefusal | 'WALLET_NOT_FOUND' | 'AMOUNT_INVALID' | 'CURRENCY_UNKNOWN';

/**
 * Opens a payment for the caller's own wallet and, with a method, pays it as confirmPayment does: both or neither. Its money is in the wallet when
 * the payment has succeeded. Only people have wallets.
 */
export const topUpWallet = async (ctx: Context, { idempotencyKey, ...input }: TopUpWallet): Promise<Result<PaymentIntentRow, TopUpRefusal>> => {
  const { kind, id: payerId } = ctx.caller;
  if (kind !== 'user' || payerId === null) return fail('WALLET_NOT_FOUND');
  const { amount, currency, method, returnUrl } = input;
  const opened = await ctx.inTransaction((trx) =>
    ctx.once(trx, { operation: 'payments.walletTopUp', key: idempotencyKey, input }, async (): Promise<Result<{ paymentIntentId: string; attemptId: string | null }, TopUpRefusal>> => {
      const payment = await openPayment(ctx, trx, { subject: { type: 'WALLET_TOP_UP', id: newId() }, payerId, currency, splits: [], amount });
      if (!payment.ok) return refusalOf(payment.code);
      const { paymentIntentId } = payment.value;
      if (method === undefined) return ok({ paymentIntentId, attemptId: null });
      return startAttempt(ctx, trx, { paymentIntentId, method, returnUrl }, later(ctx.now(), SAFETY_NET));
    }),
  );
  if (!opened.ok) return opened;
  const { paymentIntentId, attemptId } = opened.value;
  return ok(attemptId === null ? await getIntent(ctx.db, paymentIntentId) : await awaitCharge(ctx, { paymentIntentId, attemptId }));
};

const refusalOf = (code: string): Result<never, TopUpRefusal> => {
  if (code === 'CURRENCY_UNKNOWN') return fail('CURRENCY_UNKNOWN', 'input', 'currency');
  if (code === 'AMOUNT_INVALID') return fail('AMOUNT_INVALID', 'input', 'amount');
  throw new Error(`a top-up of its own was refused: ${code}`);
};
