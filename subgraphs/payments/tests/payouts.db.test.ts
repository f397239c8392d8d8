import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { later, days } from '../../../platform/kernel/clock.ts';
import { createOnboardingLink, createPayoutAccount } from '../actions/create-payout-account.ts';
import { creditPayee } from '../actions/credit-payee.ts';
import { matureEarnings } from '../actions/mature-earnings.ts';
import { requestPayout } from '../actions/request-payout.ts';
import { cancelPayout, retryPayout } from '../actions/retry-payout.ts';
import { setHoldPeriod, setPayoutSchedule } from '../actions/set-payout-schedule.ts';
import { runPayoutSweep } from '../actions/sweep-payouts.ts';
import { vendorPayee } from '../domain/payees.ts';
import { accountBody } from '../providers/simulator-account-webhook.ts';
import { ada, atelier, balances, paid, paymentsWorld, post, theo, velo, vera, type PaymentsWorld } from './payments-world.ts';
import { choose, mature, moneyOf, onboarded, payoutOf, refund, release, requested, sold, statusOfPayout, violations } from './payouts-world.ts';

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

const items = (payoutId: string) =>
  shop.world.db.selectFrom('vendor_earnings').select(['kind', 'gross', 'commission', 'tax', 'amount']).where('payout_id', '=', payoutId).orderBy('created_at').orderBy('id').execute();
const messages = async (type: string): Promise<number> => Number((await shop.world.db.selectFrom('notifications').select(({ fn }) => fn.countAll().as('n')).where('type', '=', type).executeTakeFirstOrThrow()).n);
const accountStatus = async (id: string) => shop.world.db.selectFrom('payout_accounts').select(['status', 'reason']).where('id', '=', id).executeTakeFirstOrThrow();
/** Vélo's account is set up anew with another bank. */
const changeBank = async (bank: string) => {
  const { id } = await shop.world.db.selectFrom('payout_accounts').select('id').where('payee_id', '=', velo).where('status', '<>', 'REJECTED').executeTakeFirstOrThrow();
  const link = await createOnboardingLink(shop.world.context(vera), { payoutAccountId: id });
  if (!link.ok) throw new Error(link.code);
  expect(await choose(link.value.onboardingUrl, bank)).toBe(303);
  await shop.world.drain();
  return id;
};

test('an earning waits for its hold period, is taken back from where it is, and matures once', async () => {
  const { orderId, net } = await sold(shop);
  expect(await moneyOf(shop.world)).toEqual({ pending: net, available: 0n, inTransit: 0n });
  await refund(shop.world, orderId, 10_000n);
  expect(await moneyOf(shop.world)).toEqual({ pending: 48_312n, available: 0n, inTransit: 0n });
  expect(await matureEarnings(shop.world.context(ada), vendorPayee(velo))).toBe(0);
  await mature(shop.world);
  await mature(shop.world);
  expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: 48_312n, inTransit: 0n });
  await refund(shop.world, orderId, 20_000n);
  expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: 30_712n, inTransit: 0n });
});

test('without an account there is no payout; with one all that is available goes, item by item, and arrives', async () => {
  const ctx = shop.world.context(vera);
  expect(await requestPayout(ctx, { vendorId: velo, currency: 'EUR', idempotencyKey: newId() })).toMatchObject({ code: 'PAYOUT_ACCOUNT_NOT_ACTIVE' });
  const accountId = await onboarded(shop, 'sim_bank_ok');
  expect(await accountStatus(accountId)).toEqual({ status: 'ACTIVE', reason: null });
  const before = (await balances(shop.world))['psp:simulator:clearing']!;
  const key = newId();
  const first = await requestPayout(ctx, { vendorId: velo, currency: 'EUR', idempotencyKey: key });
  if (!first.ok) throw new Error(first.code);
  expect(first.value).toMatchObject({ status: 'PENDING', amount: 30_712n, cause: 'REQUEST' });
  expect(await items(first.value.id)).toEqual([
    { kind: 'EARNING', gross: 64_900n, commission: 7_788n, tax: 0n, amount: 57_112n },
    { kind: 'REFUND', gross: -10_000n, commission: -1_200n, tax: 0n, amount: -8_800n },
    { kind: 'REFUND', gross: -20_000n, commission: -2_400n, tax: 0n, amount: -17_600n },
  ]);
  expect(await requestPayout(ctx, { vendorId: velo, currency: 'EUR', idempotencyKey: key })).toMatchObject({ value: { id: first.value.id } });
  expect(await requestPayout(ctx, { vendorId: velo, currency: 'USD', idempotencyKey: key })).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  expect(await requestPayout(ctx, { vendorId: velo, currency: 'EUR', idempotencyKey: newId() })).toMatchObject({ code: 'NOTHING_TO_PAY_OUT' });
  await shop.world.drain();
  expect(await payoutOf(shop.world, first.value.id)).toMatchObject({ status: 'PAID', tries: 1, account_id: accountId, failure_reason: null });
  expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: 0n, inTransit: 0n });
  expect((await balances(shop.world))['psp:simulator:clearing']).toBe(before + 30_712n);
  expect(await messages('vendor.payoutPaid')).toBe(1);
});

test('a refund of what was paid out goes below zero and nets against later earnings', async () => {
  const { orderId } = await sold(shop);
  await mature(shop.world);
  await requested(shop.world);
  await shop.world.drain();
  await refund(shop.world, orderId);
  expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: -57_112n, inTransit: 0n });
  const ctx = shop.world.context(vera);
  const ask = () => requestPayout(ctx, { vendorId: velo, currency: 'EUR', idempotencyKey: newId() });
  expect(await ask()).toMatchObject({ code: 'NOTHING_TO_PAY_OUT' });
  await sold(shop);
  await mature(shop.world);
  expect(await ask()).toMatchObject({ code: 'NOTHING_TO_PAY_OUT' });
  await sold(shop);
  await mature(shop.world);
  const payoutId = await requested(shop.world);
  expect((await items(payoutId)).map(({ kind, amount }) => [kind, amount])).toEqual([['REFUND', -57_112n], ['EARNING', 57_112n], ['EARNING', 57_112n]]);
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ amount: 57_112n });
  await shop.world.drain();
});

test('a bank that refuses: the money is back, the same payout goes again, and arrives once the bank is another one', async () => {
  await changeBank('sim_bank_fails');
  await sold(shop);
  await mature(shop.world);
  const payoutId = await requested(shop.world);
  await shop.world.drain();
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'FAILED', failure_reason: 'account_closed', tries: 1 });
  expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: 57_112n, inTransit: 0n });
  expect(await messages('vendor.payoutFailed')).toBe(1);
  const ctx = shop.world.context(vera);
  expect(await requestPayout(ctx, { vendorId: velo, currency: 'EUR', idempotencyKey: newId() })).toMatchObject({ code: 'NOTHING_TO_PAY_OUT' });
  const key = newId();
  expect(await retryPayout(ctx, { payoutId, idempotencyKey: key })).toMatchObject({ value: { status: 'PROCESSING', tries: 2 } });
  expect(await retryPayout(ctx, { payoutId, idempotencyKey: key })).toMatchObject({ value: { status: 'PROCESSING', tries: 2 } });
  expect(await retryPayout(ctx, { payoutId, idempotencyKey: newId() })).toMatchObject({ code: 'PAYOUT_NOT_RETRYABLE' });
  expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: 0n, inTransit: 57_112n });
  await shop.world.drain();
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'FAILED', tries: 2 });
  await changeBank('sim_bank_ok');
  expect(await retryPayout(ctx, { payoutId, idempotencyKey: newId() })).toMatchObject({ ok: true });
  await shop.world.drain();
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'PAID', tries: 3, failure_reason: null });
  expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: 0n, inTransit: 0n });
});

test('a failed payout of more than what is left is not sent again, and canceled its items are paid with the next one', async () => {
  await changeBank('sim_bank_fails');
  const { orderId } = await sold(shop);
  await mature(shop.world);
  const payoutId = await requested(shop.world);
  await shop.world.drain();
  await refund(shop.world, orderId, 10_000n);
  const ctx = shop.world.context(vera);
  expect(await retryPayout(ctx, { payoutId, idempotencyKey: newId() })).toMatchObject({ code: 'PAYOUT_EXCEEDS_AVAILABLE' });
  expect(await cancelPayout(ctx, { payoutId })).toMatchObject({ value: { status: 'CANCELED' } });
  expect(await cancelPayout(ctx, { payoutId })).toMatchObject({ code: 'PAYOUT_NOT_CANCELABLE' });
  await changeBank('sim_bank_ok');
  const next = await requested(shop.world);
  await shop.world.drain();
  expect(await payoutOf(shop.world, next)).toMatchObject({ status: 'PAID', amount: 48_312n });
});

test.each(['sim_bank_returned', 'sim_bank_reordered'])('%s: what comes back after it was paid is owed again, as one item of the next payout', async (bank) => {
  await changeBank(bank);
  await sold(shop);
  await mature(shop.world);
  const payoutId = await requested(shop.world);
  await shop.world.drain();
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'RETURNED', failure_reason: 'account_closed' });
  expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: 57_112n, inTransit: 0n });
  expect((await items(payoutId)).map(({ kind }) => kind)).toEqual(['EARNING']);
  await changeBank('sim_bank_duplicate');
  const next = await requested(shop.world);
  await shop.world.drain();
  expect(await items(next)).toEqual([{ kind: 'RETURNED_PAYOUT', gross: 57_112n, commission: 0n, tax: 0n, amount: 57_112n }]);
  expect(await statusOfPayout(shop.world, next)).toBe('PAID');
});

test('a payout waits for its account: sent when it is active, given up when less is left by then', async () => {
  await changeBank('sim_bank_ok');
  const { orderId } = await sold(shop);
  await mature(shop.world);
  const payoutId = await requested(shop.world);
  const { id: accountId, provider_reference } = await shop.world.db.selectFrom('payout_accounts').selectAll().where('payee_id', '=', velo).executeTakeFirstOrThrow();
  const data = { accountId, providerReference: provider_reference!, status: 'RESTRICTED', reason: 'requirements.past_due', at: new Date().toISOString() } as const;
  expect(await post(shop, accountBody({ id: 'evt_restricted', type: 'account.updated', data }))).toBe(200);
  await shop.world.drain();
  expect(await accountStatus(accountId)).toEqual({ status: 'RESTRICTED', reason: 'requirements.past_due' });
  expect(await statusOfPayout(shop.world, payoutId)).toBe('PENDING');
  await refund(shop.world, orderId, 100n);
  await changeBank('sim_bank_ok');
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'CANCELED', failure_reason: 'exceeds_available', tries: 0 });
  const next = await requested(shop.world);
  await shop.world.drain();
  expect(await payoutOf(shop.world, next)).toMatchObject({ status: 'PAID', amount: 57_024n });
});

test('a sweep pays those that are due, at their time, above their minimum; doing it again makes nothing', async () => {
  const { world } = shop;
  await sold(shop);
  await mature(world);
  const admin = world.context(ada);
  const owner = world.context(vera);
  expect(await runPayoutSweep(admin, { idempotencyKey: newId() })).toEqual({ ok: true, value: [] });
  expect(await setPayoutSchedule(owner, { vendorId: velo, schedule: 'DAILY', minimums: [{ currency: 'EUR', amount: 57_113n }] })).toEqual({ ok: true, value: { id: velo } });
  const tomorrow = { ...admin, now: () => later(admin.now(), days(1)) };
  expect(await runPayoutSweep(tomorrow, { idempotencyKey: newId() })).toEqual({ ok: true, value: [] });
  expect(await requestPayout(owner, { vendorId: velo, currency: 'EUR', idempotencyKey: newId() })).toMatchObject({ code: 'PAYOUT_BELOW_MINIMUM' });
  await setPayoutSchedule(owner, { vendorId: velo, schedule: 'DAILY', minimums: [{ currency: 'EUR', amount: 57_112n }] });
  const key = newId();
  const swept = await runPayoutSweep(tomorrow, { idempotencyKey: key });
  expect(swept).toMatchObject({ value: [{ amount: 57_112n, cause: 'SCHEDULE', status: 'PENDING' }] });
  expect(await runPayoutSweep(tomorrow, { idempotencyKey: key })).toEqual(swept);
  expect(await runPayoutSweep({ ...admin, now: () => later(admin.now(), days(2)) }, { idempotencyKey: newId() })).toEqual({ ok: true, value: [] });
  expect(await runPayoutSweep(admin, { vendorId: velo, idempotencyKey: newId() })).toEqual({ ok: true, value: [] });
  await setPayoutSchedule(owner, { vendorId: velo, schedule: 'MANUAL' });
  await sold(shop);
  await mature(world);
  expect(await runPayoutSweep({ ...admin, now: () => later(admin.now(), days(60)) }, { idempotencyKey: newId() })).toEqual({ ok: true, value: [] });
  expect(await runPayoutSweep(admin, { vendorId: velo, idempotencyKey: newId() })).toMatchObject({ value: [{ amount: 57_112n }] });
  await world.drain();
  expect(await moneyOf(world)).toEqual({ pending: 0n, available: 0n, inTransit: 0n });
});

test('a rejected account is final, another can be made; one for each currency', async () => {
  const ctx = shop.world.context(theo);
  const accountId = await onboarded(shop, 'sim_bank_rejected', { vendorId: atelier, owner: theo });
  expect(await accountStatus(accountId)).toEqual({ status: 'REJECTED', reason: 'rejected.other' });
  expect(await createOnboardingLink(ctx, { payoutAccountId: accountId })).toMatchObject({ code: 'PAYOUT_ACCOUNT_REJECTED' });
  const again = { vendorId: atelier, country: 'MC', currency: 'EUR', idempotencyKey: newId() };
  const made = await createPayoutAccount(ctx, again);
  if (!made.ok) throw new Error(made.code);
  const replayed = await createPayoutAccount(ctx, again);
  expect(replayed).toMatchObject({ value: { payoutAccount: { id: made.value.payoutAccount.id } } });
  expect(await choose(made.value.onboardingUrl, 'sim_bank_ok')).toBe(404);
  expect(await createPayoutAccount(ctx, { ...again, idempotencyKey: newId() })).toMatchObject({ code: 'PAYOUT_ACCOUNT_EXISTS' });
  expect(await createPayoutAccount(ctx, { ...again, currency: 'USD', idempotencyKey: newId() })).toMatchObject({ ok: true });
});

test('a vendor paid at once, after no hold period; couriers and drivers earn and are paid alike', async () => {
  const ctx = shop.world.context(ada);
  expect(await setHoldPeriod(ctx, { vendorId: velo, days: 0 })).toMatchObject({ ok: true });
  const { veloOrder } = await paid(shop.world);
  await release(shop.world, veloOrder);
  expect(await matureEarnings(ctx, vendorPayee(velo))).toBe(1);
  await setHoldPeriod(ctx, { vendorId: velo, days: 7 });
  const courier = { kind: 'COURIER', id: theo.id! } as const;
  const credit = { payee: courier, reference: newId(), currency: 'EUR', amount: 450n };
  for (let n = 0; n < 2; n += 1) expect(await ctx.inTransaction((trx) => creditPayee(ctx, trx, credit))).toMatchObject({ ok: true });
  expect(await ctx.inTransaction((trx) => creditPayee(ctx, trx, { ...credit, amount: 451n }))).toMatchObject({ code: 'LEDGER_REFERENCE_REUSED' });
  expect(await ctx.inTransaction((trx) => creditPayee(ctx, trx, { ...credit, amount: 0n }))).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(await ctx.inTransaction((trx) => creditPayee(ctx, trx, { ...credit, currency: 'XXX' }))).toMatchObject({ code: 'CURRENCY_UNKNOWN' });
  expect(await matureEarnings({ ...ctx, now: () => later(ctx.now(), days(8)) }, courier)).toBe(1);
  const books = await balances(shop.world);
  expect([books[`courier:${courier.id}:pending`], books[`courier:${courier.id}:payable`], books['platform:expense:payees']]).toEqual([undefined, 450n, -450n]);
});
