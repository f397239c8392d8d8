import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { people } from '../../../db/seed/demo.ts';
import { currencyExponents } from '../../../platform/kernel/money.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { serviceCaller } from '../../../tests/support/world.ts';
import type { Caller } from '../../../platform/auth/caller.ts';
import { confirmPayment } from '../actions/confirm-payment.ts';
import { creditWallet, grantWalletCredit } from '../actions/credit-wallet.ts';
import { decideAdjustment } from '../actions/decide-adjustment.ts';
import { openPayment } from '../actions/open-payment.ts';
import { payFromWallet } from '../actions/pay-from-wallet.ts';
import { refundAsAdmin } from '../actions/refund-payment.ts';
import { refundTopUp } from '../actions/refund-top-up.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { topUpWallet } from '../actions/top-up-wallet.ts';
import { walletId } from '../store/wallets.ts';
import { ada, ana, balances, ben, paymentsWorld, statusOf, velo, vera, type PaymentsWorld } from './payments-world.ts';
import { broken, inWallet, person, personWith, send, topUp } from './wallets-world.ts';

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
const order = async (payer: { id: string }, amount: bigint, currency = 'EUR', capture: 'AUTOMATIC' | 'MANUAL' = 'AUTOMATIC') => {
  const ctx = shop.world.context(ana);
  const ids = { groupId: newId(), orderId: newId() };
  const opened = await ctx.inTransaction((trx) =>
    openPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: ids.groupId }, payerId: payer.id, currency, capture, splits: [{ reference: ids.orderId, payeeId: velo, amount }] }));
  if (!opened.ok) throw new Error(opened.code);
  return { ...ids, intentId: opened.value.paymentIntentId };
};

const pay = (payer: Caller, intentId: string, method = 'wallet') => confirmPayment(shop.world.context(payer), { paymentIntentId: intentId, method, idempotencyKey: newId() });

const TOP_UP = /* GraphQL */ `mutation ($input: WalletTopUpInput!) { walletTopUp(input: $input) {
  payment { id status subjectType amount { amount currency } orderGroup { id } splits { reference } clientSecret } errors { code path retryAt }
} }`;
const TRANSFER = /* GraphQL */ `mutation ($input: WalletTransferInput!) { walletTransfer(input: $input) {
  transfer { id from { id } to { id } amount { amount currency decimal } note } errors { code path retryAt }
} }`;
const WALLET = /* GraphQL */ `query ($currency: String!) { myWallet(currency: $currency) { id owner { id } currency balance { amount } available { amount } } }`;

test('a top-up by card is in the wallet when its payment has succeeded, and nowhere else', async () => {
  const payer = await person(shop.world);
  expect((await ask(payer, WALLET, { currency: 'EUR' })).data).toEqual({
    myWallet: { id: walletId(payer.id, 'EUR'), owner: { id: payer.id }, currency: 'EUR', balance: { amount: '0' }, available: { amount: '0' } },
  });
  const input = { amount: '5000', currency: 'EUR', method: 'sim_card_ok', idempotencyKey: newId() };
  const { data } = await ask<{ walletTopUp: { payment: { id: string; clientSecret: string } } }>(payer, TOP_UP, { input });
  expect(data).toMatchObject({ walletTopUp: { payment: { status: 'PROCESSING', subjectType: 'WALLET_TOP_UP', amount: { amount: '5000', currency: 'EUR' }, orderGroup: null, splits: [] }, errors: [] } });
  await shop.world.drain();
  expect([await statusOf(shop.world, data!.walletTopUp.payment.id), await inWallet(shop.world, payer)]).toEqual(['SUCCEEDED', 5_000n]);
  const held = await balances(shop.world);
  expect([held[`user:${payer.id}:wallet`], Object.keys(held).filter((code) => code.startsWith('escrow:'))]).toEqual([5_000n, []]);
  expect(await ask(payer, TOP_UP, { input })).toMatchObject({ data: { walletTopUp: { payment: { id: data!.walletTopUp.payment.id }, errors: [] } } });
  expect(await ask(payer, TOP_UP, { input: { ...input, amount: '5001' } })).toMatchObject({ data: { walletTopUp: { payment: null, errors: [{ code: 'IDEMPOTENCY_MISMATCH' }] } } });
  expect(await inWallet(shop.world, payer)).toBe(5_000n);
});

test('a top-up without a method waits for confirmPayment; a declined one may be paid with another card; a wallet does not pay for itself', async () => {
  const payer = await personWith(shop.world, 100n);
  const opened = await topUpWallet(shop.world.context(payer), { amount: 700n, currency: 'EUR', idempotencyKey: newId() });
  const id = opened.ok ? opened.value.id : '';
  expect(await pay(payer, id)).toMatchObject({ code: 'METHOD_UNKNOWN' });
  expect(await pay(payer, id, 'sim_card_declined')).toMatchObject({ ok: true });
  await shop.world.drain();
  expect([await statusOf(shop.world, id), await inWallet(shop.world, payer)]).toEqual(['REQUIRES_PAYMENT_METHOD', 100n]);
  expect(await pay(payer, id, 'sim_card_ok')).toMatchObject({ ok: true });
  await shop.world.drain();
  expect([await statusOf(shop.world, id), await inWallet(shop.world, payer)]).toEqual(['SUCCEEDED', 800n]);
});

test('top-ups that make no sense are refused and leave nothing', async () => {
  const payer = await person(shop.world);
  const count = () => shop.world.db.selectFrom('payment_intents').select(({ fn }) => fn.countAll<bigint>().as('n')).executeTakeFirstOrThrow();
  const before = await count();
  const input = { amount: '100', currency: 'EUR', idempotencyKey: newId() };
  const codes = async (changes: object, caller: Caller = payer) => {
    const { data, codes: faults } = await ask<{ walletTopUp: { errors: { code: string; path: string[] }[] } }>(caller, TOP_UP, { input: { ...input, ...changes } });
    return data?.walletTopUp ? data.walletTopUp.errors.map(({ code, path }) => `${code} ${path?.join('.')}`) : faults;
  };
  for (const amount of ['0', '-1', '1000000000001', String(10n ** 18n)]) expect(await codes({ amount })).toEqual(['AMOUNT_INVALID input.amount']);
  for (const amount of ['1.5', 'x', String(2n ** 64n)]) expect(await codes({ amount })).toEqual([expect.stringContaining('whole number')]);
  for (const currency of ['eur', 'XXX', '__proto__', '']) expect(await codes({ currency })).toEqual(['CURRENCY_UNKNOWN input.currency']);
  expect(await codes({ method: 'nonsense' })).toEqual(['METHOD_UNKNOWN input.method']);
  expect(await codes({ method: 'wallet' })).toEqual(['METHOD_UNKNOWN input.method']);
  expect(await codes({ method: 'sim_card_ok', returnUrl: 'javascript:1' })).toEqual(['RETURN_URL_INVALID input.returnUrl']);
  expect(await codes({ idempotencyKey: '' })).toEqual(['IDEMPOTENCY_KEY_INVALID input.idempotencyKey']);
  expect(await codes({}, serviceCaller('payments'))).toEqual(['WALLET_NOT_FOUND undefined']);
  expect(await count()).toEqual(before);
});

test('money goes from wallet to wallet, both see it with what was left, and nobody else does', async () => {
  const [from, to] = [await personWith(shop.world, 1_000n), await person(shop.world)];
  const input = { toUserId: to.id, amount: '250', currency: 'EUR', note: 'For the tickets', idempotencyKey: newId() };
  const { data } = await ask<{ walletTransfer: { transfer: { id: string } } }>(from, TRANSFER, { input });
  expect(data).toMatchObject({ walletTransfer: { transfer: { from: { id: from.id }, to: { id: to.id }, amount: { amount: '250', currency: 'EUR', decimal: '2.50' }, note: 'For the tickets' }, errors: [] } });
  expect((await ask(from, TRANSFER, { input })).data).toEqual(data);
  expect((await ask(from, TRANSFER, { input: { ...input, amount: '251' } })).data).toMatchObject({ walletTransfer: { errors: [{ code: 'IDEMPOTENCY_MISMATCH' }] } });
  expect([await inWallet(shop.world, from), await inWallet(shop.world, to)]).toEqual([750n, 250n]);
  const statement = /* GraphQL */ `{ myTransactions { nodes { kind direction amount { amount } counterparty { id } note balanceAfter { amount } payment { id } wallet { id balance { amount } } } } }`;
  expect((await ask(to, statement)).data).toEqual({ myTransactions: { nodes: [
    { kind: 'TRANSFER_RECEIVED', direction: 'IN', amount: { amount: '250' }, counterparty: { id: from.id }, note: 'For the tickets', balanceAfter: { amount: '250' }, payment: null, wallet: { id: walletId(to.id, 'EUR'), balance: { amount: '250' } } },
  ] } });
  expect((await ask(from, statement)).data).toMatchObject({ myTransactions: { nodes: [
    { kind: 'TRANSFER_SENT', direction: 'OUT', amount: { amount: '250' }, counterparty: { id: to.id }, balanceAfter: { amount: '750' } },
    { kind: 'TOP_UP', direction: 'IN', amount: { amount: '1000' }, counterparty: null, balanceAfter: { amount: '1000' }, payment: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) } },
  ] } });
});

test('transfers that make no sense are refused and nothing has moved', async () => {
  const [from, to] = [await personWith(shop.world, 1_000_000n), await person(shop.world)];
  const refused = async (changes: object, caller: Caller = from) => {
    const input = { toUserId: to.id, amount: '100', currency: 'EUR', idempotencyKey: newId(), ...changes };
    const { data, codes } = await ask<{ walletTransfer: { transfer: null; errors: { code: string; path: string[] }[] } }>(caller, TRANSFER, { input });
    if (!data?.walletTransfer) return codes;
    expect(data.walletTransfer.transfer).toBeNull();
    return data.walletTransfer.errors.map(({ code, path }) => `${code} ${path?.join('.')}`);
  };
  for (const amount of ['0', '-100', '1000000000001']) expect(await refused({ amount })).toEqual(['AMOUNT_INVALID input.amount']);
  expect(await refused({ amount: '0.5' })).toEqual([expect.stringContaining('whole number')]);
  for (const currency of ['euro', 'XXX', 'constructor']) expect(await refused({ currency })).toEqual(['CURRENCY_UNKNOWN input.currency']);
  expect(await refused({ currency: 'USD' })).toEqual(['INSUFFICIENT_FUNDS input.amount']);
  expect(await refused({ toUserId: from.id })).toEqual(['WALLET_RECIPIENT_SELF input.toUserId']);
  expect(await refused({ toUserId: from.id.toUpperCase() })).toEqual(['WALLET_RECIPIENT_SELF input.toUserId']);
  for (const toUserId of [newId(), 'nobody', '', velo]) expect(await refused({ toUserId })).toEqual(['WALLET_RECIPIENT_UNKNOWN input.toUserId']);
  for (const note of ['', 'x'.repeat(201)]) expect(await refused({ note })).toEqual(['NOTE_INVALID input.note']);
  expect(await refused({ amount: '200001' })).toEqual(['WALLET_LIMIT_EXCEEDED input.amount']);
  expect(await refused({ toUserId: from.id }, to)).toEqual(['INSUFFICIENT_FUNDS input.amount']);
  expect(await refused({}, serviceCaller('payments'))).toEqual(['WALLET_NOT_FOUND undefined']);
  for (const amount of [200_000n, 200_000n, 100_000n]) expect(await send(shop.world, from, to.id, amount)).toMatchObject({ ok: true });
  expect(await refused({ amount: '1' })).toEqual(['WALLET_LIMIT_EXCEEDED input.amount']);
  expect([await inWallet(shop.world, from), await inWallet(shop.world, to)]).toEqual([500_000n, 500_000n]);
});

test('currencies with other decimals keep to themselves', async () => {
  const [from, to] = [await person(shop.world), await person(shop.world)];
  for (const [currency, amount] of [['JPY', 501n], ['KWD', 1_234n], ['EUR', 7n]] as const) await topUp(shop.world, from, amount, { currency });
  await shop.world.drain();
  expect(await send(shop.world, from, to.id, 501n, { currency: 'JPY' })).toMatchObject({ ok: true });
  expect(await send(shop.world, from, to.id, 8n, { currency: 'EUR' })).toMatchObject({ code: 'INSUFFICIENT_FUNDS' });
  expect(await send(shop.world, from, to.id, 1n, { currency: 'KWD' })).toMatchObject({ ok: true });
  expect((await ask(from, '{ myWallets { currency balance { amount decimal } } }')).data).toEqual({ myWallets: [
    { currency: 'EUR', balance: { amount: '7', decimal: '0.07' } }, { currency: 'JPY', balance: { amount: '0', decimal: '0' } }, { currency: 'KWD', balance: { amount: '1233', decimal: '1.233' } },
  ] });
});

test('paying with the wallet: escrow at once, no provider, and refunds come back to it', async () => {
  const payer = await personWith(shop.world, 10_000n);
  const bought = await order(payer, 6_000n);
  expect(await pay(payer, bought.intentId)).toMatchObject({ ok: true, value: { status: 'SUCCEEDED' } });
  expect([await inWallet(shop.world, payer), (await balances(shop.world))[`escrow:${bought.groupId}`]]).toEqual([4_000n, 6_000n]);
  expect(await shop.world.drain()).not.toContain('payments.chargeAttempt');
  const refund = (amount: bigint) => refundAsAdmin(shop.world.context(ada), { reference: bought.orderId, amount, reason: 'Broken', idempotencyKey: newId() });
  expect(await refund(1_000n)).toMatchObject({ ok: true, value: { destination: 'WALLET', status: 'SUCCEEDED', amount: 1_000n } });
  const ctx = shop.world.context(ada);
  expect(await ctx.inTransaction((trx) => releaseSplit(ctx, trx, { reference: bought.orderId }))).toEqual(ok(null));
  expect(await refund(5_000n)).toMatchObject({ ok: true });
  expect(await refund(1n)).toMatchObject({ code: 'REFUND_TOO_LARGE' });
  expect(await shop.world.drain()).not.toContain('payments.returnRefund');
  expect(await inWallet(shop.world, payer)).toBe(10_000n);
  const statement = /* GraphQL */ `{ myTransactions(first: 3) { nodes { kind amount { amount } balanceAfter { amount } payment { id method orderGroup { id } refunds { to status } } } } }`;
  const payment = { id: bought.intentId, method: 'wallet', orderGroup: { id: bought.groupId }, refunds: [{ to: 'WALLET', status: 'SUCCEEDED' }, { to: 'WALLET', status: 'SUCCEEDED' }] };
  expect((await ask(payer, statement)).data).toEqual({ myTransactions: { nodes: [
    { kind: 'REFUND', amount: { amount: '5000' }, balanceAfter: { amount: '10000' }, payment }, { kind: 'REFUND', amount: { amount: '1000' }, balanceAfter: { amount: '5000' }, payment },
    { kind: 'PAYMENT', amount: { amount: '6000' }, balanceAfter: { amount: '4000' }, payment },
  ] } });
});

test('a wallet that has too little, or another currency, pays nothing; the payment waits for another method', async () => {
  const payer = await personWith(shop.world, 5_999n);
  const [bought, inDollars] = [await order(payer, 6_000n), await order(payer, 1n, 'USD')];
  for (const { intentId } of [bought, inDollars]) {
    expect(await pay(payer, intentId)).toEqual({ ok: false, code: 'INSUFFICIENT_FUNDS', path: ['input', 'method'] });
    expect(await statusOf(shop.world, intentId)).toBe('REQUIRES_PAYMENT_METHOD');
  }
  expect(await pay(ben, bought.intentId)).toMatchObject({ code: 'PAYMENT_NOT_FOUND' });
  const byHand = await order(payer, 1n, 'EUR', 'MANUAL');
  expect(await pay(payer, byHand.intentId)).toMatchObject({ code: 'METHOD_UNKNOWN' });
  expect(await pay(payer, bought.intentId, 'sim_card_ok')).toMatchObject({ ok: true });
  await shop.world.drain();
  expect([await statusOf(shop.world, bought.intentId), await inWallet(shop.world, payer)]).toEqual(['SUCCEEDED', 5_999n]);
});

test('other areas pay from a wallet and give credit inside their own transaction', async () => {
  const payer = await personWith(shop.world, 500n);
  const [bought, other] = [await order(payer, 400n), await order(payer, 400n)];
  const ctx = shop.world.context(ana);
  const payNow = (id: string) => ctx.inTransaction((trx) => payFromWallet(ctx, trx, { subject: { type: 'ORDER_GROUP', id } }));
  expect(await payNow(bought.groupId)).toEqual(ok(null));
  expect([await payNow(bought.groupId), await payNow(other.groupId), await payNow(newId())]).toMatchObject([{ code: 'PAYMENT_NOT_PAYABLE' }, { code: 'INSUFFICIENT_FUNDS' }, { code: 'PAYMENT_NOT_FOUND' }]);
  const reference = `late-delivery:${newId()}`;
  const credit = (amount: bigint, userId = payer.id) => ctx.inTransaction((trx) => creditWallet(ctx, trx, { userId, amount, currency: 'EUR', reference }));
  expect([await credit(300n), await credit(300n), await credit(301n)]).toMatchObject([{ ok: true }, { ok: true }, { code: 'LEDGER_REFERENCE_REUSED' }]);
  expect([await credit(0n), await credit(1n, newId())]).toMatchObject([{ code: 'AMOUNT_INVALID' }, { code: 'WALLET_RECIPIENT_UNKNOWN' }]);
  expect(await inWallet(shop.world, payer)).toBe(400n);
  expect((await ask(payer, '{ myTransactions(first: 1) { nodes { kind direction amount { amount } } } }')).data).toEqual({ myTransactions: { nodes: [{ kind: 'CREDIT', direction: 'IN', amount: { amount: '300' } }] } });
});

test('a card payment may be refunded as credit', async () => {
  const payer = await person(shop.world);
  const bought = await order(payer, 900n);
  await pay(payer, bought.intentId, 'sim_card_ok');
  await shop.world.drain();
  const query = /* GraphQL */ `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { refund { to status amount { amount } } errors { code } } }`;
  const input = { orderId: bought.orderId, amount: '300', reason: 'Late', to: 'WALLET', idempotencyKey: newId() };
  expect((await ask(ada, query, { input })).data).toEqual({ refundPayment: { refund: { to: 'WALLET', status: 'SUCCEEDED', amount: { amount: '300' } }, errors: [] } });
  expect(await shop.world.drain()).not.toContain('payments.returnRefund');
  expect([await inWallet(shop.world, payer), (await balances(shop.world))[`escrow:${bought.groupId}`]]).toEqual([300n, 600n]);
  expect((await ask(ada, query, { input: { ...input, to: 'ORIGINAL', amount: '600', idempotencyKey: newId() } })).data).toMatchObject({ refundPayment: { refund: { to: 'ORIGINAL', status: 'PENDING' } } });
  await shop.world.drain();
  expect(await inWallet(shop.world, payer)).toBe(300n);
});

test('a refund of a top-up takes what is left in the wallet and no more, for admins', async () => {
  const [payer, friend] = [await person(shop.world), await person(shop.world)];
  const paymentIntentId = await topUp(shop.world, payer, 1_000n);
  await shop.world.drain();
  await send(shop.world, payer, friend.id, 400n);
  const refund = (amount?: bigint, caller: Caller = ada, id = paymentIntentId) => refundTopUp(shop.world.context(caller), { paymentIntentId: id, amount, reason: 'Asked for', idempotencyKey: newId() });
  expect(await refund()).toEqual({ ok: false, code: 'INSUFFICIENT_FUNDS', path: ['input', 'amount'] });
  for (const caller of [payer, vera, { ...ben, roles: ['admin'] }]) expect(await refund(1n, caller)).toMatchObject({ code: 'PAYMENT_NOT_FOUND' });
  for (const id of [newId(), 'x', (await order(payer, 5n)).intentId]) expect(await refund(1n, ada, id)).toMatchObject({ code: 'PAYMENT_NOT_FOUND' });
  for (const amount of [0n, -5n]) expect(await refund(amount)).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(await refund(1_001n)).toMatchObject({ code: 'REFUND_TOO_LARGE' });
  expect(await refund(600n)).toMatchObject({ ok: true, value: { destination: 'PROVIDER', from_wallet: true } });
  await shop.world.drain();
  expect(await inWallet(shop.world, payer)).toBe(0n);
  await send(shop.world, friend, payer.id, 400n);
  expect(await refund(400n)).toMatchObject({ ok: true });
  await topUp(shop.world, payer, 50n);
  await shop.world.drain();
  expect(await refund(1n)).toMatchObject({ code: 'REFUND_TOO_LARGE' });
  expect(await inWallet(shop.world, payer)).toBe(50n);
  const statuses = await shop.world.db.selectFrom('payment_refunds').select(['status', 'amount']).where('intent_id', '=', paymentIntentId).orderBy('created_at').execute();
  expect(statuses).toEqual([{ status: 'SUCCEEDED', amount: 600n }, { status: 'SUCCEEDED', amount: 400n }]);
  expect((await ask(payer, '{ myTransactions(first: 3) { nodes { kind amount { amount } payment { id } } } }')).data).toMatchObject({ myTransactions: { nodes: [
    { kind: 'TOP_UP' }, { kind: 'TOP_UP_REFUND', amount: { amount: '400' }, payment: { id: paymentIntentId } }, { kind: 'TRANSFER_RECEIVED' },
  ] } });
});

test('credit by staff takes two admins', async () => {
  const payer = await person(shop.world);
  const grant = (caller: Caller, changes: object = {}) => grantWalletCredit(shop.world.context(caller), { userId: payer.id, amount: 700n, currency: 'EUR', reason: 'For the trouble', idempotencyKey: newId(), ...changes });
  for (const caller of [payer, vera, { ...ben, roles: ['admin', 'staff'] }]) expect(await grant(caller)).toMatchObject({ code: 'WALLET_RECIPIENT_UNKNOWN' });
  expect([await grant(ada, { userId: newId() }), await grant(ada, { amount: 0n }), await grant(ada, { currency: 'XXX' }), await grant(ada, { reason: '' })]).toMatchObject(
    [{ code: 'WALLET_RECIPIENT_UNKNOWN' }, { code: 'AMOUNT_INVALID' }, { code: 'CURRENCY_UNKNOWN' }, { code: 'REASON_INVALID' }]);
  const proposed = await grant(ada);
  const id = proposed.ok ? proposed.value.id : '';
  expect(await decideAdjustment(shop.world.context(ada), { id, event: 'approve' })).toMatchObject({ code: 'ADJUSTMENT_OWN' });
  expect(await inWallet(shop.world, payer)).toBe(0n);
  await shop.world.db.insertInto('account_roles').values({ user_id: people.vera.id, role: 'admin', granted_at: new Date() }).execute();
  expect(await decideAdjustment(shop.world.context(vera), { id, event: 'approve' })).toMatchObject({ ok: true });
  await shop.world.db.deleteFrom('account_roles').where('user_id', '=', people.vera.id).where('role', '=', 'admin').execute();
  expect([await inWallet(shop.world, payer), (await balances(shop.world))['platform:expense:credits']]).toEqual([700n, expect.any(BigInt)]);
});

test('every currency we trade in has limits; an admin changes them, nobody else', async () => {
  const { data } = await ask<{ walletLimits: { currency: string }[] }>(ana, '{ walletLimits { currency perTransfer { amount } perDay { amount } } }');
  expect(data?.walletLimits.map(({ currency }) => currency)).toEqual(Object.keys(currencyExponents).toSorted());
  expect(data?.walletLimits.filter(({ currency }) => ['EUR', 'JPY', 'KWD'].includes(currency))).toEqual([
    { currency: 'EUR', perTransfer: { amount: '200000' }, perDay: { amount: '500000' } }, { currency: 'JPY', perTransfer: { amount: '300000' }, perDay: { amount: '800000' } },
    { currency: 'KWD', perTransfer: { amount: '700000' }, perDay: { amount: '1800000' } },
  ]);
  const query = /* GraphQL */ `mutation ($input: SetWalletLimitsInput!) { setWalletLimits(input: $input) { limits { currency perTransfer { amount } perDay { amount } } errors { code } } }`;
  const set = async (caller: Caller, input: object) => (await ask<{ setWalletLimits: object }>(caller, query, { input: { currency: 'PLN', perTransfer: '5', perDay: '7', ...input } })).data?.setWalletLimits;
  for (const caller of [ana, vera, { ...ben, roles: ['admin'] }]) expect(await set(caller, {})).toEqual({ limits: null, errors: [{ code: 'CURRENCY_UNKNOWN' }] });
  expect([await set(ada, { currency: 'XXX' }), await set(ada, { perTransfer: '8' }), await set(ada, { perTransfer: '-1' })]).toMatchObject(
    [{ errors: [{ code: 'CURRENCY_UNKNOWN' }] }, { errors: [{ code: 'WALLET_LIMITS_INVALID' }] }, { errors: [{ code: 'WALLET_LIMITS_INVALID' }] }]);
  expect(await set(ada, {})).toEqual({ limits: { currency: 'PLN', perTransfer: { amount: '5' }, perDay: { amount: '7' } }, errors: [] });
  const [from, to] = [await personWith(shop.world, 100n, 'PLN'), await person(shop.world)];
  expect([await send(shop.world, from, to.id, 6n, { currency: 'PLN' }), await send(shop.world, from, to.id, 5n, { currency: 'PLN' }), await send(shop.world, from, to.id, 3n, { currency: 'PLN' })])
    .toMatchObject([{ code: 'WALLET_LIMIT_EXCEEDED' }, { ok: true }, { code: 'WALLET_LIMIT_EXCEEDED' }]);
});
