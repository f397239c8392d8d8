import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { FakeClock } from '../../../platform/testing/clock.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { eventually } from '../../../platform/testing/eventually.ts';
import type { Answer } from '../../execution/outcome.ts';
import { createMemoryStore } from '../../storage/memory-store.ts';
import { createRedisStore } from '../../storage/redis-store.ts';
import type { Store } from '../../storage/store.ts';
import { RedisServer, redisServerPath } from '../../testing/redis-server.ts';
import type { Rates } from './charges.ts';
import { networkOf } from './network.ts';
import { parseRate } from './rate.ts';
import { createRateLimiter } from './rate-limiter.ts';

const silent = pino({ level: 'silent' });
const NONE: Rates = { caller: null, address: null, cost: null };
const user = (id: string): Caller => ({ ...anonymous, kind: 'user', id });
const ana = user('ana');
const HERE = '203.0.113.7';
const perMinute = (limit: number) => ({ limit, windowMs: 60_000 });

const limiterOf = (rates: Partial<Rates>, shared: Store | null = null, clock = new FakeClock(), log = silent) =>
  createRateLimiter({ rates: { ...NONE, ...rates }, shared, log, now: () => clock.now() });

const limitOf = (answer: Answer | null) => answer?.refusal?.[0]?.extensions?.['limit'];

test('a caller has so many operations in a window, from wherever, and each caller their own', async () => {
  const clock = new FakeClock();
  const limiter = limiterOf({ caller: perMinute(2) }, null, clock);
  expect(await limiter.charge(ana, HERE, 1)).toBeNull();
  clock.advance(48_001);
  expect(await limiter.charge(ana, '198.51.100.1', 1)).toBeNull();
  expect(await limiter.charge(ana, null, 1)).toEqual({
    kind: 'answer',
    text: expect.stringContaining('"code":"RATE_LIMITED"'),
    refusal: [{ message: 'Too many operations. Try again in 12 seconds.', extensions: { code: 'RATE_LIMITED', retryAfter: 12, limit: 'caller' } }],
    status: 429,
    headers: { 'retry-after': '12' },
  });
  expect(await limiter.charge(user('ben'), HERE, 1)).toBeNull();
  expect(await limiter.charge({ ...ana, kind: 'service' }, HERE, 1)).toBeNull();
  clock.advance(12_000);
  expect(await limiter.charge(ana, HERE, 1)).toBeNull();
});

test('an address has so many, whoever sends them, and a network of IPv6 is one address', async () => {
  const limiter = limiterOf({ address: perMinute(2) });
  expect(await limiter.charge(ana, HERE, 1)).toBeNull();
  expect(await limiter.charge(anonymous, HERE, 1)).toBeNull();
  expect(limitOf(await limiter.charge(user('ben'), HERE, 1))).toBe('address');
  expect(await limiter.charge(anonymous, '2001:db8:1:2::1', 1)).toBeNull();
  expect(await limiter.charge(anonymous, '2001:DB8:1:2:ffff::9', 1)).toBeNull();
  expect(limitOf(await limiter.charge(anonymous, '2001:db8:1:2:3:4:5:6', 1))).toBe('address');
  expect(await limiter.charge(anonymous, '2001:db8:1:3::1', 1)).toBeNull();
  for (let times = 0; times < 5; times += 1) expect(await limiter.charge(anonymous, null, 1)).toBeNull();
  expect(['::1', '2001:0db8::', 'fe80::1%eth0', '1:2:3:4:5:6:7:8', HERE].map(networkOf)).toEqual(['0:0:0:0::/64', '2001:db8:0:0::/64', 'fe80:0:0:0::/64', '1:2:3:4::/64', HERE]);
});

test('cost is counted for the caller, or for the address while nobody is signed in; what is refused costs nothing', async () => {
  const limiter = limiterOf({ cost: perMinute(100) });
  expect(await limiter.charge(ana, HERE, 60)).toBeNull();
  expect(limitOf(await limiter.charge(ana, HERE, 41))).toBe('cost');
  expect(await limiter.charge(ana, HERE, 39.5)).toBeNull();
  expect(await limiter.charge(ana, HERE, 0)).toBeNull();
  expect(limitOf(await limiter.charge(ana, HERE, 1))).toBe('cost');
  expect(await limiter.charge(anonymous, HERE, 100)).toBeNull();
  expect(limitOf(await limiter.charge(anonymous, HERE, 1))).toBe('cost');
});

test('names of things that every JavaScript object has are just names', async () => {
  const limiter = limiterOf({ caller: perMinute(1) });
  for (const id of ['__proto__', 'constructor', 'toString']) {
    expect(await limiter.charge(user(id), null, 1)).toBeNull();
    expect(limitOf(await limiter.charge(user(id), null, 1))).toBe('caller');
  }
});

test('one gateway alone answers at once and cheaply', () => {
  const limiter = createRateLimiter({ rates: { caller: perMinute(1e9), address: perMinute(1e9), cost: perMinute(1e12) }, shared: null, log: silent });
  const callers = Array.from({ length: 1_000 }, (_, index) => user(`0190b0a0-0000-7000-8000-00000000${index}`));
  const rounds = 200_000;
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    if (limiter.charge(callers[round % 1_000]!, HERE, 50) !== null) throw new Error('refused');
  }
  process.stdout.write(`${(((performance.now() - started) * 1_000) / rounds).toFixed(2)} µs for charging three limits in memory\n`);
});

const redisPath = redisServerPath();
if (!redisPath) process.stdout.write('redis-server is not installed: rate limits are tested on a store in memory only\n');
let redis: RedisServer | undefined;
beforeAll(async () => {
  if (redisPath) redis = await RedisServer.create(redisPath);
});
afterAll(async () => redis?.[Symbol.asyncDispose]());

/** What each gateway holds of one shared store. */
const sharedStores: [string, () => () => Store][] = [
  [
    'in memory',
    () => {
      const store = createMemoryStore({ maxBytes: 1_000_000 });
      return () => store;
    },
  ],
  ...(redisPath ? [['on Redis', () => () => createRedisStore({ url: redis!.url, prefix: 'limits:', commandTimeoutMs: 10_000 })] satisfies [string, () => () => Store]] : []),
];

describe.each(sharedStores)('several gateways with a store %s', (name, openShared) => {
  test('never let more through than the limit, however many ask at once', async () => {
    const open = openShared();
    const stores = Array.from({ length: 4 }, open);
    for (let round = 0; round < 20; round += 1) {
      const rates = { caller: { limit: 37, windowMs: 600_000 }, cost: { limit: 1_000, windowMs: 600_000 } };
      const gateways = stores.map((store) => createRateLimiter({ rates: { ...NONE, ...rates }, shared: store, log: silent }));
      const many = user(`many ${name} ${round}`);
      const counted = values(await race(200, async (index) => gateways[index % 4]!.charge(many, HERE, 1)));
      expect(counted.filter((answer) => answer === null)).toHaveLength(37);
      expect(counted.filter((answer) => limitOf(answer) === 'caller')).toHaveLength(163);
      const dear = user(`dear ${name} ${round}`);
      const costs = values(await race(30, async (index) => gateways[index % 4]!.charge(dear, HERE, 90)));
      expect(costs.filter((answer) => answer === null)).toHaveLength(11);
    }
    await Promise.all(stores.map((store) => store.close()));
  });

  test('tell how long to wait, and let go when the window is over', async () => {
    const store = openShared()();
    const rates = { ...NONE, caller: { limit: 1, windowMs: 1_500 } };
    const [here, there] = [0, 1].map(() => createRateLimiter({ rates, shared: store, log: silent }));
    const who = user(`waits ${name}`);
    expect(await here!.charge(who, null, 1)).toBeNull();
    expect((await there!.charge(who, null, 1))?.headers).toEqual({ 'retry-after': '2' });
    await eventually('the window is over', async () => (await there!.charge(who, null, 1)) === null);
    await store.close();
  });
});

test('a gateway that knows that nothing is left does not ask again', async () => {
  const store = createMemoryStore({ maxBytes: 1_000_000 });
  let asked = 0;
  const counting: Store = { ...store, add: (...args) => ((asked += 1), store.add(...args)) };
  const limiter = limiterOf({ caller: perMinute(1) }, counting);
  await limiter.charge(ana, HERE, 1);
  for (let times = 0; times < 10; times += 1) expect(limitOf(await limiter.charge(ana, HERE, 1))).toBe('caller');
  expect(asked).toBe(1);
});

test('a store that is away leaves each gateway counting alone from what it knows, and says so once a minute', async () => {
  const store = createMemoryStore({ maxBytes: 1_000_000 });
  let away = false;
  let asked = 0;
  const flaky: Store = { ...store, add: (...args) => ((asked += 1), away ? Promise.reject(new Error('connection refused')) : store.add(...args)) };
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push((JSON.parse(line) as { msg: string }).msg) });
  const clock = new FakeClock();
  const limiter = limiterOf({ caller: perMinute(5) }, flaky, clock, log);
  for (let times = 0; times < 3; times += 1) expect(await limiter.charge(ana, HERE, 1)).toBeNull();
  away = true;
  const outcomes: unknown[] = [];
  for (let times = 0; times < 10; times += 1) outcomes.push(limitOf(await limiter.charge(ana, HERE, 1)));
  expect(outcomes).toEqual([undefined, undefined, ...Array.from({ length: 8 }, () => 'caller')]);
  expect(asked).toBe(4);
  expect(await limiter.charge(user('ben'), HERE, 1)).toBeNull();
  expect(asked).toBe(4);
  clock.advance(1_000);
  expect(await limiter.charge(user('ben'), HERE, 1)).toBeNull();
  expect(asked).toBe(5);
  expect(lines).toEqual(['rate limits cannot be shared: this gateway counts alone']);
  clock.advance(60_000);
  expect(await limiter.charge(user('ben'), HERE, 1)).toBeNull();
  expect(lines).toHaveLength(2);
});

test.each([
  ['600/1m', { limit: 600, windowMs: 60_000 }],
  ['10/s', { limit: 10, windowMs: 1_000 }],
  ['5000/12h', { limit: 5_000, windowMs: 43_200_000 }],
  ['0/1d', { limit: 0, windowMs: 86_400_000 }],
  ['600', null],
  ['600/0m', null],
  ['-1/1m', null],
  ['1e3/1m', null],
  ['', null],
])('the rate "%s" is read', (text, rate) => {
  expect(parseRate(text)).toEqual(rate);
});
