import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { cancelPayment } from '../actions/cancel-payment.ts';
import { confirmPayment } from '../actions/confirm-payment.ts';
import { openPayment } from '../actions/open-payment.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { ada, ana, balances, chargeNow, confirmed, news, opened, paid, paymentsWorld, post, statusOf, velo, violations, type PaymentsWorld } from './payments-world.ts';

const ROUNDS = 20;

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
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

test('one key sent a hundred times at once, five keys together: one attempt each, one answer, other input refused', async () => {
  const payments = await Promise.all(Array.from({ length: 5 }, () => opened(shop.world)));
  const send = ({ intentId }: { intentId: string }) =>
    Promise.all(Array.from({ length: 100 }, () => confirmPayment(shop.world.context(ana), { paymentIntentId: intentId, method: 'sim_card_ok', idempotencyKey: `key ${intentId}` })));
  for (const [n, answers] of (await Promise.all(payments.map(send))).entries()) {
    const { intentId } = payments[n]!;
    expect(new Set(answers.map((answer) => (answer.ok ? `${answer.value.id} ${answer.value.status}` : answer.code)))).toEqual(new Set([`${intentId} PROCESSING`]));
    expect(await shop.world.db.selectFrom('payment_attempts').select('status').where('intent_id', '=', intentId).execute()).toEqual([{ status: 'STARTED' }]);
    const other = { paymentIntentId: intentId, method: 'sim_card_declined', idempotencyKey: `key ${intentId}` };
    expect(await confirmPayment(shop.world.context(ana), other)).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(await confirmPayment(shop.world.context(ana), { ...other, idempotencyKey: '' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_INVALID' });
  }
  const ran = await shop.world.drain();
  expect(ran.filter((name) => name === 'payments.chargeAttempt')).toHaveLength(5);
}, 30_000);
