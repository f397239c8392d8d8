import { people } from '../../../db/seed/demo.ts';
import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { World } from '../../../tests/support/world.ts';
import { incrementAuthorization } from '../actions/increment-authorization.ts';
import { openPayment } from '../actions/open-payment.ts';
import { ana, chargeNow, confirmAgain, velo, type Opened } from './payments-world.ts';
import type { Authorized } from './captures-world.ts';

/** Ana's payment of 649.00 EUR to Vélo alone, held by her bank; its webhooks wait in the queue. */
export const held = async (world: World, method = 'sim_card_incremental'): Promise<Authorized> => {
  const payment = await openedForOne(world);
  const attemptId = await confirmAgain(world, payment.intentId, method);
  await chargeNow(world, attemptId);
  await chargeNow(world, attemptId);
  return { ...payment, attemptId };
};

export const openedForOne = async (world: World): Promise<Opened> => {
  const ids = { groupId: newId(), veloOrder: newId(), atelierOrder: newId() };
  const ctx = world.context(ana);
  const result = await ctx.inTransaction((trx) =>
    openPayment(ctx, trx, {
      subject: { type: 'ORDER_GROUP', id: ids.groupId }, payerId: people.ana.id, currency: 'EUR', capture: 'MANUAL', splits: [{ reference: ids.veloOrder, payeeId: velo, amount: 64_900n }],
    }),
  );
  if (!result.ok) throw new Error(result.code);
  return { ...ids, intentId: result.value.paymentIntentId };
};

export const increment = (ctx: Context, { groupId }: Opened, amount: bigint) =>
  ctx.inTransaction((trx) => incrementAuthorization(ctx, trx, { subject: { type: 'ORDER_GROUP', id: groupId }, amount }));

/** What is held and sold: payment, attempt, split with its commission, frozen lines, and what became of each increment. */
export const holding = async ({ db }: World, { intentId, attemptId }: Authorized) => {
  const intent = await db.selectFrom('payment_intents').select(['amount', 'status']).where('id', '=', intentId).executeTakeFirstOrThrow();
  const attempt = await db.selectFrom('payment_attempts').select('amount').where('id', '=', attemptId).executeTakeFirstOrThrow();
  const split = await db.selectFrom('payment_splits').select(['id', 'amount', 'commission', 'tax']).where('intent_id', '=', intentId).executeTakeFirstOrThrow();
  const lines = await db.selectFrom('commission_lines').select('amount').where('split_id', '=', split.id).orderBy('id').execute();
  const increments = await db.selectFrom('payment_increments').select(['amount', 'status', 'failure_reason']).where('intent_id', '=', intentId).orderBy('created_at').orderBy('id').execute();
  return {
    intent: `${intent.status} ${intent.amount}`, attempt: attempt.amount, split: [split.amount, split.commission, split.tax], lines: lines.map(({ amount }) => amount),
    increments: increments.map(({ amount, status, failure_reason }) => `${amount} ${status}${failure_reason === null ? '' : ` ${failure_reason}`}`),
  };
};

/** Nothing was added. */
export const asBefore = { intent: 'REQUIRES_CAPTURE 64900', attempt: 64_900n, split: [64_900n, 7_788n, 0n], lines: [64_900n] } as const;
/** The bank holds 749.00 EUR: what was added is a line with its own commission. */
export const grown = { intent: 'REQUIRES_CAPTURE 74900', attempt: 74_900n, split: [74_900n, 8_988n, 0n], lines: [64_900n, 10_000n], increments: ['74900 SUCCEEDED'] } as const;

/** What the simulator holds for an attempt. */
export const reserved = async ({ db }: World, { attemptId }: Authorized): Promise<bigint> =>
  (await db.selectFrom('payment_simulator_charges').select('amount').where('kind', '=', 'CHARGE').where('reference', '=', attemptId).executeTakeFirstOrThrow()).amount;

/** As if the sweeper's time had come for what has no outcome. */
export const dueNow = ({ db }: World) => db.updateTable('payment_increments').set({ asked_at: new Date(0) }).where('status', '=', 'PENDING').execute();
