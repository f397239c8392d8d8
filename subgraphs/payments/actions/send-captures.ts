import type { Context } from '../../../platform/context/context.ts';
import { later, seconds } from '../../../platform/kernel/clock.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { providerOf } from '../providers/choose.ts';
import type { Answer, ProviderNews } from '../providers/provider.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { endLease, findCapture, leaseNextCapture, type PaymentCapture } from '../store/payment-captures.ts';
import { lockIntent } from '../store/payment-intents.ts';
import { applyCharge } from './apply-charge.ts';
import { failCapture } from './fail-capture.ts';

/** Longer than a provider is waited for: when it is over, whoever had the capture is dead. */
const LEASE = seconds(60);

/**
 * Asks the provider for the captures of an attempt that have no outcome, strictly one after the other, or finds out what became of them, and
 * applies the answers. One that may have been asked for before is looked up first: how much was captured in all tells whether it was done. Does
 * nothing while somebody else is at it. Throws when the provider does not answer.
 */
export const sendCaptures = async (ctx: Context, attemptId: string): Promise<void> => {
  for (;;) {
    const capture = await leaseNextCapture(ctx.db, attemptId, ctx.now(), later(ctx.now(), LEASE));
    if (!capture) return;
    try {
      await send(ctx, capture);
    } finally {
      await endLease(ctx.db, capture.id);
    }
  }
};

/** The same for the attempt of a capture. */
export const askForCapture = async (ctx: Context, captureId: string): Promise<void> => {
  const capture = await findCapture(ctx.db, captureId);
  if (capture?.status === 'PENDING') await sendCaptures(ctx, capture.attempt_id);
};

const send = async (ctx: Context, capture: PaymentCapture): Promise<void> => {
  const { provider: name, provider_reference: chargeReference } = await getAttempt(ctx.db, capture.attempt_id);
  if (chargeReference === null) throw new Error(`attempt ${capture.attempt_id} has no provider reference`);
  const provider = providerOf(ctx.config, name);
  const look = async () => apply(ctx, capture, told(name, capture, await provider.findCharge(ctx, chargeReference)));
  if (capture.sends > 1 && (await look())) return;
  const { id, amount, currency, final } = capture;
  const answer = await provider.capture(ctx, { idempotencyKey: `capture:${id}`, chargeReference, amount, currency, final });
  if (answer.kind === 'REFUSED') return (await look()) ? undefined : refuse(ctx, capture, answer.reason);
  if (!(await apply(ctx, capture, told(name, capture, answer)))) throw new Error(`${name} has accepted capture ${id} and does not count it yet`);
};

/** What the provider says of the charge. Throws when it says nothing. */
const told = (name: string, { id }: PaymentCapture, answer: Answer<ProviderNews>): ProviderNews => {
  if (answer.kind === 'DONE') return answer.value;
  throw new Error(`no answer from ${name} about capture ${id}: ${answer.reason}`);
};

/** Applies news of the charge; whether the capture is settled then. */
const apply = async (ctx: Context, { id, attempt_id }: PaymentCapture, news: ProviderNews): Promise<boolean> => {
  const { value: outcome } = await ctx.inTransaction(async (trx) => ok(await applyCharge(ctx, trx, news)));
  if (outcome === 'UNMATCHED') {
    ctx.log.error({ attemptId: attempt_id, captureId: id, type: news.type, amount: String(news.amount) }, 'a provider says something else about a charge');
  }
  return (await findCapture(ctx.db, id))?.status !== 'PENDING';
};

const refuse = async (ctx: Context, capture: PaymentCapture, reason: string): Promise<void> => {
  await ctx.inTransaction(async (trx) => {
    const intent = await lockIntent(trx, capture.intent_id);
    if (intent) await failCapture(ctx, trx, intent, capture, reason);
    return ok(null);
  });
};
