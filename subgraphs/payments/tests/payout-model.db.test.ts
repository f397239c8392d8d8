import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { seededRandom } from '../../../tests/support/random.ts';
import { createOrganization } from '../../accounts/contract.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { confirmPayment } from '../actions/confirm-payment.ts';
import { openPayment } from '../actions/open-payment.ts';
import { runPayoutSweep } from '../actions/sweep-payouts.ts';
import { cancelPayout, retryPayout } from '../actions/retry-payout.ts';
import { ada, ana, news, paymentsWorld, post, vera, type PaymentsWorld } from './payments-world.ts';
import { mature, moneyOf, onboarded, payoutOf, refund, release, violations } from './payouts-world.ts';
import { PayoutModel } from './payout-model.ts';

/**
 * Random sales, refunds, maturings, sweeps, sendings, failures, returns, retries and cancellations against the real database and the simulator.
 * After each command a model without a database must have the same balances and payouts; no payout is ever sent of more than is available.
 */
let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const COMMANDS = 60;
const banks = { sim_bank_ok: 'PAID', sim_bank_duplicate: 'PAID', sim_bank_fails: 'FAILED', sim_bank_returned: 'RETURNED', sim_bank_reordered: 'RETURNED' } as const;

/** An order of a vendor, paid by a webhook. */
const ordered = async (vendorId: string, amount: bigint): Promise<string> => {
  const ctx = shop.world.context(ana);
  const reference = newId();
  const opened = await ctx.inTransaction((trx) =>
    openPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: newId() }, payerId: ana.id!, currency: 'EUR', splits: [{ reference, payeeId: vendorId, amount }] }),
  );
  if (!opened.ok) throw new Error(opened.code);
  const intentId = opened.value.paymentIntentId;
  await confirmPayment(ctx, { paymentIntentId: intentId, method: 'sim_card_ok', idempotencyKey: newId() });
  const { id } = await shop.world.db.selectFrom('payment_attempts').select('id').where('intent_id', '=', intentId).executeTakeFirstOrThrow();
  expect(await post(shop, news('charge.succeeded', id, { amount }))).toBe(200);
  return reference;
};

const netOf = async (table: 'payment_splits' | 'payment_refunds', id: string): Promise<bigint> => {
  const column = table === 'payment_splits' ? 'reference' : 'id';
  return (await shop.world.db.selectFrom(table).select('net').where(column, '=', id).executeTakeFirstOrThrow()).net;
};

test.each([1, 2, 3, 4])('a payee\'s money is what a model of it says, after each of 60 random commands: seed %i', async (seed) => {
  const next = seededRandom(seed);
  const random = (below: number): number => Math.floor(next() * below);
  const one = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const vendorId = newId();
  const admin = shop.world.context(ada);
  await admin.inTransaction(async (trx) => {
    await createOrganization(admin, trx, { id: vendorId, kind: 'VENDOR', name: `Model ${seed}`, ownerId: vera.id! });
    return ok(null);
  });
  await onboarded(shop, 'sim_bank_ok', { vendorId });
  const model = new PayoutModel();
  const orders: { reference: string; left: bigint }[] = [];
  const owner = shop.world.context(vera);
  const withStatus = (...statuses: string[]) => [...model.payouts].filter(([, { status }]) => statuses.includes(status)).map(([id]) => id);
  let most = 0n;

  /** Sends what waits, to some bank; both say what became of it. */
  const send = async (id: string, tried: 'send' | 'retry') => {
    const bank = one(Object.keys(banks) as (keyof typeof banks)[]);
    await shop.world.db.updateTable('payment_simulator_accounts').set({ bank }).execute();
    if (tried === 'retry') {
      const before = model.available;
      const retried = await retryPayout(owner, { payoutId: id, idempotencyKey: newId() });
      const sent = model.send(id);
      expect(retried.ok ? 'OK' : retried.code).toBe(sent ? 'OK' : 'PAYOUT_EXCEEDS_AVAILABLE');
      if (!sent) return;
      expect(model.payouts.get(id)!.amount <= before).toBe(true);
    } else if (!model.send(id)) {
      await shop.world.drain();
      return model.end(id, 'CANCELED');
    }
    await shop.world.drain();
    if (banks[bank] === 'RETURNED') model.end(id, 'PAID');
    model.end(id, banks[bank]);
    if (banks[bank] === 'RETURNED') model.paid -= model.payouts.get(id)!.amount;
  };

  const commands: Record<string, () => Promise<void>> = {
    earn: async () => {
      const amount = BigInt(100 + random(90_000));
      const reference = await ordered(vendorId, amount);
      await release(shop.world, reference);
      orders.push({ reference, left: amount });
      model.earn(reference, await netOf('payment_splits', reference));
    },
    refund: async () => {
      const order = orders.length > 0 ? one(orders) : null;
      if (!order || order.left === 0n) return;
      const amount = random(3) === 0 ? order.left : 1n + BigInt(random(Number(order.left)));
      order.left -= amount;
      model.takeBack(order.reference, await netOf('payment_refunds', await refund(shop.world, order.reference, amount)));
    },
    mature: async () => {
      await mature(shop.world, vendorId);
      model.mature();
    },
    sweep: async () => {
      const swept = await runPayoutSweep(admin, { vendorId, idempotencyKey: newId() });
      if (!swept.ok) throw new Error(swept.code);
      const [made] = swept.value;
      expect(made?.amount ?? null).toBe(model.make(made?.id ?? (model.unpaid >= 1_000n ? 'none was made' : null), 1_000n));
      if (made && made.amount > most) most = made.amount;
      if (made && random(4) > 0) await send(made.id, 'send');
    },
    pending: async () => {
      const [id] = withStatus('PENDING');
      if (id) await (random(3) === 0 ? cancel(id) : send(id, 'send'));
    },
    failed: async () => {
      const failed = withStatus('FAILED');
      if (failed.length > 0) await (random(3) === 0 ? cancel(one(failed)) : send(one(failed), 'retry'));
    },
  };
  const cancel = async (id: string) => {
    expect(await cancelPayout(owner, { payoutId: id })).toMatchObject({ value: { status: 'CANCELED' } });
    model.end(id, 'CANCELED');
  };

  const weighted = ['earn', 'earn', 'refund', 'refund', 'mature', 'sweep', 'sweep', 'pending', 'failed', 'failed'];
  for (let n = 0; n < COMMANDS; n += 1) {
    // What waits is sent by its job as soon as any job runs, so it goes before another command can make jobs run.
    const [waits] = withStatus('PENDING');
    await commands[waits ? 'pending' : one(weighted)]!();
    expect(await moneyOf(shop.world, vendorId)).toMatchObject({ pending: model.pending, available: model.available });
    for (const [id, { amount, status }] of model.payouts) expect(await payoutOf(shop.world, id)).toMatchObject({ amount, status });
  }
  expect(model.inTransit).toBe(0n);
  expect(most).toBeGreaterThan(0n);
  const paid = await shop.world.db.selectFrom('vendor_payouts').select(({ fn }) => fn.sum<string>('amount').as('sum')).where('payee_id', '=', vendorId).where('status', '=', 'PAID').executeTakeFirstOrThrow();
  expect(BigInt(paid.sum ?? 0)).toBe(model.paid);
  expect(await violations(shop.world)).toEqual([]);
}, 120_000);
