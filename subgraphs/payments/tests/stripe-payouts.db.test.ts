import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Stripe } from 'stripe';
import { newId } from '../../../platform/kernel/ids.ts';
import { askForPayout } from '../actions/ask-for-payout.ts';
import { createOnboardingLink, createPayoutAccount } from '../actions/create-payout-account.ts';
import { retryPayout } from '../actions/retry-payout.ts';
import { askProvider } from '../jobs/ask-provider.ts';
import { ada, atelier, chargeNow, confirmed, paymentsWorld, theo, velo, vera, type PaymentsWorld } from './payments-world.ts';
import { mature, moneyOf, payoutOf, release, requested, violations } from './payouts-world.ts';
import { eventFixture, transferFixture } from './stripe-fixtures.ts';
import { stripeServer, type StripeServer, type Trouble } from './stripe-server.ts';

const SECRET = 'whsec_secret_of_the_endpoint';

let server: StripeServer;
let shop: PaymentsWorld;
/** Vélo's account: ours and Stripe's name for it. */
let account: { id: string; reference: string };
beforeAll(async () => {
  server = await stripeServer();
  shop = await paymentsWorld({ PAYMENT_PROVIDER: 'stripe', STRIPE_SECRET_KEY: 'sk_test_plaza', STRIPE_WEBHOOK_SECRETS: SECRET, STRIPE_API_URL: server.url });
});
afterEach(async () => {
  expect(await violations(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const ctx = () => shop.world.context(ada);
const statusOfAccount = async (id: string) => shop.world.db.selectFrom('payout_accounts').select(['status', 'reason']).where('id', '=', id).executeTakeFirstOrThrow();
const deliver = async (type: string, object: object, created = Math.floor(Date.now() / 1000)): Promise<number> => {
  const body = JSON.stringify({ ...eventFixture(type, object, `evt_${newId().replaceAll('-', '')}`), created });
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: SECRET, timestamp: Math.floor(Date.now() / 1000) });
  const url = `${shop.world.services.config.publicUrl}/hooks/payments/stripe`;
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', 'stripe-signature': signature }, body });
  await response.body?.cancel();
  return response.status;
};
const ready = { details_submitted: true, payouts_enabled: true, capabilities: { transfers: 'active' }, requirements: { currently_due: [], disabled_reason: null, past_due: [], pending_verification: [] } };
const heldUp = { ...ready, payouts_enabled: false, requirements: { ...ready.requirements, disabled_reason: 'requirements.past_due' } };
const waiting = async (): Promise<string> => {
  const payment = await confirmed(shop.world, 'pm_card_visa');
  await chargeNow(shop.world, payment.attemptId);
  await release(shop.world, payment.veloOrder);
  await mature(shop.world);
  return requested(shop.world);
};

test('an account is made once, linked to Stripe\'s page, and follows account.updated by Stripe\'s time, in any order', async () => {
  const input = { vendorId: velo, country: 'MC', currency: 'EUR', idempotencyKey: newId() };
  server.trouble(/POST .*accounts$/, 'CUT_AFTER');
  expect(await createPayoutAccount(shop.world.context(vera), input)).toMatchObject({ code: 'PROVIDER_SILENT' });
  const made = await createPayoutAccount(shop.world.context(vera), input);
  if (!made.ok) throw new Error(made.code);
  const { id, provider_reference: reference } = made.value.payoutAccount;
  expect(server.accounts.size).toBe(1);
  expect(server.asked.find(({ path }) => path === '/v1/accounts')).toMatchObject({
    key: `account:${id}`, params: { type: 'express', country: 'MC', default_currency: 'eur', 'capabilities[transfers][requested]': 'true', 'metadata[payout_account]': id },
  });
  expect(made.value.onboardingUrl).toBe(`https://connect.stripe.com/setup/e/${reference}/x`);
  expect(server.asked.at(-1)?.params).toEqual({ account: reference, type: 'account_onboarding', return_url: expect.stringContaining('/hooks/payments/stripe/return'), refresh_url: expect.any(String) });
  account = { id, reference: reference! };
  const now = Math.floor(Date.now() / 1000);
  const at = (change: object) => ({ ...server.accounts.get(account.reference)!, ...change });
  expect(await deliver('account.updated', at(heldUp), now + 2)).toBe(200);
  expect(await deliver('account.updated', at(ready), now + 1)).toBe(200);
  expect(await deliver('account.updated', at({}), now + 3)).toBe(200);
  expect(await statusOfAccount(id)).toEqual({ status: 'RESTRICTED', reason: 'requirements.past_due' });
  for (let n = 0; n < 2; n += 1) expect(await deliver('account.updated', at(ready), now + 4)).toBe(200);
  expect(await statusOfAccount(id)).toEqual({ status: 'ACTIVE', reason: null });
  expect(await deliver('account.updated', at(heldUp), now + 4)).toBe(200);
  expect(await statusOfAccount(id)).toMatchObject({ status: 'RESTRICTED' });
  expect(await deliver('account.updated', at(ready), now + 5)).toBe(200);
  server.setAccount(account.reference, ready);
  expect(await deliver('account.updated', { ...server.accounts.get(account.reference)!, metadata: {} })).toBe(200);
  expect(await statusOfAccount(id)).toEqual({ status: 'ACTIVE', reason: null });
});

test('what Stripe does not make is rejected; a rejection is final', async () => {
  const owner = shop.world.context(theo);
  const refused = await createPayoutAccount(owner, { vendorId: atelier, country: 'KP', currency: 'EUR', idempotencyKey: newId() });
  expect(refused).toMatchObject({ code: 'PROVIDER_REFUSED' });
  const made = await createPayoutAccount(owner, { vendorId: atelier, country: 'MC', currency: 'EUR', idempotencyKey: newId() });
  if (!made.ok) throw new Error(made.code);
  const { id, provider_reference } = made.value.payoutAccount;
  const now = Math.floor(Date.now() / 1000);
  const rejected = { ...server.accounts.get(provider_reference!)!, details_submitted: true, requirements: { ...ready.requirements, disabled_reason: 'rejected.fraud' } };
  expect(await deliver('account.updated', rejected, now)).toBe(200);
  expect(await deliver('account.updated', { ...rejected, ...ready }, now + 9)).toBe(200);
  expect(await statusOfAccount(id)).toEqual({ status: 'REJECTED', reason: 'rejected.fraud' });
  expect(await createOnboardingLink(owner, { payoutAccountId: id })).toMatchObject({ code: 'PAYOUT_ACCOUNT_REJECTED' });
});

test('a payout is one transfer with our key and metadata; reversed at Stripe it is owed again', async () => {
  const payoutId = await waiting();
  await askForPayout(ctx(), payoutId);
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'PAID', amount: 57_112n, provider_reference: server.transferred.at(-1) });
  expect(server.asked.at(-1)).toMatchObject({
    path: '/v1/transfers', key: `payout:${payoutId}:${account.id}`,
    params: { amount: '57112', currency: 'eur', destination: account.reference, transfer_group: payoutId, 'metadata[transfer]': payoutId },
  });
  const transfer = { id: server.transferred.at(-1), amount: 57_112, destination: account.reference, metadata: { transfer: payoutId } };
  expect(await deliver('transfer.created', transferFixture(transfer))).toBe(200);
  expect(await deliver('transfer.reversed', transferFixture({ ...transfer, amount_reversed: 100 }))).toBe(200);
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'PAID' });
  for (let n = 0; n < 2; n += 1) expect(await deliver('transfer.reversed', transferFixture({ ...transfer, amount_reversed: 57_112, reversed: true }))).toBe(200);
  expect(await deliver('transfer.updated', transferFixture(transfer))).toBe(200);
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'RETURNED', failure_reason: 'transfer_reversed' });
  expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: 57_112n, inTransit: 0n });
  const outcomes = await shop.world.db.selectFrom('payment_webhook_events').select(['type', 'outcome']).where('type', 'like', 'transfer.%').orderBy('received_at').execute();
  expect(outcomes.map(({ type, outcome }) => `${type} ${outcome}`)).toEqual([
    'transfer.paid IGNORED', 'transfer.returned UNMATCHED', 'transfer.returned APPLIED', 'transfer.returned IGNORED', 'transfer.paid IGNORED',
  ]);
});

test('what Stripe refuses has not moved: FAILED, and sent again under the same key', async () => {
  server.setAccount(account.reference, { capabilities: { transfers: 'inactive' } });
  const payoutId = await waiting();
  const made = server.transferred.length;
  await askForPayout(ctx(), payoutId);
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'FAILED', failure_reason: 'insufficient_capabilities_for_transfer', tries: 1 });
  server.setAccount(account.reference, ready);
  server.forgetKeys();
  expect(await retryPayout(shop.world.context(vera), { payoutId, idempotencyKey: newId() })).toMatchObject({ ok: true });
  await askForPayout(ctx(), payoutId);
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'PAID', tries: 2 });
  expect(server.transferred).toHaveLength(made + 1);
  const keys = server.asked.filter(({ params, method }) => method === 'POST' && params['transfer_group'] === payoutId).map(({ key }) => key);
  expect(keys).toEqual([`payout:${payoutId}:${account.id}`, `payout:${payoutId}:${account.id}`]);
});

test.each<Trouble>(['RATE_LIMIT', 'FAULT', 'CUT', 'CUT_AFTER'])('%s at every step, and all keys forgotten: asked, and in the end paid once', async (trouble) => {
  const payoutId = await waiting();
  const made = server.transferred.length;
  for (const step of [/GET .*transfers/, /POST .*transfers/, /GET .*transfers/]) {
    server.trouble(step, trouble);
    await expect(askForPayout(ctx(), payoutId)).rejects.toThrow('no answer from stripe');
    expect((await moneyOf(shop.world)).inTransit).toBe((await payoutOf(shop.world, payoutId)).amount);
  }
  await shop.world.db.updateTable('vendor_payouts').set({ asked_at: new Date(0) }).where('id', '=', payoutId).execute();
  await askProvider.run(ctx(), {});
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'PAID', tries: 1 });
  expect(server.transferred).toHaveLength(made + 1);
});
