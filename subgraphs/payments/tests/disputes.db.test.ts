import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createContext, type Context } from '../../../platform/context/context.ts';
import { days, hours, later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { acceptDispute } from '../actions/accept-dispute.ts';
import { refundPayment } from '../actions/refund-payment.ts';
import { releaseSplit } from '../actions/release-split.ts';
import { submitEvidence } from '../actions/submit-evidence.ts';
import { seeToDispute } from '../actions/ask-about-dispute.ts';
import { watchDisputes } from '../jobs/watch-disputes.ts';
import { ada, ana, ben, chargeNow, confirmed, news as chargeNews, paid, paymentsWorld, post, theo, vera, type PaymentsWorld } from './payments-world.ts';
import { booksOf, broken, disputable, disputeOf, standing, tell, type Disputed } from './disputes-world.ts';
import type { DisputeNews } from '../providers/disputes.ts';
import type { Caller } from '../../../platform/auth/caller.ts';
import { velo } from './payments-world.ts';

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

const in_ = (milliseconds: number, caller: Caller = ada): Context => {
  const { services } = shop.world;
  return createContext({ ...services, clock: { now: () => later(services.clock.now(), milliseconds) } }, { caller, requestId: newId() });
};
const tellAll = async (all: readonly DisputeNews[]) => {
  for (const each of all) expect(await tell(shop, each)).toBe(200);
};
const refund = (reference: string, amount?: bigint) => {
  const ctx = shop.world.context(ada);
  return ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference, amount, reason: 'Broken' }));
};
const release = async (reference: string) => {
  const ctx = shop.world.context(ada);
  expect(await ctx.inTransaction((trx) => releaseSplit(ctx, trx, { reference }))).toMatchObject({ ok: true });
};
const sent = async (userId: string | null, type: string): Promise<string[]> => {
  const rows = await shop.world.db.selectFrom('notifications').select('body').where('user_id', '=', userId ?? '').where('type', '=', type).orderBy('created_at').orderBy('id').execute();
  return rows.map(({ body }) => body);
};
const opened = async (method = 'sim_card_disputed') => {
  const payment = await paid(shop.world, method);
  const dispute = await shop.world.db.selectFrom('payment_disputes').selectAll().where('intent_id', '=', payment.intentId).executeTakeFirstOrThrow();
  return { ...payment, chargeId: '', reference: dispute.provider_reference, disputeId: dispute.id };
};
const said = (disputeId: string, uncategorizedText: string, caller = vera) =>
  submitEvidence(shop.world.context(caller), { disputeId, uncategorizedText, idempotencyKey: newId() });

const fee = { 'platform:expense:psp_fees': -1_500n };
const held = { 'psp:simulator:clearing': -100_000n + 1_500n, ...fee };

test('money is withdrawn with its fee, and comes back when the dispute is won', async () => {
  const payment = await disputable(shop.world);
  await tellAll([standing(payment, 'NEEDS_RESPONSE')]);
  expect(await booksOf(shop.world, payment)).toEqual({
    'escrow:group': 100_000n, 'psp:simulator:clearing': 1_500n, 'psp:simulator:dispute:it': -100_000n, ...fee,
  });
  await tellAll([standing(payment, 'UNDER_REVIEW'), standing(payment, 'WON'), standing(payment, 'WON', { reinstated: 100_000n })]);
  expect(await disputeOf(shop.world, payment.reference)).toMatchObject({ status: 'WON', withdrawn: 100_000n, reinstated: 100_000n, settled: 0n, surplus: 0n });
  expect(await booksOf(shop.world, payment)).toEqual({ 'escrow:group': 100_000n, ...held });
});

test('a loss takes back what each payee has, in proportion: out of escrow, and from vendor, commission and tax after the release', async () => {
  const payment = await disputable(shop.world);
  await release(payment.veloOrder);
  await tellAll([standing(payment, 'NEEDS_RESPONSE', { amount: 50_000n, withdrawn: 50_000n }), standing(payment, 'LOST', { amount: 50_000n, withdrawn: 50_000n })]);
  // Half of each: 324.50 of Vélo's 649.00, of which 12 % are commission, and 175.50 that lie in escrow for the Atelier.
  expect(await booksOf(shop.world, payment)).toEqual({
    'escrow:group': 17_550n, [`vendor:${velo}:pending`]: 28_556n, 'platform:revenue:commission': 3_894n, 'psp:simulator:clearing': -50_000n + 1_500n, ...fee,
  });
  const earnings = await shop.world.db.selectFrom('vendor_earnings').select(['kind', 'amount']).where('payee_id', '=', velo).orderBy('created_at', 'desc').limit(2).execute();
  expect(earnings).toEqual([{ kind: 'DISPUTE', amount: -28_556n }, { kind: 'EARNING', amount: 57_112n }]);
  await release(payment.atelierOrder);
  expect((await booksOf(shop.world, payment))['escrow:group']).toBeUndefined();
});

const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list.map((each, i) => ({ each, key: Math.imul(i + 1, seed * 2_654_435_761 + 97) >>> 0 })).toSorted((a, b) => a.key - b.key).map(({ each }) => each);

test('news in any order, twice, ends in the same state and books: a win and a loss', async () => {
  for (let round = 0; round < 20; round += 1) {
    const [won, lost] = [await disputable(shop.world), await disputable(shop.world)];
    const open = (payment: Disputed) => [standing(payment, 'NEEDS_RESPONSE', { withdrawn: 0n }), standing(payment, 'NEEDS_RESPONSE'), standing(payment, 'UNDER_REVIEW')];
    await tellAll(shuffled([...open(won), ...open(won), standing(won, 'WON'), standing(won, 'WON', { reinstated: 100_000n })], round));
    await tellAll(shuffled([...open(lost), ...open(lost), standing(lost, 'LOST'), standing(lost, 'LOST')], round));
    expect(await booksOf(shop.world, won)).toEqual({ 'escrow:group': 100_000n, ...held });
    expect(await booksOf(shop.world, lost)).toEqual({ 'psp:simulator:clearing': 1_500n, ...fee });
    expect([(await disputeOf(shop.world, won.reference)).status, (await disputeOf(shop.world, lost.reference)).status]).toEqual(['WON', 'LOST']);
  }
});

test('one webhook ten times at once acts once', async () => {
  const payment = await disputable(shop.world);
  const lost = standing(payment, 'LOST');
  expect(new Set(await Promise.all(Array.from({ length: 10 }, () => tell(shop, lost, 'evt_one'))))).toEqual(new Set([200]));
  expect(new Set(await Promise.all(Array.from({ length: 10 }, () => tell(shop, lost))))).toEqual(new Set([200]));
  expect(await booksOf(shop.world, payment)).toEqual({ 'psp:simulator:clearing': 1_500n, ...fee });
  expect(await shop.world.db.selectFrom('payment_disputes').select('id').where('intent_id', '=', payment.intentId).execute()).toHaveLength(1);
});

test('a disputed charge is not refunded; after a win it may be', async () => {
  const payment = await disputable(shop.world);
  await tellAll([standing(payment, 'WARNING_NEEDS_RESPONSE', { withdrawn: 0n })]);
  expect(await refund(payment.veloOrder, 100n)).toMatchObject({ ok: true });
  await tellAll([standing(payment, 'NEEDS_RESPONSE')]);
  expect(await refund(payment.veloOrder, 100n)).toEqual({ ok: false, code: 'PAYMENT_DISPUTED', path: ['input', 'orderId'] });
  await tellAll([standing(payment, 'WON', { reinstated: 100_000n })]);
  expect(await refund(payment.veloOrder, 100n)).toMatchObject({ ok: true });
});

test('a dispute after refunds takes nothing twice: what is refunded already is the platform\'s loss', async () => {
  const payment = await disputable(shop.world);
  expect(await refund(payment.veloOrder)).toMatchObject({ ok: true });
  expect(await refund(payment.atelierOrder, 35_000n)).toMatchObject({ ok: true });
  await shop.world.drain();
  await tellAll([standing(payment, 'LOST')]);
  expect(await booksOf(shop.world, payment)).toEqual({ 'platform:expense:disputes': -99_900n, 'psp:simulator:clearing': 101_400n, ...fee });
  const { id } = await disputeOf(shop.world, payment.reference);
  const taken = await shop.world.db.selectFrom('payment_refunds').select(['amount', 'status']).where('dispute_id', '=', id).execute();
  expect(taken).toEqual([{ amount: 100n, status: 'SUCCEEDED' }]);
  expect(await refund(payment.atelierOrder)).toMatchObject({ code: 'REFUND_TOO_LARGE' });
});

test('a loss that is told before its charge settles when the charge is in the books', async () => {
  const payment = await confirmed(shop.world);
  const chargeId = (await chargeNow(shop.world, payment.attemptId))!;
  const disputed: Disputed = { ...payment, chargeId, reference: newId() };
  await tellAll([standing(disputed, 'LOST')]);
  expect(await disputeOf(shop.world, disputed.reference)).toMatchObject({ status: 'LOST', settled: 0n });
  expect(await post(shop, chargeNews('charge.succeeded', payment.attemptId, { chargeId }))).toBe(200);
  await shop.world.drain();
  expect(await disputeOf(shop.world, disputed.reference)).toMatchObject({ settled: 100_000n });
  expect(await booksOf(shop.world, disputed)).toEqual({ 'psp:simulator:clearing': 1_500n, ...fee });
});

test('a bank that changes its mind after a loss: the money waits in suspense', async () => {
  const payment = await disputable(shop.world);
  await tellAll([standing(payment, 'LOST'), standing(payment, 'WON', { reinstated: 100_000n })]);
  expect(await disputeOf(shop.world, payment.reference)).toMatchObject({ status: 'WON', settled: 100_000n, surplus: 100_000n });
  expect(await booksOf(shop.world, payment)).toEqual({ 'platform:suspense': 100_000n, ...held });
});

test('news of a charge that is not ours, or in another currency, is kept and does nothing', async () => {
  const payment = await disputable(shop.world);
  await tellAll([standing({ ...payment, chargeId: newId() }, 'LOST'), standing(payment, 'LOST', { currency: 'USD', lines: [] })]);
  expect(await shop.world.db.selectFrom('payment_disputes').select('id').where('intent_id', '=', payment.intentId).execute()).toEqual([]);
  const kept = await shop.world.db.selectFrom('payment_webhook_events').select('outcome').orderBy('received_at', 'desc').limit(2).execute();
  expect(kept).toEqual([{ outcome: 'UNMATCHED' }, { outcome: 'UNMATCHED' }]);
});

test('the simulated bank decides by what the evidence says, and tells', async () => {
  for (const [text, status] of [['Here is my winning_evidence.', 'WON'], ['I have nothing to say.', 'LOST'], ['Some undecided_evidence.', 'UNDER_REVIEW']] as const) {
    const payment = await opened();
    expect(await disputeOf(shop.world, payment.reference)).toMatchObject({ status: 'NEEDS_RESPONSE', withdrawn: 100_000n, reason: 'fraudulent' });
    expect(await said(payment.disputeId, text)).toMatchObject({ ok: true, value: { status: 'NEEDS_RESPONSE' } });
    await shop.world.drain();
    expect((await disputeOf(shop.world, payment.reference)).status).toBe(status);
  }
});

test('an inquiry that is answered well is closed; otherwise it becomes a dispute, which is answered again', async () => {
  const good = await opened('sim_card_inquiry');
  expect(await disputeOf(shop.world, good.reference)).toMatchObject({ status: 'WARNING_NEEDS_RESPONSE', withdrawn: 0n });
  expect(await said(good.disputeId, 'winning_evidence')).toMatchObject({ ok: true });
  await shop.world.drain();
  expect(await disputeOf(shop.world, good.reference)).toMatchObject({ status: 'WARNING_CLOSED', withdrawn: 0n });
  const bad = await opened('sim_card_inquiry');
  expect(await said(bad.disputeId, 'nothing')).toMatchObject({ ok: true });
  await shop.world.drain();
  expect(await disputeOf(shop.world, bad.reference)).toMatchObject({ status: 'NEEDS_RESPONSE', withdrawn: 100_000n });
  expect(await said(bad.disputeId, 'winning_evidence')).toMatchObject({ ok: true });
  await shop.world.drain();
  expect(await disputeOf(shop.world, bad.reference)).toMatchObject({ status: 'WON', reinstated: 100_000n });
});

test('evidence: who may, once, in time, and with something to say', async () => {
  const { disputeId, reference } = await opened();
  for (const caller of [ana, ben, { ...ben, roles: ['admin'] }]) expect(await said(disputeId, 'text', caller)).toEqual({ ok: false, code: 'DISPUTE_NOT_FOUND', path: ['input', 'disputeId'] });
  for (const id of [newId(), 'nonsense', '']) expect(await said(id, 'text')).toMatchObject({ code: 'DISPUTE_NOT_FOUND' });
  expect(await said(disputeId, ' ')).toMatchObject({ code: 'EVIDENCE_INVALID' });
  expect(await submitEvidence(shop.world.context(vera), { disputeId, uncategorizedText: 'x', idempotencyKey: '' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_INVALID' });
  expect(await submitEvidence(in_(days(8), vera), { disputeId, uncategorizedText: 'x', idempotencyKey: newId() })).toMatchObject({ code: 'EVIDENCE_LATE' });
  const input = { disputeId, uncategorizedText: 'undecided_evidence', idempotencyKey: 'one' };
  const [first, again] = [await submitEvidence(shop.world.context(vera), input), await submitEvidence(shop.world.context(vera), input)];
  expect(first).toMatchObject({ ok: true });
  expect(again).toEqual(first);
  expect(await submitEvidence(shop.world.context(vera), { ...input, customerName: 'Ana' })).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  expect(await said(disputeId, 'more', theo)).toMatchObject({ code: 'EVIDENCE_SUBMITTED' });
  expect(await acceptDispute(shop.world.context(ada), { disputeId, idempotencyKey: newId() })).toMatchObject({ code: 'EVIDENCE_SUBMITTED' });
  await shop.world.drain();
  expect((await disputeOf(shop.world, reference)).status).toBe('UNDER_REVIEW');
  expect(await said(disputeId, 'more')).toMatchObject({ code: 'DISPUTE_CLOSED' });
});

test('a dispute is given up by admins, and not by one vendor of two', async () => {
  const { disputeId, reference } = await opened();
  const accept = (caller: Caller) => acceptDispute(shop.world.context(caller), { disputeId, idempotencyKey: newId() });
  for (const caller of [ana, ben]) expect(await accept(caller)).toMatchObject({ code: 'DISPUTE_NOT_FOUND' });
  expect(await accept(vera)).toMatchObject({ code: 'DISPUTE_SHARED' });
  expect(await accept(ada)).toMatchObject({ ok: true, value: { status: 'NEEDS_RESPONSE' } });
  expect(await accept(ada)).toMatchObject({ code: 'DISPUTE_CLOSED' });
  expect(await said(disputeId, 'too late')).toMatchObject({ code: 'DISPUTE_CLOSED' });
  await shop.world.drain();
  expect(await disputeOf(shop.world, reference)).toMatchObject({ status: 'LOST', settled: 100_000n });
});

test('without evidence a dispute expires; vendors are reminded once before, and told of beginning and end with their own part', async () => {
  const veras = async () => (await Promise.all(['dispute.opened', 'dispute.dueSoon', 'dispute.decided'].map((type) => sent(vera.id, type)))).map((all) => all.length);
  const before = await veras();
  const { disputeId, reference } = await opened();
  await watchDisputes.run(in_(days(4)), {});
  await watchDisputes.run(in_(days(5) + hours(1)), {});
  await watchDisputes.run(in_(days(5) + hours(2)), {});
  expect((await sent(vera.id, 'dispute.dueSoon')).at(-1)).toContain('649.00 EUR');
  expect((await sent(theo.id, 'dispute.opened')).at(-1)).toContain('351.00 EUR');
  expect(await sent(ana.id, 'dispute.opened')).toEqual([]);
  await watchDisputes.run(in_(days(7) + hours(1)), {});
  expect(await disputeOf(shop.world, reference)).toMatchObject({ id: disputeId, status: 'LOST', settled: 100_000n });
  await watchDisputes.run(in_(days(7) + hours(2)), {});
  expect((await veras()).map((n, i) => n - before[i]!)).toEqual([1, expect.any(Number), 1]);
});

test('what the provider keeps open beyond its time is lost by expiry, but not while evidence is on its way', async () => {
  const { disputeId, reference } = await opened();
  const { db } = shop.world;
  // The provider has extended its time, and we have not heard of it yet.
  await db.updateTable('payment_simulator_disputes').set({ due_by: later(new Date(), days(30)) }).where('id', '=', reference).execute();
  expect(await said(disputeId, 'undecided_evidence')).toMatchObject({ ok: true });
  await db.updateTable('payment_disputes').set({ evidence_due_by: later(new Date(), hours(1)) }).where('id', '=', disputeId).execute();
  await db.updateTable('payment_simulator_disputes').set({ due_by: later(new Date(), hours(1)), status: 'warning_needs_response' }).where('id', '=', reference).execute();
  await seeToDispute(in_(hours(2)), disputeId);
  expect((await disputeOf(shop.world, reference)).status).toBe('NEEDS_RESPONSE');
  await db.updateTable('payment_dispute_evidence').set({ status: 'REFUSED', refusal: 'late' }).where('dispute_id', '=', disputeId).execute();
  await seeToDispute(in_(hours(2)), disputeId);
  expect((await disputeOf(shop.world, reference)).status).toBe('LOST');
  await shop.world.drain();
});
