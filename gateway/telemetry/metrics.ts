import type { Registry } from 'prom-client';
import { counterFamily, durationFamily, gauge, gaugeFamily, OTHER, type Durations, type Tally } from '../../platform/telemetry/tallies.ts';

export type OperationType = 'query' | 'mutation' | 'subscription' | 'unknown';

/** A number of things that are open at the moment. */
export interface Level {
  up(): void;
  down(): void;
}

export interface CacheMetrics {
  hit(): void;
  miss(): void;
}

/** How a fetch ended: with data and no errors, with errors, or without an answer. */
export type FetchOutcome = 'ok' | 'errors' | 'unavailable';

const BREAKER = { closed: 0, 'half-open': 0.5, open: 1 };
export type BreakerState = keyof typeof BREAKER;

export interface SubgraphMetrics {
  fetched(outcome: FetchOutcome, milliseconds: number): void;
  retried(): void;
  breaker(state: BreakerState): void;
  /** Fetches that wait for a free place. */
  readonly waiting: Level;
}

/** What is read when somebody scrapes, instead of being recorded. */
export type Reading = 'plan_cache_entries' | 'plan_cache_bytes' | 'upstreams';

export interface GatewayMetrics {
  /** A request came in. Followed by exactly one `requestFinished`. */
  requestStarted(): void;
  /** `code` is `OK` or the first error's code; `operationName` is told apart only if `isKnownOperation` says that it is one of ours. */
  requestFinished(type: OperationType, code: string, operationName: string | undefined, milliseconds: number): void;
  /** A plan was made, which means that the cache had none. */
  readonly planning: Durations;
  readonly planCache: CacheMetrics;
  readonly responseCache: CacheMetrics;
  readonly entityCache: CacheMetrics;
  /** The recorders of one subgraph. Keep them: they cost an addition. */
  subgraph(name: string): SubgraphMetrics;
  /** A request was refused before execution. */
  refused(code: string): void;
  /** A rate limit said no; `limit` is which one, such as `caller`, `address` or `cost`. */
  rateLimited(limit: string): void;
  /** Open client connections that stay, by transport: `websocket`, `sse`, `multipart`. */
  sockets(transport: string): Level;
  readonly subscriptions: Level;
  readonly eventsDelivered: Tally;
  readonly slowReadersCut: Tally;
  reloaded(outcome: 'ok' | 'refused'): void;
  /** Reads a number from `source` at every scrape. */
  read(reading: Reading, source: () => number): void;
}

export interface GatewayMetricsOptions {
  readonly registry: Registry;
  /** Operations that may be told apart by name, such as those of the safelist. Default: none. At most 200 are. */
  readonly isKnownOperation?: ((name: string) => boolean) | undefined;
}

const CODE = /^[A-Z][A-Z0-9_]{0,63}$/;

/** The gateway's metrics. Label values are bounded in number and form: codes come from subgraphs and names from clients. */
export const createMetrics = ({ registry, isKnownOperation }: GatewayMetricsOptions): GatewayMetrics => {
  const counters = (name: string, help: string, ...labels: string[]) =>
    counterFamily(registry, { name: `gateway_${name}_total`, help, labels });
  const gauges = (name: string, help: string, ...labels: string[]) => gaugeFamily(registry, { name: `gateway_${name}`, help, labels });
  const timers = (name: string, help: string, ...labels: string[]) =>
    durationFamily(registry, { name: `gateway_${name}_duration_seconds`, help, labels });

  const requests = counters('requests', 'GraphQL requests by outcome.', 'type', 'code');
  const durations = timers('request', 'From the request to the whole answer.', 'type');
  const operations = timers('operation', 'The same by known operation.', 'operation');
  const planning = timers('plan', 'Making one query plan.')();
  const caches = counters('cache', 'Look-ups by cache and result.', 'cache', 'result');
  const fetches = timers('subgraph', 'Fetches by subgraph and outcome.', 'subgraph', 'outcome');
  const retries = counters('subgraph_retries', 'Fetches that were sent again.', 'subgraph');
  const breakers = gauges('breaker_state', '0 closed, 0.5 half open, 1 open.', 'subgraph');
  const queues = gauges('subgraph_fetches_waiting', 'Fetches that wait for a free place.', 'subgraph');
  const refusals = counters('refusals', 'Requests refused before execution.', 'code');
  const limits = counters('rate_limited', 'Requests over a rate limit.', 'limit');
  const sockets = gauges('open_sockets', 'Client connections that stay open.', 'transport');
  const reloads = counters('supergraph_reloads', 'New supergraphs by outcome.', 'outcome');
  const level = (name: string, help: string) => levelOf(gauges(name, help)());

  const inFlight = level('requests_in_flight', 'Requests being answered.');
  const cache = (name: string): CacheMetrics => {
    const [hits, misses] = [caches(name, 'hit'), caches(name, 'miss')];
    return { hit: () => void (hits.value += 1), miss: () => void (misses.value += 1) };
  };
  const known = (name: string) => (isKnownOperation?.(name) ? name : OTHER);
  const codeOf = (code: string) => (CODE.test(code) ? code : OTHER);

  return {
    requestStarted: inFlight.up,
    requestFinished: (type, code, operationName, milliseconds) => {
      inFlight.down();
      requests(type, codeOf(code)).value += 1;
      durations(type).record(milliseconds);
      if (isKnownOperation) operations(operationName === undefined ? OTHER : known(operationName)).record(milliseconds);
    },
    planning,
    planCache: cache('plan'),
    responseCache: cache('response'),
    entityCache: cache('entity'),
    subgraph: (name) => {
      const byOutcome = { ok: fetches(name, 'ok'), errors: fetches(name, 'errors'), unavailable: fetches(name, 'unavailable') };
      const [retried, state] = [retries(name), breakers(name)];
      return {
        fetched: (outcome, milliseconds) => byOutcome[outcome].record(milliseconds),
        retried: () => void (retried.value += 1),
        breaker: (to) => void (state.value = BREAKER[to]),
        waiting: levelOf(queues(name)),
      };
    },
    refused: (code) => void (refusals(codeOf(code)).value += 1),
    rateLimited: (limit) => void (limits(limit).value += 1),
    sockets: (transport) => levelOf(sockets(transport)),
    subscriptions: level('subscriptions', 'Subscriptions of clients.'),
    eventsDelivered: counters('events_delivered', 'Events sent to clients.')(),
    slowReadersCut: counters('slow_readers_cut', 'Clients closed because they did not read.')(),
    reloaded: (outcome) => void (reloads(outcome).value += 1),
    read: (reading, source) => gauge(registry, `gateway_${reading}`, READINGS[reading], source),
  };
};

const READINGS: Record<Reading, string> = {
  plan_cache_entries: 'Documents that are kept, with the plans of their operations.',
  plan_cache_bytes: 'Estimated size of the documents and plans that are kept.',
  upstreams: 'Subscriptions to subgraphs, shared by clients that ask the same.',
};

const levelOf = (tally: Tally): Level => ({ up: () => void (tally.value += 1), down: () => void (tally.value -= 1) });
