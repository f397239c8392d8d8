import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { newId } from '../../../platform/kernel/ids.ts';
import { confirmPayment } from '../actions/confirm-payment.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { sendCaptures } from '../actions/send-captures.ts';
import { askProvider } from '../jobs/ask-provider.ts';
import { ada, ana, balances, chargeNow, confirmAgain, news, post, published, type PaymentsWorld } from './payments-world.ts';
import { authorized, brokenRules, cancel, capture, capturesWorld, DAY, dying, openedByHand, stand, taken, wait } from './captures-world.ts';

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

const ctx = () => shop.world.context(ada);

test('authorised money is not ours until it is captured, whole', async () => {
  const { world } = shop;
  const payment = await authorized(world);
  expect(await stand(world, payment.intentId)).toEqual({ intent: 'REQUIRES_CAPTURE', attempt: 'AUTHORIZED', captured: 0n, captures: [] });
  expect((await balances(world))[`escrow:${payment.groupId}`]).toBeUndefined();
  expect(await capture(ctx(), payment)).toMatchObject({ ok: true });
  expect(await stand(world, payment.intentId)).toMatchObject({ intent: 'REQUIRES_CAPTURE', captures: ['100000 PENDING'] });
  await world.drain();
  expect(await stand(world, payment.intentId)).toEqual({ intent: 'SUCCEEDED', attempt: 'CHARGED', captured: 100_000n, captures: ['100000 SUCCEEDED'] });
  expect((await balances(world))[`escrow:${payment.groupId}`]).toBe(100_000n);
  expect(await published(world, payment.intentId)).toEqual({ processing: 1, authorized: 1, captured: 1, succeeded: 1 });
  expect(await capture(ctx(), payment)).toMatchObject({ code: 'PAYMENT_NOT_CAPTURABLE' });
});

test('captured in parts, the rest given back: splits, commission and the ledger follow what was captured', async () => {
  const { world } = shop;
  const payment = await authorized(world);
  await capture(ctx(), payment, { amount: 10_001n });
  await capture(ctx(), payment, { splits: [{ reference: payment.veloOrder, amount: 20_000n }] });
  await world.drain();
  expect(await stand(world, payment.intentId)).toMatchObject({ intent: 'REQUIRES_CAPTURE', attempt: 'PARTIALLY_CHARGED', captured: 30_001n });
  expect(await ctx().inTransaction((trx) => releaseSplit(ctx(), trx, { reference: payment.veloOrder }))).toMatchObject({ code: 'PAYMENT_NOT_SUCCEEDED' });
  expect(await capture(ctx(), payment, { amount: 0n, final: true })).toMatchObject({ ok: true });
  await world.drain();
  expect(await stand(world, payment.intentId)).toEqual({ intent: 'SUCCEEDED', attempt: 'CHARGED', captured: 30_001n, captures: ['10001 SUCCEEDED', '20000 SUCCEEDED', '0 SUCCEEDED'] });
  const splits = await world.db.selectFrom('payment_splits').select(['reference', 'captured', 'commission', 'tax']).where('intent_id', '=', payment.intentId).execute();
  const captured = Object.fromEntries(splits.map((split) => [split.reference, split.captured]));
  expect(captured).toEqual({ [payment.veloOrder]: 26_491n, [payment.atelierOrder]: 3_510n }); // 10,001 in proportion 649 : 351 is 6,490.649 and 3,510.351
  expect(await ctx().inTransaction((trx) => releaseSplit(ctx(), trx, { reference: payment.veloOrder }))).toMatchObject({ ok: true });
  const { rows } = await sql<{ amount: bigint }>`
    select e.amount from payment_splits s join ledger_transactions t on t.reference = 'release:' || s.id
    join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
    where s.reference = ${payment.veloOrder} and a.code = 'platform:revenue:commission'`.execute(world.db);
  const velo = splits.find(({ reference }) => reference === payment.veloOrder)!;
  expect(velo.commission).toBe(7_788n);
  expect(rows).toEqual([{ amount: 3_179n }]); // 12 % of what was captured, and not of what was authorised
  expect(await ctx().inTransaction((trx) => refundPayment(ctx(), trx, { reference: payment.atelierOrder, amount: 3_511n, reason: 'Broken' }))).toMatchObject({ code: 'REFUND_TOO_LARGE' });
  expect(await ctx().inTransaction((trx) => refundPayment(ctx(), trx, { reference: payment.atelierOrder, reason: 'Broken' }))).toMatchObject({ ok: true });
  await world.drain();
  expect((await balances(world))[`escrow:${payment.groupId}`]).toBeUndefined();
});

test('a split that was never captured leaves the payment and is free for another', async () => {
  const { world } = shop;
  const payment = await authorized(world);
  await capture(ctx(), payment, { splits: [{ reference: payment.veloOrder, amount: 64_900n }] });
  await world.drain();
  expect(await ctx().inTransaction((trx) => releaseSplit(ctx(), trx, { reference: payment.veloOrder }))).toMatchObject({ ok: true });
  await capture(ctx(), payment, { amount: 0n, final: true });
  await world.drain();
  expect(await stand(world, payment.intentId)).toMatchObject({ intent: 'SUCCEEDED', captured: 64_900n });
  expect(await ctx().inTransaction((trx) => refundPayment(ctx(), trx, { reference: payment.atelierOrder, reason: 'Broken' }))).toMatchObject({ code: 'SPLIT_NOT_FOUND' });
});

test('what makes no sense is refused, and changes nothing', async () => {
  const { world } = shop;
  const payment = await openedByHand(world);
  const refusals = async (...requests: Parameters<typeof capture>[2][]) => {
    const codes = [];
    for (const request of requests) codes.push(await capture(ctx(), payment, request).then((result) => (result.ok ? 'OK' : `${result.code} ${result.path?.join('.')}`)));
    return codes;
  };
  expect(await refusals({})).toEqual(['PAYMENT_NOT_CAPTURABLE input.paymentIntentId']);
  const attemptId = await confirmAgain(world, payment.intentId);
  await world.drain();
  expect(await capture(ctx(), { ...payment, groupId: newId() })).toMatchObject({ code: 'PAYMENT_NOT_FOUND' });
  const { veloOrder, atelierOrder } = payment;
  expect(await refusals(
    { amount: 0n }, { amount: 0n, final: true }, { amount: -1n }, { amount: 100_001n }, { amount: 10n ** 15n },
    { splits: [{ reference: veloOrder, amount: 64_901n }] }, { splits: [{ reference: newId(), amount: 1n }] }, { splits: [{ reference: veloOrder, amount: 0n }] },
    { splits: [{ reference: veloOrder, amount: 1n }, { reference: veloOrder, amount: 1n }] }, { amount: 3n, splits: [{ reference: atelierOrder, amount: 2n }] },
  )).toEqual([
    'AMOUNT_INVALID input.amount', 'AMOUNT_INVALID input.amount', 'AMOUNT_INVALID input.amount', 'CAPTURE_TOO_LARGE input.amount', 'AMOUNT_INVALID input.amount',
    'CAPTURE_TOO_LARGE input.splits.0.amount', 'SPLIT_NOT_FOUND input.splits.0.reference', 'AMOUNT_INVALID input.splits.0.amount',
    'SPLIT_NOT_FOUND input.splits.1.reference', 'AMOUNT_INVALID input.amount',
  ]);
  expect(await stand(world, payment.intentId)).toEqual({ intent: 'REQUIRES_CAPTURE', attempt: 'AUTHORIZED', captured: 0n, captures: [] });
  expect(await taken(world, attemptId)).toBe(0n);
});

test('an authorisation is over when its provider says so: late captures are refused, and the payer may pay again', async () => {
  const { world } = shop;
  const payment = await authorized(world);
  await wait(world, payment, 7 * DAY);
  expect(await capture(ctx(), payment)).toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });
  expect(await stand(world, payment.intentId)).toMatchObject({ intent: 'REQUIRES_CAPTURE' });
  await askProvider.run(ctx(), {});
  expect(await stand(world, payment.intentId)).toEqual({ intent: 'REQUIRES_PAYMENT_METHOD', attempt: 'EXPIRED', captured: 0n, captures: [] });
  expect(await published(world, payment.intentId)).toMatchObject({ failed: 1 });
  expect(await capture(ctx(), payment)).toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });
  await confirmAgain(world, payment.intentId);
  await world.drain();
  expect(await stand(world, payment.intentId)).toMatchObject({ intent: 'REQUIRES_CAPTURE', attempt: 'AUTHORIZED' });
});

test('a provider that still holds the money after its time is believed', async () => {
  const { world } = shop;
  const payment = await authorized(world);
  await world.db.updateTable('payment_attempts').set({ expires_at: new Date(0), asked_at: new Date(0) }).where('id', '=', payment.attemptId).execute();
  expect(await capture(ctx(), payment)).toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });
  await askProvider.run(ctx(), {});
  expect(await stand(world, payment.intentId)).toMatchObject({ intent: 'REQUIRES_CAPTURE', attempt: 'AUTHORIZED' });
  expect(await capture(ctx(), payment)).toMatchObject({ ok: true });
  await world.drain();
  expect(await stand(world, payment.intentId)).toMatchObject({ intent: 'SUCCEEDED' });
});

test('what was captured before the authorisation lapsed pays; what was being captured is free', async () => {
  const { world } = shop;
  const payment = await authorized(world);
  await capture(ctx(), payment, { amount: 50_000n });
  await world.drain();
  await capture(ctx(), payment, { amount: 10_000n });
  await wait(world, payment, 7 * DAY);
  await askProvider.run(ctx(), {});
  expect(await stand(world, payment.intentId)).toEqual({ intent: 'SUCCEEDED', attempt: 'CHARGED', captured: 50_000n, captures: ['50000 SUCCEEDED', '10000 FAILED'] });
  await world.drain();
  expect(await taken(world, payment.attemptId)).toBe(50_000n);
});

test('cancelling gives the money back at the provider; not while it is being captured, and not by its payer', async () => {
  const { world } = shop;
  const payment = await authorized(world);
  const own = await world.ask('payments', ana, 'mutation ($id: ID!) { cancelPayment(input: { paymentIntentId: $id }) { payment { status } errors { code } } }', { id: payment.intentId });
  expect(own.data).toEqual({ cancelPayment: { payment: null, errors: [{ code: 'PAYMENT_NOT_CANCELABLE' }] } });
  expect(await cancel(ctx(), payment)).toMatchObject({ ok: true });
  await world.drain();
  expect(await stand(world, payment.intentId)).toEqual({ intent: 'CANCELED', attempt: 'VOIDED', captured: 0n, captures: [] });
  const charge = await world.db.selectFrom('payment_simulator_charges').select('outcome').where('reference', '=', payment.attemptId).executeTakeFirstOrThrow();
  expect(charge.outcome).toBe('CANCELED');
  expect(await capture(ctx(), payment)).toMatchObject({ code: 'PAYMENT_NOT_FOUND' });

  const other = await authorized(world);
  await capture(ctx(), other, { amount: 1n });
  expect(await cancel(ctx(), other)).toMatchObject({ code: 'PAYMENT_NOT_CANCELABLE' });
  await world.drain();
  expect(await cancel(ctx(), other)).toMatchObject({ code: 'PAYMENT_NOT_CANCELABLE' });
});

test('money captured at the provider without us is booked as found', async () => {
  const { world } = shop;
  const payment = await authorized(world);
  const { provider_reference } = await world.db.selectFrom('payment_attempts').select('provider_reference').where('id', '=', payment.attemptId).executeTakeFirstOrThrow();
  const at = new Date();
  await world.db.insertInto('payment_simulator_charges').values({
    id: newId(), idempotency_key: newId(), kind: 'CAPTURE', reference: provider_reference!, charge_id: provider_reference, amount: 7_000n, currency: 'EUR', outcome: 'SUCCEEDED', decides_at: at, created_at: at,
  }).execute();
  await capture(ctx(), payment, { amount: 500n });
  await world.drain();
  expect(await stand(world, payment.intentId)).toMatchObject({ intent: 'REQUIRES_CAPTURE', captured: 7_500n, captures: ['500 SUCCEEDED', '7000 SUCCEEDED'] });
});

test('an authorisation that comes after its attempt was given up is let go of', async () => {
  const { world } = shop;
  const payment = await openedByHand(world);
  const attemptId = await confirmAgain(world, payment.intentId, 'sim_card_silent');
  await chargeNow(world, attemptId);
  expect(await cancel(ctx(), payment)).toMatchObject({ ok: true });
  const { provider_reference } = await world.db.selectFrom('payment_attempts').select('provider_reference').where('id', '=', attemptId).executeTakeFirstOrThrow();
  expect(await post(shop, news('charge.authorized', attemptId, { chargeId: provider_reference }))).toBe(200);
  expect(await stand(world, payment.intentId)).toEqual({ intent: 'CANCELED', attempt: 'FAILED', captured: 0n, captures: [] });
  await world.db.updateTable('payment_attempts').set({ asked_at: new Date(0) }).where('id', '=', attemptId).execute();
  await askProvider.run(ctx(), {});
  expect(await stand(world, payment.intentId)).toEqual({ intent: 'CANCELED', attempt: 'VOIDED', captured: 0n, captures: [] });
  await world.drain();
});

test('a second charge while another holds the money is returned, and what is held stays', async () => {
  const { world } = shop;
  const payment = await openedByHand(world);
  const first = await confirmAgain(world, payment.intentId, 'sim_card_3ds');
  await world.drain();
  await confirmAgain(world, payment.intentId, 'sim_card_ok');
  await world.drain();
  expect(await stand(world, payment.intentId)).toMatchObject({ intent: 'REQUIRES_CAPTURE', attempt: 'AUTHORIZED' });
  const charge = await world.db.updateTable('payment_simulator_charges').set({ outcome: 'SUCCEEDED', decides_at: new Date() }).where('reference', '=', first).where('kind', '=', 'CHARGE').returning('id').executeTakeFirstOrThrow();
  const at = new Date(); // the first bank has taken the money after all
  await world.db.insertInto('payment_simulator_charges').values({
    id: newId(), idempotency_key: newId(), kind: 'CAPTURE', reference: charge.id, charge_id: charge.id, amount: 100_000n, currency: 'EUR', outcome: 'SUCCEEDED', decides_at: at, created_at: at,
  }).execute();
  expect(await post(shop, news('charge.succeeded', first))).toBe(200);
  expect(await stand(world, payment.intentId)).toMatchObject({ intent: 'REQUIRES_CAPTURE', attempt: 'AUTHORIZED', captured: 0n });
  expect(await world.db.selectFrom('payment_refunds').select(['amount', 'split_id']).where('attempt_id', '=', first).execute()).toEqual([{ amount: 100_000n, split_id: null }]);
  await capture(ctx(), payment);
  await sendCaptures(ctx(), (await world.db.selectFrom('payment_attempts').select('id').where('intent_id', '=', payment.intentId).where('status', '=', 'AUTHORIZED').executeTakeFirstOrThrow()).id);
  expect(await stand(world, payment.intentId)).toMatchObject({ intent: 'SUCCEEDED', captured: 100_000n });
});

test('a wallet cannot pay what is to be captured by hand', async () => {
  const payment = await openedByHand(shop.world);
  expect(await confirmPayment(shop.world.context(ana), { paymentIntentId: payment.intentId, method: 'wallet', idempotencyKey: newId() })).toMatchObject({ code: 'METHOD_UNKNOWN' });
});

test('a process that dies in any transaction of a capture: the money is taken once, and booked once', async () => {
  const { world } = shop;
  for (let n = 1; n <= 4; n += 1) {
    const payment = await authorized(world, 'sim_card_silent').then(async (opened) => {
      await askProvider.run(ctx(), {});
      return opened;
    });
    await world.db.updateTable('payment_attempts').set({ asked_at: new Date(0) }).where('id', '=', payment.attemptId).execute();
    await askProvider.run(ctx(), {});
    await capture(ctx(), payment, { amount: 30_000n });
    await capture(ctx(), payment, { amount: 20_000n, final: true });
    await sendCaptures(dying(ctx(), n), payment.attemptId).catch((error: Error) => expect(error.message).toBe('the process died'));
    await sendCaptures(ctx(), payment.attemptId);
    expect(await stand(world, payment.intentId)).toEqual({ intent: 'SUCCEEDED', attempt: 'CHARGED', captured: 50_000n, captures: ['30000 SUCCEEDED', '20000 SUCCEEDED'] });
    expect(await taken(world, payment.attemptId)).toBe(50_000n);
  }
  await world.drain();
});
