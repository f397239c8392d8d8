import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { serviceCaller } from '../../../tests/support/world.ts';
import type { Caller } from '../../../platform/auth/caller.ts';
import { confirmPayment } from '../actions/confirm-payment.ts';
import { openPayment } from '../actions/open-payment.ts';
import { walletId } from '../store/wallets.ts';
import { ada, ana, ben, paymentsWorld, velo, vera, type PaymentsWorld } from './payments-world.ts';
import { broken, person, personWith, send, topUp } from './wallets-world.ts';

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
});
afterEach(async () => {
  expect(await broken(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const ask = async <T = Record<string, unknown>>(caller: Caller, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await shop.world.ask<T>('payments', caller, query, variables);
  return { data, codes: (errors ?? []).map((error) => error.extensions?.['code'] ?? error.message) };
};

/** An order of `amount` from Vélo, to be paid by this person. */
const order = async (payer: { id: string }, amount: bigint, currency = 'EUR') => {
  const ctx = shop.world.context(ana);
  const ids = { groupId: newId(), orderId: newId() };
  const opened = await ctx.inTransaction((trx) =>
    openPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: ids.groupId }, payerId: payer.id, currency, splits: [{ reference: ids.orderId, payeeId: velo, amount }] }));
  if (!opened.ok) throw new Error(opened.code);
  return { ...ids, intentId: opened.value.paymentIntentId };
};

const pay = (payer: Caller, intentId: string, method = 'wallet') => confirmPayment(shop.world.context(payer), { paymentIntentId: intentId, method, idempotencyKey: newId() });

test('a wallet is its owner\'s and the staff\'s, as an entity and on a user too', async () => {
  const owner = await personWith(shop.world, 40n);
  const id = walletId(owner.id, 'EUR');
  const query = /* GraphQL */ `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Wallet { balance { amount } owner { id } } ... on User { wallets { currency } } } }`;
  const representations = [{ __typename: 'Wallet', id }, { __typename: 'User', id: owner.id }, { __typename: 'Wallet', id: walletId(owner.id, 'JPY') }, { __typename: 'Wallet', id: 'x' }];
  const seen = async (caller: Caller) => (await ask<{ _entities: unknown[] }>(caller, query, { representations })).data?._entities;
  const whole = [{ balance: { amount: '40' }, owner: { id: owner.id } }, { wallets: [{ currency: 'EUR' }] }];
  expect(await seen(owner)).toEqual([...whole, { balance: { amount: '0' }, owner: { id: owner.id } }, null]);
  expect(await seen(ada)).toEqual([...whole, null, null]);
  for (const caller of [ben, vera, { ...ben, roles: ['staff'] }, serviceCaller('payments')]) expect(await seen(caller)).toEqual([null, { wallets: null }, null, null]);
  expect((await ask(serviceCaller('payments'), `{ myWallets { id } myWallet(currency: "EUR") { id } myTransactions { nodes { id } } }`)).data).toEqual({ myWallets: [], myWallet: null, myTransactions: { nodes: [] } });
});

test('a statement of many movements is read in few statements, page by page, each once', async () => {
  const [payer, friend] = [await personWith(shop.world, 10_000n), await person(shop.world)];
  await topUp(shop.world, payer, 500n, { currency: 'JPY' });
  await shop.world.drain();
  for (let n = 1n; n <= 12n; n += 1n) await send(shop.world, payer, friend.id, n);
  const bought = [await order(payer, 100n), await order(payer, 200n)];
  await pay(payer, bought[0]!.intentId);
  await pay(payer, bought[1]!.intentId, 'sim_card_ok');
  await shop.world.drain();
  const query = /* GraphQL */ `query ($first: Int!, $after: String) { myTransactions(first: $first, after: $after) {
    nodes { id kind amount { amount currency } balanceAfter { amount } counterparty { id } note payment { id } wallet { id } } pageInfo { hasNextPage endCursor }
  } }`;
  type Page = { myTransactions: { nodes: { id: string; kind: string; balanceAfter: { amount: string } | null }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
  const read = async (first: number, after: string | null = null) => (await ask<Page>(payer, query, { first, after })).data!.myTransactions;
  const whole = await read(100);
  expect(whole.nodes.map(({ kind }) => kind).toSorted()).toEqual([...Array.from({ length: 2 }, () => 'PAYMENT'), 'TOP_UP', 'TOP_UP', ...Array.from({ length: 12 }, () => 'TRANSFER_SENT')]);
  expect(whole.nodes.find(({ kind }) => kind === 'TRANSFER_SENT')?.balanceAfter).toEqual({ amount: String(10_000 - 78) });
  const paged: unknown[] = [];
  for (let page = await read(5); ; page = await read(5, page.pageInfo.endCursor)) {
    paged.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
  }
  expect(paged).toEqual(whole.nodes);
  // Movements and balances, then payments, transfers and wallets.
  const statements = await shop.world.statementsOf(() => read(100));
  expect(statements.filter((each) => !each.includes('platform_revocations'))).toHaveLength(5);
});

test('a subscriber sees each change of their wallet, whatever moved it, and goes on after a cursor', async () => {
  const [owner, friend] = [await personWith(shop.world, 100n), await person(shop.world)];
  const query = /* GraphQL */ `subscription ($currency: String!, $after: String) { walletBalanceChanged(currency: $currency, after: $after) { cursor wallet { balance { amount } } } }`;
  type Event = { data: { walletBalanceChanged: { cursor: string; wallet: { balance: { amount: string } } } } };
  const ended = new AbortController();
  const open = (caller: Caller, variables: Record<string, unknown>) => shop.world.executor('payments').subscribe({ query, variables }, shop.world.token(caller), ended.signal);
  for (const [caller, currency] of [[owner, 'XXX'], [serviceCaller('payments'), 'EUR']] as const) expect(await open(caller, { currency })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  const stream = (await open(owner, { currency: 'EUR' })) as AsyncGenerator<Event>;
  const next = async (from = stream) => ((await from.next()).value as Event).data.walletBalanceChanged;
  const first = next();
  await send(shop.world, owner, friend.id, 30n);
  const seen = await first;
  expect(seen.wallet.balance.amount).toBe('70');
  await send(shop.world, friend, owner.id, 5n);
  expect((await next()).wallet.balance.amount).toBe('75');
  const resumed = (await open(owner, { currency: 'EUR', after: seen.cursor })) as AsyncGenerator<Event>;
  expect((await next(resumed)).wallet.balance.amount).toBe('75');
  ended.abort();
});
