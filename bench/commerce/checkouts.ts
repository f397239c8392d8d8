import { sql } from 'kysely';
import { setTimeout as delay } from 'node:timers/promises';
import { rateOf } from '../payments/postings.ts';
import { prepareTpcb } from '../payments/tpcb.ts';
import { percentilesOf, type Percentiles } from '../load/latencies.ts';
import { anyBasket, buy, fillCarts, type FilledCart } from './carts.ts';
import { variantId } from './fill.ts';
import type { Market } from './market.ts';

export interface Throughput {
  readonly perSecond: number;
  /** Transactions a second of pgbench's default script, in turns with the checkouts. */
  readonly tpcb: number;
  /** Of this process, which generates the load too. */
  readonly cpuMilliseconds: number;
  readonly statements: number;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
/** More carts than anybody gets through in a round. */
const CARTS_PER_SECOND = 600;

/** Checkouts of three lines from two vendors by so many people at a time, in turns with pgbench's default script on the same database. */
export const measureCheckouts = async (market: Market, { writers, seconds, rounds }: { writers: number; seconds: number; rounds: number }): Promise<Throughput> => {
  const { services } = market;
  await using tpcb = await prepareTpcb(market, writers);
  const samples = { perSecond: [] as number[], tpcb: [] as number[], cpu: [] as number[], statements: [] as number[] };
  const checkouts = async (length: number) => {
    const carts = await fillCarts(market, Array.from({ length: Math.ceil(length * CARTS_PER_SECOND) }, () => anyBasket(market)));
    const queue: FilledCart[] = [...carts];
    let done = 0;
    const before = { cpu: process.cpuUsage(), statements: services.statements.count };
    const perSecond = await rateOf(writers, length, async () => {
      const cart = queue.pop();
      if (!cart) throw new Error('out of carts');
      if (!(await buy(market, cart))) throw new Error('stock ran out');
      done += 1;
    });
    const cpu = process.cpuUsage(before.cpu);
    return { perSecond, cpu: (cpu.user + cpu.system) / 1_000 / done, statements: (services.statements.count - before.statements) / done };
  };
  await checkouts(2);
  await rateOf(writers, 1, () => tpcb.run());
  for (let round = 0; round < rounds; round += 1) {
    await sql`checkpoint`.execute(market.owner);
    const measured = await checkouts(seconds);
    samples.perSecond.push(measured.perSecond);
    samples.cpu.push(measured.cpu);
    samples.statements.push(measured.statements);
    await sql`checkpoint`.execute(market.owner);
    samples.tpcb.push(await rateOf(writers, seconds, () => tpcb.run()));
  }
  return { perSecond: median(samples.perSecond), tpcb: median(samples.tpcb), cpuMilliseconds: median(samples.cpu), statements: median(samples.statements) };
};

export interface Rush extends Percentiles {
  readonly sold: number;
  readonly held: number;
}

/** So many people want one piece each of the same goods at the same moment, of which there are fewer. */
export const measureRush = async (market: Market, { buyers, pieces, place }: { buyers: number; pieces: number; place: number }): Promise<Rush> => {
  const wanted = variantId(2 * place + 1);
  await sql`
    with gone as (update stock_items set on_hand = reserved + ${pieces} where variant_id = ${wanted} returning variant_id, on_hand)
    insert into stock_movements (id, variant_id, quantity, reason) select gen_random_uuid(), variant_id, on_hand - 1000000, 'CORRECTION' from gone`.execute(market.services.db);
  const carts = await fillCarts(market, Array.from({ length: buyers }, () => [wanted]));
  await delay(100);
  const start = performance.now();
  const outcomes = await Promise.all(carts.map(async (cart) => ({ bought: await buy(market, cart), milliseconds: performance.now() - start })));
  const { rows } = await sql<{ reserved: number }>`select reserved from stock_items where variant_id = ${wanted}`.execute(market.services.db);
  return { sold: outcomes.filter(({ bought }) => bought).length, held: rows[0]!.reserved, ...percentilesOf(outcomes.map(({ milliseconds }) => milliseconds)) };
};
