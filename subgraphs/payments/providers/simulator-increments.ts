import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { lockSimulatorCharge, sumOfSimulatorCharges, updateSimulatorCharge } from '../store/simulator-charges.ts';
import { done, refused, unknown, type Answer, type IncrementRequest, type ProviderNews } from './provider.ts';
import { send, standing } from './simulator-books.ts';
import { findScript } from './simulator-methods.ts';
import { isLapsed } from './simulator-news.ts';

const UNSUPPORTED = 'authorization_not_incrementable';
const DECLINED = 'insufficient_funds';

/** Reserves more, up to a total: one that is reserved already stays, so that it grows once however often it is asked for. The webhook says the same. */
export const incrementAuthorization = async (ctx: Context, { chargeReference, amount, currency }: IncrementRequest): Promise<Answer<ProviderNews>> => {
  const { value: grown } = await ctx.inTransaction(async (trx) => {
    const charge = await lockSimulatorCharge(trx, chargeReference);
    const script = findScript(charge?.method ?? '');
    if (!charge || !script || charge.currency !== currency) return ok({ refusal: 'charge_unknown' });
    const untouched = charge.outcome === 'AUTHORIZED' && !isLapsed(charge, ctx.now()) && (await sumOfSimulatorCharges(trx, 'CAPTURE', charge.id)) === 0n;
    if (!untouched || amount < charge.amount || script.increments === 'UNSUPPORTED') return ok({ refusal: UNSUPPORTED });
    if (amount === charge.amount) return ok({ charge, answerLost: false });
    if (script.increments === 'DECLINED') return ok({ refusal: DECLINED });
    const answerLost = script.increments === 'ANSWER_LOST';
    const updated = await updateSimulatorCharge(trx, charge.id, { amount });
    if (!answerLost) await send(ctx, trx, charge.id, [{ type: 'charge.authorized', forged: false, mark: String(amount) }], 0);
    return ok({ charge: updated, answerLost });
  });
  if ('refusal' in grown) return refused(grown.refusal);
  return grown.answerLost ? unknown('the answer was lost') : done(await standing(ctx, grown.charge));
};
