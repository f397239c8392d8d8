import { expect, test } from '@jest/globals';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Env } from '../../platform/config/env.ts';
import { createRegistry } from '../../platform/telemetry/metrics-server.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { createGateway } from '../gateway.ts';
import { readProtectionConfig } from '../protection/config.ts';
import { localSource } from '../sources/local-source.ts';
import { compose } from '../supergraph/compose.ts';
import { createChannel } from '../testing/channel.ts';
import { executorOf, type MadeUpSubgraph } from '../testing/executor.ts';
import { HINTS } from '../testing/hinted-graph.ts';
import { samplesOf } from '../testing/samples.ts';
import { silent } from '../testing/test-gateway.ts';

const changes = createChannel<{ id: string }>();

const subgraphs: MadeUpSubgraph[] = [
  {
    name: 'products',
    sdl: /* GraphQL */ `
      ${HINTS}
      type Query {
        motto: String @cacheControl(maxAge: 60)
        products: [Product!]!
      }
      type Subscription {
        changed: Product
      }
      type Product @key(fields: "id") {
        id: ID!
      }
    `,
    resolvers: {
      Query: { motto: () => 'All is well', products: () => [{ id: '1' }, { id: '2' }] },
      Subscription: {
        changed: {
          subscribe: (_: unknown, __: unknown, { signal }: { signal: AbortSignal | undefined }) => changes.listen(signal),
          resolve: (product: unknown) => product,
        },
      },
    },
  },
  {
    name: 'ratings',
    sdl: /* GraphQL */ `
      ${HINTS}
      type Product @key(fields: "id") @cacheControl(maxAge: 60) {
        id: ID!
        rating: Int
      }
    `,
    resolvers: { Product: { __resolveReference: (product: object) => product, rating: ({ id }: { id: string }) => Number(id) * 10 } },
  },
];

const EVENT = 'subscription { changed { rating } }';

test('a scrape after some traffic tells exactly what happened', async () => {
  const { supergraphSdl } = compose(subgraphs.map(({ name, sdl }) => ({ name, url: '', sdl })));
  const registry = createRegistry();
  const gateway = await createGateway({
    supergraphSdl,
    sources: (name) => localSource(name, executorOf(subgraphs.find((each) => each.name === name)!, null)),
    auth: null,
    internalSecret: null,
    log: silent,
    production: false,
    protection: readProtectionConfig(new Env({ RATE_LIMIT_ADDRESS: '10/1h' }), { foreign: true, introspection: true }),
    registry,
  });
  const scrape = async () => samplesOf(await registry.metrics());
  const { url } = await gateway.listen(0, '127.0.0.1');
  const endpoint = `${url}/graphql`;
  const post = async (query: string) => {
    const response = await fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
    return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  };

  for (const _ of [1, 2]) expect(await post('{ motto }')).toEqual({ data: { motto: 'All is well' } });
  for (const _ of [1, 2, 3]) expect(await post('{ products { rating } }')).toEqual({ data: { products: [{ rating: 10 }, { rating: 20 }] } });
  expect(await post('{ nothing }')).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });

  const sockets = createClient({ url: endpoint.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  const streams = createSseClient({ url: endpoint });
  const iterators = [sockets, sockets, streams].map((client) => client.iterate({ query: EVENT }));
  const events = iterators.map((events) => events.next());
  await eventually('all three have subscribed', async () => (await scrape()).get('gateway_subscriptions') === 3);
  changes.push({ id: '2' });
  for (const event of events) expect((await event).value).toEqual({ data: { changed: { rating: 20 } } });
  await gateway.reload(`${supergraphSdl}\n# another`);
  expect(await post('{ motto }')).toEqual({ data: { motto: 'All is well' } });
  expect(await post('{ motto }')).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });

  const samples = [...(await scrape())].filter(([series]) => !/_(bucket|sum)(\{|$)/.test(series));
  expect(Object.fromEntries(samples)).toEqual({
    'gateway_requests_total{type="query",code="OK"}': 6,
    'gateway_requests_total{type="query",code="RATE_LIMITED"}': 1,
    'gateway_requests_total{type="subscription",code="OK"}': 3,
    'gateway_requests_total{type="unknown",code="GRAPHQL_VALIDATION_FAILED"}': 1,
    'gateway_request_duration_seconds_count{type="query"}': 7,
    'gateway_request_duration_seconds_count{type="subscription"}': 3,
    'gateway_request_duration_seconds_count{type="unknown"}': 1,
    gateway_requests_in_flight: 0,
    'gateway_refusals_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
    'gateway_refusals_total{code="RATE_LIMITED"}': 1,
    'gateway_rate_limited_total{limit="address"}': 1,
    // Three documents, planned once for each supergraph; no client waited for a plan of the second.
    gateway_plan_cache_entries: 3,
    gateway_plan_cache_bytes: expect.any(Number),
    gateway_plan_duration_seconds_count: 6,
    'gateway_cache_total{cache="plan",result="miss"}': 3,
    'gateway_cache_total{cache="plan",result="hit"}': 6,
    // A new supergraph begins with caches of its own.
    'gateway_cache_total{cache="response",result="miss"}': 3,
    'gateway_cache_total{cache="response",result="hit"}': 3,
    // The event was completed from what the query had left.
    'gateway_cache_total{cache="entity",result="miss"}': 2,
    'gateway_cache_total{cache="entity",result="hit"}': 1,
    'gateway_subgraph_duration_seconds_count{subgraph="products",outcome="ok"}': 4,
    'gateway_subgraph_duration_seconds_count{subgraph="products",outcome="errors"}': 0,
    'gateway_subgraph_duration_seconds_count{subgraph="products",outcome="unavailable"}': 0,
    'gateway_subgraph_duration_seconds_count{subgraph="ratings",outcome="ok"}': 1,
    'gateway_subgraph_duration_seconds_count{subgraph="ratings",outcome="errors"}': 0,
    'gateway_subgraph_duration_seconds_count{subgraph="ratings",outcome="unavailable"}': 0,
    'gateway_subgraph_retries_total{subgraph="products"}': 0,
    'gateway_subgraph_retries_total{subgraph="ratings"}': 0,
    'gateway_breaker_state{subgraph="products"}': 0,
    'gateway_breaker_state{subgraph="ratings"}': 0,
    'gateway_subgraph_fetches_waiting{subgraph="products"}': 0,
    'gateway_subgraph_fetches_waiting{subgraph="ratings"}': 0,
    // Two subscriptions on one socket, one on a stream, all fed by one upstream.
    'gateway_open_sockets{transport="websocket"}': 1,
    'gateway_open_sockets{transport="sse"}': 1,
    gateway_subscriptions: 3,
    gateway_upstreams: 1,
    gateway_events_delivered_total: 3,
    gateway_slow_readers_cut_total: 0,
  });

  for (const events of [iterators[0]!, iterators[2]!]) await events.return!();
  await eventually('two have left', async () => (await scrape()).get('gateway_subscriptions') === 1);
  expect((await scrape()).get('gateway_upstreams')).toBe(1);
  await gateway.close(1_000);
  const end = await scrape();
  const open = ['gateway_subscriptions', 'gateway_upstreams', 'gateway_open_sockets{transport="websocket"}', 'gateway_open_sockets{transport="sse"}'];
  expect(open.map((series) => end.get(series))).toEqual([0, 0, 0, 0]);
  await sockets.dispose();
});
