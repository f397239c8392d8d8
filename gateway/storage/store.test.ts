import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../../platform/testing/eventually.ts';
import { RedisServer, redisServerPath } from '../testing/redis-server.ts';
import { createMemoryStore } from './memory-store.ts';
import { StoreUnavailable } from './redis-connection.ts';
import { createRedisStore } from './redis-store.ts';
import type { Store } from './store.ts';

/** A line to a server on which `silence` cuts what is connected now without a word, as a firewall that forgets does. */
const silentLine = async (url: string) => {
  const pairs = new Set<readonly [Socket, Socket]>();
  const line = createServer((client) => {
    const server = connect(Number(new URL(url).port), '127.0.0.1');
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.pipe(server).pipe(client);
    pairs.add([client, server]);
  });
  await new Promise<void>((listening) => line.listen(0, '127.0.0.1', listening));
  return {
    url: `redis://127.0.0.1:${(line.address() as AddressInfo).port}`,
    silence: () => {
      for (const [client, server] of pairs) {
        client.unpipe(server).resume();
        server.unpipe(client).resume();
      }
    },
    [Symbol.asyncDispose]: async () => {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      await new Promise((closed) => line.close(closed));
    },
  };
};

const redisPath = redisServerPath();
if (!redisPath) process.stdout.write('redis-server is not installed: the tests of the shared store are skipped\n');

let redis: RedisServer | undefined;
beforeAll(async () => {
  if (redisPath) redis = await RedisServer.create(redisPath);
});
afterAll(async () => redis?.[Symbol.asyncDispose]());

const onRedis = (prefix: string) => createRedisStore({ url: redis!.url, prefix, commandTimeoutMs: 5_000 });

const stores: [name: string, open: (prefix: string) => Store][] = [
  ['in memory', () => createMemoryStore({ maxBytes: 1_000_000 })],
  ...(redisPath ? [['on Redis', onRedis] satisfies [string, (prefix: string) => Store]] : []),
];

describe.each(stores)('a store %s', (_name, open) => {
  let store: Store;
  let opened = 0;
  beforeAll(() => {
    store = open(`contract-${(opened += 1)}:`);
  });
  afterAll(() => store.close());

  test('gives back what was set, the last time it was set, and nothing for other keys', async () => {
    await store.set('greeting', 'hello', 60_000);
    await store.set('greeting', 'héllo 🌍\n"quoted"', 60_000);
    await store.set('empty', '', 60_000);
    expect(await store.get('greeting')).toBe('héllo 🌍\n"quoted"');
    expect(await store.get('empty')).toBe('');
    expect(await store.get('other')).toBeUndefined();
    expect(await store.getMany(['other', 'empty', 'greeting', 'other'])).toStrictEqual([undefined, '', 'héllo 🌍\n"quoted"', undefined]);
    expect(await store.getMany([])).toStrictEqual([]);
  });

  test('deletes', async () => {
    await store.set('a', '1', 60_000);
    await store.set('b', '2', 60_000);
    await store.delete(['a', 'never was']);
    await store.delete([]);
    expect(await store.getMany(['a', 'b'])).toStrictEqual([undefined, '2']);
  });

  test('forgets when the time is over, and keeps nothing that has no time', async () => {
    await store.set('short', 'x', 30);
    await store.set('long', 'x', 60_000);
    await store.set('none', 'before', 60_000);
    await store.set('none', 'x', 0);
    await store.set('negative', 'x', -5);
    await eventually('the short value is forgotten', async () => (await store.get('short')) === undefined);
    expect(await store.getMany(['long', 'none', 'negative'])).toStrictEqual(['x', undefined, undefined]);
  });

  test('keys that are names of properties are just keys', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];
    expect(await store.getMany(names)).toStrictEqual(names.map(() => undefined));
    for (const name of names) await store.set(name, `value of ${name}`, 60_000);
    expect(await store.getMany(names)).toStrictEqual(names.map((name) => `value of ${name}`));
  });

  test('a counter starts at 0, adds up, and tells when it starts again', async () => {
    const first = await store.add('calls', 3, 60_000);
    const second = await store.add('calls', 4, 5);
    expect([first.total, second.total]).toEqual([3, 7]);
    expect(first.resetsInMs).toBe(60_000);
    expect(second.resetsInMs).toBeGreaterThan(50_000);
    expect(second.resetsInMs).toBeLessThanOrEqual(60_000);
  });

  test('a counter forgets when its window is over', async () => {
    await store.add('window', 5, 30);
    await eventually('the counter starts again', async () => (await store.add('window', 1, 30)).total === 1);
  });

  test('counters and values of one name do not meet', async () => {
    await store.set('name', 'text', 60_000);
    await store.add('name', 1, 60_000);
    await store.delete(['name']);
    expect(await store.get('name')).toBeUndefined();
    expect((await store.add('name', 1, 60_000)).total).toBe(2);
  });

  test('additions at the same time all count', async () => {
    const totals = await Promise.all(Array.from({ length: 200 }, async () => (await store.add('busy', 1, 60_000)).total));
    expect(totals.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  });
});

describe('in memory', () => {
  test('time is the given clock’s', async () => {
    let at = 1_000;
    const store = createMemoryStore({ maxBytes: 10_000, now: () => new Date(at) });
    await store.set('key', 'value', 100);
    await store.add('count', 1, 100);
    at += 99;
    expect(await store.get('key')).toBe('value');
    expect(await store.add('count', 1, 100)).toEqual({ total: 2, resetsInMs: 1 });
    at += 2;
    expect(await store.get('key')).toBeUndefined();
    expect(await store.add('count', 1, 100)).toEqual({ total: 1, resetsInMs: 100 });
  });

  test('values stay within their bytes, the most recently used are kept, and counters are not pushed out', async () => {
    const store = createMemoryStore({ maxBytes: 100_000 });
    await store.add('limit', 7, 60_000);
    await store.set('used', 'x'.repeat(1_000), 60_000);
    for (let n = 0; n < 1_000; n += 1) {
      await store.set(`bulk ${n}`, 'x'.repeat(1_000), 60_000);
      await store.get('used');
    }
    const kept = (await store.getMany(Array.from({ length: 1_000 }, (_, n) => `bulk ${n}`))).filter((value) => value !== undefined);
    expect(kept.length).toBe(Math.floor(100_000 / (2 * (1_000 + 'bulk 999'.length) + 200)) - 1);
    expect(await store.get('used')).toBeDefined();
    expect((await store.add('limit', 1, 60_000)).total).toBe(8);
  });

  test('a value larger than everything is not kept and pushes nothing out', async () => {
    const store = createMemoryStore({ maxBytes: 10_000 });
    await store.set('small', 'x', 60_000);
    await store.set('huge', 'x'.repeat(10_000), 60_000);
    expect(await store.getMany(['small', 'huge'])).toStrictEqual(['x', undefined]);
  });

  test('there are never more counters than allowed', async () => {
    const store = createMemoryStore({ maxBytes: 10_000, maxCounters: 100 });
    await store.add('kept', 1, 60_000);
    for (let n = 0; n < 1_000; n += 1) {
      await store.add(`address ${n}`, 1, 60_000);
      if (n % 50 === 0) await store.add('kept', 0, 60_000);
    }
    expect((await store.add('kept', 1, 60_000)).total).toBe(2);
    expect((await store.add('address 0', 1, 60_000)).total).toBe(1);
  });
});

(redisPath ? describe : describe.skip)('on Redis', () => {
  test('two gateways share a counter and values; another prefix is another world', async () => {
    const [one, two, other] = [onRedis('shared:'), onRedis('shared:'), onRedis('other:')];
    await Promise.all(Array.from({ length: 100 }, (_, n) => (n % 2 ? one : two).add('calls', 1, 60_000)));
    await one.set('key', 'value', 60_000);
    expect((await two.add('calls', 1, 60_000)).total).toBe(101);
    expect(await two.get('key')).toBe('value');
    expect(await other.get('key')).toBeUndefined();
    expect((await other.add('calls', 1, 60_000)).total).toBe(1);
    await Promise.all([one, two, other].map((store) => store.close()));
  });

  test('while the server is dead every call rejects, and works again after its restart', async () => {
    await using server = await RedisServer.create(redisPath!);
    const store = createRedisStore({ url: server.url, prefix: '' });
    await eventually('connected', () => store.set('key', 'value', 60_000).then(() => true, () => false));
    await server.kill();
    await eventually('the loss is noticed', () => store.get('key').then(() => false, () => true));
    const calls = [store.get('key'), store.getMany(['key']), store.set('key', 'x', 1_000), store.delete(['key']), store.add('key', 1, 1_000)];
    for (const outcome of await Promise.allSettled(calls)) expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
    await server.start();
    await eventually('connected again', () => store.set('key', 'new', 60_000).then(() => true, () => false));
    expect((await store.add('count', 2, 60_000)).total).toBe(2);
    expect(await store.get('key')).toBe('new');
    await store.close();
  });

  test('a server that hangs costs one time-out, then nothing, and is used again when it answers', async () => {
    await using server = await RedisServer.create(redisPath!);
    const store = createRedisStore({ url: server.url, prefix: '', commandTimeoutMs: 50 });
    const message = () => store.get('key').then(String, (error: Error) => error.message);
    await eventually('connected', () => store.set('key', 'value', 60_000).then(() => true, () => false));
    server.freeze();
    expect(await message()).toBe('Redis did not answer within 50 ms');
    expect(await message()).toBe('Redis does not answer');
    server.thaw();
    await eventually('used again', async () => (await message()) === 'value');
    await store.close();
  });

  test('a connection that has gone silent is replaced, though nobody closed it', async () => {
    await using line = await silentLine(redis!.url);
    const store = createRedisStore({ url: line.url, prefix: 'line:', commandTimeoutMs: 50 });
    await eventually('connected', () => store.set('key', 'value', 60_000).then(() => true, () => false));
    line.silence();
    await expect(store.get('key')).rejects.toThrow('Redis did not answer within 50 ms');
    await eventually('connected anew', async () => (await store.get('key').catch(() => undefined)) === 'value');
    await store.close();
  });

  test('a server that never was rejects at once and can be closed', async () => {
    const store = createRedisStore({ url: 'redis://127.0.0.1:1', prefix: '' });
    await expect(store.get('key')).rejects.toThrow(StoreUnavailable);
    await store.close();
    const unused = createRedisStore({ url: 'redis://127.0.0.1:1', prefix: '' });
    await unused.close();
  });
});
