import type { Env } from '../../platform/config/env.ts';
import { defaultCostOptions, foreignCostOptions, type CostOptions } from './cost/cost-options.ts';
import { defaultDocumentLimits, type DocumentLimits } from './limits/document-limits.ts';
import type { SafelistMode } from './persisted-queries/resolve-document.ts';
import type { Rates } from './rate-limits/charges.ts';
import { parseRate, type Rate } from './rate-limits/rate.ts';

export interface ProtectionConfig {
  readonly limits: DocumentLimits;
  readonly cost: CostOptions;
  readonly rates: Rates;
  readonly persistedQueries: {
    /** How long a document that a client registered is kept, in milliseconds; null: clients cannot register any. */
    readonly ttlMs: number | null;
    readonly manifest: string | null;
    readonly safelist: SafelistMode;
  };
}

export interface ProtectionConfigOptions {
  /** In front of a graph of which nothing is known, cost and page size refuse nothing unless the environment says so. */
  readonly foreign: boolean;
  readonly introspection: boolean;
}

const HOUR_MS = 3_600_000;

export const readProtectionConfig = (env: Env, { foreign, introspection }: ProtectionConfigOptions): ProtectionConfig => {
  const atLeastOne = (name: string, fallback: number) => env.integer(name, { fallback, example: String(fallback) }, 1);
  const zeroIsOff = (name: string, fallback: number | null) => env.integer(name, { fallback: fallback ?? 0, example: '1000' }, 0) || null;
  const rate = (name: string, example: string): Rate | null => {
    const text = env.optional(name);
    if (text === null) return null;
    return parseRate(text) ?? env.complain(`${name} must be a number of units and a time, like ${example}, not "${text}"`, null);
  };
  const costDefaults = foreign ? foreignCostOptions : defaultCostOptions;
  const limits = {
    ...defaultDocumentLimits,
    characters: atLeastOne('QUERY_MAX_CHARACTERS', defaultDocumentLimits.characters),
    tokens: atLeastOne('QUERY_MAX_TOKENS', defaultDocumentLimits.tokens),
    selections: atLeastOne('QUERY_MAX_SELECTIONS', defaultDocumentLimits.selections),
    depth: atLeastOne('QUERY_MAX_DEPTH', defaultDocumentLimits.depth),
    recursion: atLeastOne('QUERY_MAX_RECURSION', defaultDocumentLimits.recursion),
    rootFields: atLeastOne('QUERY_MAX_ROOT_FIELDS', defaultDocumentLimits.rootFields),
    aliases: atLeastOne('QUERY_MAX_ALIASES', defaultDocumentLimits.aliases),
    directives: atLeastOne('QUERY_MAX_DIRECTIVES', defaultDocumentLimits.directives),
    introspection,
  };
  const cost = {
    maxCost: zeroIsOff('QUERY_MAX_COST', costDefaults.maxCost),
    assumedListSize: atLeastOne('QUERY_ASSUMED_LIST_SIZE', costDefaults.assumedListSize),
    maxPageSize: zeroIsOff('QUERY_MAX_PAGE_SIZE', costDefaults.maxPageSize),
  };
  const rates = {
    caller: rate('RATE_LIMIT_CALLER', '600/1m'),
    address: rate('RATE_LIMIT_ADDRESS', '1200/1m'),
    cost: rate('RATE_LIMIT_COST', '100000/1m'),
  };
  if (rates.cost && cost.maxCost !== null && rates.cost.limit < cost.maxCost) {
    env.complain(`RATE_LIMIT_COST allows less than one operation of QUERY_MAX_COST (${cost.maxCost}) may cost`, null);
  }
  return { limits, cost, rates, persistedQueries: readPersistedQueries(env) };
};

const readPersistedQueries = (env: Env): ProtectionConfig['persistedQueries'] => {
  const hours = env.integer('PERSISTED_QUERIES_HOURS', { fallback: 24, example: '24' }, 0, 8_760);
  const manifest = env.optional('PERSISTED_QUERY_MANIFEST');
  const none = () => ({});
  const { kind: safelist } = env.choose('SAFELIST', 'off', { off: none, log: none, enforce: none, ids: none });
  if (safelist !== 'off' && manifest === null) {
    env.complain(`SAFELIST=${safelist} needs PERSISTED_QUERY_MANIFEST. For example: PERSISTED_QUERY_MANIFEST=persisted-query-manifest.json`, null);
  }
  return { ttlMs: hours === 0 ? null : hours * HOUR_MS, manifest, safelist };
};
