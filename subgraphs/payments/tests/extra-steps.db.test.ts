import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { hours, later, minutes } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { cancelOwnPayment } from '../actions/cancel-payment.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { waitBeforeAsking } from '../domain/asking.ts';
import { askProvider } from '../jobs/ask-provider.ts';
import { paymentProvider } from '../providers/choose.ts';
import { claimUnansweredAttempts } from '../store/unanswered.ts';
import { ada, ana, balances, ben, chargeNow, confirmed, opened, paid, paymentsWorld, published, statusOf, vera, violations, type PaymentsWorld } from './payments-world.ts';
import { choose } from './payouts-world.ts';

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

const CONFIRM = `mutation ($input: ConfirmPaymentInput!) { confirmPayment(input: $input) { payment { status nextActionUrl failureReason method } errors { code path } } }`;
const READ = `query ($id: ID!) { payment(id: $id) { status nextActionUrl failureReason availableTransitions } }`;

interface Seen { readonly status: string; readonly nextActionUrl: string | null; readonly failureReason: string | null }
const confirm = async (paymentIntentId: string, method: string, more: object = {}) => {
  const { data } = await shop.world.ask('payments', ana, CONFIRM, { input: { paymentIntentId, method, idempotencyKey: newId(), ...more } });
  return (data as { confirmPayment: { payment: Seen; errors: { code: string; path: string[] }[] } }).confirmPayment;
};
const read = async (id: string, caller = ana) => ((await shop.world.ask('payments', caller, READ, { id })).data as { payment: Seen | null }).payment;
const answer = (url: string, choice: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ answer: choice }), redirect: 'manual' });
const attempts = (intentId: string) =>
  shop.world.db.selectFrom('payment_attempts').select(['status', 'failure_reason']).where('intent_id', '=', intentId).orderBy('id').execute();
const charges = (intentId: string) =>
  shop.world.db.selectFrom('payment_simulator_charges as c').innerJoin('payment_attempts as a', 'a.id', 'c.reference').select('c.outcome').where('a.intent_id', '=', intentId).orderBy('c.id').execute();

test('3-D Secure: the payer is sent to a page, agrees, comes back, and has paid', async () => {
  const { world } = shop;
  const { intentId, groupId } = await opened(world);
  const { payment, errors } = await confirm(intentId, 'sim_card_3ds', { returnUrl: 'https://shop.example.com/orders/1' });
  expect(errors).toEqual([]);
  expect(payment).toEqual({ status: 'REQUIRES_ACTION', nextActionUrl: expect.stringMatching(/\/hooks\/payments\/simulator\/challenges\/[0-9a-f]{48}$/), failureReason: null, method: 'sim_card_3ds' });
  expect(await world.drain()).toContain('payments.sendSimulatorWebhook');
  expect(await read(intentId)).toMatchObject({ status: 'REQUIRES_ACTION', availableTransitions: ['confirm', 'proceed', 'succeed', 'fail', 'cancel'] });
  for (const caller of [ada, vera]) expect(await read(intentId, caller)).toMatchObject({ status: 'REQUIRES_ACTION', nextActionUrl: null });
  expect(await read(intentId, ben)).toBeNull();

  const url = payment.nextActionUrl!;
  const page = await fetch(url);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('do you agree to pay 1000.00 EUR?')]);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await answer(url, 'perhaps')).status).toBe(400);
  expect((await answer(url.replace(/.{4}$/, '0000'), 'agree')).status).toBe(404);
  const agreed = await answer(url, 'agree');
  expect([agreed.status, agreed.headers.get('location')]).toEqual([303, 'https://shop.example.com/orders/1']);
  await answer(url, 'refuse');
  await world.drain();
  expect(await read(intentId)).toEqual({ status: 'SUCCEEDED', nextActionUrl: null, failureReason: null, availableTransitions: [] });
  expect((await balances(world))[`escrow:${groupId}`]).toBe(100_000n);
  expect(await published(world, intentId)).toEqual({ processing: 1, actionRequired: 1, succeeded: 1 });
  expect(await (await fetch(url)).text()).toContain('answered already');
});

test('3-D Secure refused, or agreed to and declined afterwards: the payer chooses another card', async () => {
  for (const [method, choice, reason] of [['sim_card_3ds', 'refuse', 'authentication_failed'], ['sim_card_3ds_declined', 'agree', 'insufficient_funds']] as const) {
    const { intentId } = await opened(shop.world);
    const { payment } = await confirm(intentId, method);
    const answered = await answer(payment.nextActionUrl!, choice);
    expect(answered.headers.get('location')).toMatch(/\/hooks\/payments\/simulator\/return$/);
    expect((await fetch(answered.headers.get('location')!)).status).toBe(200);
    await shop.world.drain();
    expect(await read(intentId)).toMatchObject({ status: 'REQUIRES_PAYMENT_METHOD', nextActionUrl: null, failureReason: reason });
    await confirm(intentId, 'sim_card_ok');
    await shop.world.drain();
    expect(await statusOf(shop.world, intentId)).toBe('SUCCEEDED');
  }
});

test('another method takes the place of an extra step that nobody took; the first is let go', async () => {
  const { world } = shop;
  const { intentId } = await opened(world);
  const first = await confirm(intentId, 'sim_card_3ds');
  await world.drain();
  expect((await confirm(intentId, 'sim_card_ok')).payment.status).toBe('PROCESSING');
  await world.drain();
  expect(await attempts(intentId)).toEqual([{ status: 'VOIDED', failure_reason: 'replaced' }, { status: 'CHARGED', failure_reason: null }]);
  expect(await charges(intentId)).toEqual([{ outcome: 'CANCELED' }, { outcome: 'SUCCEEDED' }]);
  await answer(first.payment.nextActionUrl!, 'agree');
  await world.drain();
  expect(await charges(intentId)).toEqual([{ outcome: 'CANCELED' }, { outcome: 'SUCCEEDED' }]);
});

test('a payment that is canceled during the extra step cannot be completed any more', async () => {
  const { world } = shop;
  const { intentId } = await opened(world);
  const { payment } = await confirm(intentId, 'sim_card_3ds');
  expect(await cancelOwnPayment(world.context(ana), { paymentIntentId: intentId })).toMatchObject({ ok: true });
  await world.drain();
  await answer(payment.nextActionUrl!, 'agree');
  await world.drain();
  expect(await charges(intentId)).toEqual([{ outcome: 'CANCELED' }]);
  expect(await read(intentId)).toMatchObject({ status: 'CANCELED', nextActionUrl: null });
});

test('return addresses that lead elsewhere than to a shop are refused', async () => {
  const { intentId } = await opened(shop.world);
  for (const returnUrl of ['http://shop.example.com', 'javascript:alert(1)', 'https://a:b@shop.example.com', 'nonsense', '', `https://shop.example.com/${'x'.repeat(2_000)}`]) {
    expect(await confirm(intentId, 'sim_card_ok', { returnUrl })).toEqual({ payment: null, errors: [{ code: 'RETURN_URL_INVALID', path: ['input', 'returnUrl'] }] });
  }
  expect(await statusOf(shop.world, intentId)).toBe('REQUIRES_PAYMENT_METHOD');
});

const declines = [
  ['sim_card_declined', 'card_declined'], ['sim_card_insufficient_funds', 'insufficient_funds'], ['sim_card_expired', 'expired_card'], ['sim_card_lost', 'lost_card'],
  ['sim_card_stolen', 'stolen_card'], ['sim_card_incorrect_cvc', 'incorrect_cvc'], ['sim_card_processing_error', 'processing_error'],
] as const;

test.each(declines)('%s is declined for its reason', async (method, reason) => {
  const { intentId, groupId } = await paid(shop.world, method);
  expect(await read(intentId)).toMatchObject({ status: 'REQUIRES_PAYMENT_METHOD', failureReason: reason });
  expect((await balances(shop.world))[`escrow:${groupId}`]).toBeUndefined();
});

test.each(['sim_card_duplicate', 'sim_card_reordered', 'sim_card_forged'])('%s pays once', async (method) => {
  const { intentId, groupId } = await paid(shop.world, method);
  expect(await statusOf(shop.world, intentId)).toBe('SUCCEEDED');
  expect(await published(shop.world, intentId)).toEqual({ processing: 1, succeeded: 1 });
  expect((await balances(shop.world))[`escrow:${groupId}`]).toBe(100_000n);
});

test('a refund that the payer\'s bank sends back after it succeeded is owed again', async () => {
  const { world } = shop;
  const payment = await paid(world, 'sim_card_refund_returned');
  const before = (await balances(world))['platform:suspense'] ?? 0n;
  const ctx = world.context(ada);
  await ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference: payment.veloOrder, amount: 900n, reason: 'Scratched' }));
  await world.drain();
  const history = await world.db.selectFrom('platform_transitions as t').innerJoin('payment_refunds as r', 'r.id', 't.entity_id').select('t.to_state').where('r.intent_id', '=', payment.intentId).orderBy('t.at').orderBy('t.id').execute();
  expect(history).toEqual([{ to_state: 'SUCCEEDED' }, { to_state: 'FAILED' }]);
  expect((await balances(world))['platform:suspense']).toBe(before + 900n);
});

/** Lets the next questions be due. */
const due = () => shop.world.db.updateTable('payment_attempts').set({ asked_at: new Date(0) }).where('status', 'in', ['STARTED', 'PENDING', 'AUTHENTICATION_PENDING']).execute();

test.each(['sim_card_silent', 'sim_card_timeout'])('%s: what came of it is asked, and the money was taken once', async (method) => {
  const { world } = shop;
  const payment = await confirmed(world, method);
  const first = await chargeNow(world, payment.attemptId).catch((error: unknown) => String(error));
  if (method === 'sim_card_timeout') expect(first).toContain('no answer from simulator');
  expect(await statusOf(world, payment.intentId)).toBe('PROCESSING');
  await due();
  await Promise.all([askProvider.run(world.context(ada), {}), askProvider.run(world.context(ada), {})]);
  expect(await statusOf(world, payment.intentId)).toBe('SUCCEEDED');
  await due();
  await askProvider.run(world.context(ada), {});
  await world.drain();
  expect(await charges(payment.intentId)).toEqual([{ outcome: 'SUCCEEDED' }]);
  expect((await balances(world))[`escrow:${payment.groupId}`]).toBe(100_000n);
});

test('an attempt whose job was lost before the provider was asked is taken there by the sweeper', async () => {
  const { world } = shop;
  const payment = await confirmed(world);
  await due();
  await askProvider.run(world.context(ada), {});
  await world.drain();
  expect(await statusOf(world, payment.intentId)).toBe('SUCCEEDED');
  expect(await charges(payment.intentId)).toEqual([{ outcome: 'SUCCEEDED' }]);
});

test('questions wait longer each time, and two sweepers never ask the same one, 20 rounds', async () => {
  expect([0, 1, 2, 8, 9, 100].map(waitBeforeAsking)).toEqual([minutes(1), minutes(2), minutes(4), minutes(256), hours(6), hours(6)]);
  const { world } = shop;
  const payment = await confirmed(world, 'sim_card_silent');
  const waits = [0, 1, 2].map(waitBeforeAsking);
  const claim = (at: Date) => claimUnansweredAttempts(world.db, at, waits, 100).then((rows) => rows.filter(({ id }) => id === payment.attemptId));
  let at = new Date();
  expect(await claim(later(at, minutes(0.9)))).toEqual([]);
  for (let round = 0; round < 20; round += 1) {
    at = later(at, minutes(5));
    const claimed = values(await race(4, () => claim(at)));
    expect(claimed.flat()).toEqual([{ id: payment.attemptId, asks: round }]);
    expect(await claim(later(at, waits[Math.min(round + 1, 2)]! - 1))).toEqual([]);
  }
});

test('the simulator captures in parts, saves methods, charges them off-session, and moves money once for a key', async () => {
  const ctx = shop.world.context(ada);
  const provider = paymentProvider(ctx.config);
  const valueOf = async <T>(asked: Promise<{ kind: string; value?: T; reason?: string }>): Promise<T> => {
    const { value, reason } = await asked;
    if (value === undefined) throw new Error(reason);
    return value;
  };
  const charge = async (change: object = {}) => {
    const attemptId = newId();
    const request = { idempotencyKey: attemptId, attemptId, method: 'sim_card_ok', amount: 1_000n, currency: 'EUR', capture: 'AUTOMATIC', customer: null, offSession: false, returnUrl: 'https://shop.example.com', ...change } as const;
    const reference = await valueOf(provider.openCharge(ctx, request));
    await provider.confirmCharge(ctx, request, reference);
    return reference;
  };
  const reserved = await charge({ capture: 'MANUAL' });
  const capture = (amount: bigint, final: boolean, idempotencyKey = newId()) => provider.capture(ctx, { idempotencyKey, chargeReference: reserved, amount, currency: 'EUR', final });
  expect(await capture(1_001n, true)).toEqual({ kind: 'REFUSED', reason: 'amount_not_capturable' });
  expect(await capture(300n, false, 'first')).toMatchObject({ value: { type: 'charge.authorized' } });
  expect(await capture(300n, false, 'first')).toMatchObject({ value: { type: 'charge.authorized' } });
  expect(await provider.cancelCharge(ctx, reserved)).toMatchObject({ value: { type: 'charge.authorized' } });
  expect(await capture(200n, true)).toMatchObject({ value: { type: 'charge.succeeded', amount: 500n } });
  expect(await capture(1n, true)).toEqual({ kind: 'REFUSED', reason: 'amount_not_capturable' });
  expect(await provider.refund(ctx, { idempotencyKey: 'r', refundId: newId(), chargeReference: reserved, amount: 501n, currency: 'EUR' })).toEqual({ kind: 'REFUSED', reason: 'charge_not_refundable' });

  const save = (method: string) => provider.saveMethod(ctx, { idempotencyKey: newId(), userId: ana.id!, customer: null, method, returnUrl: 'https://shop.example.com' });
  expect(await save('sim_card_expired')).toEqual({ kind: 'REFUSED', reason: 'expired_card' });
  const saved = await valueOf(save('sim_card_ok'));
  const secure = await valueOf(save('sim_card_3ds'));
  expect(await provider.findCharge(ctx, await charge({ method: saved.method, customer: saved.customer, offSession: true }))).toMatchObject({ value: { type: 'charge.succeeded' } });
  const wanted = await charge({ method: secure.method, customer: secure.customer, offSession: true });
  expect(await provider.findCharge(ctx, wanted)).toMatchObject({ value: { type: 'charge.failed', reason: 'authentication_required' } });
  await expect(charge({ method: saved.method, customer: 'sim_cus_somebody', offSession: true })).rejects.toThrow('payment_method_unknown');
  await provider.removeMethod(ctx, saved.method);
  await expect(charge({ method: saved.method, customer: saved.customer, offSession: true })).rejects.toThrow('payment_method_unknown');

  const account = await provider.createAccount(ctx, { idempotencyKey: newId(), accountId: newId(), country: 'MC', currency: 'EUR' });
  const destination = account.kind === 'DONE' ? account.value : '';
  const transfer = { idempotencyKey: newId(), transferId: newId(), destination, amount: 400n, currency: 'EUR' };
  expect(await provider.transfer(ctx, transfer)).toEqual({ kind: 'REFUSED', reason: 'account_not_payable' });
  const link = await provider.onboardingLink(ctx, destination, 'https://shop.example.com/paid');
  expect(await choose(link.kind === 'DONE' ? link.value : '', 'sim_bank_silent')).toBe(303);
  expect(await provider.findTransfer(ctx, transfer.transferId)).toEqual({ kind: 'DONE', value: null });
  const moved = await provider.transfer(ctx, transfer);
  expect(moved).toMatchObject({ kind: 'DONE', value: { type: 'transfer.pending', subjectId: transfer.transferId, amount: 400n } });
  expect(await provider.transfer(ctx, transfer)).toEqual(moved);
  expect(await provider.findTransfer(ctx, transfer.transferId)).toEqual({ kind: 'DONE', value: { ...(moved.kind === 'DONE' ? moved.value : {}), type: 'transfer.paid' } });
});

const SETTLEMENT = 'query ($day: String!) { settlementReport(day: $day) { provider day totals { kind count amount { amount currency } fee { amount } } csv } }';

test('the settlement of a day lists what the provider took and returned, for admins', async () => {
  await using own = await paymentsWorld();
  const { world } = own;
  const payment = await paid(world);
  await paid(world, 'sim_card_declined');
  const ctx = world.context(ada);
  await ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference: payment.veloOrder, amount: 900n, reason: 'Scratched' }));
  await world.drain();
  const { decides_at } = await world.db.selectFrom('payment_simulator_charges').select('decides_at').where('kind', '=', 'REFUND').executeTakeFirstOrThrow();
  const day = decides_at!.toISOString().slice(0, 10);
  const ask = async (caller: typeof ada, asked: string) => ((await world.ask('payments', caller, SETTLEMENT, { day: asked })).data as { settlementReport: { csv: string } | null }).settlementReport;
  const report = await ask(ada, day);
  expect(report).toMatchObject({
    provider: 'simulator', day,
    totals: [
      { kind: 'CHARGE', count: 1, amount: { amount: '100000', currency: 'EUR' }, fee: { amount: '1525' } },
      { kind: 'REFUND', count: 1, amount: { amount: '-900', currency: 'EUR' }, fee: { amount: '0' } },
    ],
  });
  expect(report?.csv.split('\r\n')).toEqual([
    'at,kind,reference,currency,amount,fee', expect.stringMatching(/Z,CHARGE,[0-9a-f-]{36},EUR,100000,1525$/), expect.stringMatching(/Z,REFUND,[0-9a-f-]{36},EUR,-900,0$/), '',
  ]);
  expect(await ask(ada, '2020-01-01')).toMatchObject({ totals: [], csv: 'at,kind,reference,currency,amount,fee\r\n' });
  for (const wrong of ['2026-02-30', 'today', '']) expect(await ask(ada, wrong)).toBeNull();
  for (const caller of [ana, vera, { ...ben, roles: ['admin'] }]) expect(await ask(caller, day)).toBeNull();
});
