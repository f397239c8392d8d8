import { describe, expect, test } from '@jest/globals';
import { Env } from '../../platform/config/env.ts';
import { readProtectionConfig } from '../protection/config.ts';
import { modes, SECRET, testGateway } from '../testing/test-gateway.ts';

const ana = { kind: 'user', id: '0190b0a0-0000-7000-8000-000000000001', roles: ['vip'], scopes: [], issuedAt: 1 } as const;

describe.each(modes)('%s subgraphs', (mode) => {
  test('a query joins three subgraphs by entity', async () => {
    await using t = await testGateway(mode);
    expect(await t.gateway.execute({ query: '{ products(first: 2) { name units reviews(first: 1) { text } } }' })).toEqual({
      data: {
        products: [
          { name: 'Lamp', units: 100, reviews: [{ text: 'good 1' }] },
          { name: 'Chair', units: 200, reviews: [{ text: 'good 2' }] },
        ],
      },
    });
  });

  test('aliases, fragments, variables with defaults, @skip and @include', async () => {
    await using t = await testGateway(mode);
    const query = /* GraphQL */ `
      query Shelf($n: Int = 1, $id: ID!, $yes: Boolean!, $no: Boolean!) {
        some: products(first: $n) {
          title: name
          ...Stock
        }
        one: product(id: $id) {
          ... on Product {
            id
            units @skip(if: $yes)
          }
          reviews(first: $n) @include(if: $yes) {
            text
            product {
              __typename
              stars: rating
            }
          }
          rating @include(if: $no)
        }
        __typename
      }
      fragment Stock on Product {
        left: units
      }
    `;
    expect(await t.gateway.execute({ query, variables: { id: '2', yes: true, no: false }, operationName: 'Shelf' })).toEqual({
      data: {
        some: [{ title: 'Lamp', left: 100 }],
        one: { id: '2', reviews: [{ text: 'good 2', product: { __typename: 'Product', stars: 2.5 } }] },
        __typename: 'Query',
      },
    });
  });

  test('a mutation completes its payload from other subgraphs and runs once', async () => {
    await using t = await testGateway(mode);
    const query = 'mutation ($input: AddProduct!) { addProduct(input: $input) { name units } }';
    expect(await t.gateway.execute({ query, variables: { input: { id: '7', name: 'Vase' } } })).toEqual({
      data: { addProduct: { name: 'Vase', units: 700 } },
    });
    expect(t.shop.added).toEqual(['7']);
  });

  test('an error keeps its code and the path of the entity it belongs to', async () => {
    await using t = await testGateway(mode);
    expect(await t.gateway.execute({ query: '{ products { name score } }' })).toEqual({
      data: {
        products: [
          { name: 'Lamp', score: 10 },
          { name: 'Chair', score: null },
          { name: 'Desk', score: 30 },
        ],
      },
      errors: [{ message: 'No score.', path: ['products', 1, 'score'], extensions: { code: 'NO_SCORE' } }],
    });
  });

  test('a null in a non-null field empties its nearest nullable parent only', async () => {
    await using t = await testGateway(mode);
    const result = await t.gateway.execute({ query: '{ bad: product(id: "3") { name rating } good: product(id: "1") { name rating } }' });
    expect(result.data).toEqual({ bad: null, good: { name: 'Lamp', rating: 1.5 } });
    expect(result.errors).toHaveLength(1);
    expect(result.errors![0]).toMatchObject({ path: ['bad', 'rating'] });
  });

  test('an entity that does not exist is null', async () => {
    await using t = await testGateway(mode);
    expect(await t.gateway.execute({ query: '{ product(id: "404") { name units } }' })).toEqual({ data: { product: null } });
  });

  test('values of custom scalars pass through untouched, even frozen ones', async () => {
    await using t = await testGateway(mode);
    const query = '{ product(id: "1") { extra again: extra units } }';
    const expected = { data: { product: { extra: { deep: { at: 1 } }, again: { deep: { at: 1 } }, units: 100 } } };
    expect(await t.gateway.execute({ query })).toEqual(expected);
    expect(await t.gateway.execute({ query })).toEqual(expected);
  });

  test('names of Object.prototype are only names', async () => {
    await using t = await testGateway(mode);
    const query = 'query ($toString: ID!) { __proto__: product(id: $toString) { constructor: name units } }';
    const { data } = await t.gateway.execute({ query, variables: { toString: '1' } });
    expect(JSON.stringify(data)).toBe('{"__proto__":{"constructor":"Lamp","units":100}}');
    expect(({} as Record<string, unknown>)['name']).toBeUndefined();
  });

  test('subgraphs learn the caller and the request id from a signed token', async () => {
    await using t = await testGateway(mode);
    expect(await t.gateway.execute({ query: '{ whoami }' }, { caller: ana })).toEqual({ data: { whoami: ana.id } });
    expect(t.shop.callers).toEqual([{ caller: ana, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
    expect(await t.gateway.execute({ query: '{ whoami }' })).toEqual({ data: { whoami: 'anonymous' } });
  });

  test('subgraphs refuse a caller that somebody else signed', async () => {
    await using t = await testGateway(mode, { internalSecret: SECRET, now: () => new Date(Date.now() - 3_600_000) });
    expect(await t.gateway.execute({ query: '{ whoami }' })).toEqual({
      data: { whoami: null },
      errors: [{ message: 'No signed caller.', extensions: { code: 'FORBIDDEN' } }],
    });
  });

  test('without a secret nothing about the caller leaves the gateway', async () => {
    await using t = await testGateway(mode, { internalSecret: null });
    expect(await t.gateway.execute({ query: '{ whoami }' }, { caller: ana })).toEqual({ data: { whoami: 'unsigned' } });
  });

  test('an unknown error shows its request id and nothing else', async () => {
    await using t = await testGateway(mode);
    const { data, errors } = await t.gateway.execute({ query: '{ broken }' });
    expect(data).toEqual({ broken: null });
    const requestId = errors![0]!.extensions!['requestId'] as string;
    expect(errors).toEqual([
      {
        message: expect.stringContaining(requestId),
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/vault|SELECT|products/);
  });

  test('a known error loses what was never meant for clients', async () => {
    await using t = await testGateway(mode);
    expect(await t.gateway.execute({ query: '{ coded }' })).toEqual({
      data: { coded: null },
      errors: [{ message: 'The shelf is locked.', path: ['coded'], extensions: { code: 'SHELF_LOCKED' } }],
    });
  });
});

const refusals: [string, { query: string; variables?: Record<string, unknown>; operationName?: string }, string][] = [
  ['syntax', { query: '{ products {' }, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a variable of the wrong type', { query: 'query ($n: Int) { products(first: $n) { id } }', variables: { n: 'many' } }, 'BAD_USER_INPUT'],
  ['a missing variable', { query: 'query ($id: ID!) { product(id: $id) { id } }' }, 'BAD_USER_INPUT'],
  ['an unknown operation', { query: 'query A { warehouse }', operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
  ['several operations without a name', { query: 'query A { warehouse } query B { warehouse }' }, 'OPERATION_RESOLUTION_FAILURE'],
  ['a subscription', { query: 'subscription { productChanged { id } }' }, 'BAD_REQUEST'],
  ['an empty document', { query: '' }, 'BAD_REQUEST'],
  ['more than 5,000 tokens', { query: `{ ${'id '.repeat(5_000)} }` }, 'QUERY_TOO_LARGE'],
  [
    'more than 20 levels',
    { query: `{ product(id: 1) ${'{ reviews { product '.repeat(10)} { id } ${'} }'.repeat(10)} }` },
    'QUERY_TOO_DEEP',
  ],
];

test.each(refusals)('%s is refused before any subgraph is asked', async (_name, request, code) => {
  await using t = await testGateway('local');
  const { errors, ...rest } = await t.gateway.execute(request);
  expect(rest).toEqual({});
  expect(errors!.map(({ extensions }) => extensions?.['code'])).toContain(code);
});

test('twenty levels are allowed', async () => {
  const protection = readProtectionConfig(new Env({ QUERY_MAX_RECURSION: '10' }), { foreign: true, introspection: true });
  await using t = await testGateway('local', { protection });
  const query = `{ product(id: 1) ${'{ reviews(first: 1) { product '.repeat(9)} { id } ${'} }'.repeat(9)} }`;
  expect((await t.gateway.execute({ query })).errors).toBeUndefined();
});

test('in production errors suggest no field names', async () => {
  await using t = await testGateway('local', { production: true });
  const { errors } = await t.gateway.execute({ query: '{ warehous }' });
  expect(errors![0]!.message).toBe('Cannot query field "warehous" on type "Query".');
  expect((await t.gateway.execute({ query: '{ __schema { types { name } } }' })).errors).toHaveLength(1);
});
