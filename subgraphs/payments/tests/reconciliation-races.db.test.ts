import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { eventually } from '../../../platform/testing/eventually.ts';
import { decideResolution } from '../actions/decide-resolution.ts';
import { proposeResolution } from '../actions/propose-resolution.ts';
import { runReconciliation } from '../actions/run-reconciliation.ts';
import { startRun } from '../actions/start-reconciliation.ts';
import { suspense } from '../domain/chart-of-accounts.ts';
import { findRun } from '../store/reconciliation-runs.ts';
import { balanceOf } from './ledger-world.ts';
import { ada, paymentsWorld, post, violations, type PaymentsWorld } from './payments-world.ts';
import { appoint, bea, begin, charged, chargedUnheard, items, lastHours, openKinds, reconcile, strangeCharge } from './reconciliation-world.ts';

const ROUNDS = 20;

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld({ DATABASE_POOL_SIZE: '40' });
  await appoint(shop.world);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const outcomes = (results: readonly Result<unknown>[]) => results.map((result) => (result.ok ? 'OK' : result.code)).sort();
const propose = async (itemId: string) => {
  const proposed = await proposeResolution(shop.world.context(ada), { itemId, resolution: 'WRITE_OFF', reason: 'small', idempotencyKey: newId() });
  if (!proposed.ok) throw new Error(proposed.code);
  return itemId;
};
const approve = (id: string, ctx: Context = shop.world.context(bea)): Promise<Result<unknown>> => decideResolution(ctx, { id, event: 'approve' });

/** A context whose transaction, its work done, begins something else and commits only when that waits for a lock, or is through. */
const whileOpen = (start: () => Promise<unknown>): Context => {
  const ctx = shop.world.context(bea);
  return {
    ...ctx,
    inTransaction: (work) =>
      ctx.inTransaction(async (trx) => {
        const result = await work(trx);
        let through = false;
        void start().catch(() => undefined).finally(() => (through = true));
        await eventually('the other waits or is through', async () => {
          const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`.execute(shop.world.db);
          return through || rows[0]!.n > 0;
        });
        return result;
      }),
  };
};

/** Approvals and a run: at once, or the run begins when the first approval has done its work and is not committed. */
const approveBeside = async (round: number, ids: readonly string[], run: () => Promise<unknown>): Promise<Result<unknown>[]> => {
  let running: Promise<unknown> | null = null;
  const start = () => (running ??= run());
  const [first, ...others] = ids;
  const approvals = [approve(first!, round % 2 === 0 ? undefined : whileOpen(start)), ...others.map((id) => approve(id))];
  if (round % 2 === 0) void start();
  const approved = await Promise.all(approvals);
  await start();
  return approved;
};
const newest = async () => (await items(shop.world)).at(-1)!;
const suspended = () => balanceOf(shop.world, suspense);

test('eight who begin the same comparison get one run; a ninth with another period is told to wait', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const period = lastHours();
    const ctx = shop.world.context(ada);
    const begun = values(await race(8, () => ctx.inTransaction((trx) => startRun(ctx, trx, period, null))));
    expect(new Set(begun.map((each) => (each.ok ? each.value.id : each.code))).size).toBe(1);
    expect(outcomes([await ctx.inTransaction((trx) => startRun(ctx, trx, lastHours(4), null))])).toEqual(['RECONCILIATION_RUNNING']);
    await runReconciliation(ctx, begun[0]!.ok ? begun[0]!.value.id : '');
  }
});

test('four workers on one run do its work once', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all([charged(shop), charged(shop), chargedUnheard(shop), strangeCharge(shop.world)]);
    const before = await suspended();
    const runId = await begin(shop.world);
    values(await race(4, () => runReconciliation(shop.world.context(ada), runId)));
    expect(await findRun(shop.world.db, runId)).toMatchObject({ status: 'DONE', lines_new: 4, matched: 2, settled: 0, opened: 2 });
    expect(await suspended()).toBe(before + 98_475n + 4_900n);
  }
  expect(await violations(shop.world)).toEqual([]);
}, 60_000);

test('of eight who approve one proposal, one carries it out', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await strangeCharge(shop.world);
    await reconcile(shop.world);
    const before = await suspended();
    const id = await propose((await newest()).id);
    const decided = values(await race(8, (n) => (n === 7 ? decideResolution(shop.world.context(bea), { id, event: 'reject' }) : approve(id))));
    const rejected = decided[7]!.ok;
    expect(decided.slice(0, 7).filter(({ ok }) => ok)).toHaveLength(rejected ? 0 : 1);
    expect(await suspended()).toBe(rejected ? before : before - 4_900n);
  }
  expect(await violations(shop.world)).toEqual([]);
}, 60_000);

test('a run and the webhook that it misses: nothing is counted twice, and the next run leaves nothing open of it', async () => {
  const before = await openKinds(shop.world);
  for (let round = 0; round < ROUNDS; round += 1) {
    const waiting = await chargedUnheard(shop);
    const runId = await begin(shop.world);
    const [ran, heard] = await Promise.all([runReconciliation(shop.world.context(ada), runId).then(() => true), post(shop, waiting.webhook)]);
    expect([ran, heard]).toEqual([true, 200]);
    await reconcile(shop.world);
    expect(await openKinds(shop.world)).toEqual(before);
  }
  expect(await violations(shop.world)).toEqual([]);
}, 60_000);

test('an approval and the run in which the item would settle itself: one of both, and the books say the same as the provider', async () => {
  const ends = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const waiting = await chargedUnheard(shop);
    await reconcile(shop.world);
    const { id } = await newest();
    await propose(id);
    await post(shop, waiting.webhook);
    const runId = await begin(shop.world);
    const [approved] = await approveBeside(round, [id], () => runReconciliation(shop.world.context(ada), runId));
    const status = (await items(shop.world)).find((item) => item.id === id)!.status;
    expect([status, outcomes([approved!])]).toEqual(status === 'RESOLVED' ? ['RESOLVED', ['OK']] : ['SETTLED', ['RECONCILIATION_ITEM_CLOSED']]);
    ends.add(status);
  }
  expect(ends.size).toBeGreaterThan(0);
  expect(await violations(shop.world)).toEqual([]);
}, 90_000);

test('a movement is never written off and matched at once, when its line comes while two admins decide', async () => {
  const { db } = shop.world;
  for (let round = 0; round < ROUNDS; round += 1) {
    const payments = await Promise.all(Array.from({ length: 4 }, () => charged(shop)));
    const ids = payments.map(({ chargeId }) => chargeId);
    const rows = await db.selectFrom('payment_simulator_charges').selectAll().where('id', 'in', ids).execute();
    await db.deleteFrom('payment_simulator_charges').where('id', 'in', ids).execute();
    await reconcile(shop.world);
    const missing = (await items(shop.world)).slice(-4).map(({ id }) => id);
    for (const id of missing) await propose(id);
    await db.insertInto('payment_simulator_charges').values(rows).execute();
    const runId = await begin(shop.world);
    const approved = await approveBeside(round, missing, () => runReconciliation(shop.world.context(ada), runId));
    const found = (await items(shop.world)).filter(({ id }) => missing.includes(id));
    expect(found.map(({ status }) => status)).toEqual(approved.map(({ ok }) => (ok ? 'RESOLVED' : 'SETTLED')));
    expect(outcomes(approved).every((outcome) => outcome === 'OK' || outcome === 'RECONCILIATION_ITEM_CLOSED')).toBe(true);
  }
  expect(await violations(shop.world)).toEqual([]);
}, 120_000);

/** A process that dies at its n-th transaction: that one and all that follow do nothing. */
const dyingAt = (ctx: Context, n: number): Context => {
  let count = 0;
  return {
    ...ctx,
    inTransaction: (work) => {
      count += 1;
      return count >= n ? Promise.reject(new Error('killed')) : ctx.inTransaction(work);
    },
  };
};

test('a run that is killed at any of its transactions is taken up where it stopped, and does everything once', async () => {
  const { world } = shop;
  for (let left = 0; left < 250; left += 50) await Promise.all(Array.from({ length: 50 }, (_, n) => strangeCharge(world, { amount: 1_000n + BigInt(n) })));
  await Promise.all([charged(shop), charged(shop)]);
  const before = await suspended();
  const runId = await begin(world);
  let [killed, progress] = [0, -1];
  for (let done = false; !done; killed += 1) {
    // sometimes before it has done anything, sometimes between the pages of a chunk, sometimes in the middle of a stage
    await runReconciliation(dyingAt(world.context(ada), 2 + (killed % 4)), runId).catch(() => undefined);
    const run = (await findRun(world.db, runId))!;
    expect(run.status).toMatch(/^(RUNNING|DONE)$/);
    done = run.status === 'DONE';
    const place = run.lines_new + run.matched + run.opened + ['READING', 'MATCHING', 'RECHECKING', 'JUDGING', 'SEARCHING', 'FINISHED'].indexOf(run.stage);
    expect(place).toBeGreaterThanOrEqual(progress);
    progress = place;
  }
  expect(killed).toBeGreaterThan(8);
  expect(await findRun(world.db, runId)).toMatchObject({ lines_new: 252, matched: 2, settled: 0, opened: 250 });
  const net = Array.from({ length: 50 }, (_, n) => BigInt(1_000 + n) - ((2n * BigInt(1_000 + n) * 150n + 10_000n) / 20_000n + 25n)).reduce((a, b) => a + b, 0n);
  expect(await suspended()).toBe(before + 5n * net);
  expect(await violations(world)).toEqual([]);
}, 90_000);
