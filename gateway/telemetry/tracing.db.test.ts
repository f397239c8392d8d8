import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { sql } from 'kysely';
import { anonymous } from '../../platform/auth/caller.ts';
import { signCaller } from '../../platform/auth/caller-token.ts';
import type { Context } from '../../platform/context/context.ts';
import { defineErrors } from '../../platform/errors/registry.ts';
import { createExecutor } from '../../platform/graphql/executor.ts';
import { defineSubgraph } from '../../platform/graphql/subgraph.ts';
import { serveSubgraph } from '../../platform/server/subgraph-server.ts';
import { traceExecutor } from '../../platform/telemetry/trace-executor.ts';
import { formatTraceParent } from '../../platform/telemetry/trace-parent.ts';
import { startTracing } from '../../platform/telemetry/tracing.ts';
import { createRegistry } from '../../platform/telemetry/metrics-server.ts';
import { startCollector, type Collector } from '../../platform/testing/collector.ts';
import { testServices } from '../../platform/testing/services.ts';
import type { Outcome } from '../execution/outcome.ts';
import type { RequestContext } from '../execution/request-context.ts';
import { localSource } from '../sources/local-source.ts';
import { remoteSource } from '../sources/remote-source.ts';
import type { SubgraphSource } from '../sources/source.ts';
import type { Engine } from '../transports/engine.ts';
import { instrumentSource } from './instrument-source.ts';
import { createMetrics } from './metrics.ts';
import { observeEngine } from './observe-engine.ts';

const counting = defineSubgraph({
  name: 'counting',
  typeDefs: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { double(n: Int!, secret: String): Int broken: Int }
  `,
  resolvers: {
    Query: {
      double: async (_: unknown, { n, secret }: { n: number; secret?: string }, ctx: Context) =>
        (await sql<{ twice: number }>`select 2 * ${n}::int as twice, ${secret ?? ''}::text as said`.execute(ctx.db)).rows[0]!.twice,
      broken: (_: unknown, __: unknown, ctx: Context) => sql`select nothing from nowhere`.execute(ctx.db),
    },
  },
  createLoaders: () => ({}),
  errors: defineErrors('CountingError', {}),
  jobs: [],
  consumers: [],
});

/** The smallest engine that has one subgraph: it sends the client's operation there. */
const passingOn = (source: SubgraphSource): Engine => ({
  now: () => new Date(),
  authenticate: () => Promise.reject(new Error('not asked for')),
  contextOf: () => {
    throw new Error('not asked for');
  },
  isRevoked: () => false,
  run: async ({ query = '', variables }, { call }): Promise<Outcome> => {
    call.record!.type = 'query';
    call.record!.operationName = parse(query).definitions.flatMap((d) => ('name' in d && d.name ? [d.name.value] : []))[0];
    const request = { kind: 'query' as const, query, variables: { ...variables }, body: JSON.stringify({ query, variables }) };
    const { data = null, errors } = await source.execute(request, call);
    return { kind: 'answer', text: JSON.stringify(errors ? { errors, data } : { data }), refusal: null, status: 200, headers: {} };
  },
});

const tracingTo = async ({ endpoint }: Collector, serviceName: string, ratio = 1) =>
  (await startTracing({ endpoint, headers: {}, serviceName, ratio }))!;

const options = { mutations: true, subscriptions: false, incremental: false };

/** A gateway before one subgraph with a database, each with tracing of its own. */
const traced = async (mode: 'local' | 'remote', { ratio = 1, trustClientTrace = false } = {}) => {
  const collector = await startCollector();
  const [gateway, subgraph] = await Promise.all([tracingTo(collector, 'gateway', ratio), tracingTo(collector, 'counting')]);
  const env = await testServices({ tracing: mode === 'local' ? gateway : subgraph });
  const tracing = env.services.tracing;
  const executor = traceExecutor(createExecutor(counting, env.services), 'counting', tracing);
  const server = mode === 'remote' ? await serveSubgraph({ executor, port: 0, tracing }) : null;
  const reached = server ? remoteSource({ name: 'counting', url: server.url }) : localSource('counting', executor);
  const metrics = createMetrics({ registry: createRegistry() });
  const source = instrumentSource(reached, metrics, gateway);
  const engine = observeEngine(passingOn(source), { metrics, accessLog: null, tracing: gateway, trustClientTrace });
  const callerToken = signCaller(env.services.config.internalSecret, { caller: anonymous, requestId: 'request-1' }, new Date());
  return {
    collector,
    run: (query: string, variables: Record<string, unknown>, headers: Record<string, string> = {}) => {
      const context: RequestContext = {
        forwarded: { caller: anonymous, requestId: 'request-1' },
        client: { transport: 'http', address: null, headers, signal: undefined },
        call: { requestId: 'request-1', callerToken },
      };
      return engine.run({ query, variables }, context, options);
    },
    flush: () => Promise.all([gateway.flush(), subgraph.flush()]),
    [Symbol.asyncDispose]: async () => {
      await source.close();
      await server?.close(0);
      await env[Symbol.asyncDispose]();
      await Promise.all([gateway.close(), subgraph.close()]);
      await collector[Symbol.asyncDispose]();
    },
  };
};

const QUERY = 'query Twice($n: Int!, $s: String) { double(n: $n, secret: $s) }';

test.each(['local', 'remote'] as const)('one trace leads from the gateway to SQL (%s)', async (mode) => {
  await using plaza = await traced(mode);
  const outcome = await plaza.run(QUERY, { n: 21, s: 'ana@plaza.test' }, { authorization: 'Bearer eyJhbGciOi.eyJzdWIiOi.c2ln' });
  expect(outcome).toMatchObject({ text: '{"data":{"double":42}}' });
  await plaza.flush();
  const { collector } = plaza;
  const names = ['graphql', 'fetch counting', 'subgraph counting', 'SELECT'];
  const [request, fetched, subgraph, statement] = await Promise.all(names.map(collector.span));
  const service = mode === 'local' ? 'gateway' : 'counting';
  expect(request).toMatchObject({ service: 'gateway', parentSpanId: undefined, failed: false });
  expect(request!.attributes).toEqual({
    'plaza.request_id': 'request-1',
    'plaza.transport': 'http',
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'Twice',
    'plaza.fetches': 1,
  });
  expect(fetched).toMatchObject({ service: 'gateway', parentSpanId: request!.spanId });
  expect(subgraph).toMatchObject({ service, parentSpanId: fetched!.spanId });
  expect(statement).toMatchObject({ service, parentSpanId: subgraph!.spanId });
  expect(statement!.attributes).toEqual({
    'db.system.name': 'postgresql',
    'db.query.text': 'select 2 * $1::int as twice, $2::text as said',
  });
  expect(new Set(collector.spans.map(({ traceId }) => traceId)).size).toBe(1);
  expect(collector.text()).not.toMatch(/plaza\.test|eyJ|double\(/);
});

test('two requests at once are two traces, each with its own statement', async () => {
  await using plaza = await traced('remote');
  await Promise.all([1, 2, 3].map((n) => plaza.run(QUERY, { n })));
  await plaza.flush();
  const statements = plaza.collector.spans.filter(({ name }) => name === 'SELECT');
  expect(new Set(statements.map(({ traceId }) => traceId)).size).toBe(3);
  expect(plaza.collector.spans).toHaveLength(12);
});

test('what fails says so, with codes and no messages', async () => {
  await using plaza = await traced('remote');
  await plaza.run('query Broken { broken }', {});
  await plaza.flush();
  const failures = plaza.collector.spans.map(({ name, failed, attributes }) => [name, failed, attributes['error.type']]);
  expect(failures.toSorted()).toEqual([
    ['SELECT', true, '42P01'],
    ['fetch counting', true, 'INTERNAL_SERVER_ERROR'],
    ['graphql', true, 'INTERNAL_SERVER_ERROR'],
    ['subgraph counting', true, 'INTERNAL_SERVER_ERROR'],
  ]);
  expect(plaza.collector.text()).not.toContain('does not exist');
});

const theirs = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', sampled: true };

test('a client’s trace is continued only where clients are trusted', async () => {
  await using trusting = await traced('local', { trustClientTrace: true, ratio: 0 });
  await trusting.run(QUERY, { n: 1 }, { traceparent: formatTraceParent(theirs) });
  await trusting.run(QUERY, { n: 1 }, { traceparent: formatTraceParent({ ...theirs, sampled: false }) });
  await trusting.run(QUERY, { n: 1 }, { traceparent: 'nonsense' });
  await trusting.flush();
  expect(trusting.collector.spans).toHaveLength(4);
  expect(await trusting.collector.span('graphql')).toMatchObject({ traceId: theirs.traceId, parentSpanId: theirs.spanId });

  await using wary = await traced('local');
  await wary.run(QUERY, { n: 1 }, { traceparent: formatTraceParent({ ...theirs, sampled: false }) });
  await wary.flush();
  expect((await wary.collector.span('graphql')).traceId).not.toBe(theirs.traceId);
});

test('with a ratio of 0 nothing is sent, from the subgraph neither', async () => {
  await using plaza = await traced('remote', { ratio: 0 });
  await plaza.run(QUERY, { n: 1 });
  await plaza.flush();
  expect(plaza.collector.spans).toEqual([]);
});

test('a collector that is down costs nobody an answer', async () => {
  await using plaza = await traced('local');
  await plaza.collector[Symbol.asyncDispose]();
  expect(await plaza.run(QUERY, { n: 4 })).toMatchObject({ text: '{"data":{"double":8}}' });
});
