import { setTimeout as delay } from 'node:timers/promises';
import { people } from '../../../db/seed/demo.ts';
import type { Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { userCaller, type World } from '../../../tests/support/world.ts';
import { runReconciliation } from '../actions/run-reconciliation.ts';
import { startRun } from '../actions/start-reconciliation.ts';
import type { ReconciliationRunRow } from '../rows.ts';
import { findRun } from '../store/reconciliation-runs.ts';
import { insertSimulatorCharge } from '../store/simulator-charges.ts';
import { ada, chargeNow, confirmed, news, post, type PaymentsWorld } from './payments-world.ts';

/** A second admin, and one of staff: the demo has one admin. */
export const bea = userCaller(people.cleo.id);
export const sam = userCaller(people.ben.id);

export const appoint = async (world: World): Promise<void> => {
  const granted_at = new Date();
  await world.db.insertInto('account_roles').values([{ user_id: bea.id!, role: 'admin', granted_at }, { user_id: sam.id!, role: 'staff', granted_at }]).execute();
};

export const hoursAgo = (n: number): Date => new Date(Date.now() - n * 3_600_000);

/** Everything of the last hours up to now. */
export const lastHours = (n = 3) => ({ provider: 'simulator', from: hoursAgo(n), to: new Date() });

/** Begins a run; the job waits. What happened in this very millisecond would not belong to a period that ends with it: the next one is awaited. */
export const begin = async (world: World, period?: ReturnType<typeof lastHours>): Promise<string> => {
  const ctx = world.context(ada);
  await delay(2);
  const started = await ctx.inTransaction((trx) => startRun(ctx, trx, period ?? lastHours(), null));
  if (!started.ok) throw new Error(started.code);
  return started.value.id;
};

/** Compares the last hours, to the end. */
export const reconcile = async (world: World, period?: ReturnType<typeof lastHours>): Promise<ReconciliationRunRow> => {
  const runId = await begin(world, period);
  await runReconciliation(world.context(ada), runId);
  return (await findRun(world.db, runId))!;
};

/** A charge in the simulator's books that Plaza knows nothing of. Answers its id there. */
export const strangeCharge = async (world: World, { amount = 5_000n, currency = 'EUR', at = new Date(), chargeId = null as string | null, method = 'sim_card_ok' } = {}): Promise<string> => {
  const id = newId();
  const row = {
    id, idempotency_key: id, kind: chargeId === null ? 'CHARGE' : 'CAPTURE', charge_id: chargeId, reference: chargeId ?? newId(), method, currency, amount,
    outcome: 'SUCCEEDED', decides_at: at, created_at: at,
  };
  const ctx = world.context(ada);
  await ctx.inTransaction(async (trx) => ok(await insertSimulatorCharge(trx, row)));
  return id;
};

/** Ana's 1,000.00 EUR, charged at the simulator and booked by its webhook. */
export const charged = async (shop: PaymentsWorld) => {
  const payment = await confirmed(shop.world);
  const chargeId = (await chargeNow(shop.world, payment.attemptId))!;
  if ((await post(shop, news('charge.succeeded', payment.attemptId, { chargeId }))) !== 200) throw new Error('the webhook was refused');
  return { ...payment, chargeId };
};

/** The same, charged at the simulator; its webhook is still on its way. */
export const chargedUnheard = async (shop: PaymentsWorld) => {
  const payment = await confirmed(shop.world);
  const chargeId = (await chargeNow(shop.world, payment.attemptId))!;
  return { ...payment, chargeId, webhook: news('charge.succeeded', payment.attemptId, { chargeId }) };
};

export const items = (world: World) =>
  world.db.selectFrom('payment_reconciliation_items').select(['id', 'kind', 'status', 'provider_amount', 'ledger_amount', 'line_id', 'transaction_id']).orderBy('id').execute();

export const openKinds = async (world: World): Promise<string[]> => (await items(world)).filter(({ status }) => status === 'OPEN' || status === 'PROPOSED').map(({ kind }) => kind).sort();

/** A mutation's payload: the thing under `field`, and the codes of its errors. */
export const mutate = async (world: World, caller: Caller, name: string, field: string, selection: string, input: Record<string, unknown>) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`.replace(/^(Approve|Reject)/, 'Decide').replace(/^(RetryRefund|PayRefundFromSuspense)/, 'RemedyRefund');
  const { data, errors } = await world.ask<Record<string, unknown>>('payments', caller, `mutation ($input: ${type}!) { ${name}(input: $input) { ${field} { ${selection} } errors { code path } } }`, { input });
  if (!data) throw new Error(JSON.stringify(errors));
  return data[name] as Record<string, unknown> & { errors: { code: string; path: string[] | null }[] };
};
