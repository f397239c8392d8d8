import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import { createLog } from '../../platform/log/log.ts';
import { createRegistry } from '../../platform/telemetry/metrics-server.ts';
import type { Answer, Outcome } from '../execution/outcome.ts';
import type { RequestContext } from '../execution/request-context.ts';
import { SubgraphUnavailable, type SubgraphSource } from '../sources/source.ts';
import { createChannel } from '../testing/channel.ts';
import { streamed } from '../testing/streamed.ts';
import type { Engine, GraphQLRequest } from '../transports/engine.ts';
import { createAccessLog } from './access-log.ts';
import { instrumentSource } from './instrument-source.ts';
import { createMetrics } from './metrics.ts';
import { observeEngine } from './observe-engine.ts';
import type { RequestRecord } from './request-record.ts';

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const options = { mutations: true, subscriptions: true, incremental: true };

const answer = (body: object, more: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  text: JSON.stringify(body),
  refusal: null,
  status: 200,
  headers: {},
  ...more,
});

type Run = (request: GraphQLRequest, record: RequestRecord, context: RequestContext) => Promise<Outcome> | Outcome;

/** An engine that answers as told, observed, with its log lines and metrics. */
const observed = (run: Run, level = 'info') => {
  const lines: string[] = [];
  const registry = createRegistry();
  const metrics = createMetrics({ registry });
  const engine: Engine = {
    now: () => new Date(),
    authenticate: async (authorization) => {
      if (authorization) throw new GraphQLError(`Bad token ${authorization}`, { extensions: { code: 'UNAUTHENTICATED' } });
      return { caller: anonymous, expiresAt: null };
    },
    contextOf: () => {
      throw new Error('not asked for');
    },
    isRevoked: () => false,
    run: async (request, context) => run(request, context.call.record!, context),
  };
  const accessLog = createAccessLog(createLog(level, { write: (line) => void lines.push(line) }));
  return {
    metrics,
    engine: observeEngine(engine, { metrics, accessLog, tracing: null }),
    lines: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    text: () => lines.join(''),
    sample: async (series: string) => {
      const line = (await registry.metrics()).split('\n').find((each) => each.startsWith(`${series} `));
      return line?.slice(series.length + 1);
    },
    scrape: () => registry.metrics(),
  };
};

const contextOf = (caller: Caller = anonymous, headers = {}): RequestContext => ({
  forwarded: { caller, requestId: 'request-1' },
  client: { transport: 'http', address: '192.0.2.7', headers, signal: undefined },
  call: { requestId: 'request-1' },
});

const ana: Caller = { kind: 'user', id: '0199c0de-0000-7000-8000-000000000001', roles: [], scopes: [], issuedAt: 1 };

test('one line tells who asked for what and what it took', async () => {
  const { engine, lines, sample } = observed((_request, record) => {
    Object.assign(record, { type: 'query', operationName: 'Home', hash: HASH, cost: 12, fetches: 3 });
    return answer({ data: { a: 1 } });
  });
  await engine.run({ query: '{ a }' }, contextOf(ana), options);
  expect(lines()).toEqual([
    {
      level: 30,
      time: expect.any(String),
      requestId: 'request-1',
      transport: 'http',
      type: 'query',
      operation: 'Home',
      hash: '9f86d081884c7d65',
      caller: `user:${ana.id}`,
      status: 200,
      ms: expect.any(Number),
      fetches: 3,
      size: 16,
      cost: 12,
      msg: 'request',
    },
  ]);
  expect(await sample('gateway_requests_total{type="query",code="OK"}')).toBe('1');
  expect(await sample('gateway_requests_in_flight')).toBe('0');
});

const withCodes = (...codes: string[]) => codes.map((code) => ({ message: 'x', extensions: { code } }));

test.each<[string, Answer, string[], string | undefined]>([
  ['partial', answer({ errors: withCodes('SUBGRAPH_UNAVAILABLE'), data: { a: null } }), ['SUBGRAPH_UNAVAILABLE'], undefined],
  ['refused', answer({ errors: withCodes('FORBIDDEN') }, { refusal: [{ message: 'x' }], status: 403 }), ['FORBIDDEN'], '1'],
  ['without a code', answer({ errors: [{ message: 'say "code":"FAKE"' }], data: { x: { code: 'DATA' } } }), ['UNKNOWN'], undefined],
  ['data that looks like errors', answer({ data: { errors: [{ code: 'DATA' }] } }), [], undefined],
  ['two of a kind', answer({ errors: withCodes('A_CODE', 'B_CODE', 'A_CODE', 'not a code'), data: null }), ['A_CODE', 'B_CODE'], undefined],
])('error codes: %s', async (_, outcome, codes, refused) => {
  const { engine, lines, sample } = observed(() => outcome);
  await engine.run({}, contextOf(), options);
  expect(lines()[0]!['codes'] ?? []).toEqual(codes);
  expect(await sample(`gateway_requests_total{type="unknown",code="${codes[0] ?? 'OK'}"}`)).toBe('1');
  expect(await sample(`gateway_refusals_total{code="${codes[0]}"}`)).toBe(refused);
});

test('a subscription is counted at its start, and its line comes at its end', async () => {
  const channel = createChannel<string>();
  const { engine, lines, sample } = observed((_request, record) => {
    record.type = 'subscription';
    return { kind: 'events', events: streamed(channel.listen(undefined)) };
  });
  const outcome = await engine.run({}, contextOf(), options);
  if (outcome.kind !== 'events') throw new Error('no events');
  expect(await sample('gateway_requests_total{type="subscription",code="OK"}')).toBe('1');
  expect([await sample('gateway_subscriptions'), await sample('gateway_requests_in_flight')]).toEqual(['1', '0']);
  channel.push('{"data":{"n":1}}');
  channel.push('{"data":{"n":2}}');
  expect(await outcome.events.next()).toEqual({ done: false, value: '{"data":{"n":1}}' });
  expect(await outcome.events.next()).toEqual({ done: false, value: '{"data":{"n":2}}' });
  expect(lines()).toEqual([]);
  await outcome.events.return!();
  await outcome.events.return!();
  expect(lines()).toMatchObject([{ type: 'subscription', events: 2, size: 32, status: 200 }]);
  expect([await sample('gateway_subscriptions'), await sample('gateway_events_delivered_total')]).toEqual(['0', '2']);
});

test.each(['ended', 'failed'])('a subscription that %s by itself is closed in the books once', async (how) => {
  const channel = createChannel<string>();
  const { engine, lines, sample } = observed(() => ({ kind: 'events', events: streamed(channel.listen(undefined)) }));
  const outcome = await engine.run({}, contextOf(), options);
  if (outcome.kind !== 'events') throw new Error('no events');
  if (how === 'ended') channel.end();
  else channel.fail(new Error('lost'));
  await outcome.events.next().catch(() => {});
  await outcome.events.return!();
  expect(lines()).toHaveLength(1);
  expect(await sample('gateway_subscriptions')).toBe('0');
});

test('a response in parts is one line, at its end', async () => {
  const parts = async function* () {
    yield '{"incremental":[],"hasNext":false}';
  };
  const { engine, lines } = observed(() => ({ kind: 'incremental', initial: '{"hasNext":true}', rest: parts() }));
  const outcome = await engine.run({}, contextOf(), options);
  if (outcome.kind !== 'incremental') throw new Error('not in parts');
  expect(lines()).toEqual([]);
  expect(await Array.fromAsync(outcome.rest)).toHaveLength(1);
  expect(lines()).toMatchObject([{ size: 50, status: 200 }]);
});

test('a refused credential is a line and a count, without the credential', async () => {
  const { engine, lines, text, sample } = observed(() => answer({ data: null }));
  await expect(engine.authenticate('Bearer secret-1', 'request-1')).rejects.toThrow('Bad token');
  expect(lines()).toMatchObject([{ requestId: 'request-1', status: 401, codes: ['UNAUTHENTICATED'] }]);
  expect(text()).not.toContain('secret-1');
  expect(await sample('gateway_refusals_total{code="UNAUTHENTICATED"}')).toBe('1');
});

test('where the level hides such lines, none is made', async () => {
  expect(createAccessLog(createLog('warn', { write: () => {} }))).toBeNull();
  const { engine, lines } = observed(() => answer({ data: null }), 'warn');
  await engine.run({}, contextOf(), options);
  expect(lines()).toEqual([]);
});

const source = (execute: SubgraphSource['execute']): SubgraphSource => ({
  name: 'products',
  execute,
  subscribe: () => Promise.reject(new SubgraphUnavailable('products', 'closed')),
  close: async () => {},
});
const request = { kind: 'query' as const, query: '{ a }', body: '{}' };

test('fetches are counted for the request and timed by subgraph and outcome', async () => {
  const { engine, metrics, lines, sample } = observed(async (_request, _record, { call }) => {
    const results: SubgraphSource['execute'][] = [
      async () => ({ data: { a: 1 } }),
      async () => ({ data: null, errors: [new GraphQLError('x')] }),
      async () => Promise.reject(new SubgraphUnavailable('products', 'reset')),
    ];
    await Promise.allSettled(results.map((execute) => instrumentSource(source(execute), metrics, null).execute(request, call)));
    return answer({ data: {} });
  });
  await engine.run({}, contextOf(), options);
  expect(lines()).toMatchObject([{ fetches: 3 }]);
  for (const outcome of ['ok', 'errors', 'unavailable'])
    expect(await sample(`gateway_subgraph_duration_seconds_count{subgraph="products",outcome="${outcome}"}`)).toBe('1');
});

test('a source without readiness stays without, and one with it keeps it', async () => {
  const { metrics } = observed(() => answer({}));
  const plain = source(async () => ({ data: {} }));
  expect('ready' in instrumentSource(plain, metrics, null)).toBe(false);
  await expect(instrumentSource({ ...plain, ready: () => Promise.reject(new Error('no')) }, metrics, null).ready!()).rejects.toThrow('no');
});

const canaries = {
  token: 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJl',
  apiKey: 'plaza_sk_canary0123456789',
  email: 'canary@plaza.test',
  phone: '+37799990001',
  password: 'canary-hunter2',
};

test('canaries in documents, variables, headers, names, ids and codes are in no line and no metric', async () => {
  const all = Object.values(canaries).join(' ');
  const { engine, metrics, text, scrape } = observed(async (_request, record, { call }) => {
    Object.assign(record, { type: 'query', operationName: call.callerToken, hash: HASH });
    const failing = instrumentSource(source(async () => Promise.reject(new SubgraphUnavailable('products', all))), metrics, null);
    await failing.execute({ ...request, query: `{ a(s: "${all}") }`, variables: canaries }, call).catch(() => {});
    const errors = Object.values(canaries).map((code) => ({ message: all, extensions: { code, all } }));
    return answer({ errors, data: canaries }, { headers: canaries });
  });
  const clientRequest = { query: `query ($a: String) { a(a: "${all}") }`, variables: canaries, operationName: all, extensions: canaries };
  for (const canary of Object.values(canaries)) {
    const id = canary === canaries.password ? null : canary;
    const context = contextOf({ kind: 'user', id, roles: [all], scopes: [all], issuedAt: 1 }, { authorization: all, cookie: all });
    await engine.run(clientRequest, { ...context, call: { ...context.call, callerToken: canary, authorization: all } }, options);
    await engine.authenticate(`Bearer ${canary}`, 'request-2').catch(() => {});
  }
  expect(text().split('\n').filter(Boolean)).toHaveLength(10);
  const told = text() + (await scrape());
  for (const canary of [...Object.values(canaries), 'canary', '99990001', 'eyJ']) expect(told).not.toContain(canary);
});
