import type { Context } from '../../../platform/context/context.ts';
import { later, seconds } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { sendSimulatorWebhook } from '../jobs/send-simulator-webhook.ts';
import { getSimulatorCharge, insertSimulatorCharge } from '../store/simulator-charges.ts';
import type { PaymentProvider } from './provider.ts';
import { isSigned } from './signature.ts';
import { readWebhook } from './simulator-webhook.ts';

interface Script {
  readonly charge: 'charge.succeeded' | 'charge.failed';
  readonly refund: 'refund.succeeded' | 'refund.failed';
  /** Milliseconds until the webhook. */
  readonly delay: number;
  /** How often the same webhook is sent. */
  readonly times: number;
}

const good: Script = { charge: 'charge.succeeded', refund: 'refund.succeeded', delay: 0, times: 1 };

/** How each method behaves. */
const scripts: ReadonlyMap<string, Script> = new Map([
  ['sim_card_ok', good],
  ['sim_card_declined', { ...good, charge: 'charge.failed' }],
  ['sim_card_slow', { ...good, delay: seconds(5) }],
  ['sim_card_duplicate', { ...good, times: 2 }],
  ['sim_card_refund_fails', { ...good, refund: 'refund.failed' }],
]);

interface Operation {
  readonly idempotencyKey: string;
  readonly kind: 'CHARGE' | 'REFUND';
  readonly reference: string;
  readonly method: string;
  readonly amount: bigint;
  readonly currency: string;
}

/** Books a charge or refund once for its key and sends the webhook; answers the simulator's id for it. */
const book = async (ctx: Context, { idempotencyKey, ...operation }: Operation): Promise<string> => {
  const script = scripts.get(operation.method) ?? good;
  const booked = await ctx.inTransaction(async (trx) => {
    const { charge, created } = await insertSimulatorCharge(trx, { id: newId(), idempotency_key: idempotencyKey, ...operation, created_at: ctx.now() });
    const type = operation.kind === 'CHARGE' ? script.charge : script.refund;
    for (let n = 0; created && n < script.times; n += 1) {
      const startAfter = script.delay > 0 ? { startAfter: later(ctx.now(), script.delay) } : {};
      await ctx.enqueue(trx, sendSimulatorWebhook, { chargeId: charge.id, type }, { once: `${charge.id}:${n}`, ...startAfter });
    }
    return ok(charge.id);
  });
  return booked.value;
};

/** A payment provider inside Plaza, for development, tests and demonstrations. It keeps its own books and talks back by signed webhooks only. */
export const simulator = (webhookSecret: string): PaymentProvider => ({
  name: 'simulator',
  accepts: (method) => scripts.has(method),
  charge: (ctx, { attemptId, ...request }) => book(ctx, { ...request, kind: 'CHARGE', reference: attemptId }),
  refund: async (ctx, { refundId, chargeReference, ...request }) => {
    const { method } = await getSimulatorCharge(ctx.db, chargeReference);
    return book(ctx, { ...request, kind: 'REFUND', reference: refundId, method });
  },
  receive: (body, header, now) => (isSigned(webhookSecret, body, header('plaza-signature'), now) ? readWebhook(body) : { kind: 'FORGED' }),
});
