import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { cancelPayment } from '../actions/cancel-payment.ts';
import { sign } from '../providers/signature.ts';
import { simulatorSecret } from '../providers/simulator-secret.ts';
import { webhookBody } from '../providers/simulator-webhook.ts';
import { ada, balances, confirmAgain, confirmed, news, paymentsWorld, post, published, statusOf, violations, type PaymentsWorld } from './payments-world.ts';

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

const secret = () => simulatorSecret(shop.world.services.config);
const cancel = (groupId: string) => {
  const ctx = shop.world.context(ada);
  return ctx.inTransaction((trx) => cancelPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: groupId } }));
};
const stored = async () => Number((await shop.world.db.selectFrom('payment_webhook_events').select(({ fn }) => fn.countAll<bigint>().as('n')).executeTakeFirstOrThrow()).n);
const captures = async (attemptId: string) =>
  (await shop.world.db.selectFrom('ledger_transactions').select('id').where('reference', '=', `capture:${attemptId}`).execute()).length;

test('what is forged, changed or stale is refused and leaves no trace', async () => {
  const payment = await confirmed(shop.world);
  const before = await stored();
  const body = news('charge.succeeded', payment.attemptId);
  const now = Date.now();
  for (const signature of [
    '',
    'v1=abc',
    sign('another-secret-of-at-least-32-characters', body, new Date(now)),
    sign(secret(), news('charge.succeeded', payment.attemptId), new Date(now)),
    sign(secret(), body, new Date(now - 301_000)),
    sign(secret(), body, new Date(now + 310_000)),
  ]) {
    expect(await post(shop, body, signature)).toBe(400);
  }
  expect(await post(shop, Buffer.from('{"id": "evt_1"}'))).toBe(400);
  expect(await post(shop, Buffer.from('not json'))).toBe(400);
  expect(await post(shop, Buffer.alloc(0))).toBe(400);
  expect(await post(shop, Buffer.alloc(300_000, 32))).toBe(413);
  expect(await stored()).toBe(before);
  expect(await statusOf(shop.world, payment.intentId)).toBe('PROCESSING');
});

test('the signature covers the bytes as they came: another spelling of the same JSON is refused', async () => {
  const payment = await confirmed(shop.world);
  const body = news('charge.succeeded', payment.attemptId);
  const spaced = Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1));
  expect(await post(shop, spaced, sign(secret(), body, new Date()))).toBe(400);
  expect(await post(shop, body)).toBe(200);
  expect(await statusOf(shop.world, payment.intentId)).toBe('SUCCEEDED');
});

test('the same webhook ten times at once, and once more later, acts once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const payment = await confirmed(shop.world);
    const before = await stored();
    const body = news('charge.succeeded', payment.attemptId);
    expect(await Promise.all(Array.from({ length: 10 }, () => post(shop, body)))).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await post(shop, body)).toBe(200);
    expect(await stored()).toBe(before + 1);
    expect(await captures(payment.attemptId)).toBe(1);
    expect(await published(shop.world, payment.intentId)).toEqual({ processing: 1, succeeded: 1 });
  }
});

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length === 0 ? [[]] : items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]));

const fiveEvents = (attemptId: string) => [
  news('charge.pending', attemptId),
  news('charge.failed', attemptId),
  news('charge.succeeded', attemptId),
  news('charge.succeeded', attemptId),
  news('charge.failed', attemptId),
];

/** Sends one event ten times at once, between what is forged (the opposite, signed by somebody else) and what is played back (genuine, but old). */
const storm = async (body: Buffer, forged: Buffer): Promise<number[]> => {
  const refused = [post(shop, forged, sign('another-secret-of-at-least-32-characters', forged, new Date())), post(shop, body, sign(secret(), body, new Date(Date.now() - 301_000)))];
  const accepted = Array.from({ length: 10 }, () => post(shop, body));
  return Promise.all([...refused, ...accepted]);
};

test('promise 16: five events in every order, each ten times at once among forgeries and replays, end in the same state with one effect', async () => {
  const orders = permutations([0, 1, 2, 3, 4]);
  expect(orders).toHaveLength(120);
  let [sent, refused, effects] = [0, 0, 0];
  const play = async (order: readonly number[]) => {
    const payment = await confirmed(shop.world);
    const events = fiveEvents(payment.attemptId);
    for (const n of order) {
      const statuses = await storm(events[n]!, news('charge.failed', payment.attemptId));
      expect(statuses).toEqual([400, 400, ...Array.from({ length: 10 }, () => 200)]);
      sent += statuses.length;
      refused += 2;
    }
    expect(await statusOf(shop.world, payment.intentId)).toBe('SUCCEEDED');
    expect(await captures(payment.attemptId)).toBe(1);
    expect((await published(shop.world, payment.intentId))['succeeded']).toBe(1);
    effects += 1;
    return (await balances(shop.world))[`escrow:${payment.groupId}`];
  };
  for (let n = 0; n < orders.length; n += 6) {
    expect(await Promise.all(orders.slice(n, n + 6).map(play))).toEqual(Array.from({ length: 6 }, () => 100_000n));
  }
  process.stdout.write(`promise 16: ${sent} webhooks in ${orders.length} orders of 5 events, each 10 times at once, ${refused} forged or replayed and refused: ${effects} payments, 1 effect each, all SUCCEEDED\n`);
}, 180_000);

test('five events at the same moment, each twice, end in the same state', async () => {
  for (let round = 0; round < 20; round += 1) {
    const payment = await confirmed(shop.world);
    const events = fiveEvents(payment.attemptId);
    expect(new Set(await Promise.all([...events, ...events].map((event) => post(shop, event))))).toEqual(new Set([200]));
    expect(await statusOf(shop.world, payment.intentId)).toBe('SUCCEEDED');
    expect(await captures(payment.attemptId)).toBe(1);
    expect((await published(shop.world, payment.intentId))['succeeded']).toBe(1);
  }
});

test('a failure after success changes nothing, and a failure of an earlier attempt does not stop the running one', async () => {
  const { world } = shop;
  const payment = await confirmed(world);
  await post(shop, news('charge.failed', payment.attemptId));
  const second = await confirmAgain(world, payment.intentId);
  await post(shop, news('charge.failed', payment.attemptId));
  expect(await statusOf(world, payment.intentId)).toBe('PROCESSING');
  await post(shop, news('charge.succeeded', second));
  await post(shop, news('charge.failed', second));
  expect(await statusOf(world, payment.intentId)).toBe('SUCCEEDED');
  expect(await published(world, payment.intentId)).toEqual({ processing: 2, failed: 1, succeeded: 1 });
});

test('a charge that arrives after the payment was canceled goes back by itself', async () => {
  const { world } = shop;
  const payment = await confirmed(world);
  expect(await cancel(payment.groupId)).toEqual({ ok: true, value: null });
  await post(shop, news('charge.succeeded', payment.attemptId));
  expect(await statusOf(world, payment.intentId)).toBe('CANCELED');
  expect(await published(world, payment.intentId)).toEqual({ processing: 1, canceled: 1, refunded: 1 });
  expect((await balances(world))[`escrow:${payment.groupId}`]).toBeUndefined();
  const refunds = await world.db.selectFrom('payment_refunds').select(['amount', 'split_id', 'status']).where('intent_id', '=', payment.intentId).execute();
  expect(refunds).toEqual([{ amount: 100_000n, split_id: null, status: 'PENDING' }]);
});

test('a second successful charge goes back: a payment is paid once', async () => {
  const { world } = shop;
  const payment = await confirmed(world);
  await post(shop, news('charge.failed', payment.attemptId));
  const second = await confirmAgain(world, payment.intentId);
  await post(shop, news('charge.succeeded', payment.attemptId));
  await post(shop, news('charge.succeeded', second));
  const { charged_attempt_id } = await world.db.selectFrom('payment_intents').select('charged_attempt_id').where('id', '=', payment.intentId).executeTakeFirstOrThrow();
  expect(charged_attempt_id).toBe(payment.attemptId);
  expect((await balances(world))[`escrow:${payment.groupId}`]).toBe(100_000n);
  const refunds = await world.db.selectFrom('payment_refunds').select(['attempt_id', 'amount']).where('intent_id', '=', payment.intentId).execute();
  expect(refunds).toEqual([{ attempt_id: second, amount: 100_000n }]);
});

test('news about unknown payments, other amounts and of unknown types is kept and changes nothing', async () => {
  const { world } = shop;
  const payment = await confirmed(world);
  const before = await balances(world);
  const ids = ['evt_a', 'evt_b', 'evt_c'];
  expect(await post(shop, news('charge.succeeded', newId(), { id: 'evt_a' }))).toBe(200);
  expect(await post(shop, news('charge.succeeded', payment.attemptId, { id: 'evt_b', amount: 1n }))).toBe(200);
  const data = { chargeId: newId(), reference: payment.attemptId, amount: '100000', currency: 'EUR', reason: null };
  expect(await post(shop, webhookBody({ id: 'evt_c', type: 'charge.celebrated', data }))).toBe(200);
  const rows = await world.db.selectFrom('payment_webhook_events').select(['event_id', 'outcome']).where('event_id', 'in', ids).orderBy('event_id').execute();
  expect(rows).toEqual([{ event_id: 'evt_a', outcome: 'UNMATCHED' }, { event_id: 'evt_b', outcome: 'UNMATCHED' }, { event_id: 'evt_c', outcome: 'IGNORED' }]);
  expect(await balances(world)).toEqual(before);
  expect(await statusOf(world, payment.intentId)).toBe('PROCESSING');
});
