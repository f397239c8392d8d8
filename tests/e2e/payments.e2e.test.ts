import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { people, vendors } from '../../db/seed/demo.ts';
import { startWorker } from '../../platform/jobs/worker.ts';
import { newId } from '../../platform/kernel/ids.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { checkInvariants } from '../../scripts/invariants.ts';
import { jobsOf } from '../../subgraphs/jobs.ts';
import { paymentsWorld } from '../../subgraphs/payments/tests/payments-world.ts';
import { steps, type PaymentPlan, type PlannedPayment } from '../support/payment-writer.ts';
import { seededRandom } from '../support/random.ts';
import type { World } from '../support/world.ts';
import { Writer } from '../support/writer.ts';

const SEED = 6;
const WRITERS = 3;
const PAYMENTS_EACH = 30;
const KILLS = 20;
const PATIENCE = 120_000;

const WRITES = WRITERS * PAYMENTS_EACH * steps.length;

const plannedPayments = (random: () => number, writer: number): PlannedPayment[] =>
  Array.from({ length: PAYMENTS_EACH }, (_, n) => {
    const part = () => 1 + Math.floor(random() * 5_000);
    const captures = [part(), part()] as const;
    const captured = captures[0] + captures[1];
    return { name: `${writer}-${n}`, groupId: newId(), orderId: newId(), amount: captured + part(), captures, refund: 1 + Math.floor(random() * captured) };
  });

/** All that was written about payments and at the provider, one line for each, as `<group> <what> <amount> <state>`. */
const written = async ({ db }: World): Promise<string[]> => {
  const { rows } = await sql<{ line: string }>`
    select i.subject_id || ' payment ' || i.amount || ' ' || i.status || ' ' || i.captured as line from payment_intents i
    union all select i.subject_id || ' attempt ' || a.amount || ' ' || a.status || ' ' || a.captured from payment_attempts a join payment_intents i on i.id = a.intent_id
    union all select i.subject_id || ' capture ' || c.amount || ' ' || c.status from payment_captures c join payment_intents i on i.id = c.intent_id
    union all select i.subject_id || ' refund ' || r.amount || ' ' || r.status from payment_refunds r join payment_intents i on i.id = r.intent_id
    union all select i.subject_id || ' simulated ' || lower(c.kind) || ' ' || c.amount || ' ' || c.outcome from payment_simulator_charges c
      join payment_simulator_charges o on o.id = coalesce(c.charge_id, c.id) join payment_attempts a on a.id = o.reference join payment_intents i on i.id = a.intent_id
    union all select split_part(a.code, ':', 2) || ' escrow ' || sum(e.amount) from ledger_entries e join ledger_accounts a on a.id = e.account_id where a.code like 'escrow:%' group by a.code
    union all select 'clearing ' || sum(e.amount) from ledger_entries e join ledger_accounts a on a.id = e.account_id where a.code = 'psp:simulator:clearing'`.execute(db);
  return rows.map(({ line }) => line).toSorted();
};

/** The same as it has to be when each acknowledged write exists once: a plain count of what was planned. */
const planned = (payments: readonly PlannedPayment[]): string[] => {
  const kept = (payment: PlannedPayment): number => payment.captures[0] + payment.captures[1] - payment.refund;
  const lines = payments.flatMap((payment) => {
    const { groupId, amount, captures, refund } = payment;
    const captured = captures[0] + captures[1];
    return [
      `payment ${amount} SUCCEEDED ${captured}`, `attempt ${amount} CHARGED ${captured}`, ...captures.map((each) => `capture ${each} SUCCEEDED`), `refund ${refund} SUCCEEDED`,
      `simulated charge ${amount} SUCCEEDED`, ...captures.map((each) => `simulated capture ${each} SUCCEEDED`), `simulated refund ${refund} SUCCEEDED`, `escrow ${kept(payment)}`,
    ].map((line) => `${groupId} ${line}`);
  });
  return [...lines, `clearing ${-payments.reduce((sum, payment) => sum + kept(payment), 0)}`].toSorted();
};

/** As if the minute had passed after which a capture that a dead process was sending is taken up again. */
const endLeases = async ({ db }: World, payments: readonly PlannedPayment[]): Promise<void> => {
  const intents = db.selectFrom('payment_intents').select('id').where('subject_id', 'in', payments.map(({ groupId }) => groupId));
  await db.updateTable('payment_captures').set({ leased_until: null }).where('status', '=', 'PENDING').where('intent_id', 'in', intents).execute();
};

test(`promise 6: payments by ${WRITERS} processes that are killed ${KILLS} times: what was acknowledged is there, once, and nothing is half done`, async () => {
  await using shop = await paymentsWorld({ DATABASE_POOL_SIZE: '20' });
  const { world } = shop;
  const worker = await startWorker(world.services, jobsOf(world.subgraphs));
  const random = seededRandom(SEED);
  const payments = Array.from({ length: WRITERS }, (_, writer) => plannedPayments(random, writer));
  const began = performance.now();
  const plan = { databaseUrl: world.databaseUrl, payer: people.ana.id, admin: people.ada.id, vendorId: vendors.velo.id };
  const writers = payments.map((own) => new Writer<PaymentPlan>('payment-writer.ts', { ...plan, payments: own }, PAYMENTS_EACH * steps.length));
  const answered = () => writers.reduce((sum, { answers }) => sum + answers.size, 0);
  const reach = (goal: number) =>
    eventually(`${goal} answers`, () => answered() >= goal, PATIENCE).catch((error: Error) => Promise.reject(new Error(`${error.message}\n${writers.map(({ output }) => output.slice(-2_000)).join('\n')}`)));
  let kills = 0;
  try {
    for (; kills < KILLS && answered() < WRITES; kills += 1) {
      await reach(Math.min(WRITES, answered() + Math.floor((random() * 2 * WRITES) / (KILLS * 1.5))));
      await delay(random() * 50);
      const alive = writers.flatMap((writer, n) => (writer.done ? [] : [{ writer, own: payments[n]! }]));
      if (alive.length === 0) continue;
      const { writer, own } = alive[Math.floor(random() * alive.length)]!;
      await writer.kill();
      await endLeases(world, own);
      writer.startAgain();
    }
    await reach(WRITES);
    await eventually('every refund is back', async () => (await world.db.selectFrom('payment_refunds').select('id').where('status', '=', 'PENDING').execute()).length === 0, 30_000);
  } finally {
    await Promise.all(writers.map((writer) => writer.kill()));
    await worker.stop();
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const { broken } = await checkInvariants(world.db);
  const [found, expected] = [await written(world), planned(payments.flat())];
  const lost = expected.filter((line) => !found.includes(line)).length;
  process.stdout.write(
    `promise 6: ${kills} processes killed (-9) over ${WRITERS * PAYMENTS_EACH} payments that are opened, confirmed, captured twice and refunded: ${answered()} acknowledged writes, ${lost} lost, ${broken.length} broken rules, ${seconds} s\n`,
  );
  expect(broken).toEqual([]);
  expect(found).toEqual(expected);
  expect(new Set(writers.flatMap(({ answers }) => [...answers.values()]))).toEqual(new Set(['OK']));
  expect(kills).toBe(KILLS);
  const { rows } = await sql<{ operation: string; keys: bigint }>`select operation, count(*) as keys from platform_idempotency_keys where operation like 'payments.%' group by operation order by operation`.execute(world.db);
  const all = BigInt(WRITERS * PAYMENTS_EACH);
  expect(rows).toEqual([{ operation: 'payments.capturePayment', keys: 2n * all }, { operation: 'payments.confirmPayment', keys: all }, { operation: 'payments.refundPayment', keys: all }]);
}, PATIENCE + 60_000);
