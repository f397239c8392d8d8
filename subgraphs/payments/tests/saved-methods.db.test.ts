import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { race } from '../../../platform/testing/barrier.ts';
import { people } from '../../../db/seed/demo.ts';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { savePaymentMethod } from '../actions/save-payment-method.ts';
import { chargeOffSession } from '../actions/charge-off-session.ts';
import { chargeAgain } from '../actions/charge-again.ts';
import { ada, ana, ben, confirmAgain, opened, published, statusOf, velo, vera, type PaymentsWorld } from './payments-world.ts';
import { brokenRules, capturesWorld } from './captures-world.ts';

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await capturesWorld();
});
afterEach(async () => {
  expect(await brokenRules(shop.world)).toEqual([]);
  await shop.world.db.updateTable('payment_methods').set({ status: 'REMOVED', is_default: false }).execute();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const FIELDS = 'id status brand last4 expiresMonth expiresYear isDefault nextActionUrl';
const SAVE = `mutation ($input: SavePaymentMethodInput!) { it: savePaymentMethod(input: $input) { paymentMethod { ${FIELDS} } errors { code path } } }`;
const REMOVE = `mutation ($id: ID!) { it: removePaymentMethod(input: { paymentMethodId: $id }) { paymentMethod { ${FIELDS} } errors { code path } } }`;
const DEFAULT = `mutation ($id: ID!) { it: setDefaultPaymentMethod(input: { paymentMethodId: $id }) { paymentMethod { ${FIELDS} } errors { code path } } }`;

interface Method {
  readonly id: string;
  readonly status: string;
  readonly isDefault: boolean;
}
interface Answered {
  readonly paymentMethod: Method | null;
  readonly errors: { readonly code: string; readonly path: string[] | null }[];
}

const ask = async <T = Answered>(caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<T> => {
  const { data, errors } = await shop.world.ask<{ it: T }>('payments', caller, query, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.it;
};
const save = (method: string, change: object = {}, caller = ana) => ask(caller, SAVE, { input: { method, idempotencyKey: newId(), ...change } });
const saved = async (method = 'sim_card_ok', change: object = {}): Promise<Method> => (await save(method, change)).paymentMethod!;
const mine = (caller = ana) => ask<Method[]>(caller, `{ it: myPaymentMethods { ${FIELDS} } }`);

test('a method is kept by the provider, the first one is the default, and its owner alone sees it', async () => {
  const first = await saved();
  expect(first).toEqual({ id: first.id, status: 'ACTIVE', brand: 'simulated', last4: expect.stringMatching(/^[0-9a-f]{4}$/), expiresMonth: 12, expiresYear: 2099, isDefault: true, nextActionUrl: null });
  const second = await saved('sim_card_3ds');
  expect(second.isDefault).toBe(false);
  const third = await saved('sim_card_ok', { makeDefault: true });
  expect((await mine()).map(({ id, isDefault }) => [id, isDefault])).toEqual([[third.id, true], [second.id, false], [first.id, false]]);
  expect((await ask(ana, DEFAULT, { id: second.id })).paymentMethod).toMatchObject({ id: second.id, isDefault: true });
  expect((await mine()).filter(({ isDefault }) => isDefault)).toHaveLength(1);

  const entity = 'query ($r: [_Any!]!) { it: _entities(representations: $r) { ... on PaymentMethod { last4 } } }';
  const r = [{ __typename: 'PaymentMethod', id: first.id }];
  expect(await ask<unknown>(ana, entity, { r })).toEqual([{ last4: expect.any(String) }]);
  for (const caller of [ben, vera, ada, anonymous]) expect(await ask<unknown>(caller, entity, { r })).toEqual([null]);
  for (const caller of [ben, vera, ada]) {
    expect(await mine(caller)).toEqual([]);
    for (const query of [REMOVE, DEFAULT]) expect(await ask(caller, query, { id: first.id })).toEqual({ paymentMethod: null, errors: [{ code: 'PAYMENT_METHOD_NOT_FOUND', path: ['input', 'paymentMethodId'] }] });
  }
  expect(await mine()).toHaveLength(3);
});

test('a removed method is forgotten by the provider, cannot be charged, and is no default', async () => {
  const method = await saved();
  expect((await ask(ana, REMOVE, { id: method.id })).paymentMethod).toMatchObject({ status: 'REMOVED', isDefault: false });
  expect((await ask(ana, REMOVE, { id: method.id })).paymentMethod).toMatchObject({ status: 'REMOVED' });
  await shop.world.drain();
  expect(await mine()).toEqual([]);
  const { reference } = await shop.world.db.selectFrom('payment_methods').select('reference').where('id', '=', method.id).executeTakeFirstOrThrow();
  const kept = await shop.world.db.selectFrom('payment_simulator_methods').select('removed_at').where('id', '=', reference!.slice('sim_pm_'.length)).executeTakeFirstOrThrow();
  expect(kept.removed_at).not.toBeNull();
  expect(await ask(ana, DEFAULT, { id: method.id })).toMatchObject({ errors: [{ code: 'PAYMENT_METHOD_NOT_ACTIVE' }] });
  const payment = await opened(shop.world);
  await expect(confirmAgain(shop.world, payment.intentId, method.id)).rejects.toThrow('METHOD_UNKNOWN');
});

test('bad input: unknown and refused methods, wrong addresses, other people\'s and malformed ids, keys used twice', async () => {
  expect(await save('sim_card_of_nobody')).toMatchObject({ paymentMethod: null, errors: [{ code: 'METHOD_UNKNOWN', path: ['input', 'method'] }] });
  expect(await save('sim_card_stolen')).toMatchObject({ paymentMethod: null, errors: [{ code: 'METHOD_REFUSED', path: ['input', 'method'] }] });
  expect(await save('sim_card_ok', { returnUrl: 'javascript:alert(1)' })).toMatchObject({ errors: [{ code: 'RETURN_URL_INVALID' }] });
  expect(await save('sim_card_ok', { idempotencyKey: '' })).toMatchObject({ errors: [{ code: 'IDEMPOTENCY_KEY_INVALID' }] });
  const idempotencyKey = newId();
  const once = await save('sim_card_ok', { idempotencyKey });
  expect((await save('sim_card_ok', { idempotencyKey })).paymentMethod?.id).toBe(once.paymentMethod?.id);
  expect(await save('sim_card_3ds', { idempotencyKey })).toMatchObject({ errors: [{ code: 'IDEMPOTENCY_MISMATCH' }] });
  for (const id of ['', 'x', newId()]) expect(await ask(ana, REMOVE, { id })).toMatchObject({ errors: [{ code: 'PAYMENT_METHOD_NOT_FOUND' }] });
  expect(await mine()).toHaveLength(1);
});

test('nine methods and four more at once: ten are kept, 20 rounds', async () => {
  for (let round = 0; round < 20; round += 1) {
    const userId = newId();
    const rows = Array.from({ length: 9 }, () => ({ id: newId(), user_id: userId, provider: 'simulator', token: 'sim_card_ok', status: 'SAVING', created_at: new Date() }));
    for (const row of rows) await shop.world.db.insertInto('payment_methods').values(row).execute();
    const ctx = shop.world.context({ ...ana, id: userId });
    const outcomes = await race(4, () => savePaymentMethod(ctx, { method: 'sim_card_ok', idempotencyKey: newId() }));
    const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? String(outcome.reason) : outcome.value.ok ? 'OK' : outcome.value.code));
    expect(codes.toSorted()).toEqual(['OK', 'TOO_MANY_METHODS', 'TOO_MANY_METHODS', 'TOO_MANY_METHODS']);
  }
}, 60_000);

test('the payer pays with a saved method by its id, and with nobody else\'s', async () => {
  const method = await saved();
  const payment = await opened(shop.world);
  await confirmAgain(shop.world, payment.intentId, method.id);
  await shop.world.drain();
  expect(await statusOf(shop.world, payment.intentId)).toBe('SUCCEEDED');
  const attempts = `query ($id: ID!) { it: payment(id: $id) { attempts { status method offSession savedMethod { id } failureCode declineReason advice } } }`;
  expect(await ask<unknown>(ana, attempts, { id: payment.intentId })).toEqual({
    attempts: [{ status: 'CHARGED', method: expect.stringMatching(/^sim_pm_/), offSession: false, savedMethod: { id: method.id }, failureCode: null, declineReason: null, advice: null }],
  });
  expect(await ask<unknown>(ada, attempts, { id: payment.intentId })).toMatchObject({ attempts: [{ savedMethod: null }] });
  expect(await ask<unknown>(vera, attempts, { id: payment.intentId })).toEqual({ attempts: null });
  const strangers = (await save('sim_card_ok', {}, ben)).paymentMethod!;
  const other = await opened(shop.world);
  await expect(confirmAgain(shop.world, other.intentId, strangers.id)).rejects.toThrow('METHOD_UNKNOWN');
});

const charge = (change: object = {}) => {
  const ctx = shop.world.context(ada);
  const request = { subject: { type: 'RIDE' as const, id: newId() }, payerId: people.ana.id, currency: 'EUR', splits: [{ reference: newId(), payeeId: velo, amount: 1_990n }], ...change };
  return ctx.inTransaction((trx) => chargeOffSession(ctx, trx, request));
};
const intentOf = (result: Awaited<ReturnType<typeof charge>>): string => {
  if (!result.ok) throw new Error(result.code);
  return result.value.paymentIntentId;
};
/** As if the saved card had changed since. */
const becomes = async (methodId: string, method: string) => {
  const { reference } = await shop.world.db.selectFrom('payment_methods').select('reference').where('id', '=', methodId).executeTakeFirstOrThrow();
  await shop.world.db.updateTable('payment_simulator_methods').set({ method }).where('id', '=', reference!.slice('sim_pm_'.length)).execute();
};
const notices = async (intentId: string): Promise<number> =>
  (await shop.world.db.selectFrom('notifications').select('id').where('type', '=', 'payment.failed').where('subject_id', '=', intentId).execute()).length;

test('without its payer at the screen: the default method is charged, or the one that is named, and once', async () => {
  expect(await charge()).toMatchObject({ code: 'PAYMENT_METHOD_NOT_FOUND' });
  await saved();
  const named = await saved('sim_card_duplicate');
  const subject = { type: 'RIDE' as const, id: newId() };
  const splits = [{ reference: newId(), payeeId: velo, amount: 1_990n }];
  const first = await charge({ subject, splits });
  expect(await charge({ subject, splits })).toEqual(first);
  await shop.world.drain();
  expect(await statusOf(shop.world, intentOf(first))).toBe('SUCCEEDED');
  expect(await charge({ subject, splits })).toEqual(first);
  const second = await charge({ methodId: named.id });
  await shop.world.drain();
  const [attempt] = await shop.world.db.selectFrom('payment_attempts').select(['saved_method_id', 'off_session', 'status']).where('intent_id', '=', intentOf(second)).execute();
  expect(attempt).toEqual({ saved_method_id: named.id, off_session: true, status: 'CHARGED' });
  expect(await charge({ methodId: newId() })).toMatchObject({ code: 'PAYMENT_METHOD_NOT_FOUND' });
  expect(await charge({ payerId: people.ben.id, methodId: named.id })).toMatchObject({ code: 'PAYMENT_METHOD_NOT_FOUND' });
});

test('a bank that wants the payer: the payment waits for them, says so, and tells them', async () => {
  await saved('sim_card_3ds');
  const intentId = intentOf(await charge());
  await shop.world.drain();
  expect(await statusOf(shop.world, intentId)).toBe('REQUIRES_PAYMENT_METHOD');
  expect(await published(shop.world, intentId)).toEqual({ processing: 1, failed: 1, actionRequired: 1 });
  expect(await notices(intentId)).toBe(1);
  expect(await ask<unknown>(ana, 'query ($id: ID!) { it: payment(id: $id) { attempts { status failureCode declineReason advice offSession } } }', { id: intentId })).toEqual({
    attempts: [{ status: 'FAILED', failureCode: 'authentication_required', declineReason: 'AUTHENTICATION_REQUIRED', advice: 'ASK_PAYER', offSession: true }],
  });
});

test('what waiting may heal is tried again by itself, four times in all, and its payer hears of the last', async () => {
  const method = await saved();
  await becomes(method.id, 'sim_card_insufficient_funds');
  const intentId = intentOf(await charge());
  for (let tries = 1; tries <= 4; tries += 1) {
    await shop.world.drain();
    const attempts = await shop.world.db.selectFrom('payment_attempts').select(['id', 'status']).where('intent_id', '=', intentId).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
    expect(attempts.map(({ status }) => status)).toEqual(Array.from({ length: tries }, () => 'FAILED'));
    expect(await notices(intentId)).toBe(tries === 4 ? 1 : 0);
    const jobs = await shop.world.db.selectFrom('platform_events').select('payload').where('topic', '=', 'payments.payment.failed').where('key', '=', intentId).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
    expect(jobs.payload).toMatchObject({ advice: 'RETRY_LATER', retryAt: tries === 4 ? null : expect.any(String) });
    if (tries < 4) await chargeAgain(shop.world.context(ada), attempts[0]!.id);
    if (tries < 4) await chargeAgain(shop.world.context(ada), attempts[0]!.id); // a second run finds that it goes on
  }
});

test('a card that must never be tried again is not, nor one that was removed since', async () => {
  const method = await saved();
  await becomes(method.id, 'sim_card_stolen');
  const stolen = intentOf(await charge());
  await shop.world.drain();
  expect(await notices(stolen)).toBe(1);
  await becomes(method.id, 'sim_card_insufficient_funds');
  const poor = intentOf(await charge());
  await shop.world.drain();
  expect(await notices(poor)).toBe(0);
  await ask(ana, REMOVE, { id: method.id });
  const { id } = await shop.world.db.selectFrom('payment_attempts').select('id').where('intent_id', '=', poor).executeTakeFirstOrThrow();
  await chargeAgain(shop.world.context(ada), id);
  expect(await statusOf(shop.world, poor)).toBe('REQUIRES_PAYMENT_METHOD');
});
