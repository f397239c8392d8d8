import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Stripe } from 'stripe';
import { newId } from '../../../platform/kernel/ids.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { askProvider } from '../jobs/ask-provider.ts';
import { returnRefund } from '../jobs/return-refund.ts';
import { stripe } from '../providers/stripe.ts';
import type { ChargeRequest, PaymentProvider } from '../providers/provider.ts';
import { ada, ana, balances, chargeNow, confirmed, opened, paymentsWorld, statusOf, violations, type PaymentsWorld } from './payments-world.ts';
import { eventFixture, paymentIntentFixture, refundFixture } from './stripe-fixtures.ts';
import { stripeServer, type StripeServer, type Trouble } from './stripe-server.ts';

const SECRETS = ['whsec_old_secret_of_the_endpoint', 'whsec_new_secret_of_the_endpoint'];

let server: StripeServer;
let shop: PaymentsWorld;
let provider: PaymentProvider;
beforeAll(async () => {
  server = await stripeServer();
  const env = { PAYMENT_PROVIDER: 'stripe', STRIPE_SECRET_KEY: 'sk_test_plaza', STRIPE_WEBHOOK_SECRETS: SECRETS.join(), STRIPE_API_URL: server.url };
  shop = await paymentsWorld(env);
  provider = stripe({ secretKey: 'sk_test_plaza', webhookSecrets: SECRETS, apiUrl: server.url }, 300);
});
afterEach(async () => {
  expect(await violations(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const ctx = () => shop.world.context(ada);
const request = (change: Partial<ChargeRequest> = {}): ChargeRequest => {
  const attemptId = newId();
  return {
    idempotencyKey: `attempt:${attemptId}`, attemptId, method: 'pm_card_visa', amount: 100_000n, currency: 'EUR', capture: 'AUTOMATIC', customer: null, offSession: false,
    returnUrl: 'https://shop.example.com/paid', ...change,
  };
};
const open = async (asked: ChargeRequest): Promise<string> => {
  const opened = await provider.openCharge(ctx(), asked);
  if (opened.kind !== 'DONE') throw new Error(opened.reason);
  return opened.value;
};
const charge = async (change: Partial<ChargeRequest> = {}) => {
  const asked = request(change);
  const reference = await open(asked);
  return { asked, reference, answer: await provider.confirmCharge(ctx(), asked, reference) };
};

test('a charge is opened with our key and metadata, at the pinned version, and confirmed once', async () => {
  const { asked, reference, answer } = await charge();
  expect(answer).toEqual({
    kind: 'DONE',
    value: { type: 'charge.succeeded', subjectId: asked.attemptId, providerReference: reference, amount: 100_000n, currency: 'EUR', reason: null, actionUrl: null },
  });
  const [opened] = server.asked.slice(-2);
  expect(opened).toMatchObject({ method: 'POST', path: '/v1/payment_intents', key: asked.idempotencyKey, version: '2026-10-28.endive' });
  expect(opened?.params).toMatchObject({ amount: '100000', currency: 'eur', payment_method: 'pm_card_visa', 'metadata[attempt]': asked.attemptId });
  expect(await open(asked)).toBe(reference);
  expect(await provider.confirmCharge(ctx(), asked, reference)).toEqual(answer);
  expect(server.charged.filter((id) => id === reference)).toHaveLength(1);
});

test('declines carry the issuer\'s code, 3-D Secure its address, and what makes no sense is refused', async () => {
  expect((await charge({ method: 'pm_card_declined' })).answer).toEqual({ kind: 'REFUSED', reason: 'insufficient_funds' });
  const challenged = await charge({ method: 'pm_card_3ds' });
  expect(challenged.answer).toMatchObject({ kind: 'DONE', value: { type: 'charge.requires_action', actionUrl: 'https://hooks.stripe.com/3ds/1' } });
  expect(server.asked.at(-1)?.params).toMatchObject({ return_url: 'https://shop.example.com/paid' });
  expect((await charge({ method: 'pm_card_3ds', customer: 'cus_1', offSession: true })).answer).toEqual({ kind: 'REFUSED', reason: 'authentication_required' });
  expect((await charge({ method: 'pm_debit' })).answer).toMatchObject({ kind: 'DONE', value: { type: 'charge.pending' } });
  expect(await provider.openCharge(ctx(), request({ method: 'pm_card_missing' }))).toEqual({ kind: 'REFUSED', reason: 'resource_missing' });
  expect(await provider.cancelCharge(ctx(), challenged.reference)).toMatchObject({ kind: 'DONE', value: { type: 'charge.failed', reason: 'canceled' } });
});

test('amounts are counted as Stripe counts them', async () => {
  const before = server.asked.length;
  expect(await provider.openCharge(ctx(), request({ amount: 1_005n, currency: 'KWD' }))).toEqual({ kind: 'REFUSED', reason: 'amount_not_representable' });
  expect(server.asked).toHaveLength(before);
  for (const [currency, amount, counted] of [['KWD', 1_010n, '1010'], ['JPY', 500n, '500'], ['UGX', 700n, '70000']] as const) {
    expect((await charge({ currency, amount })).answer).toMatchObject({ kind: 'DONE', value: { amount, currency } });
    expect(server.asked.at(-2)?.params).toMatchObject({ amount: counted });
  }
});

test('reserved money is captured in parts, and what was captured cannot be canceled', async () => {
  const { reference, answer } = await charge({ capture: 'MANUAL' });
  expect(answer).toMatchObject({ kind: 'DONE', value: { type: 'charge.authorized' } });
  const capture = (amount: bigint, final: boolean) => provider.capture(ctx(), { idempotencyKey: `capture:${newId()}`, chargeReference: reference, amount, currency: 'EUR', final });
  expect(await capture(30_000n, false)).toMatchObject({ kind: 'DONE', value: { type: 'charge.authorized' } });
  expect(await capture(20_000n, true)).toMatchObject({ kind: 'DONE', value: { type: 'charge.succeeded', amount: 50_000n } });
  expect(await provider.cancelCharge(ctx(), reference)).toMatchObject({ kind: 'DONE', value: { type: 'charge.succeeded', amount: 50_000n } });
});

test('methods are saved for a customer and charged later; transfers and refunds are found by our ids', async () => {
  const saved = await provider.saveMethod(ctx(), { idempotencyKey: `method:${newId()}`, userId: newId(), customer: null, method: 'pm_card_visa', returnUrl: 'https://shop.example.com' });
  expect(saved).toMatchObject({ kind: 'DONE', value: { method: 'pm_card_visa', brand: 'visa', last4: '4242', actionUrl: null } });
  const customer = saved.kind === 'DONE' ? saved.value.customer : '';
  expect((await charge({ customer, offSession: true })).answer).toMatchObject({ kind: 'DONE', value: { type: 'charge.succeeded' } });
  expect(server.asked.at(-1)?.params).toEqual({ payment_method: 'pm_card_visa', off_session: 'true' });
  expect(await provider.removeMethod(ctx(), 'pm_card_visa')).toEqual({ kind: 'DONE', value: null });

  const transfer = { idempotencyKey: `transfer:${newId()}`, transferId: newId(), destination: 'acct_1', amount: 900n, currency: 'EUR' };
  expect(await provider.findTransfer(ctx(), transfer.transferId)).toEqual({ kind: 'DONE', value: null });
  const moved = await provider.transfer(ctx(), transfer);
  expect(moved).toMatchObject({ kind: 'DONE' });
  expect(await provider.transfer(ctx(), transfer)).toEqual(moved);
  expect(await provider.findTransfer(ctx(), transfer.transferId)).toEqual(moved);

  const { reference } = await charge();
  const refund = { idempotencyKey: 'refund:1', refundId: newId(), chargeReference: reference, amount: 400n, currency: 'EUR' };
  expect(await provider.findRefund(ctx(), refund)).toEqual({ kind: 'DONE', value: null });
  const returned = await provider.refund(ctx(), refund);
  expect(returned).toMatchObject({ kind: 'DONE', value: { type: 'refund.succeeded', subjectId: refund.refundId, amount: 400n, currency: 'EUR' } });
  expect(await provider.findRefund(ctx(), refund)).toEqual(returned);
  expect(await provider.refund(ctx(), { ...refund, idempotencyKey: 'refund:2', refundId: newId(), amount: 100_000n })).toEqual({ kind: 'REFUSED', reason: 'charge_already_refunded' });
});

test('the settlement names charges by their PaymentIntent, oldest first', async () => {
  const lines = await Array.fromAsync(provider.settlement(ctx(), new Date('2026-01-01T00:00:00Z'), new Date('2026-01-02T00:00:00Z')));
  expect(lines).toEqual([
    { id: 'txn_3PlazaTest0001', kind: 'CHARGE', reference: 'pi_3PlazaTest1', amount: 100_000n, fee: 1_525n, currency: 'EUR', at: new Date('2026-01-01T00:00:00Z') },
    { id: 'txn_2', kind: 'REFUND', reference: 're_3PlazaTest2', amount: -500n, fee: 0n, currency: 'EUR', at: new Date('2026-01-01T00:01:40Z') },
  ]);
  expect(server.asked.at(-1)?.params).toMatchObject({ 'created[gte]': '1767225600', 'created[lt]': '1767312000' });
});

const troubles: Trouble[] = ['RATE_LIMIT', 'FAULT', 'HANG', 'CUT', 'LOST', 'CUT_AFTER'];

test.each(troubles)('%s is no answer, neither to a charge nor to a refund', async (trouble) => {
  server.trouble(/POST .*payment_intents$/, trouble);
  expect(await provider.openCharge(ctx(), request())).toMatchObject({ kind: 'UNKNOWN' });
  const asked = request();
  const reference = await open(asked);
  server.trouble(/POST .*confirm$/, trouble);
  expect(await provider.confirmCharge(ctx(), asked, reference)).toMatchObject({ kind: 'UNKNOWN' });
  const happened = trouble === 'LOST' || trouble === 'CUT_AFTER';
  expect(await provider.findCharge(ctx(), reference)).toMatchObject({ kind: 'DONE', value: { type: happened ? 'charge.succeeded' : 'charge.open' } });
  server.trouble(/GET .*payment_intents/, trouble);
  expect(await provider.findCharge(ctx(), reference)).toMatchObject({ kind: 'UNKNOWN' });
});

/** The sweeper, as often as it takes, each time when its wait is over. */
const sweep = async (rounds: number) => {
  for (let round = 0; round < rounds; round += 1) {
    await shop.world.db.updateTable('payment_attempts').set({ asked_at: new Date(0) }).execute();
    await shop.world.db.updateTable('payment_refunds').set({ asked_at: new Date(0) }).execute();
    await askProvider.run(ctx(), {});
  }
};
const quick = troubles.filter((trouble) => trouble !== 'HANG' && trouble !== 'LOST');

test.each(quick)('%s at every step of a payment and of its refund: asked, and in the end charged and returned once', async (trouble) => {
  const { world } = shop;
  const payment = await confirmed(world, 'pm_card_visa');
  const charges = server.charged.length;
  const refunds = server.refunded.length;
  server.trouble(/POST .*payment_intents$/, trouble);
  await expect(chargeNow(world, payment.attemptId)).rejects.toThrow('no answer from stripe');
  server.trouble(/POST .*confirm$/, trouble);
  await expect(chargeNow(world, payment.attemptId).then(() => chargeNow(world, payment.attemptId))).rejects.toThrow('no answer from stripe');
  server.trouble(/GET .*payment_intents/, trouble);
  await sweep(3);
  expect(await statusOf(world, payment.intentId)).toBe('SUCCEEDED');
  expect(server.charged).toHaveLength(charges + 1);

  const refunded = await ctx().inTransaction((trx) => refundPayment(ctx(), trx, { reference: payment.veloOrder, amount: 700n, reason: 'Scratched' }));
  if (!refunded.ok) throw new Error(refunded.code);
  server.trouble(/POST .*refunds/, trouble);
  await expect(returnRefund.run(ctx(), refunded.value)).rejects.toThrow('no answer from stripe');
  server.trouble(/GET .*refunds/, trouble);
  await sweep(1);
  if (trouble === 'FAULT') return; // Stripe keeps a fault for its key for a day; the refund waits for that long
  await sweep(2);
  expect(server.refunded).toHaveLength(refunds + 1);
  expect(await world.db.selectFrom('payment_refunds').select('status').where('id', '=', refunded.value.refundId).execute()).toEqual([{ status: 'SUCCEEDED' }]);
  expect((await balances(world))[`escrow:${payment.groupId}`]).toBe(99_300n);
});

const signed = (body: string, { secret = SECRETS[0]!, at = Date.now() } = {}) =>
  Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp: Math.floor(at / 1000) });
const deliver = async (body: string, signature: string): Promise<number> => {
  const url = `${shop.world.services.config.publicUrl}/hooks/payments/stripe`;
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', 'stripe-signature': signature }, body });
  await response.body?.cancel();
  return response.status;
};
const eventOf = (type: string, object: object) => JSON.stringify(eventFixture(type, object, `evt_${newId().replaceAll('-', '')}`), null, 2);

test('a webhook counts with either secret, once; forged, stale, altered and unsigned ones do not', async () => {
  const { world } = shop;
  const payment = await confirmed(world, 'pm_card_visa');
  const intent = (change: object) => paymentIntentFixture({ metadata: { attempt: payment.attemptId }, ...change });
  const succeeded = eventOf('payment_intent.succeeded', intent({ status: 'succeeded', amount_received: 100_000 }));
  expect(await deliver(succeeded, '')).toBe(400);
  expect(await deliver(succeeded, signed(succeeded, { secret: 'whsec_of_somebody_else' }))).toBe(400);
  expect(await deliver(succeeded, signed(succeeded, { at: Date.now() - 301_000 }))).toBe(400);
  expect(await deliver(succeeded.replace('100000', '100001'), signed(succeeded))).toBe(400);
  expect(await deliver(JSON.stringify(JSON.parse(succeeded)), signed(succeeded))).toBe(400);
  expect(await deliver('{"id":"evt_1"}', signed('{"id":"evt_1"}'))).toBe(400);
  expect(await statusOf(world, payment.intentId)).toBe('PROCESSING');

  const challenge = eventOf('payment_intent.requires_action', intent({ status: 'requires_action', next_action: { type: 'redirect_to_url', redirect_to_url: { url: 'https://hooks.stripe.com/3ds/2' } } }));
  expect(await deliver(challenge, signed(challenge, { secret: SECRETS[1]! }))).toBe(200);
  expect(await statusOf(world, payment.intentId)).toBe('REQUIRES_ACTION');
  for (let n = 0; n < 3; n += 1) expect(await deliver(succeeded, signed(succeeded))).toBe(200);
  const late = eventOf('payment_intent.processing', intent({ status: 'processing' }));
  expect(await deliver(late, signed(late))).toBe(200);
  const failed = eventOf('payment_intent.payment_failed', intent({ status: 'requires_payment_method', last_payment_error: { type: 'card_error', code: 'card_declined' } }));
  expect(await deliver(failed, signed(failed))).toBe(200);
  expect(await statusOf(world, payment.intentId)).toBe('SUCCEEDED');

  const stranger = eventOf('refund.created', refundFixture());
  expect(await deliver(stranger, signed(stranger))).toBe(200);
  const other = eventOf('customer.created', { object: 'customer', id: 'cus_1' });
  expect(await deliver(other, signed(other))).toBe(200);
  const outcomes = await world.db.selectFrom('payment_webhook_events').select(['type', 'outcome']).where('provider', '=', 'stripe').orderBy('received_at').execute();
  expect(outcomes.map(({ type, outcome }) => `${type} ${outcome}`)).toEqual([
    'charge.requires_action APPLIED', 'charge.succeeded APPLIED', 'charge.pending IGNORED', 'charge.failed IGNORED', 'refund.created IGNORED', 'customer.created IGNORED',
  ]);
});

test('two runs at once, of which Stripe remembers no key, charge once, 20 rounds', async () => {
  await using own = new AsyncDisposableStack();
  const started = own.use(await stripeServer());
  started.forgetKeys();
  const env = { PAYMENT_PROVIDER: 'stripe', STRIPE_SECRET_KEY: 'sk_test_plaza', STRIPE_WEBHOOK_SECRETS: SECRETS.join(), STRIPE_API_URL: started.url };
  const { world } = own.use(await paymentsWorld(env));
  for (let round = 0; round < 20; round += 1) {
    const payment = await confirmed(world, 'pm_card_visa');
    started.gather(/POST .*payment_intents$/, 2);
    const before = started.charged.length;
    await Promise.all([chargeNow(world, payment.attemptId), chargeNow(world, payment.attemptId)]);
    expect(started.charged).toHaveLength(before + 1);
    expect(await statusOf(world, payment.intentId)).toBe('SUCCEEDED');
  }
  expect(await violations(world)).toEqual([]);
});

const CONFIRM = `mutation ($input: ConfirmPaymentInput!) { confirmPayment(input: $input) { payment { status nextActionUrl failureReason } errors { code } } }`;

test('the payer gets Stripe\'s answer at once', async () => {
  const { world } = shop;
  const pay = async (method: string) => {
    const { intentId } = await opened(world);
    const { data } = await world.ask('payments', ana, CONFIRM, { input: { paymentIntentId: intentId, method, idempotencyKey: newId() } });
    return (data as { confirmPayment: { payment: object } }).confirmPayment.payment;
  };
  expect(await pay('pm_card_visa')).toEqual({ status: 'SUCCEEDED', nextActionUrl: null, failureReason: null });
  expect(await pay('pm_card_declined')).toEqual({ status: 'REQUIRES_PAYMENT_METHOD', nextActionUrl: null, failureReason: 'insufficient_funds' });
  expect(await pay('pm_card_3ds')).toEqual({ status: 'REQUIRES_ACTION', nextActionUrl: 'https://hooks.stripe.com/3ds/1', failureReason: null });
  expect(await pay('pm_debit')).toEqual({ status: 'PROCESSING', nextActionUrl: null, failureReason: null });
});
