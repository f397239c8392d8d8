import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Trx } from '../../../platform/db/database.ts';
import { createContext, type Context } from '../../../platform/context/context.ts';
import { hours, later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { applyDispute } from '../actions/apply-dispute.ts';
import { expireDispute } from '../actions/ask-about-dispute.ts';
import { bookProviderFee } from '../actions/book-provider-fee.ts';
import { acceptDispute } from '../actions/accept-dispute.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { submitEvidence } from '../actions/submit-evidence.ts';
import type { DisputeNews } from '../providers/disputes.ts';
import { insertEvidence } from '../store/dispute-evidence.ts';
import { lockDispute } from '../store/disputes.ts';
import { booksOf, broken, disputable, disputeOf, standing } from './disputes-world.ts';
import { ada, balances, paid, paymentsWorld, vera, type PaymentsWorld } from './payments-world.ts';

const ROUNDS = 20;

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld({ DATABASE_POOL_SIZE: '12' });
});
afterEach(async () => {
  expect(await broken(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const applied = (news: DisputeNews) => {
  const ctx = shop.world.context(ada);
  return ctx.inTransaction(async (trx) => ok(await applyDispute(ctx, trx, 'simulator', news)));
};
const fee = { 'platform:expense:psp_fees': -1_500n };

test('five pieces of news of one dispute at once: one dispute, one withdrawal, one fee, one loss', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await disputable(shop.world);
    const news = [standing(payment, 'NEEDS_RESPONSE', { withdrawn: 0n }), standing(payment, 'NEEDS_RESPONSE'), standing(payment, 'UNDER_REVIEW'), standing(payment, 'LOST'), standing(payment, 'LOST')];
    values(await race(news.length, (i) => applied(news[i]!)));
    expect(await booksOf(shop.world, payment)).toEqual({ 'psp:simulator:clearing': 1_500n, ...fee });
    expect(await disputeOf(shop.world, payment.reference)).toMatchObject({ status: 'LOST', withdrawn: 100_000n, settled: 100_000n });
  }
});

/** Runs `second` while the transaction of `first` has done its work and is not committed: until `second` waits for a lock, or has ended. */
const overlap = async <A, B>(first: (ctx: Context, trx: Trx) => Promise<A>, second: () => Promise<B>): Promise<[A, B]> => {
  const ctx = shop.world.context(ada);
  let started: Promise<B> | null = null;
  const { value } = await ctx.inTransaction(async (trx) => {
    const done = await first(ctx, trx);
    let ended = false;
    started = second().finally(() => (ended = true));
    const waits = async () => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(shop.world.db);
      return rows[0]!.n > 0;
    };
    for (const deadline = Date.now() + 10_000; !ended && !(await waits()); ) if (Date.now() > deadline) throw new Error('the second neither waits nor ends');
    return ok(done);
  });
  return [value, await started!];
};
const refund = (reference: string) => (ctx: Context, trx: Trx) => refundPayment(ctx, trx, { reference, amount: 1_000n, reason: 'Broken' });
const takenBy = async (disputeId: string): Promise<bigint> => {
  const { sum } = await shop.world.db.selectFrom('payment_refunds').select(({ fn }) => fn.sum<string>('amount').as('sum')).where('dispute_id', '=', disputeId).executeTakeFirstOrThrow();
  return BigInt(sum);
};

test('a refund while a dispute is being opened waits, and is refused', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await disputable(shop.world);
    const ctx = shop.world.context(ada);
    const [, refunded] = await overlap((own, trx) => applyDispute(own, trx, 'simulator', standing(payment, 'NEEDS_RESPONSE')), () => ctx.inTransaction((trx) => refund(payment.veloOrder)(ctx, trx)));
    expect(refunded).toEqual({ ok: false, code: 'PAYMENT_DISPUTED', path: ['input', 'orderId'] });
  }
});

test('a dispute that is lost while a refund or a release is under way waits, and takes what is left', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await disputable(shop.world);
    const release = (ctx: Context, trx: Trx) => releaseSplit(ctx, trx, { reference: payment.veloOrder });
    const work = (ctx: Context, trx: Trx): Promise<{ ok: boolean }> => (round % 2 === 0 ? refund(payment.veloOrder)(ctx, trx) : release(ctx, trx));
    const [refunded] = await overlap(work, () => applied(standing(payment, 'LOST')));
    expect(refunded).toMatchObject({ ok: true });
    expect(await takenBy((await disputeOf(shop.world, payment.reference)).id)).toBe(round % 2 === 0 ? 99_000n : 100_000n);
    expect((await balances(shop.world))[`escrow:${payment.groupId}`]).toBeUndefined();
  }
});

test('evidence while a dispute expires waits, and is refused', async () => {
  const soon = later(new Date(), hours(2));
  const at = (when: Date): Context => createContext({ ...shop.world.services, clock: { now: () => when } }, { caller: vera, requestId: newId() });
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await disputable(shop.world);
    await applied(standing(payment, 'NEEDS_RESPONSE', { evidenceDueBy: soon }));
    const dispute = await disputeOf(shop.world, payment.reference);
    const input = { disputeId: dispute.id, uncategorizedText: 'undecided_evidence', idempotencyKey: newId() };
    const [, evidence] = await overlap((_, trx) => expireDispute(at(soon), trx, dispute), () => submitEvidence(at(new Date(soon.getTime() - 1)), input));
    expect(evidence).toEqual({ ok: false, code: 'DISPUTE_CLOSED', path: ['input', 'disputeId'] });
    expect((await disputeOf(shop.world, payment.reference)).status).toBe('LOST');
  }
});

test('expiry while evidence is handed in waits, and finds it', async () => {
  const soon = later(new Date(), hours(2));
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await disputable(shop.world);
    await applied(standing(payment, 'NEEDS_RESPONSE', { evidenceDueBy: soon }));
    const dispute = await disputeOf(shop.world, payment.reference);
    const late = createContext({ ...shop.world.services, clock: { now: () => soon } }, { caller: ada, requestId: newId() });
    const row = { id: newId(), dispute_id: dispute.id, inquiry: false, submitted_by: vera.id!, fields: JSON.stringify({ customerName: 'Ana' }), status: 'PENDING', created_at: new Date() };
    await overlap(async (_, trx) => (await lockDispute(trx, dispute.id)) && insertEvidence(trx, row), () => late.inTransaction(async (trx) => ok(await expireDispute(late, trx, dispute))));
    expect((await disputeOf(shop.world, payment.reference)).status).toBe('NEEDS_RESPONSE');
  }
});

test('evidence from two sides and a surrender at once: one of them', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payment = await paid(shop.world, 'sim_card_disputed');
    const { id } = await shop.world.db.selectFrom('payment_disputes').select('id').where('intent_id', '=', payment.intentId).executeTakeFirstOrThrow();
    const outcomes = values(
      await race<{ ok: boolean }>(3, (i) => {
        const ctx = shop.world.context(i === 0 ? vera : ada);
        const input = { disputeId: id, idempotencyKey: newId() };
        return i === 2 ? acceptDispute(ctx, input) : submitEvidence(ctx, { ...input, uncategorizedText: 'undecided_evidence' });
      }),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    await shop.world.drain();
  }
});

test('one fee told by five at once is booked once; another amount is refused', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const reference = `txn_${newId()}`;
    const book = (amount: bigint) => {
      const ctx = shop.world.context(ada);
      return ctx.inTransaction((trx) => bookProviderFee(ctx, trx, { provider: 'simulator', reference, about: null, amount, currency: 'EUR', at: new Date() }));
    };
    const outcomes = values(await race(5, () => book(120n)));
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.code)).toSorted()).toEqual(['BOOKED', 'KNOWN', 'KNOWN', 'KNOWN', 'KNOWN']);
    expect(await book(121n)).toEqual({ ok: false, code: 'LEDGER_REFERENCE_REUSED' });
    expect(await book(0n)).toEqual({ ok: true, value: 'NONE' });
  }
});
