import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { days, later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { eventually } from '../../../platform/testing/eventually.ts';
import { askForPayout } from '../actions/ask-for-payout.ts';
import { matureEarnings } from '../actions/mature-earnings.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { payOut } from '../actions/request-payout.ts';
import { cancelPayout, retryPayout } from '../actions/retry-payout.ts';
import { sweepPayee } from '../actions/sweep-payouts.ts';
import { vendorPayee } from '../domain/payees.ts';
import { ada, paymentsWorld, velo, vera, type PaymentsWorld } from './payments-world.ts';
import { mature, moneyOf, onboarded, payoutOf, requested, sold, statusOfPayout, violations } from './payouts-world.ts';

const ROUNDS = 20;
const payee = vendorPayee(velo);

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
  await onboarded(shop, 'sim_bank_ok');
});
/** Each test begins with nothing that could be paid out. */
beforeEach(async () => {
  const admin = shop.world.context(ada);
  await admin.inTransaction((trx) => payOut(admin, trx, { payee, currency: 'EUR' }));
  await shop.world.drain();
});
afterEach(async () => {
  expect(await violations(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

type Work = (ctx: Context, trx: Trx) => Promise<Result<unknown>>;

/** In a week all is due, and what was earned has matured. */
const context = (): Context => {
  const ctx = shop.world.context(ada);
  return { ...ctx, now: () => later(ctx.now(), days(8)) };
};

/** Runs works in transactions of their own that have all begun before any of them goes on. */
const race = async (...works: Work[]): Promise<Result<unknown>[]> => {
  let waiting = works.length;
  const all = Promise.withResolvers<void>();
  return Promise.all(
    works.map((work) => {
      const ctx = context();
      return ctx.inTransaction(async (trx) => {
        await sql`select`.execute(trx);
        if (--waiting === 0) all.resolve();
        await all.promise;
        return work(ctx, trx);
      });
    }),
  );
};

/** Does the first in a transaction that commits only when the second has waited for it, or is through. */
const firstThen = async (first: Work, second: () => Promise<unknown>): Promise<void> => {
  const ctx = context();
  let running: Promise<unknown> = Promise.resolve();
  await ctx.inTransaction(async (trx) => {
    const result = await first(ctx, trx);
    if (!result.ok) throw new Error(result.code);
    let through = false;
    running = second().finally(() => (through = true));
    running.catch(() => undefined);
    await eventually('the second waits or is through', async () => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`.execute(shop.world.db);
      return through || rows[0]!.n > 0;
    });
    return ok(null);
  });
  await running;
};

const sweep: Work = async (ctx, trx) => ok(await sweepPayee(ctx, trx, payee));
const request: Work = (ctx, trx) => payOut(ctx, trx, { payee, currency: 'EUR' });
const refundOf = (reference: string): Work => (ctx, trx) => refundPayment(ctx, trx, { reference, amount: 10_000n, reason: 'Broken' });
/** Makes the sweep of eight days on due again. */
const dueAgain = () => shop.world.db.updateTable('payout_payees').set({ next_payout_at: new Date() }).where('id', '=', velo).execute();
const newPayouts = () => shop.world.db.selectFrom('vendor_payouts').select(['id', 'amount']).where('status', '=', 'PENDING').execute();

test('two sweeps at once make one payout', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await sold(shop);
    await mature(shop.world);
    await dueAgain();
    const results = await race(sweep, sweep);
    expect(results.map((result) => (result.ok ? (result.value as string[]).length : -1)).sort()).toEqual([0, 1]);
    expect((await newPayouts()).map(({ amount }) => amount)).toEqual([57_112n]);
    await shop.world.drain();
  }
}, 60_000);

test('a sweep and a request at once make one payout', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await sold(shop);
    await mature(shop.world);
    await dueAgain();
    const [swept, asked] = await race(sweep, request);
    expect([(swept as { value: string[] }).value.length, asked!.ok ? 'OK' : asked!.code]).toEqual(asked!.ok ? [0, 'OK'] : [1, 'NOTHING_TO_PAY_OUT']);
    expect((await newPayouts()).map(({ amount }) => amount)).toEqual([57_112n]);
    await shop.world.drain();
  }
}, 60_000);

test('a sweep waits for a refund that has begun, and pays what is left', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { orderId } = await sold(shop);
    await mature(shop.world);
    await dueAgain();
    await firstThen(refundOf(orderId), () => race(sweep));
    expect((await newPayouts()).map(({ amount }) => amount)).toEqual([48_312n]);
    await shop.world.drain();
  }
}, 60_000);

test('a payout is not sent over the head of a refund that has begun: it would be more than what is available', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { orderId } = await sold(shop);
    await mature(shop.world);
    const payoutId = await requested(shop.world);
    await firstThen(refundOf(orderId), () => askForPayout(shop.world.context(ada), payoutId));
    expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'CANCELED', failure_reason: 'exceeds_available' });
    await requested(shop.world);
    await shop.world.drain();
    expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: 0n, inTransit: 0n });
  }
}, 60_000);

test('a sweep and a refund at once: what is paid and what is left add up, whoever is first', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { orderId } = await sold(shop);
    await mature(shop.world);
    await dueAgain();
    await race(refundOf(orderId), sweep);
    const [payout] = await newPayouts();
    expect([57_112n, 48_312n]).toContain(payout?.amount);
    expect((await moneyOf(shop.world)).available).toBe(48_312n);
    await shop.world.drain();
    if (payout?.amount === 57_112n) expect(await statusOfPayout(shop.world, payout.id)).toBe('CANCELED');
    await shop.world.context(ada).inTransaction((trx) => request(shop.world.context(ada), trx));
    await shop.world.drain();
  }
}, 60_000);

test('maturing and two refunds at once: nothing stays pending, whoever is first', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { orderId } = await sold(shop);
    const before = (await moneyOf(shop.world)).available;
    await Promise.all([race(refundOf(orderId), refundOf(orderId)), matureEarnings(context(), payee), matureEarnings(context(), payee)]);
    expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: before + 39_512n, inTransit: 0n });
    expect(await violations(shop.world)).toEqual([]);
  }
}, 60_000);

test('retrying and canceling a failed payout at once: one of both', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await shop.world.db.updateTable('payment_simulator_accounts').set({ bank: 'sim_bank_fails' }).execute();
    await sold(shop);
    await mature(shop.world);
    const payoutId = await requested(shop.world);
    await shop.world.drain();
    await shop.world.db.updateTable('payment_simulator_accounts').set({ bank: 'sim_bank_ok' }).execute();
    const owner = () => shop.world.context(vera);
    const [retried, canceled] = await Promise.all([retryPayout(owner(), { payoutId, idempotencyKey: newId() }), cancelPayout(owner(), { payoutId })]);
    expect([retried.ok, canceled.ok].sort()).toEqual([false, true]);
    await shop.world.drain();
    expect(await statusOfPayout(shop.world, payoutId)).toBe(retried.ok ? 'PAID' : 'CANCELED');
  }
}, 60_000);

test('a payout is taken to the provider by four workers at once: it is paid once', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await sold(shop);
    await mature(shop.world);
    const payoutId = await requested(shop.world);
    await Promise.all(Array.from({ length: 4 }, () => askForPayout(shop.world.context(ada), payoutId)));
    await shop.world.drain();
    expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'PAID', tries: 1 });
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from payment_simulator_charges where kind = 'TRANSFER' and reference = ${payoutId}`.execute(shop.world.db);
    expect(rows[0]!.n).toBe(1);
  }
}, 60_000);
