import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { serviceCaller } from '../../../tests/support/world.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { accountId } from '../store/ledger.ts';
import { ada, ana, atelier, ben, confirmAgain, opened, paid, paymentsWorld, theo, velo, vera, type Opened, type PaymentsWorld } from './payments-world.ts';

let shop: PaymentsWorld;
let payment: Opened;
beforeAll(async () => {
  shop = await paymentsWorld();
  payment = await paid(shop.world);
  const ctx = shop.world.context(ada);
  await ctx.inTransaction((trx) => releaseSplit(ctx, trx, { reference: payment.veloOrder }));
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const ask = async (caller: Caller, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await shop.world.ask('payments', caller, query, variables);
  return { data, codes: errors?.map((error) => error.extensions?.['code']) ?? [] };
};
const euros = (amount: string, decimal: string) => ({ amount, currency: 'EUR', decimal });

const PAYMENT = `query ($id: ID!) { payment(id: $id) {
  status availableTransitions amount { amount } refunded { amount } payer { id } orderGroup { id } method clientSecret
  splits { order { id } vendor { id } amount { amount } commission { amount } net { amount } releasedAt } refunds { id }
} }`;

test('the payer sees the whole payment but not what is between platform and vendors', async () => {
  const { data } = await ask(ana, PAYMENT, { id: payment.intentId });
  const split = { commission: null, net: null };
  expect(data).toMatchObject({
    payment: {
      status: 'SUCCEEDED', availableTransitions: [], amount: { amount: '100000' }, refunded: { amount: '0' }, payer: { id: ana.id }, orderGroup: { id: payment.groupId },
      method: 'sim_card_ok', clientSecret: expect.stringContaining(payment.intentId), refunds: [],
      splits: expect.arrayContaining([
        expect.objectContaining({ order: { id: payment.veloOrder }, vendor: { id: velo }, ...split }),
        expect.objectContaining({ order: { id: payment.atelierOrder }, vendor: { id: atelier }, ...split }),
      ]),
    },
  });
});

test('a vendor sees its own part only', async () => {
  expect(await ask(theo, PAYMENT, { id: payment.intentId })).toMatchObject({
    data: {
      payment: {
        amount: { amount: '35100' }, method: null, clientSecret: null,
        splits: [{ order: { id: payment.atelierOrder }, amount: { amount: '35100' }, commission: { amount: '4212' }, net: { amount: '30888' }, releasedAt: null }],
      },
    },
  });
});

test('staff see all but the client secret; strangers, claims of a role alone and machines see nothing; anonymous are told to sign in', async () => {
  expect((await ask(ada, PAYMENT, { id: payment.intentId })).data).toMatchObject({ payment: { amount: { amount: '100000' }, clientSecret: null, splits: [{ commission: {} }, { commission: {} }] } });
  for (const caller of [ben, { ...ben, roles: ['admin', 'staff'] }, serviceCaller('payments')]) {
    expect(await ask(caller, PAYMENT, { id: payment.intentId })).toEqual({ data: { payment: null }, codes: [] });
    expect(await ask(caller, PAYMENT, { id: newId() })).toEqual({ data: { payment: null }, codes: [] });
  }
  expect(await ask(ana, PAYMENT, { id: 'nonsense' })).toEqual({ data: { payment: null }, codes: [] });
  expect(await ask(anonymous, PAYMENT, { id: payment.intentId })).toEqual({ data: { payment: null }, codes: ['UNAUTHENTICATED'] });
});

const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename
  ... on PaymentIntent { status } ... on OrderGroup { payment { status } } ... on Vendor { balance(currency: "EUR") { pending { amount } } } ... on LedgerAccount { holds: balance { amount } } } }`;

test('entities obey the same rules as root fields', async () => {
  const r = [
    { __typename: 'PaymentIntent', id: payment.intentId },
    { __typename: 'OrderGroup', id: payment.groupId },
    { __typename: 'Vendor', id: velo },
    { __typename: 'LedgerAccount', id: accountId(`vendor:${velo}:pending`, 'EUR') },
  ];
  const seen = async (caller: Caller) => (await ask(caller, ENTITIES, { r })).data?.['_entities'];
  const [intent, group, vendor, account] = [{ status: 'SUCCEEDED' }, { payment: { status: 'SUCCEEDED' } }, { balance: { pending: { amount: '57112' } } }, { holds: { amount: '57112' } }];
  expect(await seen(ana)).toMatchObject([intent, group, { balance: null }, null]);
  expect(await seen(vera)).toMatchObject([intent, group, vendor, account]);
  expect(await seen(theo)).toMatchObject([intent, group, { balance: null }, null]);
  expect(await seen(ada)).toMatchObject([intent, group, vendor, account]);
  for (const caller of [ben, anonymous]) expect(await seen(caller)).toMatchObject([null, { payment: null }, { balance: null }, null]);
});

const BALANCE = `query ($id: ID!, $currency: String!) { getVendorBalance(vendorId: $id, currency: $currency) {
  available { amount currency decimal } pending { amount currency decimal } reserved { amount currency decimal } inEscrow { amount currency decimal } negativeCarry { amount currency decimal } nextPayoutAt } }`;

test('a vendor balance is what the ledger says, for its members and staff', async () => {
  const zero = euros('0', '0.00');
  expect(await ask(vera, BALANCE, { id: velo, currency: 'EUR' })).toEqual({
    data: { getVendorBalance: { available: zero, pending: euros('57112', '571.12'), reserved: zero, inEscrow: zero, negativeCarry: zero, nextPayoutAt: null } },
    codes: [],
  });
  expect(await ask(ada, BALANCE, { id: atelier, currency: 'EUR' })).toMatchObject({ data: { getVendorBalance: { pending: zero, reserved: zero, inEscrow: euros('30888', '308.88') } } });
  for (const caller of [ana, theo]) expect(await ask(caller, BALANCE, { id: velo, currency: 'EUR' })).toEqual({ data: { getVendorBalance: null }, codes: [] });
  expect(await ask(ada, BALANCE, { id: velo, currency: 'XXX' })).toEqual({ data: { getVendorBalance: null }, codes: [] });
});

test('the trial balance is zero, and for admins', async () => {
  const query = '{ trialBalance { balanced lines { currency intoAccounts { amount } difference { amount } } } }';
  expect((await ask(ada, query)).data).toEqual({ trialBalance: { balanced: true, lines: [{ currency: 'EUR', intoAccounts: { amount: '164900' }, difference: { amount: '0' } }] } });
  expect((await ask(ada, '{ trialBalance(at: "2020-01-01T00:00:00Z") { balanced lines { currency } } }')).data).toEqual({ trialBalance: { balanced: true, lines: [] } });
  for (const caller of [ana, vera]) expect((await ask(caller, query)).data).toEqual({ trialBalance: null });
});

test('a commission quote is the vendor\'s own', async () => {
  const query = 'query ($id: ID!) { commissionQuote(vendorId: $id, amount: "1990", currency: "EUR") { commission { amount } tax { amount } net { amount } } }';
  expect((await ask(vera, query, { id: velo })).data).toEqual({ commissionQuote: { commission: { amount: '239' }, tax: { amount: '0' }, net: { amount: '1751' } } });
  expect((await ask(theo, query, { id: velo })).data).toEqual({ commissionQuote: null });
});

test('a statement lists payments and refunds, newest first, page by page', async () => {
  const mutation = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { refund { amount { amount } status order { id } payment { status } } errors { code } } }`;
  const input = { orderId: payment.atelierOrder, amount: '100', reason: 'Late', idempotencyKey: 'k' };
  expect((await ask(ana, mutation, { input })).data).toEqual({ refundPayment: { refund: null, errors: [{ code: 'SPLIT_NOT_FOUND' }] } });
  expect((await ask(ada, mutation, { input })).data).toMatchObject({ refundPayment: { refund: { amount: { amount: '100' }, status: 'PENDING', order: { id: payment.atelierOrder }, payment: { status: 'SUCCEEDED' } }, errors: [] } });
  const query = 'query ($after: String) { myTransactions(first: 1, after: $after) { nodes { kind amount { amount } payment { id } } pageInfo { hasNextPage endCursor } } }';
  const first = (await ask(ana, query)).data as { myTransactions: { pageInfo: { endCursor: string } } };
  expect(first).toMatchObject({ myTransactions: { nodes: [{ kind: 'REFUND', amount: { amount: '100' } }], pageInfo: { hasNextPage: true } } });
  expect((await ask(ana, query, { after: first.myTransactions.pageInfo.endCursor })).data).toMatchObject({
    myTransactions: { nodes: [{ kind: 'PAYMENT', amount: { amount: '100000' }, payment: { id: payment.intentId } }], pageInfo: { hasNextPage: false } },
  });
  expect((await ask(ben, query)).data).toMatchObject({ myTransactions: { nodes: [] } });
});

test('the payments of many order groups are one statement for their payer', async () => {
  const groups = await Promise.all(Array.from({ length: 10 }, () => opened(shop.world)));
  const r = groups.map(({ groupId }) => ({ __typename: 'OrderGroup', id: groupId }));
  const statements = await shop.world.statementsOf(() => ask(ana, 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on OrderGroup { payment { status clientSecret } } } }', { r }));
  expect(statements.filter((text) => text.includes('payment'))).toHaveLength(1);
});

test('paying through the graph: refusals are typed, and a subscriber sees each step', async () => {
  const { world } = shop;
  const { intentId } = await opened(world);
  const confirm = `mutation ($input: ConfirmPaymentInput!) { confirmPayment(input: $input) { payment { status } errors { code path } } }`;
  const input = { paymentIntentId: intentId, method: 'sim_card_declined', idempotencyKey: 'one' };
  expect((await ask(ben, confirm, { input })).data).toEqual({ confirmPayment: { payment: null, errors: [{ code: 'PAYMENT_NOT_FOUND', path: ['input', 'paymentIntentId'] }] } });
  expect((await ask(ana, confirm, { input: { ...input, paymentIntentId: 'nonsense' } })).data).toEqual({ confirmPayment: { payment: null, errors: [{ code: 'PAYMENT_NOT_FOUND', path: ['input', 'paymentIntentId'] }] } });

  const query = 'subscription ($id: ID!) { paymentUpdated(paymentIntentId: $id) { cursor payment { status failureReason } } }';
  const ended = new AbortController();
  const stranger = await world.executor('payments').subscribe({ query, variables: { id: intentId } }, world.token(ben), ended.signal);
  expect(stranger).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  const events = await world.executor('payments').subscribe({ query, variables: { id: intentId } }, world.token(ana), ended.signal);
  if (!(Symbol.asyncIterator in events)) throw new Error('the subscription was refused');
  const nextStatus = async () => ((await events.next()).value as { data: { paymentUpdated: { payment: object } } }).data.paymentUpdated.payment;

  expect((await ask(ana, confirm, { input })).data).toEqual({ confirmPayment: { payment: { status: 'PROCESSING' }, errors: [] } });
  expect(await nextStatus()).toEqual({ status: 'PROCESSING', failureReason: null });
  await world.drain();
  expect(await nextStatus()).toEqual({ status: 'REQUIRES_PAYMENT_METHOD', failureReason: 'card_declined' });
  await confirmAgain(world, intentId);
  expect(await nextStatus()).toEqual({ status: 'PROCESSING', failureReason: null });
  await world.drain();
  expect(await nextStatus()).toEqual({ status: 'SUCCEEDED', failureReason: null });
  ended.abort();
});
