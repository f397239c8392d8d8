import { readFileSync } from 'node:fs';
import type { Env } from '../../platform/config/env.ts';
import { headersFor, HeaderRulesError, noHeaderRules, parseHeaderRules, withAuthorization, type HeaderRules } from './header-rules.ts';
import type { SubgraphMetrics } from '../telemetry/metrics.ts';
import type { TrafficPolicy } from './protected-source.ts';

export interface SourcesConfig {
  /** `FORWARD_AUTHORIZATION` included. */
  readonly headerRules: HeaderRules;
  /** In bytes. */
  readonly maxBytes: number;
  /** For subgraphs that are not in `timeoutsMs`. */
  readonly timeoutMs: number;
  readonly timeoutsMs: ReadonlyMap<string, number>;
  readonly retries: number;
  readonly running: number;
  readonly queued: number;
  readonly breaker: boolean;
  readonly deduplicate: boolean;
}

/** How the gateway speaks to subgraphs. Complains through `env`. */
export const readSourcesConfig = (env: Env): SourcesConfig => ({
  headerRules: env.flag('FORWARD_AUTHORIZATION', false) ? withAuthorization(readHeaderRules(env)) : readHeaderRules(env),
  maxBytes: env.integer('GATEWAY_SUBGRAPH_MAX_BYTES', { fallback: 50 * 1024 * 1024, example: '52428800' }, 1),
  timeoutMs: env.integer('GATEWAY_SUBGRAPH_TIMEOUT_MS', { fallback: 10_000, example: '10000' }, 1, 600_000),
  timeoutsMs: readTimeouts(env),
  retries: env.integer('GATEWAY_SUBGRAPH_RETRIES', { fallback: 1, example: '1' }, 0, 5),
  running: env.integer('GATEWAY_SUBGRAPH_CONCURRENCY', { fallback: 200, example: '200' }, 1, 100_000),
  queued: env.integer('GATEWAY_SUBGRAPH_QUEUE', { fallback: 1_000, example: '1000' }, 0, 1_000_000),
  breaker: env.flag('GATEWAY_SUBGRAPH_BREAKER', true),
  deduplicate: env.flag('GATEWAY_DEDUPLICATE', false),
});

/** The traffic policy of one subgraph. */
export const policyFor = (config: SourcesConfig, subgraph: string, metrics?: SubgraphMetrics): TrafficPolicy => ({
  timeoutMs: config.timeoutsMs.get(subgraph) ?? config.timeoutMs,
  retry: { retries: config.retries, ...(metrics ? { retrying: () => metrics.retried() } : {}) },
  ...(config.breaker ? watched(metrics) : { breaker: null }),
  concurrency: { running: config.running, queued: config.queued, ...(metrics ? { waiting: metrics.waiting } : {}) },
  deduplicate: config.deduplicate,
  headers: headersFor(config.headerRules, subgraph),
});

const watched = (metrics: SubgraphMetrics | undefined): Pick<TrafficPolicy, 'breaker'> =>
  metrics ? { breaker: { changed: (state) => metrics.breaker(state) } } : {};

const readTimeouts = (env: Env): ReadonlyMap<string, number> => {
  const timeouts = new Map<string, number>();
  for (const entry of env.list('GATEWAY_SUBGRAPH_TIMEOUTS')) {
    const [subgraph, ms] = entry.split('=', 2).map((part) => part.trim());
    if (subgraph && ms !== undefined && /^[1-9]\d{0,5}$/.test(ms)) timeouts.set(subgraph, Number(ms));
    else env.complain(`GATEWAY_SUBGRAPH_TIMEOUTS must be names with milliseconds, such as search=500,products=2000, not "${entry}"`, null);
  }
  return timeouts;
};

/** A path when it looks like one; else the rules themselves. */
const FILE = /^[^\n{]+\.(ya?ml|json)$/;

const readHeaderRules = (env: Env): HeaderRules => {
  const given = env.optional('GATEWAY_HEADER_RULES')?.trim();
  if (!given) return noHeaderRules;
  try {
    return parseHeaderRules(FILE.test(given) ? readFileSync(given, 'utf8') : given);
  } catch (error) {
    if (error instanceof HeaderRulesError)
      return error.problems.reduce((rules, problem) => env.complain(`GATEWAY_HEADER_RULES: ${problem}`, rules), noHeaderRules);
    return env.complain(`GATEWAY_HEADER_RULES names ${given}, which cannot be read. Give a file or the rules themselves.`, noHeaderRules);
  }
};
