import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ConfigError, Env } from '../../platform/config/env.ts';
import { policyFor, readSourcesConfig } from './config.ts';
import { headersFor, headersThatVary, parseHeaderRules } from './header-rules.ts';

const rules = `
propagate: [Accept-Language, authorization]
insert: { x-gateway: plaza }
subgraphs:
  search:
    propagate: [x-experiment]
    insert: { x-gateway: search only }
    remove: [accept-language]
`;

const problemsOf = (values: Record<string, string>): readonly string[] => {
  const env = new Env(values);
  try {
    env.done(readSourcesConfig(env));
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

test('rules for all subgraphs and for one are taken together', () => {
  const parsed = parseHeaderRules(rules);
  expect(headersFor(parsed, 'products')).toEqual({ propagate: ['accept-language', 'authorization'], insert: ['x-gateway', 'plaza'] });
  expect(headersFor(parsed, 'search')).toEqual({ propagate: ['authorization', 'x-experiment'], insert: ['x-gateway', 'search only'] });
  expect(headersFor(parsed, '__proto__')).toEqual(headersFor(parsed, 'products'));
});

test('what varies is what the client sent and the subgraph gets', () => {
  const parsed = parseHeaderRules(rules);
  const client = { 'accept-language': 'de', 'x-experiment': 'b', 'x-gateway': 'forged', cookie: 'secret' };
  expect(headersThatVary(parsed, 'products', client)).toEqual(['accept-language', 'de']);
  expect(headersThatVary(parsed, 'search', client, 'Bearer abc')).toEqual(['authorization', 'Bearer abc', 'x-experiment', 'b']);
  expect(headersThatVary(parsed, 'search', undefined)).toEqual([]);
});

test('a value that no header may have is left out, and names that objects inherit are just names', () => {
  const parsed = parseHeaderRules('propagate: [authorization, x-language, constructor]');
  expect(headersThatVary(parsed, 'any', { 'x-language': 'de\r\nx-plaza-caller: me' }, 'Bearer ☃')).toEqual([]);
});

test('JSON is YAML too', () => {
  expect(headersFor(parseHeaderRules('{"propagate":["accept-language"]}'), 'a').propagate).toEqual(['accept-language']);
});

test('the variable may name a file', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'header-rules-')), 'rules.yaml');
  writeFileSync(file, rules);
  const config = readSourcesConfig(new Env({ GATEWAY_HEADER_RULES: file }));
  expect(policyFor(config, 'search').headers).toEqual(headersFor(parseHeaderRules(rules), 'search'));
});

test('mistakes are reported together, and say where they are', () => {
  const given = 'propagate: [Host, X-Plaza-Caller, "a b"]\nsubgraphs: { search: { insert: { x-count: 3 }, forward: [a] } }';
  const more = { GATEWAY_SUBGRAPH_TIMEOUTS: 'search=500,products', GATEWAY_SUBGRAPH_RETRIES: '9' };
  expect(problemsOf({ GATEWAY_HEADER_RULES: given, ...more })).toEqual([
    'GATEWAY_HEADER_RULES: propagate.0: is written by the gateway itself',
    'GATEWAY_HEADER_RULES: propagate.1: is internal: headers that begin with x-plaza- never come from a rule',
    'GATEWAY_HEADER_RULES: propagate.2: is not the name of a header',
    'GATEWAY_HEADER_RULES: subgraphs.search.insert.x-count: must be a text',
    'GATEWAY_HEADER_RULES: subgraphs.search: Unrecognized key: "forward"',
    'GATEWAY_SUBGRAPH_TIMEOUTS must be names with milliseconds, such as search=500,products=2000, not "products"',
    'GATEWAY_SUBGRAPH_RETRIES must be a whole number from 0 to 5, not "9"',
  ]);
  expect(problemsOf({ GATEWAY_HEADER_RULES: 'propagate: [' })[0]).toMatch(/^GATEWAY_HEADER_RULES: .*line 1/);
  expect(problemsOf({ GATEWAY_HEADER_RULES: '/nowhere/rules.yaml' })).toEqual([
    'GATEWAY_HEADER_RULES names /nowhere/rules.yaml, which cannot be read. Give a file or the rules themselves.',
  ]);
});

test('FORWARD_AUTHORIZATION is a rule for all subgraphs, which one can be taken out of', () => {
  const given = 'subgraphs: { search: { remove: [authorization] } }';
  const { headerRules } = readSourcesConfig(new Env({ FORWARD_AUTHORIZATION: 'true', GATEWAY_HEADER_RULES: given }));
  expect(headersThatVary(headerRules, 'products', {}, 'Bearer abc')).toEqual(['authorization', 'Bearer abc']);
  expect(headersThatVary(headerRules, 'search', {}, 'Bearer abc')).toEqual([]);
});

test('without variables', () => {
  const config = readSourcesConfig(new Env({}));
  expect(policyFor(config, 'any')).toEqual({
    timeoutMs: 10_000,
    retry: { retries: 1 },
    concurrency: { running: 200, queued: 1_000 },
    deduplicate: false,
    headers: { propagate: [], insert: [] },
  });
  const other = readSourcesConfig(new Env({ GATEWAY_SUBGRAPH_TIMEOUTS: 'search=500', GATEWAY_SUBGRAPH_BREAKER: 'false' }));
  expect(policyFor(other, 'search')).toMatchObject({ timeoutMs: 500, breaker: null });
});
