import express from 'express';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Services } from '../../platform/context/services.ts';
import type { Subgraph } from '../../platform/graphql/subgraph.ts';
import { UsageError } from '../../platform/server/main.ts';
import { listen } from '../../platform/server/http.ts';
import { jobsOf } from '../../subgraphs/jobs.ts';
import { seedDemo } from '../../subgraphs/prepare.ts';
import { Lane } from './lane.ts';
import { keysOf, planOrder, timeline, type OrderPlan, type Step } from './plan.ts';
import type { OlistData } from './read-orders.ts';
import { runInOrder } from './run-in-order.ts';
import { Shop } from './shop.ts';
import { isDone, readBought, readOne, readTopUps, recipientOf } from './standing.ts';
import { takeStep } from './take-step.ts';

export interface ReplayOptions {
  /** How many orders, the earliest first; all unless told. */
  readonly limit?: number | undefined;
  /** How many orders are worked on at once. */
  readonly lanes?: number | undefined;
  /** Told after each step; the orders that have none left. */
  readonly onStep?: (done: { readonly steps: number; readonly ofSteps: number; readonly orders: number; readonly step: Step }) => void;
  /** Asked before each step. */
  readonly stopped?: () => boolean;
}

export interface Replayed {
  /** Those that were to be replayed. */
  readonly plans: readonly OrderPlan[];
  readonly steps: number;
  /** Done by an earlier run. */
  readonly skipped: number;
  /** Jobs that were in the queue: of an interrupted run, or of the demo's data. */
  readonly leftovers: number;
}

const LANES = 6;

/** The latest time anything of the replay happened at; null before it began. */
const lastInstant = async (db: Db): Promise<Date | null> => {
  const { rows } = await sql<{ at: Date | null }>`
    select greatest(max(g.created_at), max(g.paid_at), max(d.picked_up_at), max(d.delivered_at)) as at
    from ecommerce_order_groups g left join ecommerce_orders o on o.order_group_id = g.id left join deliveries d on d.order_id = o.id
    where g.address->>'recipient' like 'Olist customer %'`.execute(db);
  return rows[0]?.at ?? null;
};

/** A server for the simulator's webhooks, with the routes of each lane under a path of its own, so that they are taken at the lane's time. */
const openLanes = async (services: Services, subgraphs: readonly Subgraph[], count: number): Promise<{ lanes: Lane[]; close: () => Promise<void> }> => {
  const app = express();
  const server = await listen(app, { port: 0 });
  const jobs = new Map(jobsOf(subgraphs).map((job) => [job.name, job]));
  const lanes = Array.from({ length: count }, (_, index) => new Lane(services, jobs, `${server.url}/lanes/${index}`));
  for (const [index, lane] of lanes.entries()) {
    await lane.open();
    for (const { routes } of subgraphs) if (routes) app.use(`/lanes/${index}`, routes(lane.services));
  }
  return {
    lanes,
    close: async () => {
      await server.close(0);
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
};

/**
 * Replays orders of the files in the order of time, through the same actions that clients call. What an earlier run did is found in the database and left as it
 * is, so a replay that was killed goes on, and a second one adds nothing. No other Plaza may work on the database meanwhile: its worker would run
 * jobs of the replay at today's time.
 */
export const replayOlist = (services: Services, subgraphs: readonly Subgraph[], data: OlistData, options: ReplayOptions = {}): Promise<Replayed> =>
  services.db.connection().execute(async (connection) => {
    const { rows } = await sql<{ alone: boolean }>`select pg_try_advisory_lock(hashtext('plaza replay olist')) as alone`.execute(connection);
    if (!rows[0]!.alone) throw new UsageError('Another replay works on this database.');
    try {
      return await replayAlone(services, subgraphs, data, options);
    } finally {
      await sql`select pg_advisory_unlock(hashtext('plaza replay olist'))`.execute(connection);
    }
  });

const replayAlone = async (services: Services, subgraphs: readonly Subgraph[], data: OlistData, { limit, lanes: count = LANES, onStep, stopped }: ReplayOptions): Promise<Replayed> => {
  await seedDemo(services, subgraphs);
  const all = data.orders.map(planOrder);
  const plans = all.slice(0, limit ?? all.length);
  const { lanes, close } = await openLanes(services, subgraphs, count);
  try {
    const { db } = services;
    const last = await lastInstant(db);
    const leftovers = await lanes[0]!.drainLeftovers(last ?? services.clock.now(), jobsOf(subgraphs).map(({ name }) => name));
    const shop = await Shop.open(db, data, all);
    const first = plans[0]?.order.purchasedAt;
    if (first) await shop.prepare(lanes[0]!, last ?? first);
    const bought = await readBought(db);
    const topUps = await readTopUps(db, null);
    const steps = timeline(plans);
    const payStepOf = new Map(steps.filter(({ name }) => name === 'PAY').map((step) => [step.plan, step]));
    const open = steps.filter((step) => !isDone(step, payStepOf.get(step.plan), bought.get(recipientOf(step.plan.order.customerId)), topUps));
    const left = new Map<OrderPlan, number>();
    for (const { plan } of open) left.set(plan, (left.get(plan) ?? 0) + 1);
    let [done, orders] = [0, plans.length - left.size];
    await runInOrder(open, lanes, {
      keysOf,
      ...(stopped && { stopped }),
      run: async (step, lane) => {
        const recipient = recipientOf(step.plan.order.customerId);
        const groupId = await takeStep(shop, lane, step, bought.get(recipient), payStepOf.get(step.plan)).catch((error: unknown) => {
          services.log.error({ step: step.name, order: step.plan.order.id, at: step.at.toISOString() }, 'the replay stops here');
          throw error;
        });
        if (groupId !== null) bought.set(recipient, await readOne(db, groupId));
        done += 1;
        const rest = left.get(step.plan)! - 1;
        left.set(step.plan, rest);
        if (rest === 0) orders += 1;
        onStep?.({ steps: done, ofSteps: open.length, orders, step });
      },
    });
    return { plans, steps: done, skipped: steps.length - open.length, leftovers };
  } finally {
    await close();
  }
};
