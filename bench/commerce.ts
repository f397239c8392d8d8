import { parseArgs } from 'node:util';
import { main } from '../platform/server/main.ts';
import { measureCheckouts, measureRush } from './commerce/checkouts.ts';
import { openMarket } from './commerce/market.ts';
import { measurePages } from './commerce/pages.ts';
import { measureSearch, SEARCH_LIMIT } from './commerce/search-load.ts';

/** Prints what a checkout costs, what a rush does, and how lists and pages grow with the shop; README.md says how it is measured. */
const SHARE_LIMIT = 0.05;
const CPU_LIMIT = 4;
const STATEMENT_LIMIT = 40;
const RUSH = { buyers: 300, pieces: 50, place: 7 };
const RUSH_LIMIT = 1_000;
const GROWTH_LIMIT = 2;
/** Of each kind. */
const SEARCHES = 60;

let missed = false;

const print = (name: string, value: string, met?: boolean): void => {
  missed ||= met === false;
  process.stdout.write(`${name.padEnd(62)} ${value}${met === undefined ? '' : met ? '  ok' : '  MISSED'}\n`);
};

main(async () => {
  const { values } = parseArgs({
    options: {
      products: { type: 'string', default: '1000,200000' },
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      writers: { type: 'string', default: '16' },
      requests: { type: 'string', default: '300' },
    },
  });
  const [seconds, rounds, writers, requests] = [values.seconds, values.rounds, values.writers, values.requests].map(Number) as [number, number, number, number];
  const pages: Map<string, number>[] = [];
  const sizes = values.products.split(',').map(Number);
  for (const size of sizes) {
    print(`\n${size} products and orders`, '');
    await using market = await openMarket(size);
    pages.push(await measurePages(market, requests));
    const { perSecond, tpcb, cpuMilliseconds, statements } = await measureCheckouts(market, { writers, seconds, rounds });
    const share = perSecond / tpcb;
    print(`checkouts/s, three lines, two vendors, ${writers} at a time`, perSecond.toFixed(0));
    print(`transactions/s of pgbench's default script, scale ${writers}`, tpcb.toFixed(0));
    print('checkouts as a share of it', `${(100 * share).toFixed(1)} % (limit ${100 * SHARE_LIMIT} %)`, share >= SHARE_LIMIT);
    print('milliseconds of CPU for each, load generator included', `${cpuMilliseconds.toFixed(2)} (limit ${CPU_LIMIT})`, cpuMilliseconds <= CPU_LIMIT);
    print('SQL statements for each', `${statements.toFixed(1)} (limit ${STATEMENT_LIMIT})`, statements <= STATEMENT_LIMIT);
    const rush = await measureRush(market, RUSH);
    print(`${RUSH.buyers} buyers rush ${RUSH.pieces} pieces: sold`, `${rush.sold}, held ${rush.held}`, rush.sold === RUSH.pieces && rush.held === RUSH.pieces);
    print('until they are answered', `p50 ${rush.p50.toFixed(0)}, p95 ${rush.p95.toFixed(0)} ms (limit ${RUSH_LIMIT})`, rush.p95 < RUSH_LIMIT);
  }
  for (const size of sizes) {
    const { all } = await measureSearch(size, SEARCHES);
    print(`\nsearches among ${size} products`, `p50 ${all.p50.toFixed(1)}, p95 ${all.p95.toFixed(1)} ms (limit ${SEARCH_LIMIT})`, all.p95 < SEARCH_LIMIT);
  }
  const [first, last] = [pages[0]!, pages.at(-1)!];
  process.stdout.write(`\nlists and pages, milliseconds at the median: ${sizes.join(' and ')} products\n`);
  for (const [name, small] of first) {
    const large = last.get(name)!;
    print(name, `${small.toFixed(2)} → ${large.toFixed(2)} (×${(large / small).toFixed(2)}, limit ×${GROWTH_LIMIT})`, large / small <= GROWTH_LIMIT);
  }
  if (missed) process.exitCode = 1;
});
