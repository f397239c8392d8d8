import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { isHeld } from '../domain/asking.ts';
import { providerOf } from '../providers/choose.ts';
import type { Answer, ProviderNews } from '../providers/provider.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { getIncrement, noteSend, type PaymentIncrement } from '../store/payment-increments.ts';
import { lockIntent } from '../store/payment-intents.ts';
import { applyCharge } from './apply-charge.ts';
import { failIncrement } from './settle-increment.ts';

/**
 * Asks the provider to hold more, or finds out what became of it, and applies the answer. One that may have been asked for before is looked up first:
 * how much the provider holds tells. It is asked for a total and under one key, so that runs at once grow a charge once. Throws when the provider does
 * not answer.
 */
export const sendIncrement = async (ctx: Context, incrementId: string): Promise<void> => {
  const increment = await noteSend(ctx.db, incrementId);
  if (!increment) return;
  const { id, amount, currency } = increment;
  const { provider: name, provider_reference: chargeReference, status } = await getAttempt(ctx.db, increment.attempt_id);
  if (chargeReference === null) throw new Error(`attempt ${increment.attempt_id} has no provider reference`);
  const provider = providerOf(ctx.config, name);
  const look = async () => apply(ctx, increment, told(name, increment, await provider.findCharge(ctx, chargeReference)));
  if (increment.sends > 1 && (await look())) return;
  if (!isHeld(status)) return refuse(ctx, increment, 'authorization_over');
  const answer = await provider.incrementAuthorization(ctx, { idempotencyKey: `increment:${id}`, chargeReference, amount, currency });
  if (answer.kind === 'REFUSED') return (await look()) ? undefined : refuse(ctx, increment, answer.reason);
  if (!(await apply(ctx, increment, told(name, increment, answer)))) await refuse(ctx, increment, 'authorization_not_incrementable');
};

/** What the provider says of the charge. Throws when it says nothing. */
const told = (name: string, { id }: PaymentIncrement, answer: Answer<ProviderNews>): ProviderNews => {
  if (answer.kind === 'DONE') return answer.value;
  throw new Error(`no answer from ${name} about increment ${id}: ${answer.reason}`);
};

/** Applies news of the charge; whether the increment is settled then. */
const apply = async (ctx: Context, { id, attempt_id }: PaymentIncrement, news: ProviderNews): Promise<boolean> => {
  const { value: outcome } = await ctx.inTransaction(async (trx) => ok(await applyCharge(ctx, trx, news)));
  if (outcome === 'UNMATCHED') {
    ctx.log.error({ attemptId: attempt_id, incrementId: id, type: news.type, amount: String(news.amount) }, 'a provider says something else about a charge');
  }
  return (await getIncrement(ctx.db, id)).status !== 'PENDING';
};

const refuse = async (ctx: Context, increment: PaymentIncrement, reason: string): Promise<void> => {
  await ctx.inTransaction(async (trx) => {
    const intent = await lockIntent(trx, increment.intent_id);
    if (intent) await failIncrement(ctx, trx, intent, increment, reason);
    return ok(null);
  });
};
