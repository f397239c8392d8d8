import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphQLFormattedError } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import type { Registry } from 'prom-client';
import { WebSocket } from 'ws';
import { Env } from '../../../platform/config/env.ts';
import { createRegistry } from '../../../platform/telemetry/metrics-server.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { eventually } from '../../../platform/testing/eventually.ts';
import { createRedisStore } from '../../storage/redis-store.ts';
import type { Store } from '../../storage/store.ts';
import { RedisServer, redisServerPath } from '../../testing/redis-server.ts';
import { samplesOf } from '../../testing/samples.ts';
import { testGateway, type TestGateway } from '../../testing/test-gateway.ts';
import { readProtectionConfig } from '../config.ts';

const redisPath = redisServerPath();
if (!redisPath) process.stdout.write('redis-server is not installed: rate limits are tested on one gateway only\n');
let redis: RedisServer | undefined;
beforeAll(async () => {
  if (redisPath) redis = await RedisServer.create(redisPath);
});
afterAll(async () => redis?.[Symbol.asyncDispose]());

const sharedStore = () => createRedisStore({ url: redis!.url, prefix: 'gateways:', commandTimeoutMs: 10_000 });
const setups: [string, (() => Store | null)[]][] = [['one gateway', [() => null]], ...(redisPath ? [['two gateways with one Redis', [sharedStore, sharedStore]] satisfies [string, (() => Store)[]]] : [])];

interface Limited extends AsyncDisposable {
  readonly urls: readonly string[];
  /** Operations that came to their end so far, on all gateways: how many were let through, how many not. */
  counted(): Promise<{ passed: number; refused: number }>;
}

const startGateways = async (open: readonly (() => Store | null)[], limits: Record<string, string>): Promise<Limited> => {
  const started: { t: TestGateway; store: Store | null; registry: Registry; url: string }[] = [];
  for (const openStore of open) {
    const [store, registry] = [openStore(), createRegistry()];
    const t = await testGateway('local', {
      protection: readProtectionConfig(new Env(limits), { foreign: true, introspection: true }),
      transports: { trustedProxies: 1 },
      registry,
      ...(store ? { store, storeIsShared: true } : {}),
    });
    started.push({ t, store, registry, url: `${(await t.gateway.listen(0, '127.0.0.1')).url}/graphql` });
  }
  return {
    urls: started.map(({ url }) => url),
    counted: async () => {
      const samples = (await Promise.all(started.map(async ({ registry }) => [...samplesOf(await registry.metrics())]))).flat();
      const sum = (code: string) =>
        samples.reduce((total, [series, value]) => (series.startsWith('gateway_requests_total') && series.includes(`code="${code}"`) ? total + value : total), 0);
      return { passed: sum('OK'), refused: sum('RATE_LIMITED') };
    },
    [Symbol.asyncDispose]: async () => {
      for (const { t, store } of started) {
        await t[Symbol.asyncDispose]();
        await store?.close();
      }
    },
  };
};

const post = (url: string, address: string, body: unknown, headers = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address, ...headers },
    body: JSON.stringify(body),
  });

const socketFrom = (url: string, address: string): Client =>
  createClient({
    url,
    retryAttempts: 0,
    webSocketImpl: class extends WebSocket {
      constructor(to: string, protocols: string) {
        super(to, protocols, { headers: { 'x-forwarded-for': address } });
      }
    },
  });

/** Runs on a socket until it is refused, or has its answer; a subscription that is let in stays. */
const overSocket = (client: Client, query: string, refusals: GraphQLFormattedError[]): void => {
  const error = (errors: unknown) => void refusals.push(...(errors as GraphQLFormattedError[]));
  client.subscribe({ query }, { next: () => {}, error, complete: () => {} });
};

const QUERY = '{ product(id: 1) { name } }';
const SUBSCRIPTION = 'subscription { productChanged { name } }';
const LIMIT = 17;
const ROUNDS = 20;

describe.each(setups)('%s', (name, open) => {
  test('50 operations at once over HTTP and sockets, subscriptions among them: exactly as many as the limit get through', async () => {
    await using gateways = await startGateways(open, { RATE_LIMIT_ADDRESS: `${LIMIT}/10m` });
    const { urls, counted } = gateways;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const address = `203.0.113.${round}`;
      const sockets = urls.map((url) => socketFrom(url, address));
      const refusals: GraphQLFormattedError[] = [];
      const before = await counted();
      const outcomes = values(
        await race(50, async (index) => {
          const url = urls[index % urls.length]!;
          const socket = sockets[index % urls.length]!;
          if (index % 5 < 2) return post(url, address, { query: QUERY });
          overSocket(socket, index % 5 === 2 ? SUBSCRIPTION : QUERY, refusals);
          return null;
        }),
      );
      const responses = outcomes.filter((response) => response !== null);
      const after = await eventually('all have been counted', async () => {
        const now = await counted();
        return now.passed + now.refused === before.passed + before.refused + 50 ? now : null;
      });
      expect({ passed: after.passed - before.passed, refused: after.refused - before.refused }).toEqual({ passed: LIMIT, refused: 50 - LIMIT });

      const tooMany = responses.filter(({ status }) => status === 429);
      expect(responses.filter(({ status }) => status === 200)).toHaveLength(responses.length - tooMany.length);
      for (const response of tooMany) {
        const retryAfter = Number(response.headers.get('retry-after'));
        expect(retryAfter).toBeGreaterThan(500);
        expect(retryAfter).toBeLessThanOrEqual(600);
        expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED', limit: 'address', retryAfter } }] });
      }
      await eventually('sockets were told', () => refusals.length === 50 - LIMIT - tooMany.length);
      for (const { extensions } of refusals) expect(extensions).toEqual({ code: 'RATE_LIMITED', limit: 'address', retryAfter: expect.any(Number) });
      await Promise.all(sockets.map((socket) => socket.dispose()));
    }
    process.stdout.write(`${name}: ${ROUNDS} rounds of 50 operations at once against a limit of ${LIMIT}: ${LIMIT} passed in each\n`);
  });

  test('aliases cost what the fields would, and a batch is no way around', async () => {
    const aliased = `{ ${Array.from({ length: 20 }, (_, index) => `a${index}: product(id: 1) { name }`).join(' ')} }`;
    const budget = 200;
    await using gateways = await startGateways(open, { RATE_LIMIT_COST: `${budget}/10m` });
    const { urls } = gateways;
    const asked = async (query: string) => {
      const response = await post(urls[0]!, '198.51.100.1', { query }, { 'graphql-cost': '1' });
      return ((await response.json()) as { extensions: { cost: { estimated: number } } }).extensions.cost.estimated;
    };
    const [one, twenty] = [await asked(QUERY), await asked(aliased)];
    expect(twenty).toBe(20 * one);

    for (let round = 1; round <= ROUNDS; round += 1) {
      const address = `198.51.101.${round}`;
      const statuses = values(await race(50, async (index) => (await post(urls[index % urls.length]!, address, { query: aliased })).status));
      expect(statuses.filter((status) => status === 200)).toHaveLength(Math.floor(budget / twenty));
      expect(statuses.filter((status) => status === 429)).toHaveLength(50 - Math.floor(budget / twenty));
    }
    const batch = await post(urls[0]!, '198.51.100.2', Array.from({ length: 20 }, () => ({ query: QUERY })));
    expect(batch.status).toBe(400);
    expect(await batch.json()).toMatchObject({ errors: [{ extensions: { code: 'BATCHING_NOT_SUPPORTED' } }] });
  });
});
