import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '../../../platform/kernel/ids.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import type { ProviderEvent } from '../providers/provider.ts';
import { webhookBody } from '../providers/simulator-webhook.ts';
import { ada, balances, confirmed, paidByWebhook, paymentsWorld, post, published, statusOf, violations, type PaymentsWorld } from './payments-world.ts';

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

/** Five events, each sent one to three times, in some order; some of them at the same moment. */
const storm = (types: readonly EventType[]) =>
  fc.record({
    events: fc.array(fc.constantFrom(...types), { minLength: 5, maxLength: 5 }),
    sends: fc.array(fc.record({ which: fc.integer({ min: 0, max: 4 }), together: fc.boolean() }), { maxLength: 10 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
  });

const play = async ({ events, sends, order }: { events: EventType[]; sends: { which: number; together: boolean }[]; order: number[] }, reference: string, amount: bigint) => {
  const bodies = events.map((type, n) => message(type, reference, amount, `evt_${reference}_${n}`));
  const all = [...order.map((which) => ({ which, together: false })), ...sends];
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
