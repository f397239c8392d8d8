import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { people } from '../../../db/seed/demo.ts';
import { chargeOffSession } from '../actions/charge-off-session.ts';
import { removePaymentMethod } from '../actions/remove-payment-method.ts';
import { savePaymentMethod } from '../actions/save-payment-method.ts';
import { sendCaptures } from '../actions/send-captures.ts';
import { askProvider } from '../jobs/ask-provider.ts';
import { cancelCharge } from '../jobs/cancel-charge.ts';
import { forgetMethod } from '../jobs/forget-method.ts';
import { ada, ana, balances, chargeNow, confirmAgain, published, statusOf, velo, type PaymentsWorld } from './payments-world.ts';
import { brokenRules, cancel, capture, capturesWorld, openedByHand, stand, type Authorized } from './captures-world.ts';
import { stripeServer, stripeSettings, type StripeServer, type Trouble } from './stripe-server.ts';

let server: StripeServer;
let shop: PaymentsWorld;
beforeAll(async () => {
  server = await stripeServer();
  shop = await capturesWorld(stripeSettings(server));
});
afterEach(async () => {
  expect(await brokenRules(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const ctx = () => shop.world.context(ada);
const held = async (): Promise<Authorized & { reference: string }> => {
  const payment = await openedByHand(shop.world);
  const attemptId = await confirmAgain(shop.world, payment.intentId, 'pm_card_visa');
  const reference = (await chargeNow(shop.world, attemptId))!;
  return { ...payment, attemptId, reference };
};
const capturedAt = (reference: string) => server.captures.filter((line) => line.startsWith(`${reference} `)).map((line) => line.split(' ')[1]);
/** The sweeper, as often as it takes, each time when its wait is over. */
const sweep = async (rounds: number) => {
  for (let round = 0; round < rounds; round += 1) {
    for (const table of ['payment_attempts', 'payment_captures', 'payment_methods'] as const) await shop.world.db.updateTable(table).set({ asked_at: new Date(0) }).execute();
    await askProvider.run(ctx(), {});
  }
};

test('reserved with multicapture where there is, captured in parts with our keys, and the rest given back', async () => {
  const payment = await held();
  expect(server.asked.find(({ path, params }) => path === '/v1/payment_intents' && params['metadata[attempt]'] === payment.attemptId)?.params).toMatchObject({
    capture_method: 'manual', 'payment_method_options[card][request_multicapture]': 'if_available',
  });
  expect(await stand(shop.world, payment.intentId)).toMatchObject({ intent: 'REQUIRES_CAPTURE', attempt: 'AUTHORIZED' });
  const first = await capture(ctx(), payment, { amount: 30_000n });
  await sendCaptures(ctx(), payment.attemptId);
  expect(server.asked.at(-1)).toMatchObject({ path: `/v1/payment_intents/${payment.reference}/capture`, key: `capture:${first.ok && first.value.captureId}`, params: { amount_to_capture: '30000', final_capture: 'false' } });
  await capture(ctx(), payment, { amount: 0n, final: true });
  await sendCaptures(ctx(), payment.attemptId);
  expect(server.asked.at(-1)?.params).toEqual({ amount_to_capture: '0' });
  expect(await stand(shop.world, payment.intentId)).toEqual({ intent: 'SUCCEEDED', attempt: 'CHARGED', captured: 30_000n, captures: ['30000 SUCCEEDED', '0 SUCCEEDED'] });
  expect((await balances(shop.world))[`escrow:${payment.groupId}`]).toBe(30_000n);
});

test('a canceled reservation is voided at Stripe; one that Stripe let go of by itself has expired', async () => {
  const payment = await held();
  expect(await cancel(ctx(), payment)).toMatchObject({ ok: true });
  await cancelCharge.run(ctx(), { attemptId: payment.attemptId });
  expect(await stand(shop.world, payment.intentId)).toMatchObject({ intent: 'CANCELED', attempt: 'VOIDED' });
  expect(server.intents.get(payment.reference)?.status).toBe('canceled');

  const other = await held();
  await capture(ctx(), other, { amount: 5n });
  server.intents.set(other.reference, { ...server.intents.get(other.reference)!, status: 'canceled', cancellation_reason: 'automatic' } as never);
  await sendCaptures(ctx(), other.attemptId);
  expect(await stand(shop.world, other.intentId)).toEqual({ intent: 'REQUIRES_PAYMENT_METHOD', attempt: 'EXPIRED', captured: 0n, captures: ['5 FAILED'] });
  expect(await published(shop.world, other.intentId)).toMatchObject({ captureFailed: 1, failed: 1 });
});

test('a capture that Stripe refuses fails alone: what it was to take can be captured again', async () => {
  const payment = await held();
  const intent = server.intents.get(payment.reference)!;
  server.intents.set(payment.reference, { ...intent, amount: 20_000 }); // as when the bank holds less by now
  await capture(ctx(), payment, { amount: 30_000n, final: true });
  await sendCaptures(ctx(), payment.attemptId);
  expect(await stand(shop.world, payment.intentId)).toEqual({ intent: 'REQUIRES_CAPTURE', attempt: 'AUTHORIZED', captured: 0n, captures: ['30000 FAILED'] });
  expect(await published(shop.world, payment.intentId)).toMatchObject({ captureFailed: 1 });
  server.intents.set(payment.reference, intent);
  await capture(ctx(), payment, { amount: 100_000n });
  await sendCaptures(ctx(), payment.attemptId);
  expect(await stand(shop.world, payment.intentId)).toEqual({ intent: 'SUCCEEDED', attempt: 'CHARGED', captured: 100_000n, captures: ['30000 FAILED', '100000 SUCCEEDED'] });
});

const troubles: Trouble[] = ['RATE_LIMIT', 'CUT', 'CUT_AFTER'];

test.each(troubles)('%s at a capture, and at the question about it: asked, and in the end taken once', async (trouble) => {
  const payment = await held();
  await capture(ctx(), payment, { amount: 12_345n });
  server.trouble(/POST .*capture$/, trouble);
  await expect(sendCaptures(ctx(), payment.attemptId)).rejects.toThrow('no answer from stripe');
  expect(await stand(shop.world, payment.intentId)).toMatchObject({ captured: 0n, captures: ['12345 PENDING'] });
  server.trouble(/GET .*payment_intents/, trouble);
  await sweep(3);
  expect(await stand(shop.world, payment.intentId)).toMatchObject({ intent: 'REQUIRES_CAPTURE', captured: 12_345n, captures: ['12345 SUCCEEDED'] });
  expect(capturedAt(payment.reference)).toEqual(['12345']);
});

test('runs at once of which Stripe remembers no key take each capture once, 20 rounds', async () => {
  await using own = new AsyncDisposableStack();
  const started = own.use(await stripeServer());
  started.forgetKeys();
  const mine = own.use(await capturesWorld(stripeSettings(started)));
  for (let round = 0; round < 20; round += 1) {
    const payment = await openedByHand(mine.world);
    const attemptId = await confirmAgain(mine.world, payment.intentId, 'pm_card_visa');
    await chargeNow(mine.world, attemptId);
    const context = mine.world.context(ada);
    await capture(context, payment, { amount: 100n });
    await capture(context, payment, { amount: 200n });
    const before = started.captures.length;
    await Promise.all(Array.from({ length: 3 }, () => sendCaptures(context, attemptId)));
    expect(started.captures.slice(before).map((line) => line.split(' ')[1])).toEqual(['100', '200']);
    expect(await stand(mine.world, payment.intentId)).toMatchObject({ captured: 300n });
    await capture(context, payment, { amount: 50n });
    started.trouble(/POST .*capture$/, 'CUT_AFTER'); // taken, and the answer is lost: only Stripe's total tells
    await expect(sendCaptures(context, attemptId)).rejects.toThrow('no answer from stripe');
    await sendCaptures(context, attemptId);
    expect(started.captures.slice(before)).toHaveLength(3);
    expect(await stand(mine.world, payment.intentId)).toMatchObject({ captured: 350n });
  }
  expect(await brokenRules(mine.world)).toEqual([]);
}, 60_000);

const save = (method: string) => savePaymentMethod(shop.world.context(ana), { method, idempotencyKey: newId(), makeDefault: true });

test('methods are saved for one customer; a bank that wants its owner is asked until they agreed', async () => {
  const visa = await save('pm_card_visa');
  expect(visa).toMatchObject({ ok: true, value: { status: 'ACTIVE', brand: 'visa', last4: '4242', expires_month: 8, expires_year: 2030, is_default: true } });
  expect(await save('pm_card_declined')).toMatchObject({ code: 'METHOD_REFUSED' });
  const secure = await save('pm_card_3ds');
  if (!secure.ok) throw new Error(secure.code);
  expect(secure.value).toMatchObject({ status: 'REQUIRES_ACTION', next_action_url: 'https://hooks.stripe.com/3ds/setup', is_default: false });
  expect(server.asked.filter(({ path }) => path === '/v1/customers')).toHaveLength(1);
  await sweep(1);
  const now = () => shop.world.db.selectFrom('payment_methods').select(['status', 'is_default', 'next_action_url']).where('id', '=', secure.value.id).executeTakeFirstOrThrow();
  expect(await now()).toMatchObject({ status: 'REQUIRES_ACTION' });
  server.setups.set(secure.value.setup!, { ...server.setups.get(secure.value.setup!)!, status: 'succeeded', next_action: null });
  await sweep(1);
  expect(await now()).toEqual({ status: 'ACTIVE', is_default: true, next_action_url: null });
  expect(await removePaymentMethod(shop.world.context(ana), { paymentMethodId: secure.value.id })).toMatchObject({ ok: true });
  await forgetMethod.run(ctx(), { methodId: secure.value.id });
  expect(server.asked.at(-1)).toMatchObject({ method: 'POST', path: '/v1/payment_methods/pm_card_3ds/detach' });
});

test.each(['RATE_LIMIT', 'FAULT', 'CUT', 'CUT_AFTER'] as const)('%s while a method is saved: it goes on by itself, and is kept once', async (trouble) => {
  server.trouble(/POST .*setup_intents/, trouble);
  const method = await save('pm_card_visa');
  if (!method.ok) throw new Error(method.code);
  expect(method.value.status).toBe('SAVING');
  await sweep(2);
  expect(await shop.world.db.selectFrom('payment_methods').select('status').where('id', '=', method.value.id).executeTakeFirstOrThrow()).toEqual({ status: 'ACTIVE' });
});

test('the customer is charged off-session by name', async () => {
  const opened = await ctx().inTransaction((trx) =>
    chargeOffSession(ctx(), trx, { subject: { type: 'AD_ACCOUNT', id: newId() }, payerId: people.ana.id, currency: 'EUR', splits: [{ reference: newId(), payeeId: velo, amount: 700n }] }),
  );
  if (!opened.ok) throw new Error(opened.code);
  const { id } = await shop.world.db.selectFrom('payment_attempts').select('id').where('intent_id', '=', opened.value.paymentIntentId).executeTakeFirstOrThrow();
  await chargeNow(shop.world, id);
  expect(await statusOf(shop.world, opened.value.paymentIntentId)).toBe('SUCCEEDED');
  expect(server.asked.at(-1)?.params).toEqual({ payment_method: 'pm_card_visa', off_session: 'true' });
  expect(server.asked.at(-2)?.params).toMatchObject({ customer: expect.stringMatching(/^cus_/), amount: '700' });
});
