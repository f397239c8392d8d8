import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { postToLedger } from '../actions/post-to-ledger.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { submitEvidence } from '../actions/submit-evidence.ts';
import { clearing, commissionRevenue, suspense } from '../domain/chart-of-accounts.ts';
import { transferEntries } from '../domain/postings.ts';
import { balanceOf } from './ledger-world.ts';
import { ada, balances, paid, paidByWebhook, paymentsWorld, post, vera, violations, type PaymentsWorld } from './payments-world.ts';
import { authorized, capture } from './captures-world.ts';
import { mature, onboarded, requested, sold, statusOfPayout } from './payouts-world.ts';
import { appoint, charged, chargedUnheard, items, lastHours, openKinds, reconcile, strangeCharge } from './reconciliation-world.ts';

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
  await appoint(shop.world);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

/** What the simulator holds for us by its own books: lines less fees. */
const held = async (currency = 'EUR') => {
  const lines = await shop.world.db.selectFrom('payment_settlement_lines').select(['amount', 'fee']).where('currency', '=', currency).execute();
  return lines.reduce((sum, { amount, fee }) => sum + amount - fee, 0n);
};
const sumOf = async (code: string, currency = 'EUR') => balanceOf(shop.world, { code, kind: 'CLEARING', minBalance: null }, { currency });
const clears = (currency = 'EUR') => sumOf(clearing('simulator').code, currency);
const suspended = (currency = 'EUR') => sumOf(suspense.code, currency);
const rules = async (runId: string) => (await shop.world.db.selectFrom('payment_settlement_matches').select('rule').where('run_id', '=', runId).orderBy('id').execute()).map(({ rule }) => rule);

test('charges, refunds and fees of a sound shop match to the last one; the clearing account is what the provider holds', async () => {
  const { world } = shop;
  const payment = await paid(world);
  await paid(world, 'sim_card_declined');
  const ctx = world.context(ada);
  await ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference: payment.veloOrder, amount: 900n, reason: 'Scratched' }));
  await world.drain();
  const period = lastHours();
  const run = await reconcile(world, period);
  expect(run).toMatchObject({ status: 'DONE', stage: 'FINISHED', lines_read: 2, lines_new: 2, lines_changed: 0, matched: 2, settled: 0, opened: 0, failure: null });
  expect(await rules(run.id)).toEqual(['CHARGE_REFERENCE', 'REFUND_ID']);
  expect(await clears()).toBe(-(await held()));
  expect((await balances(world))['platform:expense:psp_fees']).toBe(-1_525n);
  const before = await balances(world);
  expect(await reconcile(world, period)).toMatchObject({ status: 'DONE', lines_read: 2, lines_new: 0, matched: 0, settled: 0, opened: 0 });
  expect(await balances(world)).toEqual(before);
  expect(await violations(world)).toEqual([]);
});

test('a charge whose webhook is lost waits in suspense, and settles itself when it is booked after all', async () => {
  const { world } = shop;
  const payment = await chargedUnheard(shop);
  expect(await reconcile(world)).toMatchObject({ matched: 0, opened: 1 });
  expect(await openKinds(world)).toEqual(['MISSING_IN_LEDGER']);
  expect([await suspended(), await clears()]).toEqual([98_475n, -(await held())]);
  expect(await reconcile(world)).toMatchObject({ matched: 0, settled: 0, opened: 0 });
  expect(await violations(world)).toEqual([]);
  expect(await post(shop, payment.webhook)).toBe(200);
  expect(await reconcile(world)).toMatchObject({ matched: 1, settled: 1, opened: 0 });
  expect([await openKinds(world), await suspended(), await clears()]).toEqual([[], 0n, -(await held())]);
  expect(await violations(world)).toEqual([]);
});

test('a booking that the provider does not have is taken out of clearing, and settles itself when its line comes late', async () => {
  const { world } = shop;
  const payment = await paidByWebhook(shop);
  expect(await reconcile(world)).toMatchObject({ opened: 1 });
  expect([await openKinds(world), await suspended(), await clears()]).toEqual([['MISSING_AT_PROVIDER'], -100_000n, -(await held())]);
  expect(await violations(world)).toEqual([]);
  const row = { id: payment.attemptId, idempotency_key: newId(), kind: 'CHARGE', reference: payment.attemptId, method: 'sim_card_ok', currency: 'EUR', amount: 100_000n, outcome: 'SUCCEEDED', decides_at: new Date(), created_at: new Date() };
  await world.db.insertInto('payment_simulator_charges').values(row).execute();
  expect(await reconcile(world)).toMatchObject({ lines_new: 1, matched: 1, settled: 1, opened: 0 });
  expect([await openKinds(world), await suspended(), await clears()]).toEqual([[], 0n, -(await held())]);
  expect(await violations(world)).toEqual([]);
});

test('other amounts, other currencies and a line that comes twice are items of their own kind', async () => {
  const { world } = shop;
  const [amount, currency, twice] = [await charged(shop), await charged(shop), await charged(shop)];
  await world.db.updateTable('payment_simulator_charges').set({ amount: 99_000n }).where('id', '=', amount.chargeId).execute();
  await world.db.updateTable('payment_simulator_charges').set({ currency: 'USD' }).where('id', '=', currency.chargeId).execute();
  await strangeCharge(world, { chargeId: twice.chargeId, amount: 100_000n });
  expect(await reconcile(world)).toMatchObject({ lines_new: 4, matched: 1, opened: 3 });
  expect(await openKinds(world)).toEqual(['AMOUNT_DIFFERS', 'CURRENCY_DIFFERS', 'DUPLICATE']);
  const found = new Map((await items(world)).filter(({ status }) => status === 'OPEN').map((item) => [item.kind, item]));
  expect(found.get('AMOUNT_DIFFERS')).toMatchObject({ provider_amount: 99_000n, ledger_amount: 100_000n });
  expect(found.get('CURRENCY_DIFFERS')).toMatchObject({ provider_amount: 100_000n, ledger_amount: 100_000n });
  expect(found.get('DUPLICATE')).toMatchObject({ provider_amount: 100_000n, transaction_id: null });
  expect([await suspended(), await suspended('USD')]).toEqual([-1_000n - 100_000n + 98_475n, 100_000n]);
  expect([await clears(), await clears('USD')]).toEqual([-(await held()), -(await held('USD'))]);
  expect(await reconcile(world)).toMatchObject({ lines_new: 0, matched: 0, settled: 0, opened: 0 });
  expect(await violations(world)).toEqual([]);
});

test('what failed at the provider and was taken back in the ledger cancels out and needs no line', async () => {
  const { world } = shop;
  const payment = await paid(world, 'sim_card_refund_fails');
  const ctx = world.context(ada);
  await ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference: payment.veloOrder, amount: 700n, reason: 'Scratched' }));
  const early = await reconcile(world); // the refund is on its way: nobody is alarmed
  expect(early).toMatchObject({ matched: 1, opened: 0 });
  await world.drain();
  const run = await reconcile(world);
  expect(run).toMatchObject({ matched: 2, opened: 0 });
  expect(await rules(run.id)).toEqual(['CANCELS_OUT', 'CANCELS_OUT']);
  expect(await violations(world)).toEqual([]);
});

test('without a name at either side, amount and date decide when they leave no choice', async () => {
  const { world } = shop;
  const ctx = world.context(ada);
  const byHand = (amount: bigint) =>
    ctx.inTransaction(async (trx) => ok(await postToLedger(ctx, trx, { reference: newId(), kind: 'TRANSFER', entries: transferEntries(clearing('simulator'), commissionRevenue, amount, 'EUR') })));
  await byHand(77_001n);
  await strangeCharge(world, { amount: 77_001n });
  await byHand(77_002n);
  await byHand(77_002n);
  await strangeCharge(world, { amount: 77_002n });
  await byHand(77_003n);
  await strangeCharge(world, { amount: 77_003n, at: new Date(Date.now() - 3 * 86_400_000) });
  const before = await openKinds(world);
  const run = await reconcile(world, lastHours(96));
  expect(await rules(run.id)).toEqual(['AMOUNT_AND_DATE']);
  const found = (await openKinds(world)).filter((kind) => kind.startsWith('MISSING'));
  expect(found).toEqual([...before.filter((kind) => kind.startsWith('MISSING')), 'MISSING_AT_PROVIDER', 'MISSING_AT_PROVIDER', 'MISSING_AT_PROVIDER', 'MISSING_IN_LEDGER', 'MISSING_IN_LEDGER']);
  expect(await clears()).toBe(-(await held()));
  expect(await violations(world)).toEqual([]);
});

test('a line that says something else than when it was first read is counted, and the first reading stays', async () => {
  const { world } = shop;
  const chargeId = await strangeCharge(world, { amount: 4_000n });
  await reconcile(world);
  await world.db.updateTable('payment_simulator_charges').set({ amount: 4_001n }).where('id', '=', chargeId).execute();
  expect(await reconcile(world)).toMatchObject({ lines_changed: 1, lines_new: 0, opened: 0 });
  expect(await world.db.selectFrom('payment_settlement_lines').select('amount').where('line_id', '=', chargeId).execute()).toEqual([{ amount: 4_000n }]);
});

test('captures in parts, a dispute that is won, a payout and its return all match by their names', async () => {
  await using own = await paymentsWorld();
  const { world } = own;
  const payment = await authorized(world);
  for (const [amount, final] of [[30_000n, false], [70_000n, true]] as const) {
    expect(await capture(world.context(ada), payment, { amount, final })).toMatchObject({ ok: true });
    await world.drain();
  }
  const disputed = await paid(world, 'sim_card_disputed');
  const { id } = await world.db.selectFrom('payment_disputes').select('id').where('intent_id', '=', disputed.intentId).executeTakeFirstOrThrow();
  await submitEvidence(world.context(vera), { disputeId: id, uncategorizedText: 'winning_evidence', idempotencyKey: newId() });
  await world.drain();
  await onboarded(own, 'sim_bank_returned');
  await sold(own);
  await mature(world);
  const payoutId = await requested(world);
  await world.drain();
  expect(await statusOfPayout(world, payoutId)).toBe('RETURNED');
  const run = await reconcile(world, { ...lastHours(), to: new Date() });
  const found = await world.db.selectFrom('payment_settlement_matches').select(({ fn }) => ['rule', fn.countAll<bigint>().as('n')]).groupBy('rule').orderBy('rule').execute();
  expect([run.opened, found]).toEqual([0, [{ rule: 'CHARGE_REFERENCE', n: 4n }, { rule: 'DISPUTE_ID', n: 2n }, { rule: 'TRANSFER_ID', n: 2n }]]);
  const lines = await world.db.selectFrom('payment_settlement_lines').select(['amount', 'fee']).execute();
  expect(await balanceOf(world, clearing('simulator'))).toBe(-lines.reduce((sum, { amount, fee }) => sum + amount - fee, 0n));
  expect(await violations(world)).toEqual([]);
}, 30_000);
