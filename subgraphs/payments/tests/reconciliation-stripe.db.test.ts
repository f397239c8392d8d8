import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { reconcileSettlement } from '../jobs/reconcile-settlement.ts';
import { reconcileYesterday } from '../jobs/reconcile-yesterday.ts';
import { findRun } from '../store/reconciliation-runs.ts';
import { ada, balances, paymentsWorld, violations, type PaymentsWorld } from './payments-world.ts';
import { begin, items } from './reconciliation-world.ts';
import { stripeServer, type StripeServer } from './stripe-server.ts';

let server: StripeServer;
let shop: PaymentsWorld;
const clock = { now: () => new Date('2026-01-03T03:15:00Z') };
beforeAll(async () => {
  server = await stripeServer();
  shop = await paymentsWorld({ PAYMENT_PROVIDER: 'stripe', STRIPE_SECRET_KEY: 'sk_test_plaza', STRIPE_WEBHOOK_SECRETS: 'whsec_a_secret_of_the_endpoint', STRIPE_API_URL: server.url }, { clock });
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

test('a provider that does not answer fails the run, which is taken up where it stopped', async () => {
  const { world } = shop;
  const runId = await begin(world, { provider: 'stripe', from: new Date('2026-01-01T00:00:00Z'), to: new Date('2026-01-02T00:00:00Z') });
  const work = () => reconcileSettlement.run(world.context(ada), { runId });
  server.trouble(/GET .*balance_transactions/, 'FAULT');
  await expect(work()).rejects.toThrow();
  expect(await findRun(world.db, runId)).toMatchObject({ status: 'FAILED', stage: 'READING', lines_read: 0 });
  server.trouble(/GET .*balance_transactions/, 'RATE_LIMIT');
  await expect(work()).rejects.toThrow();
  await work();
  expect(await findRun(world.db, runId)).toMatchObject({ status: 'DONE', failure: null, lines_new: 2, matched: 0, opened: 2 });
  expect((await items(world)).map(({ kind, provider_amount }) => [kind, provider_amount])).toEqual([['MISSING_IN_LEDGER', 100_000n], ['MISSING_IN_LEDGER', -500n]]);
  expect(await balances(world)).toEqual({ 'psp:stripe:clearing': -97_975n, 'platform:suspense': 97_975n });
  const history = await world.db.selectFrom('platform_transitions').select('event').where('entity_id', '=', runId).orderBy('id').execute();
  expect(history.map(({ event }) => event)).toEqual(['fail', 'resume', 'fail', 'resume', 'finish']);
  await work();
  expect(await violations(world)).toEqual([]);
});

test('every night yesterday is compared, after what was left undone', async () => {
  const { world } = shop;
  const undone = await begin(world, { provider: 'stripe', from: new Date('2026-01-01T12:00:00Z'), to: new Date('2026-01-02T00:00:00Z') });
  await reconcileYesterday.run(world.context(ada), {});
  expect(await findRun(world.db, undone)).toMatchObject({ status: 'DONE' });
  await world.drain();
  const runs = await world.db.selectFrom('payment_reconciliation_runs').select(['period_from', 'period_to', 'status', 'requested_by', 'opened', 'lines_new']).orderBy('id').execute();
  expect(runs.at(-1)).toEqual({ period_from: new Date('2026-01-02T00:00:00Z'), period_to: new Date('2026-01-03T00:00:00Z'), status: 'DONE', requested_by: null, opened: 0, lines_new: 0 });
  await reconcileYesterday.run(world.context(ada), {});
  await world.drain();
  expect(await violations(world)).toEqual([]);
});
