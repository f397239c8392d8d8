import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { later, minutes } from '../platform/kernel/clock.ts';
import { main } from '../platform/server/main.ts';
import { administer } from '../platform/testing/database.ts';
import { commissionRevenue, vendorPending, wallet, type Account } from '../subgraphs/payments/domain/chart-of-accounts.ts';
import { readHistory, rollUp, writeHistory } from './payments/history.ts';
import { openBooks, type Books } from './payments/books.ts';
import { postOnce, rateOf } from './payments/postings.ts';
import { prepareTpcb } from './payments/tpcb.ts';

/** Prints what the ledger does in a second and how quickly it tells a balance; README.md says how it is measured. */
const HOT_LIMIT = 0.75;
const BALANCE_LIMIT = 10;
const OPEN = minutes(2);
const READS = 1_000;

const print = (name: string, value: string, met?: boolean): void => {
  process.stdout.write(`${name.padEnd(62)} ${value}${met === undefined ? '' : met ? '  ok' : '  MISSED'}\n`);
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const measureRates = async (books: Books, { writers, seconds, rounds }: { writers: number; seconds: number; rounds: number }) => {
  await using tpcb = await prepareTpcb(books, writers);
  const sources = Array.from({ length: writers }, (_, n) => vendorPending(`source-${n}`));
  const targets = Array.from({ length: writers }, (_, n) => vendorPending(`target-${n}`));
  const limited = wallet('everybody');
  const to = (target: (writer: number) => Account) => (writer: number) => postOnce(books, sources[writer]!, target(writer));
  const loads: Record<string, (writer: number) => Promise<void>> = {
    spread: to((writer) => targets[writer]!),
    hot: to(() => commissionRevenue),
    locked: to(() => limited),
    tpcb: () => tpcb.run(),
  };
  const rates = new Map(Object.keys(loads).map((name) => [name, [] as number[]]));
  for (const work of Object.values(loads)) await rateOf(writers, 1, work);
  for (let round = 0; round < rounds; round += 1) {
    await administer(books.databaseUrl, 'checkpoint');
    // Each round in another order: what a load leaves behind (dirty pages, dead rows) is not always the same one's burden.
    const names = Object.keys(loads);
    for (let n = 0; n < names.length; n += 1) {
      const name = names[(n + round) % names.length]!;
      rates.get(name)!.push(await rateOf(writers, seconds, loads[name]!));
    }
  }
  return (name: string): number => median(rates.get(name)!);
};

main(async () => {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '5' },
      writers: { type: 'string', default: '32' },
      entries: { type: 'string', default: '1000000' },
    },
  });
  const [writers, entries] = [Number(values.writers), Number(values.entries)];
  await using books = await openBooks(writers);

  const rate = await measureRates(books, { writers, seconds: Number(values.seconds), rounds: Number(values.rounds) });
  const share = (part: string, whole: string) => rate(part) / rate(whole);
  print(`postings/s, ${writers} writers onto ${writers} accounts`, rate('spread').toFixed(0));
  print(`postings/s, ${writers} writers onto one commission account`, `${rate('hot').toFixed(0)} (${(100 * share('hot', 'spread')).toFixed(0)} %, limit 75 %)`, share('hot', 'spread') >= HOT_LIMIT);
  print(`postings/s, ${writers} writers onto one account with a limit (locked)`, `${rate('locked').toFixed(0)} (${(100 * share('locked', 'spread')).toFixed(0)} %)`);
  print(`transactions/s of pgbench's default script, scale ${writers}`, rate('tpcb').toFixed(0));
  print('postings/s as a share of it', `${(100 * share('hot', 'tpcb')).toFixed(0)} %`);

  const now = new Date();
  const history = await writeHistory(books, entries, now);
  await sql`vacuum analyze ledger_entries`.execute(books.ctx.db);
  await sql`vacuum analyze ledger_transactions`.execute(books.ctx.db);
  const without = await readHistory(books, history, 20);
  const took = await rollUp(books, history, later(now, -OPEN));
  const read = await readHistory(books, history, READS);
  const milliseconds = ({ p50, p95 }: { p50: number; p95: number }) => `p50 ${p50.toFixed(2)}, p95 ${p95.toFixed(2)} ms`;
  print(`entries of one account; seconds to roll them up`, `${entries}; ${took.toFixed(1)}`);
  print('its balance now', `${milliseconds(read.now)} (limit ${BALANCE_LIMIT})`, read.now.p95 < BALANCE_LIMIT);
  print('its balance at a random instant', `${milliseconds(read.past)} (limit ${BALANCE_LIMIT})`, read.past.p95 < BALANCE_LIMIT);
  print('the same before the roll-up', milliseconds(without.past));
  print('100 lines of its statement, with balances', milliseconds(read.statement));
  print('trial balance at a random instant', milliseconds(read.trialBalance));
});
