import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Stripe } from 'stripe';
import { newId } from '../../../platform/kernel/ids.ts';
import { askForFees } from '../actions/ask-for-fees.ts';
import { acceptDispute } from '../actions/accept-dispute.ts';
import { submitEvidence } from '../actions/submit-evidence.ts';
import { concedeDispute } from '../jobs/concede-dispute.ts';
import { sendEvidence } from '../jobs/send-evidence.ts';
import { newsOfDispute, stripeDisputes } from '../providers/stripe-disputes.ts';
import { readStripeWebhook } from '../providers/stripe-webhook.ts';
import { broken } from './disputes-world.ts';
import { ada, balances, chargeNow, confirmed, paymentsWorld, type PaymentsWorld } from './payments-world.ts';
import { stripeObject } from './stripe-contract.ts';
import { eventFixture } from './stripe-fixtures.ts';
import { stripeServer, type StripeServer, type Trouble } from './stripe-server.ts';

const SECRET = 'whsec_of_the_endpoint';

let server: StripeServer;
let shop: PaymentsWorld;
beforeAll(async () => {
  server = await stripeServer();
  shop = await paymentsWorld({ PAYMENT_PROVIDER: 'stripe', STRIPE_SECRET_KEY: 'sk_test_plaza', STRIPE_WEBHOOK_SECRETS: SECRET, STRIPE_API_URL: server.url });
});
afterEach(async () => {
  expect(await broken(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const ctx = () => shop.world.context(ada);
const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
const line = (id: string, amount: number, fee: number) => stripeObject('balance_transaction', { id, amount, fee, currency: 'eur', type: 'adjustment', reporting_category: 'dispute' });

/** A dispute of a charge of ours, as Stripe describes one. */
const dispute = (chargeReference: string, change: object = {}) =>
  stripeObject('dispute', {
    id: `du_${newId().replaceAll('-', '')}`, amount: 100_000, currency: 'eur', charge: 'ch_1', payment_intent: chargeReference, reason: 'product_not_received', status: 'needs_response',
    evidence_details: { due_by: seconds(new Date(Date.now() + 86_400_000)), has_evidence: false, past_due: false, submission_count: 0 }, ...change,
  });
const deliver = async (type: string, object: object): Promise<number> => {
  const body = JSON.stringify(eventFixture(type, object, `evt_${newId().replaceAll('-', '')}`));
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: SECRET, timestamp: seconds(new Date()) });
  const response = await fetch(`${shop.world.services.config.publicUrl}/hooks/payments/stripe`, { method: 'POST', headers: { 'content-type': 'application/json', 'stripe-signature': signature }, body });
  await response.body?.cancel();
  return response.status;
};
const paid = async () => {
  const payment = await confirmed(shop.world, 'pm_card_visa');
  return { ...payment, chargeReference: (await chargeNow(shop.world, payment.attemptId))! };
};
const rowOf = (reference: unknown) => shop.world.db.selectFrom('payment_disputes').selectAll().where('provider_reference', '=', String(reference)).executeTakeFirstOrThrow();

test('a dispute by webhook: opened, withdrawn with its fee, won and reinstated', async () => {
  const { chargeReference, groupId } = await paid();
  const before = await balances(shop.world);
  const opened = dispute(chargeReference);
  const withdrawn = { ...opened, balance_transactions: [line('txn_out_1', -100_000, 2_000)] };
  expect(await deliver('charge.dispute.created', opened)).toBe(200);
  expect(await deliver('charge.dispute.funds_withdrawn', withdrawn)).toBe(200);
  const { id } = await rowOf(opened['id']);
  const moved = async (code: string) => ((await balances(shop.world))[code] ?? 0n) - (before[code] ?? 0n);
  expect([await moved(`psp:stripe:dispute:${id}`), await moved('psp:stripe:clearing'), await moved('platform:expense:psp_fees')]).toEqual([-100_000n, 102_000n, -2_000n]);
  expect(await deliver('charge.dispute.closed', { ...withdrawn, status: 'won' })).toBe(200);
  const reinstated = { ...withdrawn, status: 'won', balance_transactions: [line('txn_out_1', -100_000, 2_000), line('txn_back_1', 100_000, 0)] };
  expect(await deliver('charge.dispute.funds_reinstated', reinstated)).toBe(200);
  expect(await deliver('charge.dispute.updated', opened)).toBe(200);
  expect(await rowOf(opened['id'])).toMatchObject({ status: 'WON', reason: 'product_not_received', withdrawn: 100_000n, reinstated: 100_000n, settled: 0n });
  expect([await moved(`psp:stripe:dispute:${id}`), await moved('psp:stripe:clearing'), await moved(`escrow:${groupId}`)]).toEqual([0n, 2_000n, 0n]);
});

test('the object of Stripe\'s own description is read: of no PaymentIntent it is not ours; what is malformed is refused', () => {
  expect(newsOfDispute(stripeObject('dispute'))).toBeNull();
  expect(newsOfDispute(stripeObject('dispute', { payment_intent: 'pi_1' }))).toEqual({
    reference: 'dp_1Pgc71B7WZ01zgkWMevJiAUx', chargeReference: 'pi_1', amount: 1_000n, currency: 'USD', reason: 'general', status: 'WARNING_NEEDS_RESPONSE', evidenceDueBy: new Date(1_723_679_999_000),
    hasEvidence: false, withdrawn: 0n, reinstated: 0n, lines: [], createdAt: new Date(1_234_567_890_000),
  });
  expect(newsOfDispute(stripeObject('dispute', { payment_intent: 'pi_1', status: 'appeal_under_review' }))).toMatchObject({ status: 'LOST' });
  expect(newsOfDispute(stripeObject('dispute', { payment_intent: 'pi_1', status: 'of_tomorrow' }))).toBeNull();
  // Stripe books in the currency of our account: that is for the reconciliation, the fee is booked all the same.
  const foreign = newsOfDispute(stripeObject('dispute', { payment_intent: 'pi_1', balance_transactions: [line('txn_1', -900, 1_500)] }));
  expect(foreign).toMatchObject({ withdrawn: 0n, lines: [{ id: 'txn_1', amount: -900n, fee: 1_500n, currency: 'EUR' }] });
  for (const change of [{ amount: -1 }, { amount: 1.5 }, { id: 'ch_1' }, { currency: 'EURO' }, { evidence_details: null }, { balance_transactions: 'x' }]) {
    const body = Buffer.from(JSON.stringify(eventFixture('charge.dispute.created', stripeObject('dispute', { payment_intent: 'pi_1', ...change }))));
    const header = Stripe.webhooks.generateTestHeaderString({ payload: body.toString(), secret: SECRET, timestamp: seconds(new Date()) });
    expect(readStripeWebhook(Stripe.webhooks, body, header, [SECRET], new Date())).toEqual({ kind: 'MALFORMED' });
  }
});

const open = async (change: object = {}) => {
  const { chargeReference } = await paid();
  const object = dispute(chargeReference, { balance_transactions: [line(`txn_${newId().replaceAll('-', '')}`, -100_000, 2_000)], ...change });
  server.disputes.set(String(object['id']), object);
  expect(await deliver('charge.dispute.created', object)).toBe(200);
  const row = await rowOf(object['id']);
  return { disputeId: row.id, reference: row.provider_reference };
};
const handedIn = async (disputeId: string): Promise<string> => {
  expect(await submitEvidence(ctx(), { disputeId, shippingTrackingNumber: '1Z999', uncategorizedText: 'It was delivered.', idempotencyKey: newId() })).toMatchObject({ ok: true });
  return (await shop.world.db.selectFrom('payment_dispute_evidence').select('id').where('dispute_id', '=', disputeId).where('status', '=', 'PENDING').executeTakeFirstOrThrow()).id;
};

test('evidence goes to Stripe in its own words, once, with our key', async () => {
  const { disputeId, reference } = await open();
  const evidenceId = await handedIn(disputeId);
  await sendEvidence.run(ctx(), { evidenceId });
  await sendEvidence.run(ctx(), { evidenceId });
  const sent = server.asked.filter(({ method, path }) => method === 'POST' && path === `/v1/disputes/${reference}`);
  expect(sent).toMatchObject([{ key: `evidence:${evidenceId}`, params: { 'evidence[shipping_tracking_number]': '1Z999', 'evidence[uncategorized_text]': 'It was delivered.', submit: 'true' } }]);
  expect(await rowOf(reference)).toMatchObject({ status: 'UNDER_REVIEW' });
  expect(await shop.world.db.selectFrom('payment_dispute_evidence').select('status').where('id', '=', evidenceId).execute()).toEqual([{ status: 'SUBMITTED' }]);
});

test.each(['RATE_LIMIT', 'FAULT', 'CUT', 'CUT_AFTER'] satisfies Trouble[])('%s says nothing about evidence: it is looked up, and taken once', async (trouble) => {
  const { disputeId, reference } = await open();
  const evidenceId = await handedIn(disputeId);
  server.trouble(/GET .*disputes/, trouble);
  await expect(sendEvidence.run(ctx(), { evidenceId })).rejects.toThrow('no answer from stripe');
  server.trouble(/POST .*disputes/, trouble);
  await expect(sendEvidence.run(ctx(), { evidenceId })).rejects.toThrow('no answer from stripe');
  expect(await shop.world.db.selectFrom('payment_dispute_evidence').select('status').where('id', '=', evidenceId).execute()).toEqual([{ status: 'PENDING' }]);
  if (trouble === 'FAULT') server.forgetKeys(); // a day later
  await sendEvidence.run(ctx(), { evidenceId });
  expect(server.answered.filter((id) => id === reference)).toHaveLength(1);
  expect(await rowOf(reference)).toMatchObject({ status: 'UNDER_REVIEW' });
});

test('evidence that comes too late at Stripe is refused, with its state', async () => {
  const { disputeId, reference } = await open();
  const evidenceId = await handedIn(disputeId);
  server.disputes.set(reference, { ...server.disputes.get(reference), status: 'lost' });
  await sendEvidence.run(ctx(), { evidenceId });
  expect(await shop.world.db.selectFrom('payment_dispute_evidence').select(['status', 'refusal']).where('id', '=', evidenceId).execute()).toEqual([{ status: 'REFUSED', refusal: 'dispute_closed' }]);
  expect(await rowOf(reference)).toMatchObject({ status: 'LOST', settled: 100_000n });
});

test('giving up closes the dispute at Stripe, once', async () => {
  const { disputeId, reference } = await open();
  expect(await acceptDispute(ctx(), { disputeId, idempotencyKey: newId() })).toMatchObject({ ok: true });
  server.trouble(/POST .*close/, 'CUT_AFTER');
  await expect(concedeDispute.run(ctx(), { disputeId })).rejects.toThrow('no answer from stripe');
  await concedeDispute.run(ctx(), { disputeId });
  await concedeDispute.run(ctx(), { disputeId });
  expect(server.asked.filter(({ path }) => path === `/v1/disputes/${reference}/close`)).toHaveLength(1);
  expect(await rowOf(reference)).toMatchObject({ status: 'LOST', settled: 100_000n });
});

test('fees of a charge come from its balance transactions, by their own names', async () => {
  const payment = await paid();
  const intent = server.intents.get(payment.chargeReference)!;
  server.intents.set(intent.id, { ...intent, latest_charge: 'ch_3PlazaTest1' as unknown as null });
  const fees = async () => (await shop.world.db.selectFrom('payment_provider_fees').select(['reference', 'amount', 'about']).where('intent_id', '=', payment.intentId).execute());
  await askForFees(ctx(), payment.attemptId);
  await askForFees(ctx(), payment.attemptId);
  expect(server.asked.findLast(({ path }) => path === '/v1/balance_transactions')?.params).toMatchObject({ source: 'ch_3PlazaTest1' });
  expect(await fees()).toEqual([{ reference: 'txn_3PlazaTest0001', amount: 1_525n, about: payment.chargeReference }]);
  const unbooked = await paid();
  await expect(askForFees(ctx(), unbooked.attemptId)).rejects.toThrow('has no line');
});

test('the adapter answers what it does not know as no answer, and what Stripe refuses as refused', async () => {
  const desk = stripeDisputes(async () => new Stripe('sk_test_plaza', { host: new URL(server.url).hostname, port: new URL(server.url).port, protocol: 'http', maxNetworkRetries: 0 }), () => {
    throw new Error('no line is read here');
  });
  expect(await desk.findDispute(ctx(), 'du_unknown')).toEqual({ kind: 'REFUSED', reason: 'resource_missing' });
  server.trouble(/GET .*disputes/, 'RATE_LIMIT');
  expect(await desk.findDispute(ctx(), 'du_unknown')).toMatchObject({ kind: 'UNKNOWN' });
});
