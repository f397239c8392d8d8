import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { confirmPayment } from '../actions/confirm-payment.ts';
import { openPayment } from '../actions/open-payment.ts';
import { refundTopUp } from '../actions/refund-top-up.ts';
import { setWalletLimits } from '../actions/set-wallet-limits.ts';
import { topUpWallet } from '../actions/top-up-wallet.ts';
import { ada, balances, news, paymentsWorld, post, statusOf, velo, type PaymentsWorld } from './payments-world.ts';
import { broken, inWallet, outcomes, person, personWith, send, topUp } from './wallets-world.ts';

const ROUNDS = 20;

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld({ DATABASE_POOL_SIZE: '20' });
});
afterEach(async () => {
  expect(await broken(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

test('ten transfers at once from a wallet that has enough for three: three go through', async () => {
  const friend = await person(shop.world);
  for (let round = 0; round < ROUNDS; round += 1) {
    const payer = await personWith(shop.world, 350n);
    const sent = values(await race(10, () => send(shop.world, payer, friend.id, 100n)));
    expect(outcomes(sent)).toEqual([...Array.from({ length: 7 }, () => 'INSUFFICIENT_FUNDS'), 'OK', 'OK', 'OK']);
    expect(await inWallet(shop.world, payer)).toBe(50n);
  }
}, 120_000);

test('people who send each other money at once do not wait for each other for ever', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => personWith(shop.world, 1_000n)));
  for (let round = 0; round < ROUNDS; round += 1) {
    const sent = values(await race(12, (n) => send(shop.world, people[n % 4]!, people[(n + 1 + (n % 3)) % 4]!.id, 10n)));
    expect(outcomes(sent)).toEqual(Array.from({ length: 12 }, () => 'OK'));
  }
  const left = await Promise.all(people.map((each) => inWallet(shop.world, each)));
  expect(left.reduce((a, b) => a + b, 0n)).toBe(4_000n);
}, 120_000);

test('ten transfers at once under a limit for four in a day: four go through', async () => {
  expect(await setWalletLimits(shop.world.context(ada), { currency: 'SEK', perTransfer: 100n, perDay: 450n })).toMatchObject({ ok: true });
  const friend = await person(shop.world);
  for (let round = 0; round < ROUNDS; round += 1) {
    const payer = await personWith(shop.world, 5_000n, 'SEK');
    const sent = values(await race(10, () => send(shop.world, payer, friend.id, 100n, { currency: 'SEK' })));
    expect(outcomes(sent)).toEqual([...Array.from({ length: 4 }, () => 'OK'), ...Array.from({ length: 6 }, () => 'WALLET_LIMIT_EXCEEDED')]);
    expect(await inWallet(shop.world, payer, 'SEK')).toBe(4_600n);
  }
}, 120_000);

test('one key sent ten times at once is one transfer and one answer', async () => {
  const [payer, friend] = [await personWith(shop.world, 10_000n), await person(shop.world)];
  for (let round = 0; round < ROUNDS; round += 1) {
    const key = newId();
    const sent = values(await race(10, () => send(shop.world, payer, friend.id, 7n, { key })));
    expect(new Set(sent.map((result) => (result.ok ? result.value.id : result.code))).size).toBe(1);
  }
  expect(await inWallet(shop.world, friend)).toBe(7n * BigInt(ROUNDS));
}, 120_000);

test('the webhook of a top-up ten times at once, beside another of the same success: credited once', async () => {
  const payer = await person(shop.world);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const opened = await topUpWallet(shop.world.context(payer), { amount: 300n, currency: 'EUR', idempotencyKey: newId() });
    const paymentIntentId = opened.ok ? opened.value.id : '';
    await confirmPayment(shop.world.context(payer), { paymentIntentId, method: 'sim_card_ok', idempotencyKey: newId() });
    const { id: attemptId } = await shop.world.db.selectFrom('payment_attempts').select('id').where('intent_id', '=', paymentIntentId).executeTakeFirstOrThrow();
    const [one, other] = [news('charge.succeeded', attemptId, { amount: 300n }), news('charge.succeeded', attemptId, { amount: 300n })];
    expect(values(await race(20, (n) => post(shop, n % 2 === 0 ? one : other)))).toEqual(Array.from({ length: 20 }, () => 200));
    expect([await statusOf(shop.world, paymentIntentId), await inWallet(shop.world, payer)]).toEqual(['SUCCEEDED', 300n * BigInt(round)]);
  }
}, 120_000);

test('a second success of a top-up goes back the way it came and not into the wallet', async () => {
  const payer = await person(shop.world);
  const opened = await topUpWallet(shop.world.context(payer), { amount: 300n, currency: 'EUR', idempotencyKey: newId() });
  const paymentIntentId = opened.ok ? opened.value.id : '';
  const attempts: string[] = [];
  for (const method of ['sim_card_declined', 'sim_card_ok']) {
    await confirmPayment(shop.world.context(payer), { paymentIntentId, method, idempotencyKey: newId() });
    await shop.world.drain();
  }
  for (const { id } of await shop.world.db.selectFrom('payment_attempts').select('id').where('intent_id', '=', paymentIntentId).orderBy('created_at').execute()) attempts.push(id);
  expect(await post(shop, news('charge.succeeded', attempts[0]!, { amount: 300n }))).toBe(200);
  expect([await inWallet(shop.world, payer), Object.keys(await balances(shop.world)).filter((code) => code.startsWith('escrow'))]).toEqual([300n, []]);
  const returned = await shop.world.db.selectFrom('payment_refunds').select(['amount', 'from_wallet', 'attempt_id']).where('intent_id', '=', paymentIntentId).execute();
  expect(returned).toEqual([{ amount: 300n, from_wallet: false, attempt_id: attempts[0] }]);
});

test('refunds of a top-up and transfers at once: nothing below zero, nothing returned twice', async () => {
  const friend = await person(shop.world);
  for (let round = 0; round < ROUNDS; round += 1) {
    const payer = await person(shop.world);
    const paymentIntentId = await topUp(shop.world, payer, 100n);
    await shop.world.drain();
    const refund = () => refundTopUp(shop.world.context(ada), { paymentIntentId, amount: 60n, reason: 'Race', idempotencyKey: newId() });
    const done = values(await race(4, async (n) => (n < 2 ? refund() : send(shop.world, payer, friend.id, 60n))));
    expect(outcomes(done).filter((outcome) => outcome === 'OK')).toHaveLength(1);
    expect(await inWallet(shop.world, payer)).toBe(40n);
  }
}, 120_000);

test('four refunds of 60 % of a top-up at once, from a wallet that has plenty: one goes through', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payer = await personWith(shop.world, 1_000n);
    const paymentIntentId = await topUp(shop.world, payer, 100n);
    await shop.world.drain();
    const done = values(await race(4, () => refundTopUp(shop.world.context(ada), { paymentIntentId, amount: 60n, reason: 'Race', idempotencyKey: newId() })));
    expect(outcomes(done)).toEqual(['OK', 'REFUND_TOO_LARGE', 'REFUND_TOO_LARGE', 'REFUND_TOO_LARGE']);
    expect(await inWallet(shop.world, payer)).toBe(1_040n);
  }
}, 120_000);

test('two payments and a transfer at once from a wallet with enough for one', async () => {
  const friend = await person(shop.world);
  const ctx = shop.world.context(ada);
  const open = async (payerId: string) => {
    const opened = await ctx.inTransaction((trx) =>
      openPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: newId() }, payerId, currency: 'EUR', splits: [{ reference: newId(), payeeId: velo, amount: 70n }] }));
    if (!opened.ok) throw new Error(opened.code);
    return opened.value.paymentIntentId;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const payer = await personWith(shop.world, 100n);
    const intents = [await open(payer.id), await open(payer.id)];
    const done = values(await race(5, async (n) =>
      n === 4 ? send(shop.world, payer, friend.id, 70n) : confirmPayment(shop.world.context(payer), { paymentIntentId: intents[n % 2]!, method: 'wallet', idempotencyKey: newId() })));
    expect(outcomes(done).filter((outcome) => outcome === 'OK')).toHaveLength(1);
    expect(await inWallet(shop.world, payer)).toBe(30n);
  }
}, 120_000);
