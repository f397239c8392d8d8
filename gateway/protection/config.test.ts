import { expect, test } from '@jest/globals';
import { ConfigError, Env } from '../../platform/config/env.ts';
import { readProtectionConfig, type ProtectionConfig } from './config.ts';
import { defaultCostOptions, foreignCostOptions } from './cost/cost-options.ts';
import { defaultDocumentLimits } from './limits/document-limits.ts';

const read = (values: Record<string, string>, foreign = false): ProtectionConfig => {
  const env = new Env(values);
  return env.done(readProtectionConfig(env, { foreign, introspection: true }));
};

test('without any variable the defaults hold, and nothing is limited by rate', () => {
  expect(read({})).toEqual({
    limits: defaultDocumentLimits,
    cost: defaultCostOptions,
    rates: { caller: null, address: null, cost: null },
    persistedQueries: { ttlMs: 86_400_000, manifest: null, safelist: 'off' },
  });
  expect(read({}, true).cost).toEqual(foreignCostOptions);
});

test('every limit can be set, and those of cost and page size be switched off', () => {
  const config = read({ QUERY_MAX_DEPTH: '7', QUERY_MAX_COST: '0', QUERY_MAX_PAGE_SIZE: '0', RATE_LIMIT_CALLER: '600/1m', PERSISTED_QUERIES_HOURS: '0', SAFELIST: 'ids', PERSISTED_QUERY_MANIFEST: 'm.json' });
  expect(config.limits).toEqual({ ...defaultDocumentLimits, depth: 7 });
  expect(config.cost).toEqual({ ...defaultCostOptions, maxCost: null, maxPageSize: null });
  expect(config.rates.caller).toEqual({ limit: 600, windowMs: 60_000 });
  expect(config.persistedQueries).toEqual({ ttlMs: null, manifest: 'm.json', safelist: 'ids' });
  expect(read({ QUERY_MAX_COST: '900' }, true).cost.maxCost).toBe(900);
});

test('every mistake is named with an example', () => {
  const values = { QUERY_MAX_ALIASES: '0', RATE_LIMIT_CALLER: 'lots', RATE_LIMIT_COST: '10/1m', SAFELIST: 'enforce' };
  expect(() => read(values)).toThrow(ConfigError);
  expect(() => read(values)).toThrow(
    [
      '  - QUERY_MAX_ALIASES must be a whole number from 1 to 9007199254740991, not "0"',
      '  - RATE_LIMIT_CALLER must be a number of units and a time, like 600/1m, not "lots"',
      '  - RATE_LIMIT_COST allows less than one operation of QUERY_MAX_COST (5000) may cost',
      '  - SAFELIST=enforce needs PERSISTED_QUERY_MANIFEST. For example: PERSISTED_QUERY_MANIFEST=persisted-query-manifest.json',
    ].join('\n'),
  );
});
