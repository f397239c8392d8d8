import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { newId } from '../../../platform/kernel/ids.ts';
import { cancelPayment } from '../actions/cancel-payment.ts';
import { confirmPayment } from '../actions/confirm-payment.ts';
import { openPayment } from '../actions/open-payment.ts';
import { refundAsAdmin, refundPayment } from '../actions/refund-payment.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { ada, ana, atelier, balances, ben, chargeNow, confirmAgain, confirmed, opened, paid, paymentsWorld, published, statusOf, velo, vera, violations, type PaymentsWorld } from './payments-world.ts';

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
});
afterEach(async () => {
  expect(await violations(shop.world)).toEqual([]);
  // Jobs that take over later, from processes that died on purpose, are due on a slow machine before the next test is done.
  await sql`delete from pgboss.job where state < 'active'`.execute(shop.world.db);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const change = async (before: Record<string, bigint>) => {
  const after = await balances(shop.world);
  const codes = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(codes.map((code) => [code, (after[code] ?? 0n) - (before[code] ?? 0n)] as const).filter(([, moved]) => moved !== 0n));
};

const refund = (reference: string, amount?: bigint) => {
  const ctx = shop.world.context(ada);
  return ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference, amount, reason: 'Scratched' }));
};
const release = (reference: string) => {
  const ctx = shop.world.context(ada);
  return ctx.inTransaction((trx) => releaseSplit(ctx, trx, { reference }));
};
const cancel = (groupId: string) => {
  const ctx = shop.world.context(ada);
  return ctx.inTransaction((trx) => cancelPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: groupId } }));
};
const open = (splits: { reference: string; payeeId: string; amount: bigint }[], currency = 'EUR', groupId = newId()) => {
  const ctx = shop.world.context(ana);
  return ctx.inTransaction((trx) => openPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: groupId }, payerId: ana.id!, currency, splits }));
};

test('a card that works: money goes to escrow once, then to vendor and platform when the order is fulfilled', async () => {
  const { world } = shop;
  const before = await balances(world);
  const payment = await confirmed(world);
  expect(await statusOf(world, payment.intentId)).toBe('PROCESSING');
  expect(await world.drain()).toEqual(expect.arrayContaining(['payments.chargeAttempt', 'payments.sendSimulatorWebhook']));
  expect(await statusOf(world, payment.intentId)).toBe('SUCCEEDED');
  expect(await change(before)).toEqual({ 'psp:simulator:clearing': -100_000n, [`escrow:${payment.groupId}`]: 100_000n });
  expect(await release(payment.veloOrder)).toEqual({ ok: true, value: null });
  expect(await release(payment.veloOrder)).toEqual({ ok: true, value: null });
  expect(await change(before)).toEqual({
    'psp:simulator:clearing': -100_000n,
    [`escrow:${payment.groupId}`]: 35_100n,
    [`vendor:${velo}:pending`]: 57_112n,
    'platform:revenue:commission': 7_788n,
  });
  expect(await published(world, payment.intentId)).toEqual({ processing: 1, succeeded: 1 });
});

test('a declined card: nothing moves, the payer is told, and another card works', async () => {
  const { world } = shop;
  const before = await balances(world);
  const payment = await confirmed(world, 'sim_card_declined');
  await world.drain();
  expect(await statusOf(world, payment.intentId)).toBe('REQUIRES_PAYMENT_METHOD');
  expect(await change(before)).toEqual({});
  expect(await published(world, payment.intentId)).toEqual({ processing: 1, failed: 1 });
  await confirmAgain(world, payment.intentId, 'sim_card_duplicate');
  await world.drain();
  expect(await statusOf(world, payment.intentId)).toBe('SUCCEEDED');
  expect(await published(world, payment.intentId)).toEqual({ processing: 2, failed: 1, succeeded: 1 });
  const outcomes = await world.db.selectFrom('payment_webhook_events').select(['type', 'outcome']).where('body', 'like', `%${payment.attemptId}%`).execute();
  expect(outcomes).toEqual([{ type: 'charge.failed', outcome: 'APPLIED' }]);
});

test('a slow card waits for its webhook', async () => {
  const { world } = shop;
  const payment = await paid(world, 'sim_card_slow');
  expect(await statusOf(world, payment.intentId)).toBe('PROCESSING');
  const waiting = await world.db.selectFrom('payment_simulator_charges').select('method').where('reference', '=', payment.attemptId).execute();
  expect(waiting).toEqual([{ method: 'sim_card_slow' }]);
});

test('a charge job that dies after the provider answered charges once', async () => {
  const { world } = shop;
  const payment = await confirmed(world);
  const first = await chargeNow(world, payment.attemptId);
  await world.db.updateTable('payment_attempts').set({ provider_reference: null }).where('id', '=', payment.attemptId).execute();
  expect(await chargeNow(world, payment.attemptId)).toBe(first);
  await world.drain();
  expect(await world.db.selectFrom('payment_simulator_charges').selectAll().where('reference', '=', payment.attemptId).execute()).toHaveLength(1);
  expect(await statusOf(world, payment.intentId)).toBe('SUCCEEDED');
});

test('refunds before the release come out of escrow, and what is left is released', async () => {
  const { world } = shop;
  const before = await balances(world);
  const payment = await paid(world);
  expect(await refund(payment.veloOrder, 10_000n)).toMatchObject({ ok: true });
  expect(await release(payment.veloOrder)).toMatchObject({ ok: true });
  expect(await change(before)).toEqual({
    'psp:simulator:clearing': -90_000n,
    [`escrow:${payment.groupId}`]: 35_100n,
    [`vendor:${velo}:pending`]: 48_312n,
    'platform:revenue:commission': 6_588n,
  });
  await world.drain();
  expect(await world.db.selectFrom('payment_refunds').select(['amount', 'status']).where('intent_id', '=', payment.intentId).execute()).toEqual([{ amount: 10_000n, status: 'SUCCEEDED' }]);
});

test('refunds after the release take back net and commission in proportion, to zero at the end', async () => {
  const { world } = shop;
  const before = await balances(world);
  const payment = await paid(world);
  await release(payment.veloOrder);
  for (const amount of [1n, 33_333n, 10_001n]) expect(await refund(payment.veloOrder, amount)).toMatchObject({ ok: true });
  expect(await refund(payment.veloOrder)).toMatchObject({ ok: true });
  expect(await refund(payment.veloOrder)).toEqual({ ok: false, code: 'REFUND_TOO_LARGE', path: ['input', 'amount'] });
  expect(await change(before)).toEqual({ 'psp:simulator:clearing': -35_100n, [`escrow:${payment.groupId}`]: 35_100n });
  expect(await world.db.selectFrom('payment_refunds').select('amount').where('intent_id', '=', payment.intentId).execute()).toHaveLength(4);
});

test('a refund the provider cannot make stays owed, in suspense', async () => {
  const { world } = shop;
  const before = await balances(world);
  const payment = await paid(world, 'sim_card_refund_fails');
  await refund(payment.atelierOrder, 5_000n);
  await world.drain();
  expect(await world.db.selectFrom('payment_refunds').select('status').where('intent_id', '=', payment.intentId).execute()).toEqual([{ status: 'FAILED' }]);
  expect(await change(before)).toEqual({ 'psp:simulator:clearing': -100_000n, [`escrow:${payment.groupId}`]: 95_000n, 'platform:suspense': 5_000n });
});

test('refunds that are too large, zero, negative, unknown or too early are refused and change nothing', async () => {
  const { world } = shop;
  const payment = await paid(world);
  const unpaid = await opened(world);
  const before = await balances(world);
  expect(await refund(payment.veloOrder, 64_901n)).toMatchObject({ code: 'REFUND_TOO_LARGE' });
  expect(await refund(payment.veloOrder, 0n)).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(await refund(payment.veloOrder, -1n)).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(await refund(payment.veloOrder, 10n ** 18n)).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(await refund(newId(), 1n)).toMatchObject({ code: 'SPLIT_NOT_FOUND' });
  expect(await refund(unpaid.veloOrder, 1n)).toMatchObject({ code: 'PAYMENT_NOT_SUCCEEDED' });
  expect(await release(unpaid.veloOrder)).toMatchObject({ code: 'PAYMENT_NOT_SUCCEEDED' });
  expect(await change(before)).toEqual({});
});

test('payments that make no sense are refused and leave no trace', async () => {
  const count = async () => Number((await shop.world.db.selectFrom('payment_intents').select(({ fn }) => fn.countAll<bigint>().as('n')).executeTakeFirstOrThrow()).n);
  const before = await count();
  const split = (amount: bigint, reference = newId()) => ({ reference, payeeId: velo, amount });
  expect(await open([split(0n)])).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(await open([split(-5n)])).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(await open([split(1_000_000_000_001n)])).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(await open([split(1_000_000_000_000n), split(1n)])).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(await open([split(5n)], 'XXX')).toMatchObject({ code: 'CURRENCY_UNKNOWN' });
  expect(await open([split(5n)], 'constructor')).toMatchObject({ code: 'CURRENCY_UNKNOWN' });
  expect(await open([])).toMatchObject({ code: 'SPLITS_INVALID' });
  const twice = newId();
  expect(await open([split(5n, twice), split(6n, twice)])).toMatchObject({ code: 'SPLITS_INVALID' });
  expect(await count()).toBe(before);
});

test('a subject has one payment: the same again is the same, another is refused, an order is in one payment', async () => {
  const groupId = newId();
  const splits = [{ reference: newId(), payeeId: velo, amount: 500n }, { reference: newId(), payeeId: atelier, amount: 700n }];
  const first = await open(splits, 'EUR', groupId);
  expect(first).toMatchObject({ ok: true });
  expect(await open(splits.toReversed(), 'EUR', groupId)).toEqual(first);
  expect(await open([{ ...splits[0]!, amount: 501n }, splits[1]!], 'EUR', groupId)).toMatchObject({ code: 'PAYMENT_ALREADY_OPEN' });
  expect(await open(splits, 'USD', groupId)).toMatchObject({ code: 'PAYMENT_ALREADY_OPEN' });
  expect(await open([splits[0]!])).toMatchObject({ code: 'PAYMENT_ALREADY_OPEN' });
  expect(await cancel(groupId)).toMatchObject({ ok: true });
  expect(await cancel(groupId)).toMatchObject({ ok: true });
  expect(await open(splits, 'EUR', groupId)).toMatchObject({ ok: true });
});

test('commission is frozen when the payment is opened', async () => {
  const { world } = shop;
  const payment = await opened(world);
  await world.db.updateTable('commission_rates').set({ basis_points: 5000 }).execute();
  const again = await opened(world);
  await world.db.updateTable('commission_rates').set({ basis_points: 1200 }).execute();
  const commissions = (intentId: string) => world.db.selectFrom('payment_splits').select('commission').where('intent_id', '=', intentId).orderBy('amount', 'desc').execute();
  expect(await commissions(payment.intentId)).toEqual([{ commission: 7_788n }, { commission: 4_212n }]);
  expect(await commissions(again.intentId)).toEqual([{ commission: 32_450n }, { commission: 17_550n }]);
  await expect(world.db.updateTable('commission_lines').set({ commission: 0n }).execute()).rejects.toThrow('append-only');
});

test('only the payer confirms, and only what is open', async () => {
  const { world } = shop;
  const payment = await opened(world);
  const confirm = (caller: typeof ana, method = 'sim_card_ok', id = payment.intentId) => confirmPayment(world.context(caller), { paymentIntentId: id, method, idempotencyKey: newId() });
  for (const caller of [ben, vera, ada]) expect(await confirm(caller)).toMatchObject({ code: 'PAYMENT_NOT_FOUND' });
  expect(await confirm(ana, 'sim_card_ok', newId())).toMatchObject({ code: 'PAYMENT_NOT_FOUND' });
  expect(await confirm(ana, '__proto__')).toMatchObject({ code: 'METHOD_UNKNOWN' });
  expect(await statusOf(world, payment.intentId)).toBe('REQUIRES_PAYMENT_METHOD');
  expect(await confirm(ana)).toMatchObject({ ok: true });
  expect(await confirm(ana)).toMatchObject({ code: 'PAYMENT_NOT_PAYABLE' });
});

test('only an admin refunds by hand; to others the order does not exist', async () => {
  const { world } = shop;
  const payment = await paid(world);
  const input = { reference: payment.veloOrder, reason: 'Late', idempotencyKey: newId() };
  for (const caller of [ana, ben, vera]) expect(await refundAsAdmin(world.context({ ...caller, roles: ['admin'] }), input)).toMatchObject({ code: 'SPLIT_NOT_FOUND' });
  const first = await refundAsAdmin(world.context(ada), { ...input, amount: 100n });
  expect(first).toMatchObject({ ok: true, value: { amount: 100n, status: 'PENDING' } });
  expect(await refundAsAdmin(world.context(ada), { ...input, amount: 100n })).toEqual(first);
  expect(await refundAsAdmin(world.context(ada), { ...input, amount: 200n })).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
});
