import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '../../../platform/kernel/ids.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import type { ProviderEvent } from '../providers/provider.ts';
import { webhookBody } from '../providers/simulator-webhook.ts';
import { brokenRules, openedByHand, stand } from './captures-world.ts';
import { ada, balances, confirmAgain, confirmed, paidByWebhook, paymentsWorld, post, published, statusOf, violations, type PaymentsWorld } from './payments-world.ts';

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

type EventType = ProviderEvent['type'];

const message = (type: EventType, reference: string, amount: bigint, id: string): Buffer =>
  webhookBody({
    id,
    type,
    data: {
      chargeId: reference, reference, amount: String(amount), currency: 'EUR', reason: type.endsWith('failed') ? 'card_declined' : null,
      actionUrl: type === 'charge.requires_action' ? 'https://bank.example.com/agree' : null,
    },
  });

/** Five events, each sent one to three times, in some order; some of them at the same moment, or all. */
const storm = (types: readonly EventType[]) =>
  fc.record({
    events: fc.array(fc.constantFrom(...types), { minLength: 5, maxLength: 5 }),
    sends: fc.array(fc.record({ which: fc.integer({ min: 0, max: 4 }), together: fc.boolean() }), { maxLength: 10 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
    atOnce: fc.boolean(),
  });

interface Played {
  readonly events: EventType[];
  readonly sends: { which: number; together: boolean }[];
  readonly order: number[];
  readonly atOnce: boolean;
}

const play = (played: Played, reference: string, amount: bigint) => send(played, played.events.map((type, n) => message(type, reference, amount, `evt_${reference}_${n}`)));

const send = async ({ sends, order, atOnce }: Played, bodies: readonly Buffer[]) => {
  const all = [...order.map((which) => ({ which, together: atOnce })), ...sends];
  const running: Promise<number>[] = [];
  const statuses: number[] = [];
  for (const { which, together } of all) {
    running.push(post(shop, bodies[which]!));
    if (!together) statuses.push(...(await Promise.all(running.splice(0))));
  }
  statuses.push(...(await Promise.all(running)));
  expect(new Set(statuses)).toEqual(new Set([200]));
};

/** Furthest first: where an attempt ends depends on which events there are, and on nothing else. */
const ends = [
  ['charge.succeeded', 'CHARGED', 'SUCCEEDED'], ['charge.failed', 'FAILED', 'REQUIRES_PAYMENT_METHOD'], ['charge.pending', 'PENDING', 'PROCESSING'],
  ['charge.requires_action', 'AUTHENTICATION_PENDING', 'REQUIRES_ACTION'], ['charge.authorized', 'STARTED', 'PROCESSING'],
] as const;

test('any five events about a charge, in any order and number: the state and the ledger depend on which they are alone', async () => {
  await fc.assert(
    fc.asyncProperty(storm(ends.map(([type]) => type)), async (played) => {
      const payment = await confirmed(shop.world);
      await play(played, payment.attemptId, 100_000n);
      const [, attempt, intent] = ends.find(([type]) => played.events.includes(type))!;
      const { status } = await shop.world.db.selectFrom('payment_attempts').select('status').where('id', '=', payment.attemptId).executeTakeFirstOrThrow();
      expect([status, await statusOf(shop.world, payment.intentId)]).toEqual([attempt, intent]);
      expect((await balances(shop.world))[`escrow:${payment.groupId}`]).toBe(attempt === 'CHARGED' ? 100_000n : undefined);
      expect((await published(shop.world, payment.intentId))['succeeded']).toBe(attempt === 'CHARGED' ? 1 : undefined);
    }),
    { numRuns: 150, seed: 16 },
  );
}, 120_000);

test('any five events about a refund, in any order and number, likewise', async () => {
  const ctx = shop.world.context(ada);
  const payment = await paidByWebhook(shop);
  await fc.assert(
    fc.asyncProperty(storm(['refund.pending', 'refund.succeeded', 'refund.failed']), async (played) => {
      const refund = await ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference: payment.veloOrder, amount: 3n, reason: newId() }));
      if (!refund.ok) throw new Error(refund.code);
      const before = (await balances(shop.world))['platform:suspense'] ?? 0n;
      await play(played, refund.value.refundId, 3n);
      const { status } = await shop.world.db.selectFrom('payment_refunds').select('status').where('id', '=', refund.value.refundId).executeTakeFirstOrThrow();
      const failed = played.events.includes('refund.failed');
      expect(status).toBe(failed ? 'FAILED' : played.events.includes('refund.succeeded') ? 'SUCCEEDED' : 'PENDING');
      expect((await balances(shop.world))['platform:suspense'] ?? 0n).toBe(before + (failed ? 3n : 0n));
    }),
    { numRuns: 100, seed: 16 },
  );
}, 120_000);

/** A charge that is captured by hand, as its provider tells of it: `captured` is what it has taken in all by then. */
const byHand = [
  { type: 'charge.requires_action', captured: 0n }, { type: 'charge.pending', captured: 0n }, { type: 'charge.authorized', captured: 0n },
  { type: 'charge.authorized', captured: 30_000n }, { type: 'charge.authorized', captured: 60_000n }, { type: 'charge.succeeded', captured: 90_000n },
] as const;
const handEnds = [
  ['AUTHENTICATION_PENDING', 'REQUIRES_ACTION'], ['PENDING', 'PROCESSING'], ['AUTHORIZED', 'REQUIRES_CAPTURE'],
  ['PARTIALLY_CHARGED', 'REQUIRES_CAPTURE'], ['PARTIALLY_CHARGED', 'REQUIRES_CAPTURE'], ['CHARGED', 'SUCCEEDED'],
] as const;

test('any five events about a charge that is captured by hand, likewise: what is booked is the most that its provider told of', async () => {
  await fc.assert(
    fc.asyncProperty(storm(byHand.map((_, index) => String(index) as EventType)), async (played) => {
      const payment = await openedByHand(shop.world);
      const attemptId = await confirmAgain(shop.world, payment.intentId);
      const bodies = played.events.map((which, n) => {
        const { type, captured } = byHand[Number(which)]!;
        const amount = type === 'charge.succeeded' ? captured : 100_000n;
        return webhookBody({
          id: `evt_${attemptId}_${n}`,
          type,
          data: { chargeId: attemptId, reference: attemptId, amount: String(amount), currency: 'EUR', reason: null, actionUrl: 'https://bank.example.com/agree', captured: String(captured) },
        });
      });
      await send(played, bodies);
      const furthest = Math.max(...played.events.map(Number));
      const captured = byHand[furthest]!.captured;
      const standing = await stand(shop.world, payment.intentId);
      expect([standing.attempt, standing.intent, standing.captured]).toEqual([...handEnds[furthest]!, captured]);
      expect((await balances(shop.world))[`escrow:${payment.groupId}`] ?? 0n).toBe(captured);
      expect((await published(shop.world, payment.intentId))['succeeded']).toBe(furthest === 5 ? 1 : undefined);
    }),
    { numRuns: 100, seed: 16 },
  );
  expect(await brokenRules(shop.world)).toEqual([]);
}, 120_000);
