import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { people } from '../../../db/seed/demo.ts';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { ada, ana, atelier, ben, confirmed, confirmAgain, opened, paid, theo, velo, vera, type PaymentsWorld } from './payments-world.ts';
import { authorized, brokenRules, cancel, capturesWorld, stand } from './captures-world.ts';

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

const ask = async <T = Record<string, unknown>>(caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<T> => {
  const { data, errors } = await shop.world.ask<{ it: T }>('payments', caller, query, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.it;
};
const CAPTURE = `mutation ($input: CapturePaymentInput!) { it: capturePayment(input: $input) {
  payment { status amountCaptured { amount } amountCapturable { amount } captures { amount { amount } final status } } errors { code path } } }`;
const capture = (caller: Caller, paymentIntentId: string, input: object = {}) => ask(caller, CAPTURE, { input: { paymentIntentId, idempotencyKey: newId(), ...input } });
const amount = (value: bigint) => ({ amount: String(value) });
const refused = (code: string, ...path: string[]) => ({ payment: null, errors: [{ code, path: path.length > 0 ? path : null }] });

test('an admin captures in parts and gets the provider\'s answer at once; the same key captures once', async () => {
  const { world } = shop;
  const payment = await authorized(world);
  const input = { amount: '40000', idempotencyKey: newId() };
  const first = { payment: { status: 'REQUIRES_CAPTURE', amountCaptured: amount(40_000n), amountCapturable: amount(60_000n), captures: [{ amount: amount(40_000n), final: false, status: 'SUCCEEDED' }] }, errors: [] };
  expect(await capture(ada, payment.intentId, input)).toEqual(first);
  expect(await capture(ada, payment.intentId, input)).toEqual(first);
  expect(await capture(ada, payment.intentId, { ...input, amount: '40001' })).toEqual(refused('IDEMPOTENCY_MISMATCH', 'input', 'idempotencyKey'));
  expect(await capture(ada, payment.intentId, { amount: '60001' })).toEqual(refused('CAPTURE_TOO_LARGE', 'input', 'amount'));
  expect(await capture(ada, payment.intentId, { splits: [{ reference: payment.veloOrder, amount: '1000' }], final: true })).toMatchObject({
    payment: { status: 'SUCCEEDED', amountCaptured: amount(41_000n), amountCapturable: amount(0n) },
  });
  await world.drain();
  expect(await stand(world, payment.intentId)).toMatchObject({ intent: 'SUCCEEDED', captured: 41_000n });
});

test('owners and managers of a vendor capture their own splits, not the rest of it; nobody else may', async () => {
  const { world } = shop;
  const payment = await authorized(world);
  for (const caller of [ana, ben, { ...ben, roles: ['admin'] }]) expect(await capture(caller, payment.intentId)).toEqual(refused('PAYMENT_NOT_FOUND', 'input', 'paymentIntentId'));
  expect(await capture(vera, payment.intentId, { splits: [{ reference: payment.atelierOrder, amount: '1' }] })).toEqual(refused('SPLIT_NOT_FOUND', 'input', 'splits', '0', 'reference'));
  expect(await capture(vera, payment.intentId, { amount: '1', final: true })).toEqual(refused('SPLIT_NOT_FOUND', 'input', 'final'));
  expect(await capture(vera, payment.intentId, { amount: '64901' })).toEqual(refused('CAPTURE_TOO_LARGE', 'input', 'amount'));
  expect(await stand(world, payment.intentId)).toMatchObject({ captured: 0n, captures: [] });
  expect(await capture(vera, payment.intentId)).toMatchObject({ payment: { status: 'REQUIRES_CAPTURE', amountCaptured: amount(64_900n), amountCapturable: amount(0n) } });
  const seen = 'query ($id: ID!) { it: payment(id: $id) { amountCaptured { amount } amountCapturable { amount } captures { amount { amount } } authorizationExpiresAt splits { captured { amount } } } }';
  expect(await ask(theo, seen, { id: payment.intentId })).toMatchObject({ amountCaptured: amount(0n), amountCapturable: amount(35_100n), captures: [], splits: [{ captured: amount(0n) }] });
  expect(await ask(ana, seen, { id: payment.intentId })).toMatchObject({ amountCaptured: amount(64_900n), amountCapturable: amount(35_100n), captures: [{ amount: amount(64_900n) }], authorizationExpiresAt: expect.any(String) });
  for (const id of ['', 'x', newId()]) expect(await capture(ada, id)).toEqual(refused('PAYMENT_NOT_FOUND', 'input', 'paymentIntentId'));
});

const CREATE = 'mutation ($input: CreatePaymentIntentInput!) { it: createPaymentIntent(input: $input) { payment { id status clientSecret } errors { code path } } }';

test('a payment is found by what it is for, by its payer alone', async () => {
  const { world } = shop;
  const payment = await opened(world);
  const input = { subjectType: 'ORDER_GROUP', subjectId: payment.groupId };
  const found = await ask<{ payment: { clientSecret: string } }>(ana, CREATE, { input });
  expect(found).toEqual({ payment: { id: payment.intentId, status: 'REQUIRES_PAYMENT_METHOD', clientSecret: expect.stringContaining('_secret_') }, errors: [] });
  expect(await ask(ana, CREATE, { input })).toEqual(found);
  for (const caller of [ben, vera, ada]) expect(await ask(caller, CREATE, { input })).toEqual(refused('PAYMENT_NOT_FOUND', 'input', 'subjectId'));
  expect(await ask(ana, CREATE, { input: { ...input, subjectType: 'RIDE' } })).toEqual(refused('PAYMENT_NOT_FOUND', 'input', 'subjectId'));
  expect(await ask(ana, CREATE, { input: { ...input, subjectId: 'x' } })).toEqual(refused('PAYMENT_NOT_FOUND', 'input', 'subjectId'));
  await cancel(world.context(ada), payment);
  expect(await ask(ana, CREATE, { input })).toEqual(refused('PAYMENT_CANCELED', 'input', 'subjectId'));
});

const LIST = `query ($filter: PaymentFilterInput, $first: Int, $after: String) { it: payments(filter: $filter, first: $first, after: $after) {
  nodes { id amount { amount } status captures { status } attempts { status } splits { reference order { id } vendor { id } } method } pageInfo { hasNextPage endCursor } } }`;
const REFUNDS = 'query ($filter: RefundFilterInput, $first: Int, $after: String) { it: refunds(filter: $filter, first: $first, after: $after) { nodes { id amount { amount } order { id } payment { id } } pageInfo { hasNextPage endCursor } } }';
interface Listed { readonly nodes: { readonly id: string; readonly amount: { readonly amount: string } }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } }

test('lists show what one may see, page by page, in a fixed number of statements', async () => {
  await using own = await capturesWorld();
  const { world } = own;
  const answer = async (caller: Caller, query: string, variables: object = {}) => (await world.ask<{ it: Listed }>('payments', caller, query, { ...variables })).data!.it;
  const ids = async (caller: Caller, filter: object = {}) => (await answer(caller, LIST, { filter })).nodes.map(({ id }) => id);
  const payments = [];
  for (let n = 0; n < 3; n += 1) payments.push(await paid(world));
  const waiting = await opened(world);
  const all = [waiting.intentId, ...payments.map(({ intentId }) => intentId).toReversed()];
  expect(await ids(ana)).toEqual(all);
  expect(await ids(ada)).toEqual(all);
  expect(await ids(ada, { payerId: people.ana.id, status: 'SUCCEEDED', subjectType: 'ORDER_GROUP', currency: 'EUR' })).toEqual(all.slice(1));
  expect(await ids(ada, { from: '2999-01-01T00:00:00Z' })).toEqual([]);
  expect(await ids(vera, { vendorId: velo })).toEqual(all);
  expect((await answer(vera, LIST, { filter: { vendorId: velo } })).nodes[0]!.amount.amount).toBe('64900');
  for (const [caller, filter] of [[vera, {}], [vera, { vendorId: atelier }], [ben, {}], [ben, { payerId: people.ana.id }], [ben, { vendorId: velo }], [ana, { payerId: 'x' }]] as const) {
    expect(await ids(caller, filter)).toEqual([]);
  }
  expect((await world.ask('payments', anonymous, LIST)).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');

  const first = await answer(ana, LIST, { first: 3 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  expect((await answer(ana, LIST, { first: 3, after: first.pageInfo.endCursor })).nodes.map(({ id }) => id)).toEqual(all.slice(3));
  expect((await world.ask('payments', ana, LIST, { first: 101 })).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  expect(await world.statementsOf(() => answer(ana, LIST, { first: 1 }))).toHaveLength((await world.statementsOf(() => answer(ana, LIST, { first: 4 }))).length);
  expect(await world.statementsOf(() => answer(ana, LIST, { first: 4 }))).toHaveLength(8); // standing (3), page, captures, attempts, splits, latest attempts

  const ctx = world.context(ada);
  for (const payment of payments) await ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference: payment.veloOrder, amount: 5n, reason: 'Scratched' }));
  expect((await answer(ana, REFUNDS)).nodes).toHaveLength(3);
  expect((await answer(ada, REFUNDS, { filter: { vendorId: velo, status: 'PENDING' } })).nodes).toHaveLength(3);
  expect((await answer(vera, REFUNDS, { filter: { vendorId: velo } })).nodes).toHaveLength(3);
  for (const [caller, filter] of [[theo, { vendorId: atelier }], [ben, {}], [vera, {}], [theo, { vendorId: velo }]] as const) expect((await answer(caller, REFUNDS, { filter })).nodes).toEqual([]);
});

const STATUS = 'query ($id: ID!) { it: paymentStatus(id: $id) }';
const ANALYTICS = `query ($from: DateTime!, $to: DateTime!, $currency: String!) { it: paymentAnalytics(from: $from, to: $to, currency: $currency) {
  currency volume { amount } refunded { amount } payments attempts succeeded declined successRate declines { reason count } } }`;

test('status and figures: volume, success rate, declines by reason, for admins', async () => {
  await using own = await capturesWorld();
  const { world } = own;
  const answer = async (caller: Caller, query: string, variables: object) => (await world.ask<{ it: unknown }>('payments', caller, query, { ...variables })).data?.it;
  const payment = await paid(world);
  for (const [caller, status] of [[ana, 'SUCCEEDED'], [vera, 'SUCCEEDED'], [ada, 'SUCCEEDED'], [ben, null]] as const) expect(await answer(caller, STATUS, { id: payment.intentId })).toBe(status);
  expect(await answer(ana, STATUS, { id: 'x' })).toBeNull();

  const declined = await confirmed(world, 'sim_card_insufficient_funds');
  await world.drain();
  for (const method of ['sim_card_stolen', 'sim_card_insufficient_funds', 'sim_card_3ds', 'sim_card_ok']) {
    await confirmAgain(world, declined.intentId, method);
    await world.drain();
  }
  const held = await authorized(world);
  await captureTwice(world, held.intentId);
  const ctx = world.context(ada);
  await ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference: payment.veloOrder, amount: 900n, reason: 'Scratched' }));
  const range = { from: '2000-01-01T00:00:00Z', to: '2001-01-01T00:00:00Z', currency: 'EUR' };
  const now = { ...range, from: new Date(Date.now() - 3_600_000).toISOString(), to: new Date(Date.now() + 3_600_000).toISOString() };
  expect(await answer(ada, ANALYTICS, now)).toEqual({
    currency: 'EUR', volume: amount(230_000n), refunded: amount(900n), payments: 3, attempts: 7, succeeded: 3, declined: 3, successRate: 0.5,
    declines: [{ reason: 'INSUFFICIENT_FUNDS', count: 2 }, { reason: 'LOST_OR_STOLEN', count: 1 }],
  });
  expect(await answer(ada, ANALYTICS, range)).toMatchObject({ volume: amount(0n), attempts: 0, successRate: null, declines: [] });
  for (const caller of [ana, vera, ben, { ...ben, roles: ['admin'] }]) expect(await answer(caller, ANALYTICS, now)).toBeNull();
  for (const bad of [{ ...now, to: now.from }, { ...range, to: '2002-01-01T00:00:01Z' }, { ...now, currency: 'XXX' }]) {
    expect((await world.ask('payments', ada, ANALYTICS, bad)).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  }
});

/** Captures 100.00 and 200.00 EUR of a payment. */
const captureTwice = async (world: PaymentsWorld['world'], paymentIntentId: string): Promise<void> => {
  for (const sum of ['10000', '20000']) await world.ask('payments', ada, CAPTURE, { input: { paymentIntentId, amount: sum, idempotencyKey: newId() } });
};
