import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { cancelPayment } from '../actions/cancel-payment.ts';
import { capturePayment } from '../actions/capture-payment.ts';
import { sendCaptures } from '../actions/send-captures.ts';
import { askProvider } from '../jobs/ask-provider.ts';
import type { CaptureRequest } from '../domain/capture.ts';
import { ada, balances, type PaymentsWorld } from './payments-world.ts';
import { authorizedQuietly, brokenRules, cancel, capture, capturesWorld, DAY, stand, taken, wait } from './captures-world.ts';

const ROUNDS = 20;

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await capturesWorld();
});
afterEach(async () => {
  expect(await brokenRules(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

/** Runs works in transactions of their own that have all begun before any of them goes on. */
const race = async (...works: ((ctx: Context, trx: Trx) => Promise<Result<unknown>>)[]): Promise<string[]> => {
  let waiting = works.length;
  const all = Promise.withResolvers<void>();
  const results = await Promise.all(
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
  return results.map((result) => (result.ok ? 'OK' : result.code));
};
const captureWork = (groupId: string, request: CaptureRequest) => (ctx: Context, trx: Trx) => capturePayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: groupId }, ...request });
const cancelWork = (groupId: string) => (ctx: Context, trx: Trx) => cancelPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: groupId } });
const ctx = () => shop.world.context(ada);

test('three captures of 40 % at once: two go through, and never more than was authorised', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await authorizedQuietly(shop.world);
    const work = captureWork(payment.groupId, { amount: 40_000n });
    expect((await race(work, work, work)).toSorted()).toEqual(['CAPTURE_TOO_LARGE', 'OK', 'OK']);
    await sendCaptures(ctx(), payment.attemptId);
    expect(await stand(shop.world, payment.intentId)).toMatchObject({ intent: 'REQUIRES_CAPTURE', captured: 80_000n });
    expect(await taken(shop.world, payment.attemptId)).toBe(80_000n);
  }
}, 60_000);

test('two captures of all of one split at once: one goes through', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await authorizedQuietly(shop.world);
    const work = captureWork(payment.groupId, { splits: [{ reference: payment.atelierOrder, amount: 35_100n }] });
    expect((await race(work, work)).toSorted()).toEqual(['CAPTURE_TOO_LARGE', 'OK']);
  }
}, 60_000);

test('two last captures at once: one goes through', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await authorizedQuietly(shop.world);
    const work = captureWork(payment.groupId, { amount: 10n, final: true });
    expect((await race(work, work)).toSorted()).toEqual(['OK', 'PAYMENT_NOT_CAPTURABLE']);
  }
}, 60_000);

test('capture and cancel at once: one of both, and the provider does the same', async () => {
  const ends = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await authorizedQuietly(shop.world);
    const outcome = await race(captureWork(payment.groupId, {}), cancelWork(payment.groupId));
    await sendCaptures(ctx(), payment.attemptId);
    await shop.world.drain();
    const { intent, attempt, captured } = await stand(shop.world, payment.intentId);
    const kept = (await balances(shop.world))[`escrow:${payment.groupId}`] ?? 0n;
    ends.add(intent);
    expect([outcome, intent, attempt, captured, kept, await taken(shop.world, payment.attemptId)]).toEqual(
      outcome[0] === 'OK'
        ? [['OK', 'PAYMENT_NOT_CANCELABLE'], 'SUCCEEDED', 'CHARGED', 100_000n, 100_000n, 100_000n]
        : [['PAYMENT_NOT_FOUND', 'OK'], 'CANCELED', 'VOIDED', 0n, 0n, 0n],
    );
  }
}, 120_000);

test('capture and expiry at once: taken and booked, or neither', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await authorizedQuietly(shop.world);
    expect(await capture(ctx(), payment, { amount: 60_000n })).toMatchObject({ ok: true });
    await wait(shop.world, payment, 7 * DAY);
    if (round % 2 === 0) await shop.world.db.updateTable('payment_simulator_charges').set({ decides_at: new Date() }).where('reference', '=', payment.attemptId).execute(); // ours is early
    await Promise.all([sendCaptures(ctx(), payment.attemptId), askProvider.run(ctx(), {}), askProvider.run(ctx(), {})]);
    await askProvider.run(ctx(), {});
    const got = await taken(shop.world, payment.attemptId);
    expect(got).toBe(round % 2 === 0 ? 60_000n : 0n);
    expect((await stand(shop.world, payment.intentId)).captured).toBe(got);
    expect((await balances(shop.world))[`escrow:${payment.groupId}`] ?? 0n).toBe(got);
  }
}, 120_000);

test('four runs that send the same captures at once: each is taken once', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await authorizedQuietly(shop.world);
    await capture(ctx(), payment, { amount: 100n });
    await capture(ctx(), payment, { amount: 200n });
    await capture(ctx(), payment, { amount: 300n, final: true });
    await Promise.all(Array.from({ length: 4 }, () => sendCaptures(ctx(), payment.attemptId)));
    expect(await stand(shop.world, payment.intentId)).toEqual({ intent: 'SUCCEEDED', attempt: 'CHARGED', captured: 600n, captures: ['100 SUCCEEDED', '200 SUCCEEDED', '300 SUCCEEDED'] });
    expect(await taken(shop.world, payment.attemptId)).toBe(600n);
  }
}, 120_000);

test('the database itself refuses more than was authorised, whoever writes', async () => {
  const payment = await authorizedQuietly(shop.world);
  const row = (ordinal: number, amount: bigint) => ({
    id: crypto.randomUUID(), intent_id: payment.intentId, attempt_id: payment.attemptId, ordinal, kind: 'REQUESTED', pays: true, currency: 'EUR', amount, final: false, status: 'PENDING',
    created_at: new Date(),
  });
  const { db } = shop.world;
  await expect(db.insertInto('payment_captures').values(row(1, 100_001n)).execute()).rejects.toThrow('payment_attempts_no_more_than_authorized');
  const [split] = await db.selectFrom('payment_splits').selectAll().where('reference', '=', payment.atelierOrder).execute();
  const first = row(1, 40_000n);
  await expect(
    db.transaction().execute(async (trx) => {
      await trx.insertInto('payment_captures').values(first).execute();
      await trx.insertInto('payment_capture_splits').values({ capture_id: first.id, split_id: split!.id, amount: 40_000n }).execute();
    }),
  ).rejects.toThrow('payment_splits_no_more_than_authorized');
  await capture(ctx(), payment, { amount: 5n });
  await sendCaptures(ctx(), payment.attemptId);
  await expect(db.updateTable('payment_captures').set({ status: 'FAILED' }).where('attempt_id', '=', payment.attemptId).execute()).rejects.toThrow('is settled');
  await expect(db.deleteFrom('payment_captures').where('attempt_id', '=', payment.attemptId).execute()).rejects.toThrow('append-only');
  expect(await cancel(ctx(), payment)).toMatchObject({ code: 'PAYMENT_NOT_CANCELABLE' });
});
