import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { cancelPayment } from '../actions/cancel-payment.ts';
import { confirmAndCharge, confirmPayment } from '../actions/confirm-payment.ts';
import { openPayment } from '../actions/open-payment.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { ada, ana, balances, chargeNow, confirmed, news, opened, paid, paymentsWorld, post, statusOf, velo, violations, type PaymentsWorld } from './payments-world.ts';

const ROUNDS = 20;

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld({ DATABASE_POOL_SIZE: '40' });
});
afterEach(async () => {
  expect(await violations(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

/** Runs works in transactions of their own that have all begun before any of them goes on. */
const race = async <T>(...works: ((ctx: Context, trx: Trx) => Promise<Result<T>>)[]): Promise<Result<T>[]> => {
  let waiting = works.length;
  const all = Promise.withResolvers<void>();
  return Promise.all(
    works.map((work) => {
      const ctx = shop.world.context(ada);
      return ctx.inTransaction(async (trx) => {
        await trx.selectFrom('payment_intents').select('id').limit(1).execute();
        if (--waiting === 0) all.resolve();
        await all.promise;
        return work(ctx, trx);
      });
    }),
  );
};
const cancelWork = (groupId: string) => (ctx: Context, trx: Trx): Promise<Result<unknown>> => cancelPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: groupId } });
const openWork = (groupId: string, splits: { reference: string; payeeId: string; amount: bigint }[]) => (ctx: Context, trx: Trx): Promise<Result<unknown>> =>
  openPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: groupId }, payerId: ana.id!, currency: 'EUR', splits });
const outcomes = (results: readonly Result<unknown>[]) => results.map((result) => (result.ok ? 'OK' : result.code)).sort();

test('two that open a payment for the same subject get the same one', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const groupId = newId();
    const work = openWork(groupId, [{ reference: newId(), payeeId: velo, amount: 500n }]);
    const [one, two] = await race(work, work);
    expect(one).toMatchObject({ ok: true });
    expect(two).toEqual(one);
  }
});

test('two subjects contend for one order: one gets it', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const reference = newId();
    const works = [1n, 2n].map((amount) => openWork(newId(), [{ reference, payeeId: velo, amount }]));
    expect(outcomes(await race(...works))).toEqual(['OK', 'PAYMENT_ALREADY_OPEN']);
  }
});

test('open and cancel: afterwards there is an open payment or a canceled one, and no half', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await opened(shop.world);
    const splits = [{ reference: newId(), payeeId: velo, amount: 500n }];
    const results = await race(cancelWork(payment.groupId), openWork(payment.groupId, splits));
    expect(results[0]).toMatchObject({ ok: true });
    expect(['OK', 'PAYMENT_ALREADY_OPEN']).toContain(outcomes([results[1]!])[0]);
  }
});

test('cancel and the webhook of success: paid and kept, or canceled and returned', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await confirmed(shop.world);
    const chargeId = await chargeNow(shop.world, payment.attemptId);
    const [canceled, status] = await Promise.all([race(cancelWork(payment.groupId)), post(shop, news('charge.succeeded', payment.attemptId, { chargeId }))]);
    expect(status).toBe(200);
    const kept = (await balances(shop.world))[`escrow:${payment.groupId}`] ?? 0n;
    const end = await statusOf(shop.world, payment.intentId);
    expect([end, kept, outcomes(canceled)]).toEqual(end === 'SUCCEEDED' ? ['SUCCEEDED', 100_000n, [expect.stringMatching(/^(OK|PAYMENT_NOT_CANCELABLE)$/)]] : ['CANCELED', 0n, ['OK']]);
    expect(end === 'SUCCEEDED' && outcomes(canceled)[0] === 'OK').toBe(false);
  }
});

test('confirm and cancel: a canceled payment is never charged', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await opened(shop.world);
    await Promise.all([confirmPayment(shop.world.context(ana), { paymentIntentId: payment.intentId, method: 'sim_card_ok', idempotencyKey: newId() }), race(cancelWork(payment.groupId))]);
    expect(await statusOf(shop.world, payment.intentId)).toBe('CANCELED');
    for (const { id } of await shop.world.db.selectFrom('payment_attempts').select('id').where('intent_id', '=', payment.intentId).execute()) {
      expect(await chargeNow(shop.world, id)).toBeNull();
    }
  }
});

test('two refunds of 60 % of an order: one goes through', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await paid(shop.world);
    const work = (ctx: Context, trx: Trx): Promise<Result<unknown>> => refundPayment(ctx, trx, { reference: payment.veloOrder, amount: 38_940n, reason: 'Broken' });
    expect(outcomes(await race(work, work))).toEqual(['OK', 'REFUND_TOO_LARGE']);
  }
});

test('refund and release, twice each: the order is released once and refunded twice, exactly', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await paid(shop.world);
    const refund = (ctx: Context, trx: Trx): Promise<Result<unknown>> => refundPayment(ctx, trx, { reference: payment.veloOrder, amount: 1_001n, reason: 'Broken' });
    const release = (ctx: Context, trx: Trx): Promise<Result<unknown>> => releaseSplit(ctx, trx, { reference: payment.veloOrder });
    expect(outcomes(await race(refund, release, refund, release))).toEqual(['OK', 'OK', 'OK', 'OK']);
    expect((await balances(shop.world))[`escrow:${payment.groupId}`]).toBe(35_100n);
  }
});

const [KEYS, SENDS, TOGETHER] = [50, 100, 2];

/** A process that dies at its n-th transaction: that one and all that follow do nothing. The simulator's own count, so it also dies after their reply. */
const dyingAt = (ctx: Context, n: number): Context => {
  let count = 0;
  return { ...ctx, inTransaction: (work) => ((count += 1) >= n ? Promise.reject(new Error('killed')) : ctx.inTransaction(work)) };
};

test('promise 3: one key sent a hundred times at once, fifty keys, after a process died over each: one effect each, one answer, other input refused', async () => {
  const { world } = shop;
  const payments = await Promise.all(Array.from({ length: KEYS }, () => opened(world)));
  for (let n = 0; n < KEYS; n += TOGETHER) {
    await Promise.all(
      payments.slice(n, n + TOGETHER).map(async ({ intentId }, m) => {
        const request = { paymentIntentId: intentId, method: 'sim_card_ok', idempotencyKey: `key ${intentId}` };
        // at each point of the way: before the first commit, between ours and the provider's, after the provider's last reply and before our last commit
        await confirmAndCharge(dyingAt(world.context(ana), 1 + ((n + m) % 6)), request).catch(() => undefined);
        const answers = await Promise.all(Array.from({ length: SENDS }, () => confirmAndCharge(world.context(ana), request)));
        expect(new Set(answers.map((answer) => (answer.ok ? answer.value.id : answer.code)))).toEqual(new Set([intentId]));
        const other = { ...request, method: 'sim_card_declined' };
        expect(await confirmPayment(world.context(ana), other)).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
        expect(await confirmPayment(world.context(ana), { ...other, idempotencyKey: '' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_INVALID' });
      }),
    );
  }
  await world.drain();
  const ids = payments.map(({ intentId }) => intentId);
  const attempts = await world.db.selectFrom('payment_attempts').select(['id', 'status']).where('intent_id', 'in', ids).execute();
  expect(attempts.map(({ status }) => status)).toEqual(ids.map(() => 'CHARGED'));
  const charges = await world.db.selectFrom('payment_simulator_charges').select('id').where('outcome', '=', 'SUCCEEDED').where('reference', 'in', attempts.map(({ id }) => id)).execute();
  const captures = await world.db.selectFrom('ledger_transactions').select('id').where('reference', 'in', attempts.map(({ id }) => `capture:${id}`)).execute();
  expect([charges.length, captures.length]).toEqual([KEYS, KEYS]);
  process.stdout.write(`promise 3: ${SENDS} sends × ${KEYS} keys of confirmPayment, ${KEYS} processes killed on the way: ${attempts.length} attempts, ${charges.length} charges at the provider, ${captures.length} captures\n`);
}, 180_000);
