import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { serviceCaller } from '../../../tests/support/world.ts';
import { reapplyWebhook } from '../actions/handle-webhook.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { payRefundFromSuspense, retryRefund } from '../actions/remedy-refund.ts';
import { suspense, wallet } from '../domain/chart-of-accounts.ts';
import { webhookBody } from '../providers/simulator-webhook.ts';
import { balanceOf } from './ledger-world.ts';
import { ada, ana, ben, chargeNow, confirmed, news, paid, paymentsWorld, post, statusOf, vera, violations, type PaymentsWorld } from './payments-world.ts';
import { appoint, bea, mutate, sam } from './reconciliation-world.ts';

const ROUNDS = 20;

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
  await appoint(shop.world);
});
afterEach(async () => {
  expect(await violations(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const strangers = [ana, vera, { ...ben, id: newId(), roles: ['admin', 'staff'] }, serviceCaller('payments')];
const ask = async (caller: Caller, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await shop.world.ask<Record<string, unknown>>('payments', caller, query, variables);
  return { data, codes: errors?.map((error) => error.extensions?.['code']) ?? [] };
};
const refused = (code: string, ...path: string[]) => ({ errors: [{ code, path: ['input', ...path] }] });
const suspended = () => balanceOf(shop.world, suspense);
const purse = () => balanceOf(shop.world, wallet(ana.id!));

/** A refund of 7.00 EUR of Ana's that the provider could not make; it fails again when it is retried unless the card has been changed since. */
const failed = async (method = 'sim_card_refund_fails') => {
  const payment = await paid(shop.world, method);
  const ctx = shop.world.context(ada);
  const refund = await ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference: payment.veloOrder, amount: 700n, reason: 'Scratched' }));
  if (!refund.ok) throw new Error(refund.code);
  await shop.world.drain();
  return { ...payment, refundId: refund.value.refundId };
};
const heal = async (intentId: string) => {
  const { id } = await shop.world.db.selectFrom('payment_attempts').select('provider_reference as id').where('intent_id', '=', intentId).executeTakeFirstOrThrow();
  await shop.world.db.updateTable('payment_simulator_charges').set({ method: 'sim_card_ok' }).where('id', '=', id).execute();
};
const selection = 'id status remedy amount { amount } retry { id status remedy }';
const act = (caller: Caller, name: 'retryRefund' | 'payRefundFromSuspense', refundId: string, idempotencyKey: string = newId()) => mutate(shop.world, caller, name, 'refund', selection, { refundId, idempotencyKey });

test('a failed refund is tried again as a refund of its own: until it succeeds, once each', async () => {
  const { world } = shop;
  const { refundId, intentId } = await failed();
  const before = await suspended();
  const list = '{ failedRefunds { nodes { id status amount { amount } remedy } } suspense { failedRefunds { amount } failedRefundCount other { amount } } }';
  expect((await ask(sam, list)).data).toEqual({
    failedRefunds: { nodes: [{ id: refundId, status: 'FAILED', amount: { amount: '700' }, remedy: null }] }, suspense: [{ failedRefunds: { amount: '700' }, failedRefundCount: 1, other: { amount: '0' } }],
  });
  for (const caller of [...strangers, sam]) for (const name of ['retryRefund', 'payRefundFromSuspense'] as const) expect(await act(caller, name, refundId)).toEqual({ refund: null, ...refused('REFUND_NOT_FOUND', 'refundId') });
  for (const caller of strangers) expect((await ask(caller, list)).data).toEqual({ failedRefunds: { nodes: [] }, suspense: [] });
  expect((await ask(anonymous, list)).codes).toEqual(['UNAUTHENTICATED']);
  const key = newId();
  const first = await act(ada, 'retryRefund', refundId, key);
  expect(first).toMatchObject({ refund: { status: 'PENDING', remedy: null, amount: { amount: '700' } }, errors: [] });
  expect(await act(ada, 'retryRefund', refundId, key)).toEqual(first);
  expect(await suspended()).toBe(before - 700n);
  await world.drain();
  const retryId = (first['refund'] as { id: string }).id;
  expect((await ask(ada, `{ failedRefunds { nodes { id } } _entities(representations: [{ __typename: "Refund", id: "${refundId}" }]) { ... on Refund { remedy retry { id status } } } }`)).data)
    .toEqual({ failedRefunds: { nodes: [{ id: retryId }] }, _entities: [{ remedy: 'RETRIED', retry: { id: retryId, status: 'FAILED' } }] });
  for (const name of ['retryRefund', 'payRefundFromSuspense'] as const) expect(await act(bea, name, refundId)).toMatchObject(refused('REFUND_REMEDIED', 'refundId'));
  await heal(intentId);
  const second = await act(bea, 'retryRefund', retryId);
  await world.drain();
  const secondId = (second['refund'] as { id: string }).id;
  expect(await world.db.selectFrom('payment_refunds').select(['status', 'retry_of', 'split_id']).where('id', '=', secondId).execute()).toEqual([{ status: 'SUCCEEDED', retry_of: retryId, split_id: null }]);
  expect(await act(ada, 'retryRefund', secondId)).toMatchObject(refused('REFUND_NOT_FAILED', 'refundId'));
  for (const id of [newId(), 'nonsense', '']) expect(await act(ada, 'retryRefund', id)).toMatchObject(refused('REFUND_NOT_FOUND', 'refundId'));
  expect(await act(ada, 'retryRefund', secondId, '')).toMatchObject(refused('IDEMPOTENCY_KEY_INVALID', 'idempotencyKey'));
  expect(await suspended()).toBe(before - 700n);
});

test('or its money goes into the payer\'s wallet', async () => {
  const { refundId } = await failed('sim_card_refund_returned');
  const before = [await suspended(), await purse()] as const;
  expect(await act(ada, 'payRefundFromSuspense', refundId)).toMatchObject({ refund: { id: refundId, status: 'FAILED', remedy: 'PAID_TO_WALLET', retry: null }, errors: [] });
  expect([await suspended(), await purse()]).toEqual([before[0] - 700n, before[1] + 700n]);
  expect(await act(ada, 'retryRefund', refundId)).toMatchObject(refused('REFUND_REMEDIED', 'refundId'));
});

test('of ten who retry a refund or pay it into the wallet, one does', async () => {
  const before = [await suspended(), await purse()] as const;
  let wallets = 0n;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { refundId } = await failed();
    const ctx = (n: number) => shop.world.context(n % 2 === 0 ? ada : bea);
    const outcomes = values(await race(10, (n) => (n < 5 ? retryRefund : payRefundFromSuspense)(ctx(n), { refundId, idempotencyKey: newId() })));
    expect(outcomes.map((outcome) => (outcome.ok ? 'OK' : outcome.code)).sort()).toEqual(['OK', ...Array.from({ length: 9 }, () => 'REFUND_REMEDIED')]);
    if (outcomes.findIndex(({ ok }) => ok) >= 5) wallets += 700n;
  }
  expect(await purse()).toBe(before[1] + wallets);
  await shop.world.drain(); // what was retried fails again
  expect(await suspended()).toBe(before[0] + 700n * BigInt(ROUNDS) - wallets);
}, 60_000);

const unmatched = 'query ($after: String) { unmatchedWebhooks(first: 2, after: $after) { nodes { id provider eventId type outcome body } pageInfo { hasNextPage endCursor } } }';
type Page = { unmatchedWebhooks: { nodes: { id: string; eventId: string; body: string | null }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
const reapply = (caller: Caller, id: string) => mutate(shop.world, caller, 'reapplyWebhook', 'webhook', 'id outcome handledBy { id } note', { id });
const dismiss = (caller: Caller, id: string, reason: string) => mutate(shop.world, caller, 'dismissWebhook', 'webhook', 'id outcome handledBy { id } note', { id, reason });

test('a webhook that matched nothing is applied when what it is about is known, or put aside', async () => {
  const { world } = shop;
  const payment = await confirmed(world);
  const chargeId = (await chargeNow(world, payment.attemptId))!;
  await world.db.updateTable('payment_attempts').set({ provider_reference: null }).where('id', '=', payment.attemptId).execute();
  const body = news('charge.succeeded', payment.attemptId, { chargeId });
  const other = { id: 'evt_other_amount', type: 'charge.succeeded', data: { chargeId, reference: payment.attemptId, amount: '99', currency: 'EUR', reason: null } } as const;
  expect(await post(shop, webhookBody(other))).toBe(200);
  const stranger = newId();
  expect(await post(shop, news('charge.succeeded', stranger, { id: 'evt_of_a_stranger' }))).toBe(200);
  expect(await post(shop, webhookBody({ ...other, id: 'evt_third' }))).toBe(200);
  const first = (await ask(ada, unmatched)).data as Page;
  expect(first.unmatchedWebhooks).toMatchObject({ nodes: [{ eventId: 'evt_other_amount', type: 'charge.succeeded', outcome: 'UNMATCHED', provider: 'simulator' }, { eventId: 'evt_of_a_stranger' }], pageInfo: { hasNextPage: true } });
  expect(first.unmatchedWebhooks.nodes[0]!.body).toBe(webhookBody(other).toString());
  expect(((await ask(sam, unmatched, { after: first.unmatchedWebhooks.pageInfo.endCursor })).data as Page).unmatchedWebhooks).toMatchObject({ nodes: [{ eventId: 'evt_third', body: null }], pageInfo: { hasNextPage: false } });
  for (const caller of strangers) expect((await ask(caller, unmatched)).data).toEqual({ unmatchedWebhooks: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } });
  const [wrong, strange] = first.unmatchedWebhooks.nodes.map(({ id }) => id) as [string, string];
  for (const caller of [...strangers, sam]) {
    expect(await reapply(caller, wrong)).toEqual({ webhook: null, ...refused('WEBHOOK_NOT_FOUND', 'id') });
    expect(await dismiss(caller, wrong, 'why')).toEqual({ webhook: null, ...refused('WEBHOOK_NOT_FOUND', 'id') });
  }
  expect(await reapply(ada, strange)).toMatchObject({ webhook: { outcome: 'UNMATCHED', handledBy: { id: ada.id } }, errors: [] });
  // the figures were wrong in our books, not at the provider: somebody has put them right
  await world.db.updateTable('payment_webhook_events').set({ body: body.toString() }).where('id', '=', wrong).execute();
  expect(await reapply(bea, wrong)).toMatchObject({ webhook: { outcome: 'APPLIED', handledBy: { id: bea.id }, note: null }, errors: [] });
  expect(await statusOf(world, payment.intentId)).toBe('SUCCEEDED');
  expect(await reapply(bea, wrong)).toMatchObject(refused('WEBHOOK_HANDLED', 'id'));
  expect(await dismiss(ada, strange, '')).toMatchObject(refused('REASON_INVALID', 'reason'));
  expect(await dismiss(ada, strange, 'made by hand at the provider')).toMatchObject({ webhook: { outcome: 'IGNORED', note: 'made by hand at the provider' }, errors: [] });
  for (const id of [newId(), 'nonsense']) expect(await reapply(ada, id)).toMatchObject(refused('WEBHOOK_NOT_FOUND', 'id'));
});

test('of eight who apply a webhook again, and the provider that sends its twin, one charges the payment', async () => {
  const { world } = shop;
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await confirmed(world);
    const body = news('charge.succeeded', payment.attemptId);
    const row = { id: newId(), provider: 'simulator', event_id: `evt_${newId()}`, type: 'charge.succeeded', body: body.toString(), outcome: 'UNMATCHED', received_at: new Date() };
    await world.db.insertInto('payment_webhook_events').values(row).execute();
    const [outcomes, twin] = await Promise.all([race(8, () => reapplyWebhook(world.context(ada), { id: row.id })), post(shop, body)]);
    expect(twin).toBe(200);
    expect(values(outcomes).map((outcome) => (outcome.ok ? 'OK' : outcome.code)).sort()).toEqual(['OK', ...Array.from({ length: 7 }, () => 'WEBHOOK_HANDLED')]);
    expect(await statusOf(world, payment.intentId)).toBe('SUCCEEDED');
    expect(await world.db.selectFrom('ledger_transactions').select('kind').where('reference', '=', `capture:${payment.attemptId}`).execute()).toEqual([{ kind: 'CAPTURE' }]);
  }
}, 60_000);
