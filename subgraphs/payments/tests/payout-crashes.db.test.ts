import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sql, type KyselyPlugin } from 'kysely';
import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { askForPayout } from '../actions/ask-for-payout.ts';
import { createOnboardingLink } from '../actions/create-payout-account.ts';
import { matureEarnings } from '../actions/mature-earnings.ts';
import { lockPayoutOf, putInTransit } from '../actions/move-payout.ts';
import { requestPayout } from '../actions/request-payout.ts';
import { retryPayout } from '../actions/retry-payout.ts';
import { vendorPayee } from '../domain/payees.ts';
import { askProvider } from '../jobs/ask-provider.ts';
import type { PayoutAccountStatus } from '../domain/payout-states.ts';
import type { TransferNewsType } from '../providers/provider.ts';
import { accountBody } from '../providers/simulator-account-webhook.ts';
import { webhookBody } from '../providers/simulator-webhook.ts';
import { ada, paymentsWorld, post, velo, vera, type PaymentsWorld } from './payments-world.ts';
import { choose, mature, moneyOf, onboarded, payoutOf, requested, sold, violations } from './payouts-world.ts';

let shop: PaymentsWorld;
let accountId: string;
beforeAll(async () => {
  shop = await paymentsWorld();
  accountId = await onboarded(shop, 'sim_bank_silent');
});
afterEach(async () => {
  expect(await violations(shop.world)).toEqual([]);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

class Crash extends Error {}

/** A context whose process dies as soon as so many statements of its transactions have been answered: what is not committed is lost. */
const dyingAfter = (statements: number, base: Context): Context => {
  let left = statements;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      left -= 1;
      if (left === 0) throw new Crash();
      return result;
    },
  };
  return { ...base, inTransaction: (work) => base.inTransaction((trx) => work(trx.withPlugin(plugin))) };
};

/** Runs it again and again, dying one statement later each time, until it goes through. Answers how often it died. */
const untilThrough = async (work: (ctx: Context) => Promise<unknown>, base: Context): Promise<number> => {
  for (let crashes = 0; ; crashes += 1) {
    try {
      await work(dyingAfter(crashes + 1, base));
      return crashes;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }
};

const transfersOf = async (payoutId: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from payment_simulator_charges where kind = 'TRANSFER' and outcome = 'SUCCEEDED' and reference = ${payoutId}`.execute(shop.world.db)).rows[0]!.n;
const useBank = (bank: string) => shop.world.db.updateTable('payment_simulator_accounts').set({ bank }).execute();
const askAgain = async () => {
  await shop.world.db.updateTable('vendor_payouts').set({ asked_at: new Date(0) }).where('status', '=', 'PROCESSING').execute();
  await askProvider.run(shop.world.context(ada), {});
};

test('a process that dies after each statement in turn, while earnings mature, a payout is asked for, sent and applied: paid once', async () => {
  const { net } = await sold(shop);
  const inAWeek = { ...shop.world.context(ada), now: () => new Date(Date.now() + 8 * 86_400_000) };
  const whileMaturing = await untilThrough((ctx) => matureEarnings(ctx, vendorPayee(velo)), inAWeek);
  expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: net, inTransit: 0n });
  const idempotencyKey = newId();
  const whileAsking = await untilThrough((ctx) => requestPayout(ctx, { vendorId: velo, currency: 'EUR', idempotencyKey }), shop.world.context(vera));
  const payouts = await shop.world.db.selectFrom('vendor_payouts').select('id').where('status', '=', 'PENDING').execute();
  expect(payouts).toHaveLength(1);
  const { id } = payouts[0]!;
  const whileSending = await untilThrough((ctx) => askForPayout(ctx, id), shop.world.context(ada));
  await askAgain();
  expect(await payoutOf(shop.world, id)).toMatchObject({ status: 'PAID', tries: 1, amount: net });
  expect(await transfersOf(id)).toBe(1);
  expect([whileMaturing, whileAsking, whileSending].every((crashes) => crashes >= 3)).toBe(true);
}, 60_000);

test('accepted by the provider and the answer lost, with no news of it: looked up, not repeated', async () => {
  await useBank('sim_bank_timeout');
  await sold(shop);
  await mature(shop.world);
  const payoutId = await requested(shop.world);
  await expect(askForPayout(shop.world.context(ada), payoutId)).rejects.toThrow('no answer from simulator');
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'PROCESSING', provider_reference: null });
  expect(await transfersOf(payoutId)).toBe(1);
  await askAgain();
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'PAID', tries: 1 });
  expect(await transfersOf(payoutId)).toBe(1);
});

test('the answer to an earlier try says nothing about the next one', async () => {
  await useBank('sim_bank_fails');
  await sold(shop);
  await mature(shop.world);
  const payoutId = await requested(shop.world);
  await shop.world.drain();
  const { provider_reference: first, amount } = await payoutOf(shop.world, payoutId);
  await useBank('sim_bank_timeout');
  expect(await retryPayout(shop.world.context(vera), { payoutId, idempotencyKey: newId() })).toMatchObject({ ok: true });
  const late = webhookBody({ id: 'evt_late', type: 'transfer.failed', data: { chargeId: first!, reference: payoutId, amount: String(amount), currency: 'EUR', reason: 'account_closed' } });
  expect(await post(shop, late)).toBe(200);
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'PROCESSING', past_references: [first] });
  await expect(askForPayout(shop.world.context(ada), payoutId)).rejects.toThrow('no answer');
  await askAgain();
  expect(await payoutOf(shop.world, payoutId)).toMatchObject({ status: 'PAID', tries: 2 });
  expect(await transfersOf(payoutId)).toBe(1);
});

/** Some events, each sent one to three times, in some order; some of them at the same moment. */
const storm = <T extends string>(types: readonly T[]) =>
  fc.record({
    events: fc.array(fc.constantFrom(...types), { minLength: 5, maxLength: 5 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
    again: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 }),
    together: fc.boolean(),
  });

const play = async (bodies: readonly Buffer[], { order, again, together }: { order: number[]; again: number[]; together: boolean }): Promise<void> => {
  const all = [...order, ...again].map((which) => bodies[which]!);
  const statuses: number[] = [];
  if (together) statuses.push(...(await Promise.all(all.map((body) => post(shop, body)))));
  else for (const body of all) statuses.push(await post(shop, body));
  expect(new Set(statuses)).toEqual(new Set([200]));
};

const payoutEnds: readonly (readonly [TransferNewsType, string])[] = [['transfer.returned', 'RETURNED'], ['transfer.paid', 'PAID'], ['transfer.failed', 'FAILED'], ['transfer.pending', 'PROCESSING']];

test('any five events about a payout, in any order and number: state and ledger depend on which they are alone', async () => {
  await useBank('sim_bank_silent');
  await fc.assert(
    fc.asyncProperty(storm(payoutEnds.map(([type]) => type)), async (played) => {
      await sold(shop);
      await mature(shop.world);
      const payoutId = await requested(shop.world);
      await toTransit(payoutId);
      const { amount } = await payoutOf(shop.world, payoutId);
      const chargeId = newId();
      const bodies = played.events.map((type, n) =>
        webhookBody({ id: `evt_${payoutId}_${n}`, type, data: { chargeId, reference: payoutId, amount: String(amount), currency: 'EUR', reason: /failed|returned/.test(type) ? 'account_closed' : null } }),
      );
      await play(bodies, played);
      const [, end] = payoutEnds.find(([type]) => played.events.includes(type))!;
      expect((await payoutOf(shop.world, payoutId)).status).toBe(end);
      const back = end === 'RETURNED' || end === 'FAILED' ? amount : 0n;
      expect(await moneyOf(shop.world)).toEqual({ pending: 0n, available: back, inTransit: end === 'PROCESSING' ? amount : 0n });
      await finish(payoutId, chargeId, amount, end);
    }),
    { numRuns: 25, seed: 16 },
  );
}, 120_000);

/** The payout is in transit, and the provider was not asked yet. */
const toTransit = (payoutId: string) => {
  const ctx = shop.world.context(ada);
  return ctx.inTransaction(async (trx) => putInTransit(ctx, trx, (await lockPayoutOf(trx, payoutId))!, 'send'));
};

/** Ends a payout that is still open, so that the next begins with nothing but what came back. */
const finish = async (payoutId: string, chargeId: string, amount: bigint, end: string): Promise<void> => {
  if (end !== 'PROCESSING' && end !== 'FAILED') return;
  await post(shop, webhookBody({ id: `evt_${payoutId}_end`, type: 'transfer.paid', data: { chargeId, reference: payoutId, amount: String(amount), currency: 'EUR', reason: null } }));
};

const careful: readonly PayoutAccountStatus[] = ['PENDING', 'ACTIVE', 'RESTRICTED', 'REJECTED'];

test('any five events about an account, at any times, in any order and number: it ends as the newest says, or rejected', async () => {
  const link = await createOnboardingLink(shop.world.context(vera), { payoutAccountId: accountId });
  if (!link.ok) throw new Error(link.code);
  await choose(link.value.onboardingUrl, 'sim_bank_ok');
  await shop.world.drain();
  const { provider_reference } = await shop.world.db.selectFrom('payout_accounts').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
  const times = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(storm(careful), times, async (played, at) => {
      await sql`update payout_accounts set status = 'PENDING', news_at = null, reason = null where id = ${accountId}`.execute(shop.world.db);
      const run = newId();
      const bodies = played.events.map((status, n) =>
        accountBody({
          id: `evt_${run}_${n}`, type: 'account.updated',
          data: { accountId, providerReference: provider_reference!, status, reason: status === 'RESTRICTED' || status === 'REJECTED' ? 'why' : null, at: new Date(1_800_000_000_000 + at[n]!).toISOString() },
        }),
      );
      await play(bodies, played);
      const news = played.events.map((status, n) => ({ status, at: at[n]! })).filter(({ status }) => status !== 'PENDING');
      const newest = news.toSorted((a, b) => b.at - a.at || careful.indexOf(b.status) - careful.indexOf(a.status))[0];
      const end = news.some(({ status }) => status === 'REJECTED') ? 'REJECTED' : (newest?.status ?? 'PENDING');
      const row = await shop.world.db.selectFrom('payout_accounts').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
      expect(row.status).toBe(end);
    }),
    { numRuns: 100, seed: 16 },
  );
}, 120_000);
