import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Caller } from '../../../platform/auth/caller.ts';
import { hours, minutes, seconds } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { FakeClock } from '../../../platform/testing/clock.ts';
import { serviceCaller } from '../../../tests/support/world.ts';
import { cancelOwnPayment } from '../actions/cancel-payment.ts';
import { confirmPayment } from '../actions/confirm-payment.ts';
import { decideReview } from '../actions/decide-review.ts';
import { openPayment } from '../actions/open-payment.ts';
import { topUpWallet } from '../actions/top-up-wallet.ts';
import { upsertVelocityRule } from '../actions/upsert-velocity-rule.ts';
import type { VelocityRuleInput } from '../domain/velocity-rule.ts';
import { askProvider } from '../jobs/ask-provider.ts';
import { chargeAttempt } from '../jobs/charge-attempt.ts';
import { forgetTries } from '../jobs/forget-tries.ts';
import { listRules } from '../store/velocity.ts';
import { ada, ana, ben, paymentsWorld, statusOf, vera, type PaymentsWorld } from './payments-world.ts';
import { broken, inWallet, outcomes, person, personWith, send } from './wallets-world.ts';

const ROUNDS = 20;

let shop: PaymentsWorld;
let clock: FakeClock;
beforeAll(async () => {
  clock = new FakeClock(new Date());
  shop = await paymentsWorld({ DATABASE_POOL_SIZE: '20' }, { clock });
});
beforeEach(async () => {
  await shop.world.db.updateTable('payment_velocity_rules').set({ enabled: false }).execute();
  clock.advance(hours(1));
});
afterEach(async () => {
  expect(await broken(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const enforce = async (rule: Partial<VelocityRuleInput>) => {
  const whole = { name: newId(), measure: 'ATTEMPTS', per: 'PAYER', operations: null, windowSeconds: 600, max: 3n, currency: null, action: 'REFUSE', enabled: true, ...rule } as const;
  const made = await upsertVelocityRule(shop.world.context(ada), whole);
  if (!made.ok) throw new Error(made.code);
  return made.value;
};

/** An open top-up of 1.00 EUR: the simplest payment there is. */
const openOne = async (payer: Caller, amount = 100n): Promise<string> => {
  const opened = await topUpWallet(shop.world.context(payer), { amount, currency: 'EUR', idempotencyKey: newId() });
  if (!opened.ok) throw new Error(opened.code);
  return opened.value.id;
};

const confirm = (payer: Caller, paymentIntentId: string, method = 'sim_card_ok') => confirmPayment(shop.world.context(payer), { paymentIntentId, method, idempotencyKey: newId() });

const tryOnce = async (payer: Caller, method?: string, amount?: bigint) => confirm(payer, await openOne(payer, amount), method);

const reviewOf = async (paymentIntentId: string) =>
  shop.world.db.selectFrom('payment_reviews').selectAll().where('intent_id', '=', paymentIntentId).orderBy('created_at', 'desc').executeTakeFirstOrThrow();

const ask = async <T = Record<string, unknown>>(caller: Caller, query: string, variables: Record<string, unknown> = {}) => (await shop.world.ask<T>('payments', caller, query, variables)).data;

test('the rules that come with Plaza', async () => {
  const rules = await listRules(shop.world.db);
  expect(rules.filter(({ changedBy }) => changedBy === null).map(({ name, measure, per, operations, windowSeconds, max, action }) => [name, measure, per, operations, windowSeconds, max, action])).toEqual([
    ['Declined cards within an hour', 'DECLINES', 'PAYER', ['PAYMENT', 'TOP_UP'], 3_600, 10n, 'REFUSE'],
    ['Different methods within a day', 'METHODS', 'PAYER', ['PAYMENT', 'TOP_UP'], 86_400, 8n, 'REVIEW'],
    ['Transfers within ten minutes', 'ATTEMPTS', 'PAYER', ['TRANSFER'], 600, 30n, 'REFUSE'],
    ['Tries with one saved method within ten minutes', 'ATTEMPTS', 'SAVED_METHOD', ['PAYMENT', 'TOP_UP'], 600, 10n, 'REFUSE'],
    ['Tries within ten minutes', 'ATTEMPTS', 'PAYER', ['PAYMENT', 'TOP_UP'], 600, 20n, 'REFUSE'],
  ]);
});

test('too many tries are refused before anybody is asked, with the time to come again, and pass then', async () => {
  await enforce({ operations: ['TOP_UP'] });
  const payer = await person(shop.world);
  for (let n = 0; n < 3; n += 1) {
    expect(await tryOnce(payer)).toMatchObject({ ok: true });
    clock.advance(seconds(10));
  }
  const paymentIntentId = await openOne(payer);
  const query = /* GraphQL */ `mutation ($input: ConfirmPaymentInput!) { confirmPayment(input: $input) { payment { id } errors { code path retryAt } } }`;
  const input = { paymentIntentId, method: 'sim_card_ok', idempotencyKey: newId() };
  const retryAt = new Date(clock.now().getTime() - seconds(30) + minutes(10)).toISOString();
  expect(await ask(payer, query, { input })).toEqual({ confirmPayment: { payment: null, errors: [{ code: 'TOO_MANY_ATTEMPTS', path: null, retryAt }] } });
  expect(await statusOf(shop.world, paymentIntentId)).toBe('REQUIRES_PAYMENT_METHOD');
  expect(await shop.world.db.selectFrom('payment_attempts').select('id').where('intent_id', '=', paymentIntentId).execute()).toEqual([]);
  expect(await tryOnce(await person(shop.world))).toMatchObject({ ok: true });
  clock.advance(new Date(retryAt).getTime() - clock.now().getTime());
  expect(await ask(payer, query, { input })).toMatchObject({ confirmPayment: { payment: { id: paymentIntentId }, errors: [] } });
  expect(await tryOnce(payer)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  await shop.world.drain();
});

test('an amount that never fits says so: there is no time to retry', async () => {
  await enforce({ measure: 'AMOUNT', currency: 'EUR', max: 1_000n });
  const payer = await person(shop.world);
  expect(await tryOnce(payer, 'sim_card_ok', 1_001n)).toEqual({ ok: false, code: 'TOO_MANY_ATTEMPTS' });
  expect(await tryOnce(payer, 'sim_card_ok', 900n)).toMatchObject({ ok: true });
  expect(await tryOnce(payer, 'sim_card_ok', 101n)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAt: new Date(clock.now().getTime() + minutes(10)) });
  expect(await tryOnce(payer, 'sim_card_ok', 100n)).toMatchObject({ ok: true });
  await shop.world.drain();
});

test('declined cards count, cards that work do not; one that is given up neither', async () => {
  await enforce({ measure: 'DECLINES', max: 2n });
  const payer = await person(shop.world);
  for (let n = 0; n < 4; n += 1) {
    expect(await tryOnce(payer)).toMatchObject({ ok: true });
    await shop.world.drain();
  }
  const paymentIntentId = await openOne(payer);
  expect(await confirm(payer, paymentIntentId, 'sim_card_3ds')).toMatchObject({ ok: true });
  await shop.world.drain();
  expect(await cancelOwnPayment(shop.world.context(payer), { paymentIntentId })).toMatchObject({ ok: true });
  for (let n = 0; n < 2; n += 1) {
    expect(await tryOnce(payer, 'sim_card_declined')).toMatchObject({ ok: true });
    await shop.world.drain();
  }
  expect(await tryOnce(payer)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
});

test('of fifty at once just so many pass as the rule allows, 20 rounds', async () => {
  await enforce({ max: 5n });
  for (let round = 0; round < ROUNDS; round += 1) {
    const payer = await person(shop.world);
    const intents = await Promise.all(Array.from({ length: 50 }, () => openOne(payer)));
    const tried = values(await race(50, (n) => confirm(payer, intents[n]!)));
    expect(outcomes(tried)).toEqual([...Array.from({ length: 5 }, () => 'OK'), ...Array.from({ length: 45 }, () => 'TOO_MANY_ATTEMPTS')]);
  }
  await shop.world.drain();
}, 240_000);

test('of fifty declined cards at once no more are tried than may be declined, 20 rounds', async () => {
  await enforce({ measure: 'DECLINES', max: 4n });
  for (let round = 0; round < ROUNDS; round += 1) {
    const payer = await person(shop.world);
    const intents = await Promise.all(Array.from({ length: 50 }, () => openOne(payer)));
    const tried = values(await race(50, (n) => confirm(payer, intents[n]!, 'sim_card_declined')));
    expect(outcomes(tried).filter((outcome) => outcome === 'OK')).toHaveLength(4);
  }
  await shop.world.drain();
}, 240_000);

test('of fifty transfers at once just so many pass, in number and in amount, 20 rounds', async () => {
  await enforce({ operations: ['TRANSFER'], max: 6n });
  await enforce({ operations: ['TRANSFER'], measure: 'AMOUNT', currency: 'JPY', max: 35n });
  const friend = await person(shop.world);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [inEuros, inYen] = [await personWith(shop.world, 1_000n), await personWith(shop.world, 1_000n, 'JPY')];
    expect(outcomes(values(await race(50, () => send(shop.world, inEuros, friend.id, 1n)))).filter((outcome) => outcome === 'OK')).toHaveLength(6);
    expect(outcomes(values(await race(50, () => send(shop.world, inYen, friend.id, 10n, { currency: 'JPY' })))).filter((outcome) => outcome === 'OK')).toHaveLength(3);
    expect([await inWallet(shop.world, inEuros), await inWallet(shop.world, inYen, 'JPY')]).toEqual([994n, 970n]);
  }
}, 240_000);

test('what a rule holds back is not charged, by no job and no sweeper, until an admin approves it', async () => {
  const rule = await enforce({ max: 0n, action: 'REVIEW', name: `Everything ${newId()}` });
  const payer = await person(shop.world);
  const id = await openOne(payer, 400n);
  expect(await confirm(payer, id)).toMatchObject({ ok: true, value: { status: 'PROCESSING' } });
  const { id: reviewId, attempt_id: attemptId } = await reviewOf(id);
  await chargeAttempt.run(shop.world.context(), { attemptId });
  clock.advance(hours(2));
  await askProvider.run(shop.world.context(), {});
  await shop.world.drain();
  expect([await statusOf(shop.world, id), await inWallet(shop.world, payer)]).toEqual(['PROCESSING', 0n]);

  const list = /* GraphQL */ `{ paymentReviews(status: OPEN, first: 1) { nodes { id status availableTransitions payment { id payer { id } } rules { name action } decidedBy { id } note createdAt decidedAt } } }`;
  expect(await ask(ada, list)).toMatchObject({ paymentReviews: { nodes: [
    { id: reviewId, status: 'OPEN', availableTransitions: ['approve', 'decline', 'lapse'], payment: { id, payer: { id: payer.id } }, rules: [{ name: rule.name, action: 'REVIEW' }], decidedBy: null, note: null, decidedAt: null },
  ] } });
  for (const caller of [payer, vera, { ...ben, roles: ['admin', 'staff'] }, serviceCaller('payments')]) expect(await ask(caller, list)).toEqual({ paymentReviews: { nodes: [] } });
  const decide = /* GraphQL */ `mutation ($input: DecidePaymentReviewInput!) { decidePaymentReview(input: $input) { review { status decidedBy { id } note } errors { code path } } }`;
  const input = { id: reviewId, decision: 'APPROVE', note: 'Known customer' };
  for (const caller of [payer, vera, { ...ben, roles: ['admin'] }]) expect(await ask(caller, decide, { input })).toMatchObject({ decidePaymentReview: { review: null, errors: [{ code: 'REVIEW_NOT_FOUND' }] } });
  for (const note of ['', 'x'.repeat(501)]) expect(await ask(ada, decide, { input: { ...input, note } })).toMatchObject({ decidePaymentReview: { errors: [{ code: 'REASON_INVALID' }] } });
  for (const wrong of [newId(), 'x']) expect(await ask(ada, decide, { input: { ...input, id: wrong } })).toMatchObject({ decidePaymentReview: { errors: [{ code: 'REVIEW_NOT_FOUND' }] } });
  expect(await ask(ada, decide, { input })).toEqual({ decidePaymentReview: { review: { status: 'APPROVED', decidedBy: { id: ada.id }, note: 'Known customer' }, errors: [] } });
  expect(await ask(ada, decide, { input })).toMatchObject({ decidePaymentReview: { errors: [{ code: 'REVIEW_DECIDED' }] } });
  await shop.world.drain();
  expect([await statusOf(shop.world, id), await inWallet(shop.world, payer)]).toEqual(['SUCCEEDED', 400n]);
  const history = await shop.world.db.selectFrom('platform_transitions').select(['event', 'caller_id', 'reason']).where('entity_id', '=', reviewId).execute();
  expect(history).toEqual([{ event: 'approve', caller_id: ada.id, reason: 'Known customer' }]);
});

test('declined in review it fails as at a bank; given up by its payer the review lapses', async () => {
  await enforce({ max: 0n, action: 'REVIEW' });
  const payer = await person(shop.world);
  const [declined, canceled, replaced] = [await openOne(payer), await openOne(payer), await openOne(payer)];
  for (const id of [declined, canceled, replaced]) await confirm(payer, id);
  // The admin's standing, the reviews, their payments, their rules: however many there are.
  const list = '{ paymentReviews { nodes { id payment { status } rules { name } } } }';
  const statements = await shop.world.statementsOf(() => ask(ada, list));
  expect(statements.filter((each) => !each.includes('platform_revocations'))).toHaveLength(6);
  const decide = async (id: string, decision: 'APPROVE' | 'DECLINE') => decideReview(shop.world.context(ada), { id: (await reviewOf(id)).id, decision, note: 'Looked at' });
  expect(await decide(declined, 'DECLINE')).toMatchObject({ ok: true, value: { status: 'DECLINED' } });
  expect(await cancelOwnPayment(shop.world.context(payer), { paymentIntentId: canceled })).toMatchObject({ ok: true });
  expect(await decide(canceled, 'APPROVE')).toMatchObject({ code: 'REVIEW_DECIDED' });
  expect(await decide(replaced, 'APPROVE')).toMatchObject({ ok: true });
  await shop.world.drain();
  expect([await statusOf(shop.world, declined), await statusOf(shop.world, canceled), await statusOf(shop.world, replaced)]).toEqual(['REQUIRES_PAYMENT_METHOD', 'CANCELED', 'SUCCEEDED']);
  expect([(await reviewOf(canceled)).status, await inWallet(shop.world, payer)]).toEqual(['LAPSED', 100n]);
  const seen = await ask(payer, `query ($id: ID!) { payment(id: $id) { status failureReason } }`, { id: declined });
  expect(seen).toEqual({ payment: { status: 'REQUIRES_PAYMENT_METHOD', failureReason: 'declined_in_review' } });
});

test('approve, decline and cancel at once: one of them, 20 rounds', async () => {
  await enforce({ max: 0n, action: 'REVIEW' });
  for (let round = 0; round < ROUNDS; round += 1) {
    const payer = await person(shop.world);
    const id = await openOne(payer);
    await confirm(payer, id);
    const { id: reviewId } = await reviewOf(id);
    const decide = (decision: 'APPROVE' | 'DECLINE') => decideReview(shop.world.context(ada), { id: reviewId, decision, note: 'Race' });
    const done = values(await race(6, async (n) => (n < 2 ? decide('APPROVE') : n < 4 ? decide('DECLINE') : cancelOwnPayment(shop.world.context(payer), { paymentIntentId: id }))));
    expect(done.slice(0, 4).filter((result) => result.ok).length).toBeLessThanOrEqual(1);
    await shop.world.drain();
    const review = await reviewOf(id);
    expect([review.status === 'APPROVED' || review.status === 'DECLINED' || review.status === 'LAPSED', await inWallet(shop.world, payer)])
      .toEqual([true, (await statusOf(shop.world, id)) === 'SUCCEEDED' ? 100n : 0n]);
  }
}, 120_000);

test('a wallet payment in review takes the money when it is approved, or is declined for want of it', async () => {
  const [rich, poor] = [await personWith(shop.world, 500n), await personWith(shop.world, 500n)];
  const friend = await person(shop.world);
  await enforce({ max: 0n, action: 'REVIEW', operations: ['PAYMENT'] });
  const ctx = shop.world.context(ana);
  for (const payer of [rich, poor]) {
    const opened = await ctx.inTransaction((trx) =>
      openPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: newId() }, payerId: payer.id, currency: 'EUR', splits: [{ reference: newId(), payeeId: newId(), amount: 300n }] }));
    const id = opened.ok ? opened.value.paymentIntentId : '';
    expect(await confirm(payer, id, 'wallet')).toMatchObject({ ok: true, value: { status: 'PROCESSING' } });
    expect(await inWallet(shop.world, payer)).toBe(500n);
    if (payer === poor) await send(shop.world, poor, friend.id, 250n);
    expect(await decideReview(shop.world.context(ada), { id: (await reviewOf(id)).id, decision: 'APPROVE', note: 'Fine' })).toMatchObject({ ok: true });
    expect([await statusOf(shop.world, id), await inWallet(shop.world, payer)]).toEqual(payer === rich ? ['SUCCEEDED', 200n] : ['REQUIRES_PAYMENT_METHOD', 250n]);
  }
});

test('admins make and change rules; others see and change none; two at once do not overwrite each other', async () => {
  const query = /* GraphQL */ `mutation ($input: UpsertVelocityRuleInput!) { upsertVelocityRule(input: $input) {
    velocityRule { id version name measure per operations windowSeconds max currency action enabled changedBy { id } } errors { code path }
  } }`;
  const upsert = async (caller: Caller, changes: object) =>
    (await ask<{ upsertVelocityRule: { velocityRule: { id: string; version: number } | null; errors: unknown[] } }>(caller, query, {
      input: { name: `Many euros ${round}`, measure: 'AMOUNT', currency: 'EUR', windowSeconds: 3_600, max: '100000', action: 'REFUSE', ...changes },
    }))!.upsertVelocityRule;
  let round = 0;
  for (const caller of [ana, vera, { ...ben, roles: ['admin'] }, serviceCaller('payments')]) expect(await upsert(caller, {})).toEqual({ velocityRule: null, errors: [{ code: 'VELOCITY_RULE_NOT_FOUND', path: null }] });
  const made = await upsert(ada, {});
  const { id } = made.velocityRule!;
  expect(made).toMatchObject({ velocityRule: { version: 1, measure: 'AMOUNT', per: 'PAYER', operations: null, max: '100000', currency: 'EUR', enabled: true, changedBy: { id: ada.id } }, errors: [] });
  expect(await upsert(ada, {})).toMatchObject({ errors: [{ code: 'VELOCITY_RULE_NAME_TAKEN' }] });
  expect(await upsert(ada, { name: 'x', windowSeconds: 5 })).toMatchObject({ errors: [{ code: 'VELOCITY_RULE_INVALID', path: ['input', 'windowSeconds'] }] });
  expect(await upsert(ada, { id: newId(), version: 1 })).toMatchObject({ errors: [{ code: 'VELOCITY_RULE_NOT_FOUND', path: ['input', 'id'] }] });
  expect(await upsert(ada, { id })).toMatchObject({ errors: [{ code: 'VELOCITY_RULE_CHANGED' }] });
  for (round = 1; round <= ROUNDS; round += 1) {
    const both = values(await race(2, (n) => upsert(ada, { id, version: round, max: String(n) })));
    expect(both.map(({ errors }) => errors.length).toSorted()).toEqual([0, 1]);
  }
  const rules = /* GraphQL */ `{ velocityRules { id version } }`;
  expect((await ask<{ velocityRules: { id: string; version: number }[] }>(ada, rules))!.velocityRules.find((rule) => rule.id === id)).toEqual({ id, version: ROUNDS + 1 });
  for (const caller of [ana, vera, { ...ben, roles: ['staff'] }]) expect(await ask(caller, rules)).toEqual({ velocityRules: null });
});

test('tries are forgotten when no rule can look back to them', async () => {
  const payer = await person(shop.world);
  await tryOnce(payer);
  await shop.world.drain();
  const count = async () => (await shop.world.db.selectFrom('payment_velocity_entries').select('id').where('payer_id', '=', payer.id).execute()).length;
  await forgetTries.run(shop.world.context(), {});
  expect(await count()).toBe(1);
  clock.advance(hours(24 * 31));
  await forgetTries.run(shop.world.context(), {});
  expect(await count()).toBe(0);
});
