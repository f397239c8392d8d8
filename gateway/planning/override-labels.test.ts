import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { compose } from '../supergraph/compose.ts';
import { decideOverrides, readOverrideLabels, type OverrideLabels } from './override-labels.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@override"])';

const supergraph = (label: string) =>
  compose([
    {
      name: 'old',
      url: 'http://old',
      sdl: `${LINK} type Query { product: Product } type Product @key(fields: "id") { id: ID! price: Int stock: Int }`,
    },
    {
      name: 'new',
      url: 'http://new',
      sdl: `${LINK} type Product @key(fields: "id") {
        id: ID!
        price: Int @override(from: "old", label: "${label}")
        stock: Int @override(from: "old", label: "warehouse.move")
      }`,
    },
  ]).supergraphSdl;

const callers = Array.from({ length: 1_000 }, (_, index) => `0199c0de-0000-7000-8000-${String(index).padStart(12, '0')}`);
const onFor = (labels: OverrideLabels, label: string) =>
  callers.filter((callerKey) => decideOverrides(labels, { callerKey }).conditions.get(label));

test('30 % of the callers are planned to the new subgraph, each always', () => {
  const sdl = supergraph('percent(30)');
  const labels = readOverrideLabels(sdl);
  expect(labels).toEqual({ all: ['percent(30)', 'warehouse.move'], percentages: new Map([['percent(30)', 30]]) });
  const built = Supergraph.build(sdl);
  const planner = new QueryPlanner(built);
  const operation = operationFromDocument(built.apiSchema(), parse('{ product { price } }'));
  const plans = new Map<string, string>();
  const usesNew = (callerKey: string): boolean => {
    const { conditions, key } = decideOverrides(labels, { callerKey });
    if (!plans.has(key)) plans.set(key, JSON.stringify(planner.buildQueryPlan(operation, { overrideConditions: conditions })));
    return plans.get(key)!.includes('"serviceName":"new"');
  };
  const first = callers.filter(usesNew);
  expect(first.length).toBeGreaterThan(250);
  expect(first.length).toBeLessThan(350);
  expect(callers.filter(usesNew)).toEqual(first);
  expect([...plans.keys()].toSorted()).toEqual(['00', '10']);
});

test('raising the share only adds callers; none at 0 %, all at 100 %', () => {
  const at = (share: string) => onFor(readOverrideLabels(supergraph(share)), share);
  const [ten, thirty] = [at('percent(10)'), at('percent(30)')];
  expect(thirty).toEqual(expect.arrayContaining(ten));
  expect(thirty.length).toBeGreaterThan(ten.length);
  expect(at('percent(0)')).toEqual([]);
  expect(at('percent(100)')).toEqual(callers);
  expect(at('percent(0.5)').length).toBeLessThan(20);
});

test('a header chooses labels only where that is allowed', () => {
  const labels = readOverrideLabels(supergraph('percent(0)'));
  const asker = { callerKey: 'ana', header: ' warehouse.move , unknown' };
  expect(decideOverrides(labels, asker).key).toBe('00');
  expect(decideOverrides(labels, asker, { headerAllowed: true }).key).toBe('01');
  const options = { headerAllowed: true, on: new Set(['warehouse.move']) };
  expect(decideOverrides(labels, { callerKey: 'ana', header: '' }, options).key).toBe('00');
});

test('labels that are no percentages are switched by configuration', () => {
  const labels = readOverrideLabels(supergraph('percent(0)'));
  expect(decideOverrides(labels, { callerKey: null }, { on: new Set(['warehouse.move']) })).toEqual({
    conditions: new Map([
      ['percent(0)', false],
      ['warehouse.move', true],
    ]),
    key: '01',
  });
});

test('a supergraph without labels needs no decision', () => {
  const labels = readOverrideLabels(compose([{ name: 'a', url: 'http://a', sdl: 'type Query { a: Int }' }]).supergraphSdl);
  expect(decideOverrides(labels, { callerKey: 'ana', header: 'x' }, { headerAllowed: true })).toEqual({ conditions: new Map(), key: '' });
});

test('an unknown asker follows last, at 100 %', () => {
  expect(decideOverrides(readOverrideLabels(supergraph('percent(100)')), { callerKey: null }).key).toBe('10');
  expect(decideOverrides(readOverrideLabels(supergraph('percent(99)')), { callerKey: null }).key).toBe('00');
});
