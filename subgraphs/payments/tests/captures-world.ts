import { people } from '../../../db/seed/demo.ts';
import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import type { World } from '../../../tests/support/world.ts';
import { cancelPayment } from '../actions/cancel-payment.ts';
import { capturePayment, type CapturePaymentRefusal, type RequestedCapture } from '../actions/capture-payment.ts';
import { openPayment } from '../actions/open-payment.ts';
import type { CaptureRequest } from '../domain/capture.ts';
import { ana, atelier, chargeNow, confirmAgain, paymentsWorld, velo, type Opened, type PaymentsWorld } from './payments-world.ts';

export const DAY = 24 * 3_600_000;

/** A payments world in which nobody pays too often. */
export const capturesWorld = async (env: Readonly<Record<string, string>> = {}): Promise<PaymentsWorld> => {
  const shop = await paymentsWorld(env);
  await shop.world.db.updateTable('payment_velocity_rules').set({ enabled: false }).execute();
  return shop;
};

export interface Authorized extends Opened {
  readonly attemptId: string;
}

/** Ana's payment of 1,000.00 EUR to be captured by hand: 649.00 to Vélo, 351.00 to the Atelier. */
export const openedByHand = async (world: World): Promise<Opened> => {
  const ids = { groupId: newId(), veloOrder: newId(), atelierOrder: newId() };
  const ctx = world.context(ana);
  const result = await ctx.inTransaction((trx) =>
    openPayment(ctx, trx, {
      subject: { type: 'ORDER_GROUP', id: ids.groupId },
      payerId: people.ana.id,
      currency: 'EUR',
      capture: 'MANUAL',
      splits: [
        { reference: ids.veloOrder, payeeId: velo, amount: 64_900n },
        { reference: ids.atelierOrder, payeeId: atelier, amount: 35_100n },
      ],
    }),
  );
  if (!result.ok) throw new Error(result.code);
  return { ...ids, intentId: result.value.paymentIntentId };
};

/** The same, held by Ana's bank; no job waits. */
export const authorized = async (world: World, method = 'sim_card_ok'): Promise<Authorized> => {
  const payment = await openedByHand(world);
  const attemptId = await confirmAgain(world, payment.intentId, method);
  await world.drain();
  return { ...payment, attemptId };
};

/** The same by the charge alone, its webhooks left in the queue. */
export const authorizedQuietly = async (world: World, method = 'sim_card_silent'): Promise<Authorized> => {
  const payment = await openedByHand(world);
  const attemptId = await confirmAgain(world, payment.intentId, method);
  await chargeNow(world, attemptId);
  await chargeNow(world, attemptId);
  return { ...payment, attemptId };
};

export const capture = (ctx: Context, { groupId }: Opened, request: CaptureRequest = {}): Promise<Result<RequestedCapture, CapturePaymentRefusal>> =>
  ctx.inTransaction((trx) => capturePayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: groupId }, ...request }));

export const cancel = (ctx: Context, { groupId }: Opened) => ctx.inTransaction((trx) => cancelPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: groupId } }));

/** As if so much time had passed for a payment, with us and at the simulator. */
export const wait = async (world: World, { attemptId }: Authorized, milliseconds: number): Promise<void> => {
  const { expires_at, provider_reference } = await world.db.selectFrom('payment_attempts').select(['expires_at', 'provider_reference']).where('id', '=', attemptId).executeTakeFirstOrThrow();
  const { decides_at } = await world.db.selectFrom('payment_simulator_charges').select('decides_at').where('id', '=', provider_reference!).executeTakeFirstOrThrow();
  await world.db.updateTable('payment_attempts').set({ expires_at: new Date(expires_at!.getTime() - milliseconds), asked_at: new Date(0) }).where('id', '=', attemptId).execute();
  await world.db.updateTable('payment_simulator_charges').set({ decides_at: new Date(decides_at!.getTime() - milliseconds) }).where('id', '=', provider_reference!).execute();
};

/** How a payment stands: itself, its last attempt, its captures in order, and what is captured of it. */
export const stand = async (world: World, intentId: string) => {
  const intent = await world.db.selectFrom('payment_intents').select(['status', 'captured']).where('id', '=', intentId).executeTakeFirstOrThrow();
  const attempt = await world.db.selectFrom('payment_attempts').select('status').where('intent_id', '=', intentId).orderBy('created_at', 'desc').limit(1).executeTakeFirstOrThrow();
  const captures = await world.db.selectFrom('payment_captures').select(['amount', 'status']).where('intent_id', '=', intentId).orderBy('ordinal').execute();
  return { intent: intent.status, attempt: attempt.status, captured: intent.captured, captures: captures.map(({ amount, status }) => `${amount} ${status}`) };
};

/** What the simulator has taken of an attempt. */
export const taken = async (world: World, attemptId: string): Promise<bigint> => {
  const rows = await world.db
    .selectFrom('payment_simulator_charges as c')
    .innerJoin('payment_simulator_charges as k', 'k.charge_id', 'c.id')
    .select('k.amount')
    .where('c.reference', '=', attemptId)
    .where('c.kind', '=', 'CHARGE')
    .where('k.kind', '=', 'CAPTURE')
    .execute();
  return rows.reduce((sum, { amount }) => sum + amount, 0n);
};

/** The rules about payments, captures and commission that are broken now. */
export const brokenRules = async (world: World): Promise<unknown[]> =>
  (await Promise.all(['payments.sql', 'captures.sql', 'commission.sql'].map((file) => checkInvariants(world.db, file)))).flatMap(({ broken }) => broken);

/** A context in whose n-th transaction the process dies just before it commits. */
export const dying = (ctx: Context, n: number): Context => {
  let left = n;
  return {
    ...ctx,
    inTransaction: (work) =>
      ctx.inTransaction(async (trx) => {
        const result = await work(trx);
        left -= 1;
        if (left === 0) throw new Error('the process died');
        return result;
      }),
  };
};
