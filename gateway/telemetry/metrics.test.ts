import { expect, test } from '@jest/globals';
import type { Registry } from 'prom-client';
import { addProcessMetrics, createRegistry, serveMetrics } from '../../platform/telemetry/metrics-server.ts';
import { samplesOf } from '../testing/samples.ts';
import { createMetrics } from './metrics.ts';

const scrape = async (registry: Registry) => samplesOf(await registry.metrics());

test('a request is counted by type and code, and timed by type', async () => {
  const registry = createRegistry();
  const metrics = createMetrics({ registry });
  for (const _ of [1, 2, 3]) metrics.requestStarted();
  metrics.requestFinished('query', 'OK', 'Home', 30);
  metrics.requestFinished('query', 'SUBGRAPH_UNAVAILABLE', 'Home', 3_000);
  const samples = await scrape(registry);
  expect(samples.get('gateway_requests_total{type="query",code="OK"}')).toBe(1);
  expect(samples.get('gateway_requests_total{type="query",code="SUBGRAPH_UNAVAILABLE"}')).toBe(1);
  expect(samples.get('gateway_requests_in_flight')).toBe(1);
  expect(samples.get('gateway_request_duration_seconds_bucket{type="query",le="0.025"}')).toBe(0);
  expect(samples.get('gateway_request_duration_seconds_bucket{type="query",le="0.05"}')).toBe(1);
  expect(samples.get('gateway_request_duration_seconds_bucket{type="query",le="+Inf"}')).toBe(2);
  expect(samples.get('gateway_request_duration_seconds_sum{type="query"}')).toBeCloseTo(3.03, 9);
  expect(samples.get('gateway_request_duration_seconds_count{type="query"}')).toBe(2);
  expect([...samples.keys()].filter((series) => series.includes('Home'))).toEqual([]);
});

test('invented codes and names make no series of their own', async () => {
  const registry = createRegistry();
  const metrics = createMetrics({ registry, isKnownOperation: (name) => name.startsWith('Page') });
  for (let index = 0; index < 1_000; index += 1) {
    metrics.requestFinished('query', `CODE_${index}`, `Page${index}`, 1);
    metrics.requestFinished('mutation', 'ana@plaza.test"} 1\n', `Junk${index}`, 1);
    metrics.refused(`CODE_${index}`);
  }
  const series = [...(await scrape(registry)).keys()];
  const count = (start: string) => series.filter((name) => name.startsWith(start)).length;
  expect(count('gateway_requests_total')).toBe(201);
  expect(count('gateway_refusals_total')).toBe(201);
  expect(count('gateway_operation_duration_seconds_count')).toBe(200);
  expect(series.filter((name) => /ana|Junk/.test(name))).toEqual([]);
  expect(series).toContain('gateway_operation_duration_seconds_count{operation="other"}');
});

test('caches, subgraphs, limits, sockets, subscriptions and reloads', async () => {
  const registry = createRegistry();
  const metrics = createMetrics({ registry });
  metrics.planning.record(4);
  metrics.planCache.miss();
  metrics.planCache.hit();
  metrics.planCache.hit();
  metrics.entityCache.hit();
  const products = metrics.subgraph('products');
  products.fetched('ok', 2);
  products.fetched('unavailable', 10_000);
  products.retried();
  products.breaker('open');
  metrics.refused('PERSISTED_QUERY_NOT_FOUND');
  metrics.rateLimited('address');
  const socket = metrics.sockets('websocket');
  socket.up();
  socket.up();
  socket.down();
  metrics.subscriptions.up();
  products.waiting.up();
  metrics.read('upstreams', () => 1);
  metrics.eventsDelivered.value += 5;
  metrics.slowReadersCut.value += 1;
  metrics.reloaded('refused');
  let bytes = 10;
  metrics.read('plan_cache_bytes', () => bytes);
  bytes = 20;
  const samples = await scrape(registry);
  expect(Object.fromEntries([...samples].filter(([series]) => !series.includes('_bucket')))).toEqual({
    gateway_plan_duration_seconds_sum: 0.004,
    gateway_plan_duration_seconds_count: 1,
    'gateway_cache_total{cache="plan",result="hit"}': 2,
    'gateway_cache_total{cache="plan",result="miss"}': 1,
    'gateway_cache_total{cache="response",result="hit"}': 0,
    'gateway_cache_total{cache="response",result="miss"}': 0,
    'gateway_cache_total{cache="entity",result="hit"}': 1,
    'gateway_cache_total{cache="entity",result="miss"}': 0,
    'gateway_subgraph_duration_seconds_sum{subgraph="products",outcome="ok"}': 0.002,
    'gateway_subgraph_duration_seconds_count{subgraph="products",outcome="ok"}': 1,
    'gateway_subgraph_duration_seconds_sum{subgraph="products",outcome="errors"}': 0,
    'gateway_subgraph_duration_seconds_count{subgraph="products",outcome="errors"}': 0,
    'gateway_subgraph_duration_seconds_sum{subgraph="products",outcome="unavailable"}': 10,
    'gateway_subgraph_duration_seconds_count{subgraph="products",outcome="unavailable"}': 1,
    'gateway_subgraph_retries_total{subgraph="products"}': 1,
    'gateway_breaker_state{subgraph="products"}': 1,
    'gateway_subgraph_fetches_waiting{subgraph="products"}': 1,
    'gateway_refusals_total{code="PERSISTED_QUERY_NOT_FOUND"}': 1,
    'gateway_rate_limited_total{limit="address"}': 1,
    'gateway_open_sockets{transport="websocket"}': 1,
    'gateway_supergraph_reloads_total{outcome="refused"}': 1,
    gateway_requests_in_flight: 0,
    gateway_subscriptions: 1,
    gateway_upstreams: 1,
    gateway_events_delivered_total: 5,
    gateway_slow_readers_cut_total: 1,
    gateway_plan_cache_bytes: 20,
  });
});

test('a scrape over HTTP has the process’ own metrics too; nothing else is there', async () => {
  const registry = createRegistry();
  createMetrics({ registry }).reloaded('ok');
  addProcessMetrics(registry);
  const server = await serveMetrics({ registry, port: 0, host: '127.0.0.1' });
  try {
    const ask = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${server.port}${path}`, { method });
    const answer = await ask('/metrics?x=1');
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toContain('gateway_supergraph_reloads_total{outcome="ok"} 1\n');
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \S+$/m);
    expect([(await ask('/')).status, (await ask('/metrics', 'POST')).status]).toEqual([404, 404]);
  } finally {
    await server.close(0);
  }
});
