import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { findSimulatorCharge, insertSimulatorCharge, lockSimulatorCharge, updateSimulatorCharge } from '../store/simulator-charges.ts';
import { done, refused, unknown, type Answer, type ChargeRequest, type PaymentProvider, type ProviderNews } from './provider.ts';
import { decide, send, standing } from './simulator-books.ts';
import { findMethod, methodOf, removeMethod, saveMethod } from './simulator-saved-methods.ts';
import { simulatorDisputes } from './simulator-disputes.ts';
import { createAccount, findAccount, onboardingLink } from './simulator-accounts.ts';
import { incrementAuthorization } from './simulator-increments.ts';
import { cancelCharge, capture, findRefund, linesOfCharge, refund, settlement } from './simulator-money.ts';
import { findTransfer, transfer } from './simulator-transfers.ts';
import { findScript } from './simulator-methods.ts';
import { isSigned } from './signature.ts';
import { readWebhook } from './simulator-webhook.ts';

const openCharge = async (ctx: Context, request: ChargeRequest): Promise<Answer<string>> => {
  const { idempotencyKey, attemptId, amount, currency, capture: mode, offSession, returnUrl } = request;
  const method = await methodOf(ctx, request);
  if (method === null) return refused('payment_method_unknown');
  const row = {
    id: newId(), idempotency_key: idempotencyKey, kind: 'CHARGE', reference: attemptId, method, amount, currency,
    capture: mode, off_session: offSession, return_url: returnUrl, created_at: ctx.now(),
  };
  const opened = await ctx.inTransaction(async (trx) => ok((await insertSimulatorCharge(trx, row)).charge));
  return done(opened.value.id);
};

/** Only the first confirmation of a charge does anything. Its outcome is told by webhook: the answer says no more than that it is coming. */
const confirmCharge = async (ctx: Context, _request: ChargeRequest, reference: string): Promise<Answer<ProviderNews>> => {
  const confirmed = await ctx.inTransaction(async (trx) => {
    const charge = await lockSimulatorCharge(trx, reference);
    if (!charge) return ok(null);
    const script = findScript(charge.method ?? '');
    if (charge.outcome !== null || charge.challenge !== null || !script) return ok({ charge, answerLost: false });
    if (!script.challenge) return ok({ charge: await decide(ctx, trx, charge, script), answerLost: script.answerLost });
    if (charge.off_session) return ok({ charge: await decide(ctx, trx, charge, { ...script, failure: 'authentication_required' }), answerLost: false });
    const challenged = await updateSimulatorCharge(trx, charge.id, { challenge: randomBytes(24).toString('hex') });
    await send(ctx, trx, charge.id, [{ type: 'charge.requires_action', forged: false }], 0);
    return ok({ charge: challenged, answerLost: false });
  });
  if (confirmed.value === null) return refused('charge_unknown');
  if (confirmed.value.answerLost) return unknown('the answer was lost');
  const news = await standing(ctx, confirmed.value.charge);
  return done(news.type === 'charge.requires_action' ? news : { ...news, type: 'charge.pending', reason: null });
};

const findCharge = async (ctx: Context, reference: string): Promise<Answer<ProviderNews>> => {
  const charge = await findSimulatorCharge(ctx.db, reference);
  return charge ? done(await standing(ctx, charge)) : refused('charge_unknown');
};

/** The payer agreed on the simulator's own page, or did not. Answers where their browser goes next; null when there is nothing to agree to. */
export const answerChallenge = async (ctx: Context, chargeId: string, agreed: boolean): Promise<string | null> => {
  const answered = await ctx.inTransaction(async (trx) => {
    const charge = await lockSimulatorCharge(trx, chargeId);
    const script = findScript(charge?.method ?? '');
    if (!charge || !script || charge.challenge === null) return ok(null);
    if (charge.outcome === null) await decide(ctx, trx, charge, agreed ? script : { ...script, failure: 'authentication_failed' });
    return ok(charge.return_url);
  });
  return answered.value;
};

/** A payment provider inside Plaza, for development, tests and demonstrations. It keeps its own books and talks back by signed webhooks. */
export const simulator = ({ webhookSecret }: { readonly webhookSecret: string }): PaymentProvider => ({
  name: 'simulator',
  accepts: (method) => findScript(method) !== undefined,
  openCharge,
  confirmCharge,
  findCharge,
  capture,
  incrementAuthorization,
  cancelCharge,
  refund,
  findRefund,
  saveMethod,
  findMethod,
  removeMethod,
  transfer,
  findTransfer,
  createAccount,
  onboardingLink,
  findAccount,
  settlement,
  linesOfCharge,
  ...simulatorDisputes,
  receive: async (body, header, now) => (isSigned(webhookSecret, body, header('plaza-signature'), now) ? readWebhook(body) : { kind: 'FORGED' }),
  reread: readWebhook,
});
