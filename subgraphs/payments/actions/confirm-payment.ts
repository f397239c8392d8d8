import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { SubjectType } from '../domain/opening.ts';
import { isReturnUrl } from '../domain/return-url.ts';
import { attemptMachine } from '../domain/states.ts';
import { mayPayByWallet, WALLET } from '../domain/wallets.ts';
import { mayPay } from '../policy.ts';
import { paymentProvider } from '../providers/choose.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { getIntent, lockIntent } from '../store/payment-intents.ts';
import { findChargeableMethod } from '../store/payment-methods.ts';
import { askForCharge } from './ask-for-charge.ts';
import { beginAttempt } from './begin-attempt.ts';
import { chargeWallet } from './charge-wallet.ts';
import { SAFETY_NET, withinPatience } from './patience.ts';

export interface ConfirmPayment {
  readonly paymentIntentId: string;
  /** The provider's name of a method, `wallet`, or the id of one that the payer saved. */
  readonly method: string;
  /** Where the payer's browser goes after an extra step; a page of ours unless told. */
  readonly returnUrl?: string | undefined;
  readonly idempotencyKey: string;
}

export type ConfirmRefusal =
  | 'PAYMENT_NOT_FOUND' | 'PAYMENT_NOT_PAYABLE' | 'METHOD_UNKNOWN' | 'RETURN_URL_INVALID' | 'TOO_MANY_ATTEMPTS' | 'INSUFFICIENT_FUNDS'
  | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

export type Started = Result<{ paymentIntentId: string; attemptId: string }, ConfirmRefusal>;

export { SAFETY_NET };

/** Pays with a method: starts an attempt, which a job takes to the provider. What comes of it arrives as an event. */
export const confirmPayment = async (ctx: Context, request: ConfirmPayment): Promise<Result<PaymentIntentRow, ConfirmRefusal>> => {
  const started = await start(ctx, request, null);
  return started.ok ? ok(await getIntent(ctx.db, started.value.paymentIntentId)) : started;
};

/**
 * The same for a payer who waits: takes the attempt to the provider at once, after the commit, so that an extra step, a decline or a success can
 * be answered. Without an answer within 5 s, or with none at all, the payment is answered as being processed; the job asks what became of it.
 */
export const confirmAndCharge = async (ctx: Context, request: ConfirmPayment): Promise<Result<PaymentIntentRow, ConfirmRefusal>> => {
  const started = await start(ctx, request, later(ctx.now(), SAFETY_NET));
  return started.ok ? ok(await awaitCharge(ctx, started.value)) : started;
};

/** Takes an attempt that was just started to the provider and answers its payment as it stands then, or after 5 s. */
export const awaitCharge = async (ctx: Context, { paymentIntentId, attemptId }: { paymentIntentId: string; attemptId: string }): Promise<PaymentIntentRow> => {
  if ((await getAttempt(ctx.db, attemptId)).status === attemptMachine.initial) {
    await withinPatience(askForCharge(ctx, attemptId).catch((err: unknown) => ctx.log.warn({ err, attemptId }, 'no answer to a charge yet')));
  }
  return getIntent(ctx.db, paymentIntentId);
};

const start = (ctx: Context, { idempotencyKey, ...input }: ConfirmPayment, chargeAt: Date | null): Promise<Started> =>
  ctx.inTransaction((trx) => ctx.once(trx, { operation: 'payments.confirmPayment', key: idempotencyKey, input }, () => startAttempt(ctx, trx, input, chargeAt)));

/**
 * Starts an attempt, which a job takes to the provider at `chargeAt` (null: at once); a wallet pays now, or not at all. What velocity rules refuse
 * leaves no trace; what they hold back is taken nowhere before a person approves it.
 */
export const startAttempt = async (ctx: Context, trx: Trx, { paymentIntentId, method, returnUrl }: Omit<ConfirmPayment, 'idempotencyKey'>, chargeAt: Date | null): Promise<Started> => {
  const provider = paymentProvider(ctx.config);
  const intent = isId(paymentIntentId) ? await lockIntent(trx, paymentIntentId) : undefined;
  if (!intent || !mayPay(ctx.caller, intent)) return fail('PAYMENT_NOT_FOUND', 'input', 'paymentIntentId');
  const byWallet = method === WALLET && mayPayByWallet(intent.subject_type as SubjectType, intent.capture);
  const saved = isId(method) ? await findChargeableMethod(trx, intent.payer_id, method) : undefined;
  if (!byWallet && (saved ? saved.provider !== provider.name : !provider.accepts(method))) return fail('METHOD_UNKNOWN', 'input', 'method');
  if (returnUrl !== undefined && !isReturnUrl(returnUrl)) return fail('RETURN_URL_INVALID', 'input', 'returnUrl');
  const begun = await beginAttempt(ctx, trx, intent, {
    method: saved?.reference ?? method, provider: byWallet ? WALLET : provider.name, returnUrl, savedMethodId: saved?.id, chargeAt,
  });
  if (!begun.ok) return begun;
  const { attemptId, inReview } = begun.value;
  const charged = byWallet && !inReview ? await chargeWallet(ctx, trx, intent, attemptId) : ok(null);
  return charged.ok ? ok({ paymentIntentId: intent.id, attemptId }) : charged;
};
