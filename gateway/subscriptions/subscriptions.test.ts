import { describe, expect, test } from '@jest/globals';
import type { Caller } from '../../platform/auth/caller.ts';
import { SubgraphUnavailable } from '../sources/source.ts';
import { modes, testGateway } from '../testing/test-gateway.ts';

const changed =
  'subscription ($ids: [ID!], $n: Int = 1) { productChanged(filter: { ids: $ids }) ' +
  '{ title: name note units reviews(first: $n) { text } } }';

describe.each(modes)('%s subgraphs', (mode) => {
  test('each event is completed from the other subgraphs, in order', async () => {
    await using t = await testGateway(mode);
    const events = t.gateway.subscribe({ query: changed });
    const first = events.next();
    await t.shop.changes.until(1);
    t.shop.changes.push({ id: '1', note: 'new' });
    t.shop.changes.push({ id: '2' });
    expect((await first).value).toEqual({
      data: { productChanged: { title: 'Lamp', note: 'new', units: 100, reviews: [{ text: 'good 1' }] } },
    });
    expect((await events.next()).value).toEqual({
      data: { productChanged: { title: 'Chair', note: null, units: 200, reviews: [{ text: 'good 2' }] } },
    });
    await events.return!();
  });

  test('variables go to the subgraph that uses them', async () => {
    await using t = await testGateway(mode);
    const events = t.gateway.subscribe({ query: changed, variables: { ids: ['2'], n: 2 } });
    const first = events.next();
    await t.shop.changes.until(1);
    t.shop.changes.push({ id: '1' });
    t.shop.changes.push({ id: '2' });
    expect((await first).value.data.productChanged).toEqual({
      title: 'Chair',
      note: null,
      units: 200,
      reviews: [{ text: 'good 2' }, { text: 'bad 2' }],
    });
    await events.return!();
  });

  test('an error of one event does not show in the next', async () => {
    await using t = await testGateway(mode);
    const events = t.gateway.subscribe({ query: 'subscription { productChanged { name score } }' });
    const first = events.next();
    await t.shop.changes.until(1);
    for (const change of [{ id: '1', note: 'bad' }, { id: '2' }, { id: '3' }]) t.shop.changes.push(change);
    expect((await first).value).toEqual({
      data: { productChanged: null },
      errors: [{ message: 'This event is bad.', path: ['productChanged'], extensions: { code: 'BAD_EVENT' } }],
    });
    expect((await events.next()).value).toEqual({
      data: { productChanged: { name: 'Chair', score: null } },
      errors: [{ message: 'No score.', path: ['productChanged', 'score'], extensions: { code: 'NO_SCORE' } }],
    });
    expect((await events.next()).value).toEqual({ data: { productChanged: { name: 'Desk', score: 30 } } });
    await events.return!();
  });

  test('leaving while waiting for an event leaves the subgraph at once', async () => {
    await using t = await testGateway(mode);
    const events = t.gateway.subscribe({ query: changed });
    const waiting = events.next();
    await t.shop.changes.until(1);
    await events.return!();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await t.shop.changes.until(0);
  });

  test('the end of the source ends the subscription', async () => {
    await using t = await testGateway(mode);
    const events = t.gateway.subscribe({ query: changed });
    const first = events.next();
    await t.shop.changes.until(1);
    t.shop.changes.push({ id: '1' });
    t.shop.changes.end();
    expect((await first).done).toBe(false);
    expect(await events.next()).toEqual({ done: true, value: undefined });
    expect(t.shop.changes.listeners).toBe(0);
  });

  test('a source that breaks is one last masked error', async () => {
    await using t = await testGateway(mode);
    const events = t.gateway.subscribe({ query: changed });
    const first = events.next();
    await t.shop.changes.until(1);
    t.shop.changes.fail(new Error('canary in the coal mine'));
    const { value } = await first;
    expect(value.errors).toHaveLength(1);
    expect(JSON.stringify(value)).not.toContain('canary');
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  test('a subgraph that refuses says why', async () => {
    await using t = await testGateway(mode);
    const results = await Array.fromAsync(t.gateway.subscribe({ query: 'subscription { secured { id } }' }));
    expect(results.map(({ errors }) => errors)).toEqual([
      [{ message: 'Sign in first.', path: ['secured'], extensions: { code: 'UNAUTHENTICATED' } }],
    ]);
  });

  test('subscribers do not disturb each other', async () => {
    await using t = await testGateway(mode);
    const [one, two] = [
      t.gateway.subscribe({ query: changed }),
      t.gateway.subscribe({ query: 'subscription { productChanged { name } }' }),
    ];
    const firsts = Promise.all([one.next(), two.next()]);
    await t.shop.changes.until(2);
    t.shop.changes.push({ id: '1' });
    await firsts;
    await one.return!();
    await t.shop.changes.until(1);
    t.shop.changes.push({ id: '2' });
    expect((await two.next()).value).toEqual({ data: { productChanged: { name: 'Chair' } } });
    await two.return!();
  });
});

test.each(modes)('%s subgraphs: subscribers of one thing share one upstream, and people do not', async (mode) => {
  const person = (id: string, issuedAt: number): Caller => ({ kind: 'user', id, roles: [], scopes: [], issuedAt });
  await using t = await testGateway(mode);
  const as = (caller: Caller) => t.gateway.subscribe({ query: changed }, { caller });
  const streams = Array.from({ length: 20 }, (_, index) => as(person('ana', index)));
  const firsts = Promise.all(streams.map((stream) => stream.next()));
  await t.shop.changes.until(1);
  const other = as(person('bob', 1));
  const otherFirst = other.next();
  await t.shop.changes.until(2);
  t.shop.changes.push({ id: '1' });
  const event = { data: { productChanged: { title: 'Lamp', note: null, units: 100, reviews: [{ text: 'good 1' }] } } };
  expect((await firsts).map(({ value }) => value)).toEqual(streams.map(() => event));
  expect((await otherFirst).value).toEqual(event);
  await Promise.all([...streams, other].map((stream) => stream.return!()));
  await t.shop.changes.until(0);
});

test('an event keeps its own fields when another subgraph is down', async () => {
  const dead = (name: string) => ({
    name,
    execute: async () => Promise.reject(new SubgraphUnavailable(name, 'test')),
    subscribe: async () => Promise.reject(new SubgraphUnavailable(name, 'test')),
    close: async () => {},
  });
  await using t = await testGateway('local', { replace: { stock: dead } });
  const events = t.gateway.subscribe({ query: 'subscription { productChanged { name units } }' });
  const first = events.next();
  await t.shop.changes.until(1);
  t.shop.changes.push({ id: '1' });
  expect((await first).value).toEqual({
    data: { productChanged: { name: 'Lamp', units: null } },
    errors: [
      {
        message: 'The subgraph "stock" is unavailable.',
        path: ['productChanged', 'units'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'stock' },
      },
    ],
  });
  await events.return!();
});

const refusals: [string, { query: string; variables?: Record<string, unknown>; operationName?: string }, string][] = [
  ['syntax', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', { query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['two root fields', { query: 'subscription { productChanged { id } secured { id } }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a variable of the wrong type', { query: changed, variables: { n: 'one' } }, 'BAD_USER_INPUT'],
  ['an unknown operation', { query: 'subscription A { secured { id } }', operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
  ['more than 5,000 tokens', { query: `subscription { secured { ${'id '.repeat(5_000)} } }` }, 'QUERY_TOO_LARGE'],
  [
    'more than 20 levels',
    { query: `subscription { secured ${'{ reviews { product '.repeat(10)} { id } ${'} }'.repeat(10)} }` },
    'QUERY_TOO_DEEP',
  ],
];

test.each(refusals)('%s is refused as one result', async (_name, request, code) => {
  await using t = await testGateway('local');
  const results = await Array.fromAsync(t.gateway.subscribe(request));
  expect(results).toEqual([{ errors: expect.any(Array) }]);
  expect(results[0]!.errors!.map(({ extensions }) => extensions?.['code'])).toContain(code);
});

test('a subscription that is skipped altogether is refused', async () => {
  await using t = await testGateway('local');
  const results = await Array.fromAsync(
    t.gateway.subscribe({ query: 'subscription ($no: Boolean!) { secured @include(if: $no) { id } }', variables: { no: false } }),
  );
  expect(results).toHaveLength(1);
  expect(results[0]!.errors).toHaveLength(1);
});
