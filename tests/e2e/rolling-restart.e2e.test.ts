import { expect, test } from '@jest/globals';
import { eventually } from '../../platform/testing/eventually.ts';
import { freePort } from '../../platform/testing/free-port.ts';
import { Balancer } from '../support/balancer.ts';
import { Follower } from '../support/follower.ts';
import { Processes, type PlazaProcess } from '../support/processes.ts';
import { startTicker } from '../support/ticker.ts';

const SUBSCRIBERS = 500;
const REQUESTS_PER_SECOND = 100;
const MOST_UNDER_WAY = 20;
const EVENTS_PER_SECOND = 5;
const PATIENCE = 30_000;

const QUERY = JSON.stringify({ query: '{ product(id: 7) { name } }' });
const ANSWER = '{"data":{"product":{"name":"Product 7"}}}';
const TICKS = 'subscription ($after: String) { tick(after: $after) { cursor product { name } } }';

test('each gateway is restarted in turn: no request fails, and no subscriber misses an event or gets one twice', async () => {
  await using ticker = await startTicker();
  await using processes = new Processes();
  const first = await freePort(2);
  const start = (port: number) =>
    processes.start('gateway', ['gateway/main.ts', '--supergraph', ticker.supergraph], { PORT: String(port), GATEWAY_FOREIGN_SUPERGRAPH: 'true', SHUTDOWN_DELAY_SECONDS: '2' });
  let gateways: PlazaProcess[] = await Promise.all([first, first + 1].map((port) => start(port).ready()));
  await using balancer = new Balancer(gateways);
  await eventually('the balancer knows both', () => balancer.ready.length === 2);

  const followers = Array.from({ length: SUBSCRIBERS }, () => new Follower({ graphUrl: () => balancer.next(), token: null, query: TICKS, variables: {} }));
  await using _ = { [Symbol.asyncDispose]: async () => void (await Promise.all(followers.map((each) => each[Symbol.asyncDispose]()))) };
  const ticking = setInterval(ticker.tick, 1_000 / EVENTS_PER_SECOND);
  using __ = { [Symbol.dispose]: () => clearInterval(ticking) };
  const everybodySees = (cursor: string) =>
    eventually(`everybody has seen event ${cursor}`, () => followers.every(({ cursors }) => Number(cursors.at(-1)) >= Number(cursor)), PATIENCE);
  await eventually('all subscribe', () => followers.every(({ cursors }) => cursors.length > 0), PATIENCE);

  const failures: string[] = [];
  const requests: Promise<void>[] = [];
  let underWay = 0;
  const ask = async () => {
    underWay += 1;
    try {
      const response = await fetch(balancer.next(), { method: 'POST', headers: { 'content-type': 'application/json' }, body: QUERY });
      const text = await response.text();
      if (text !== ANSWER) failures.push(`${response.status} ${text}`);
    } catch (error) {
      failures.push(String((error as Error).cause ?? error));
    } finally {
      underWay -= 1;
    }
  };
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1_000;
  // As many as are due. A machine that is busy with other things gets fewer, rather than a pile that nobody could answer in time.
  const asking = setInterval(() => {
    while (requests.length < elapsed() * REQUESTS_PER_SECOND && underWay < MOST_UNDER_WAY) requests.push(ask());
  }, 1_000 / REQUESTS_PER_SECOND);
  using ___ = { [Symbol.dispose]: () => clearInterval(asking) };

  for (const [index, port] of [first, first + 1].entries()) {
    const old = gateways[index]!;
    expect((await old.stop('SIGTERM')).code).toBe(0);
    const again = await start(port).ready();
    balancer.replace(old, again);
    gateways = gateways.with(index, again);
    await eventually('the balancer knows both again', () => balancer.ready.length === 2);
    await everybodySees(String(ticker.log.length + 1));
  }
  const seconds = elapsed();
  clearInterval(asking);
  clearInterval(ticking);
  await Promise.all(requests);
  await everybodySees(ticker.log.at(-1)!);

  const codes = followers.flatMap(({ closeCodes }) => closeCodes);
  const events = followers.reduce((sum, { cursors }) => sum + cursors.length, 0);
  process.stdout.write(
    `rolling restart of two gateways in ${seconds.toFixed(1)} s: ${requests.length} requests (${(requests.length / seconds).toFixed(0)}/s), ${failures.length} failed; ` +
      `${SUBSCRIBERS} subscribers, closed ${codes.length} times (codes ${[...new Set(codes)].join()}), ${events} events, none lost, none twice\n`,
  );
  expect(failures).toEqual([]);
  expect(new Set(codes)).toEqual(new Set([1001]));
  expect(followers.filter(({ closeCodes }) => closeCodes.length === 0)).toEqual([]);
  for (const { cursors } of followers) expect(cursors).toEqual(ticker.log.slice(Number(cursors[0]) - 1));
}, 120_000);
