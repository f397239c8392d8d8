import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { isRunning } from '../domain/asking.ts';
import type { CaptureMode } from '../domain/opening.ts';
import { providerOf } from '../providers/choose.ts';
import { whenDone, type Answer, type ChargeRequest, type PaymentProvider, type ProviderNews } from '../providers/provider.ts';
import type { PaymentAttempt, PaymentIntentRow } from '../rows.ts';
import { claimProviderReference, getAttempt } from '../store/payment-attempts.ts';
import { getIntent } from '../store/payment-intents.ts';
import { findCustomer } from '../store/payment-methods.ts';
import { applyCharge } from './apply-charge.ts';

/** After an extra step the browser comes here, unless the payer's shop told us another place. */
const returnUrlOf = (ctx: Context, attempt: PaymentAttempt): string => attempt.return_url ?? `${ctx.config.publicUrl}/hooks/payments/${attempt.provider}/return`;

/** Opening moves no money: when the first key was answered with a fault, which providers repeat for a day, the sweeper's next round takes another. */
const keyOf = ({ id, asks }: PaymentAttempt): string => (asks === 0 ? `attempt:${id}` : `attempt:${id}:${asks}`);

const requestOf = (ctx: Context, attempt: PaymentAttempt, { amount, currency, capture }: PaymentIntentRow, customer: string | null): ChargeRequest => ({
  idempotencyKey: keyOf(attempt),
  attemptId: attempt.id,
  method: attempt.method,
  amount,
  currency,
  capture: capture as CaptureMode,
  customer,
  offSession: attempt.off_session,
  returnUrl: returnUrlOf(ctx, attempt),
});

/** The first name that was noted for an attempt is the only one that is ever confirmed, so that of two runs at once only one charge is made. */
const begin = async (ctx: Context, provider: PaymentProvider, request: ChargeRequest): Promise<Answer<ProviderNews>> =>
  whenDone(await provider.openCharge(ctx, request), async (opened) =>
    provider.confirmCharge(ctx, request, await claimProviderReference(ctx.db, request.attemptId, opened)),
  );

/** Whether the money was asked for is not known: look first. */
const resume = async (ctx: Context, provider: PaymentProvider, request: ChargeRequest, reference: string): Promise<Answer<ProviderNews>> =>
  whenDone(await provider.findCharge(ctx, reference), async (news) =>
    news.type === 'charge.open' ? provider.confirmCharge(ctx, request, reference) : { kind: 'DONE', value: news },
  );

/**
 * Takes an attempt to its provider, or asks what became of it, and applies the answer. Outside any transaction, and as often as it takes: if
 * this process dies after the provider took the money, the next run finds the same charge. One that was given up meanwhile, or waits for review, is not charged.
 * Throws when the provider does not answer.
 */
export const askForCharge = async (ctx: Context, attemptId: string): Promise<void> => {
  const attempt = await getAttempt(ctx.db, attemptId);
  if (!isRunning(attempt.status) || attempt.in_review) return;
  const intent = await getIntent(ctx.db, attempt.intent_id);
  const provider = providerOf(ctx.config, attempt.provider);
  const customer = attempt.saved_method_id === null ? null : await findCustomer(ctx.db, intent.payer_id, provider.name);
  const request = requestOf(ctx, attempt, intent, customer);
  const { provider_reference: reference } = attempt;
  const answer = await (reference === null ? begin(ctx, provider, request) : resume(ctx, provider, request, reference));
  if (answer.kind === 'UNKNOWN') throw new Error(`no answer from ${provider.name} about attempt ${attemptId}: ${answer.reason}`);
  const news = answer.kind === 'DONE' ? answer.value : await refusalOf(ctx, attemptId, request, answer.reason);
  await ctx.inTransaction(async (trx) => {
    const outcome = await applyCharge(ctx, trx, news);
    if (outcome === 'UNMATCHED') ctx.log.error({ attemptId, type: news.type, amount: String(news.amount) }, 'a provider says something else about a charge');
    return ok(outcome);
  });
};

/** A refused charge failed, whether or not the provider has a name for it. */
const refusalOf = async (ctx: Context, attemptId: string, { amount, currency }: ChargeRequest, reason: string): Promise<ProviderNews> => {
  const { provider_reference: reference } = await getAttempt(ctx.db, attemptId);
  return { type: 'charge.failed', subjectId: attemptId, providerReference: reference, amount, currency, reason, actionUrl: null };
};
