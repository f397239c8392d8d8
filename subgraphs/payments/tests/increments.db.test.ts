import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { crashAfter } from '../../../platform/testing/crash.ts';
import { sendCaptures } from '../actions/send-captures.ts';
import { sendIncrement } from '../actions/send-increment.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { askProvider } from '../jobs/ask-provider.ts';
import { webhookBody } from '../providers/simulator-webhook.ts';
import { brokenRules, authorized, cancel, capture, capturesWorld, DAY, stand, wait, type Authorized } from './captures-world.ts';
import { asBefore, dueNow, grown, held, holding, increment, openedForOne, reserved } from './increments-world.ts';
import { ada, ana, balances, ben, post, published, theo, vera, type PaymentsWorld } from './payments-world.ts';

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
const INCREMENT = `mutation ($input: IncrementAuthorizationInput!) { it: incrementAuthorization(input: $input) {
  payment { status amount { amount } amountCapturable { amount } incrementingTo { amount } splits { amount { amount } } } errors { code path } } }`;
const ask = async (caller: Caller, payment: { intentId: string }, amount: bigint, idempotencyKey = newId()) => {
  const { data, errors } = await shop.world.ask<{ it: unknown }>('payments', caller, INCREMENT, { input: { paymentIntentId: payment.intentId, amount: String(amount), idempotencyKey } });
  return data?.it ?? errors?.map((error) => error.extensions?.['code']);
};
const refused = (code: string, field: string) => ({ payment: null, errors: [{ code, path: ['input', field] }] });
const of = (amount: bigint, incrementingTo: bigint | null = null) => {
  const money = { amount: String(amount) };
  return { payment: { status: 'REQUIRES_CAPTURE', amount: money, amountCapturable: money, incrementingTo: incrementingTo === null ? null : { amount: String(incrementingTo) }, splits: [{ amount: money }] }, errors: [] };
};
const news = (attemptId: string, type: 'charge.authorized' | 'charge.succeeded' | 'charge.failed', amount: bigint, captured = 0n) =>
  webhookBody({ id: `evt_${newId()}`, type, data: { chargeId: attemptId, reference: attemptId, amount: String(amount), currency: 'EUR', reason: type === 'charge.failed' ? 'authorization_expired' : null, captured: String(captured) } });
const lastOutcome = async () => (await shop.world.db.selectFrom('payment_webhook_events').select('outcome').orderBy('received_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()).outcome;

test('the bank holds more: payment and split grow, and what was added has a commission of its own; the same key adds once', async () => {
  const payment = await held(shop.world);
  const key = newId();
  expect(await ask(vera, payment, 74_900n, key)).toEqual(of(74_900n));
  expect(await ask(vera, payment, 74_900n, key)).toEqual(of(74_900n));
  expect(await ask(vera, payment, 74_901n, key)).toEqual(refused('IDEMPOTENCY_MISMATCH', 'idempotencyKey'));
  expect(await holding(shop.world, payment)).toEqual(grown);
  await shop.world.drain();
  expect(await holding(shop.world, payment)).toEqual(grown);
  expect(await published(shop.world, payment.intentId)).toEqual({ processing: 1, authorized: 1, incremented: 1 });
  expect(await ask(ada, payment, 84_900n)).toEqual(of(84_900n));
  expect(await reserved(shop.world, payment)).toBe(84_900n);
  await capture(ctx(), payment);
  await sendCaptures(ctx(), payment.attemptId);
  expect(await stand(shop.world, payment.intentId)).toMatchObject({ intent: 'SUCCEEDED', attempt: 'CHARGED', captured: 84_900n });
  expect(await ctx().inTransaction((trx) => releaseSplit(ctx(), trx, { reference: payment.veloOrder }))).toMatchObject({ ok: true });
  expect((await balances(shop.world))[`escrow:${payment.groupId}`]).toBeUndefined();
});

test('less than was added is captured: the rest goes back, and its commission with it', async () => {
  const payment = await held(shop.world);
  await ask(vera, payment, 74_900n);
  await capture(ctx(), payment, { amount: 70_000n, final: true });
  await sendCaptures(ctx(), payment.attemptId);
  expect(await stand(shop.world, payment.intentId)).toEqual({ intent: 'SUCCEEDED', attempt: 'CHARGED', captured: 70_000n, captures: ['70000 SUCCEEDED'] });
});

test('only who decides over its money: admins, and owners and managers of its vendor', async () => {
  const payment = await held(shop.world);
  for (const caller of [ana, ben, theo, { ...ben, roles: ['admin', 'staff'] }]) expect(await ask(caller, payment, 74_900n)).toEqual(refused('PAYMENT_NOT_FOUND', 'paymentIntentId'));
  expect(await ask(anonymous, payment, 74_900n)).toEqual(['UNAUTHENTICATED']);
  for (const intentId of ['', 'x', newId()]) expect(await ask(ada, { intentId }, 74_900n)).toEqual(refused('PAYMENT_NOT_FOUND', 'paymentIntentId'));
  expect(await holding(shop.world, payment)).toEqual({ ...asBefore, increments: [] });
});

test.each([['sim_card_ok', 'authorization_not_incrementable'], ['sim_card_incremental_declined', 'insufficient_funds']])('%s: the bank refuses, and what it holds can be captured', async (method, reason) => {
  const payment = await held(shop.world, method);
  expect(await ask(vera, payment, 74_900n)).toEqual(refused('AUTHORIZATION_NOT_INCREMENTABLE', 'amount'));
  expect(await holding(shop.world, payment)).toEqual({ ...asBefore, increments: [`74900 FAILED ${reason}`] });
  expect((await published(shop.world, payment.intentId))['incrementFailed']).toBe(1);
  await capture(ctx(), payment);
  await sendCaptures(ctx(), payment.attemptId);
  expect(await stand(shop.world, payment.intentId)).toMatchObject({ intent: 'SUCCEEDED', captured: 64_900n });
});

test('what makes no sense is refused before anybody is asked', async () => {
  const payment = await held(shop.world);
  for (const amount of [64_900n, 1n]) expect(await ask(vera, payment, amount)).toEqual(refused('INCREMENT_TOO_SMALL', 'amount'));
  for (const amount of [0n, -1n, 10n ** 12n + 1n]) expect(await ask(vera, payment, amount)).toEqual(refused('AMOUNT_INVALID', 'amount'));
  expect(await ask(vera, payment, 74_900n, '')).toEqual(refused('IDEMPOTENCY_KEY_INVALID', 'idempotencyKey'));
  expect(await ask(ada, await authorized(shop.world, 'sim_card_incremental'), 200_000n)).toEqual(refused('AUTHORIZATION_NOT_INCREMENTABLE', 'paymentIntentId'));
  expect(await ask(vera, await openedForOne(shop.world), 74_900n)).toEqual(refused('PAYMENT_NOT_CAPTURABLE', 'paymentIntentId'));
  await capture(ctx(), payment, { amount: 1n });
  expect(await ask(vera, payment, 74_900n)).toEqual(refused('AUTHORIZATION_NOT_INCREMENTABLE', 'paymentIntentId'));
  const late = await held(shop.world);
  await wait(shop.world, late, 7 * DAY);
  expect(await ask(vera, late, 74_900n)).toEqual(refused('AUTHORIZATION_EXPIRED', 'paymentIntentId'));
  expect(await holding(shop.world, late)).toEqual({ ...asBefore, increments: [] });
});

/** An increment whose answer got lost. */
const unanswered = async (): Promise<Authorized> => {
  const payment = await held(shop.world, 'sim_card_incremental_timeout');
  expect(await ask(vera, payment, 74_900n)).toEqual(of(64_900n, 74_900n));
  return payment;
};

test('a lost answer: nothing is captured or added to meanwhile, and the sweeper asks what became of it', async () => {
  const payment = await unanswered();
  expect(await holding(shop.world, payment)).toEqual({ ...asBefore, increments: ['74900 PENDING'] });
  expect(await capture(ctx(), payment)).toMatchObject({ code: 'AUTHORIZATION_INCREMENTING' });
  expect(await ask(vera, payment, 84_900n)).toEqual(refused('AUTHORIZATION_INCREMENTING', 'paymentIntentId'));
  await dueNow(shop.world);
  await askProvider.run(ctx(), {});
  expect(await holding(shop.world, payment)).toEqual(grown);
  expect(await capture(ctx(), payment)).toMatchObject({ ok: true });
});

test('news from before it, and news of it twice, in any order: counted once, and all of it understood', async () => {
  const payment = await unanswered();
  const [before, after] = [news(payment.attemptId, 'charge.authorized', 64_900n), news(payment.attemptId, 'charge.authorized', 74_900n)];
  expect(await post(shop, before)).toBe(200);
  expect(await holding(shop.world, payment)).toEqual({ ...asBefore, increments: ['74900 PENDING'] });
  for (const body of [after, after, news(payment.attemptId, 'charge.authorized', 74_900n), news(payment.attemptId, 'charge.authorized', 64_900n)]) {
    expect(await post(shop, body)).toBe(200);
    expect([await lastOutcome(), await holding(shop.world, payment)]).toEqual(['IGNORED', grown]);
  }
  expect(await post(shop, news(payment.attemptId, 'charge.authorized', 74_901n))).toBe(200);
  expect([await lastOutcome(), await holding(shop.world, payment)]).toEqual(['UNMATCHED', grown]);
});

test('a charge that is over ends what was asked for; one that was captured above it has granted it', async () => {
  const lapsed = await unanswered();
  await post(shop, news(lapsed.attemptId, 'charge.failed', 74_900n));
  expect(await holding(shop.world, lapsed)).toEqual({ ...asBefore, intent: 'REQUIRES_PAYMENT_METHOD 64900', increments: ['74900 FAILED authorization_over'] });
  const taken = await held(shop.world, 'sim_card_incremental_timeout');
  await increment(ctx(), taken, 74_900n); // not sent: the provider's own desk was faster, and captured all of it
  await shop.world.db.updateTable('payment_simulator_charges').set({ amount: 74_900n }).where('reference', '=', taken.attemptId).execute();
  const { id } = await shop.world.db.selectFrom('payment_simulator_charges').select('id').where('reference', '=', taken.attemptId).executeTakeFirstOrThrow();
  const row = { id: newId(), idempotency_key: newId(), kind: 'CAPTURE', reference: id, charge_id: id, amount: 74_900n, currency: 'EUR', outcome: 'SUCCEEDED', decides_at: new Date(), created_at: new Date() };
  await shop.world.db.insertInto('payment_simulator_charges').values(row).execute();
  await post(shop, news(taken.attemptId, 'charge.succeeded', 74_900n, 74_900n));
  expect(await holding(shop.world, taken)).toEqual({ ...grown, intent: 'SUCCEEDED 74900' });
  expect((await balances(shop.world))[`escrow:${taken.groupId}`]).toBe(74_900n);
});

test('canceled while the bank is asked: the payment stays canceled, and nothing is added', async () => {
  const payment = await held(shop.world);
  const asked = await increment(ctx(), payment, 74_900n);
  if (!asked.ok) throw new Error(asked.code);
  expect(await cancel(ctx(), payment)).toMatchObject({ ok: true });
  await sendIncrement(ctx(), asked.value.incrementId);
  await shop.world.drain();
  expect(await holding(shop.world, payment)).toEqual({ ...asBefore, intent: 'CANCELED 64900', increments: ['74900 FAILED authorization_over'] });
  expect(await stand(shop.world, payment.intentId)).toMatchObject({ intent: 'CANCELED', attempt: 'VOIDED' });
});

test.each(['sim_card_incremental', 'sim_card_incremental_timeout'])('%s: a process that dies after any of its statements grows the payment wholly or not at all, and once when it is sent again', async (method) => {
  for (let after = 1; ; after += 1) {
    const payment = await held(shop.world, method);
    const asked = await increment(ctx(), payment, 74_900n);
    if (!asked.ok) throw new Error(asked.code);
    const send = () => sendIncrement(ctx(), asked.value.incrementId);
    const { struck } = await crashAfter(shop.world.services.statements, after, () => send().catch((error: Error) => (error.message.startsWith('no answer') ? undefined : Promise.reject(error))));
    const found = await holding(shop.world, payment);
    if (found.increments[0] === '74900 PENDING') expect(found).toEqual({ ...asBefore, increments: ['74900 PENDING'] });
    await send().catch(() => undefined); // the answer may get lost only now
    await send();
    expect({ after, ...(await holding(shop.world, payment)) }).toEqual({ after, ...grown });
    expect(await reserved(shop.world, payment)).toBe(74_900n);
    if (!struck) return;
  }
});

test('the database keeps what was asked for, and its outcome', async () => {
  const payment = await held(shop.world);
  await ask(vera, payment, 74_900n);
  const { db } = shop.world;
  const change = (set: object) => db.updateTable('payment_increments').set(set).where('intent_id', '=', payment.intentId).execute();
  for (const set of [{ amount: 1_000_000n }, { status: 'FAILED' }, { status: 'PENDING' }, { previous: 1n }]) await expect(change(set)).rejects.toThrow('is settled, or it is another one');
  await expect(db.deleteFrom('payment_increments').where('intent_id', '=', payment.intentId).execute()).rejects.toThrow('append-only');
});
