import { describe, expect, test } from '@jest/globals';
import { readRules } from '../authorization/read-rules.ts';
import { hintedGraph, operationOf } from '../testing/hinted-graph.ts';
import { compose } from '../supergraph/compose.ts';
import { readSupergraph } from '../supergraph/schema-set.ts';
import { readCacheHints } from './cache-hints.ts';
import { readEntityKeys } from './entity-keys.ts';
import { compileFetchPolicy } from './fetch-policy.ts';
import { compileOperationPolicy } from './operation-policy.ts';

const graph = hintedGraph({
  shop: `
    type Query {
      hinted: Thing @cacheControl(maxAge: 30)
      bare: Thing
      number: Int
      hintedNumber: Int @cacheControl(maxAge: 7)
      inheriting: Int @cacheControl(inheritMaxAge: true)
      typed: Typed
      shorter: Typed @cacheControl(maxAge: 10)
      privately: Typed @cacheControl(scope: PRIVATE)
      openly: Confidential @cacheControl(scope: PUBLIC)
      never: Typed @cacheControl(maxAge: 0)
      media: Media
      anything: Anything
      product: Product @cacheControl(maxAge: 60)
      secretly: Typed @authenticated
      knowingly: Typed @authenticated @cacheControl(scope: PUBLIC)
    }
    type Mutation { buy: Typed }
    type Thing { name: String size: Size kept: Size @cacheControl(inheritMaxAge: true) }
    type Size @shareable { width: Int tall: Int @cacheControl(scope: PRIVATE) }
    type Typed @cacheControl(maxAge: 50) { name: String friend: Typed nested: Nested mine: String @authenticated }
    type Nested @cacheControl(inheritMaxAge: true) { deep: Int deeper: Nested }
    type Confidential @cacheControl(maxAge: 40, scope: PRIVATE) { name: String }
    interface Media @cacheControl(maxAge: 90) { id: ID! title: String }
    type Book implements Media @key(fields: "id") @cacheControl(maxAge: 80) { id: ID! title: String pages: Int }
    type Letter implements Media @key(fields: "id") { id: ID! title: String @cacheControl(scope: PRIVATE) }
    union Anything @cacheControl(maxAge: 70) = Book | Product
    type Product @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! name: String @shareable vendor: Vendor @cacheControl(maxAge: 60) twin: Product }
    type Vendor @key(fields: "id org { code }") { id: ID! org: Org @shareable @cacheControl(inheritMaxAge: true) name: String @shareable }
    type Org @shareable { code: String }
  `,
  stock: `
    type Product @key(fields: "id") @cacheControl(maxAge: 20) { id: ID! name: String @shareable @cacheControl(maxAge: 9, scope: PRIVATE) left: Int @cacheControl(maxAge: 5) }
  `,
});
const hints = readCacheHints(graph.supergraph.schema, readRules(graph.supergraph.schema))!;
const keys = readEntityKeys(graph.supergraph.schema);

const policyOf = (query: string) => compileOperationPolicy(hints, keys, operationOf(graph, query));
const short = (query: string): string => {
  const policy = policyOf(query);
  return policy ? `${policy.maxAge} ${policy.scope}` : 'none';
};

describe('an operation', () => {
  const cases: [query: string, expected: string][] = [
    ['{ hinted { name } }', '30 PUBLIC'],
    ['{ bare { name } }', 'none'],
    ['{ number }', 'none'],
    ['{ hintedNumber }', '7 PUBLIC'],
    ['{ inheriting }', 'none'],
    ['{ hinted { name size { width } } }', 'none'],
    ['{ hinted { name kept { width } } }', '30 PUBLIC'],
    ['{ hinted { kept { width tall } } }', '30 PRIVATE'],
    ['{ typed { name } }', '50 PUBLIC'],
    ['{ typed { name nested { deep deeper { deep } } } }', '50 PUBLIC'],
    ['{ shorter { name } }', '10 PUBLIC'],
    ['{ shorter { friend { name } } }', '10 PUBLIC'],
    ['{ privately { name } }', '50 PRIVATE'],
    ['{ openly { name } }', '40 PUBLIC'],
    ['{ never { name } }', 'none'],
    ['{ hinted { name } typed { name } hintedNumber }', '7 PUBLIC'],
    ['{ hinted { name } number }', 'none'],
    ['{ typed { name } privately { name } }', '50 PRIVATE'],
    // An object may turn out to be a letter, whose title is private, or a book, which is kept for 80 s.
    ['{ media { id } }', '80 PUBLIC'],
    ['{ media { title } }', '80 PRIVATE'],
    ['{ media { ... on Book { title } } }', '80 PUBLIC'],
    ['{ media { ...title } } fragment title on Letter { title }', '80 PRIVATE'],
    // Two subgraphs say how long a product may be kept: 60 and 20.
    ['{ anything { ... on Book { pages } } }', '20 PUBLIC'],
    ['{ product { id } }', '60 PUBLIC'],
    ['{ product { twin { id } } }', '20 PUBLIC'],
    ['{ product { left } }', '5 PUBLIC'],
    ['{ product { name } }', '9 PRIVATE'],
    ['query ($with: Boolean!) { typed { name } product @include(if: $with) { left } }', '5 PUBLIC'],
    ['{ secretly { name } }', '50 PRIVATE'],
    ['{ knowingly { name } }', '50 PUBLIC'],
    ['{ typed { mine } }', '50 PRIVATE'],
    ['{ __typename }', 'none'],
    ['{ __schema { queryType { name } } }', 'none'],
    ['{ __typename typed { __typename name } }', '50 PUBLIC'],
    ['mutation { buy { name } }', 'none'],
  ];
  test.each(cases)('%s: %s', (query, expected) => {
    expect(short(query)).toBe(expected);
  });

  test('knows the entities that it shows', () => {
    expect(policyOf('{ anything { ... on Product { vendor { name } } } }')?.entityTypes).toEqual(['Product', 'Vendor']);
    expect(policyOf('{ product { id vendor { id } } media { id } }')?.entityTypes).toEqual(['Book', 'Letter', 'Product', 'Vendor']);
    expect(policyOf('{ typed { name } }')?.entityTypes).toEqual([]);
  });
});

describe('a fetch of entities', () => {
  const fetchPolicy = (selections: string) => {
    const query = `query Op__shop($representations: [_Any!]!) { _entities(representations: $representations) { ${selections} } }`;
    const policy = compileFetchPolicy(hints, keys, graph.supergraphSchema, query);
    return policy && Object.fromEntries(policy);
  };

  test('is kept as long as the type of the entity and each of its fields allow', () => {
    expect(fetchPolicy('... on Product { id }')).toEqual({ Product: { maxAge: 20, scope: 'PUBLIC', shownTypes: [] } });
    expect(fetchPolicy('... on Product { left }')).toEqual({ Product: { maxAge: 5, scope: 'PUBLIC', shownTypes: [] } });
    expect(fetchPolicy('... on Product { name }')).toEqual({ Product: { maxAge: 9, scope: 'PRIVATE', shownTypes: [] } });
    expect(fetchPolicy('... on Vendor { name }')).toBeNull();
    expect(fetchPolicy('... on Book { pages } ... on Vendor { name } ... on Product { id }')).toEqual({
      Book: { maxAge: 80, scope: 'PUBLIC', shownTypes: [] },
      Product: { maxAge: 20, scope: 'PUBLIC', shownTypes: [] },
    });
  });

  test('knows the other entities whose data it shows; their keys are no data', () => {
    expect(fetchPolicy('... on Product { vendor { __typename id org { code } } }')?.['Product']?.shownTypes).toEqual([]);
    expect(fetchPolicy('... on Product { vendor { id name } twin { id name } }')?.['Product']?.shownTypes).toEqual(['Vendor', 'Product']);
  });

  test('of an interface is kept for each type that it may be', () => {
    expect(Object.keys(fetchPolicy('... on Media { id }')!)).toEqual(['Media', 'Book', 'Letter']);
    expect(fetchPolicy('... on Media { title }')?.['Book']).toMatchObject({ maxAge: 90, scope: 'PRIVATE' });
  });

  test('of which parts overlap, or which names what the supergraph does not know, is not kept', () => {
    expect(fetchPolicy('... on Product { id } ... on Product { left }')).toBeNull();
    expect(fetchPolicy('... on Product { nothing }')).toBeNull();
    expect(fetchPolicy('... on Nothing { id }')).toBeNull();
  });
});

describe('the directive', () => {
  const rules = { types: new Map(), fields: new Map() };
  const hintsOf = (sdl: string) => readCacheHints(readSupergraph(compose([{ name: 'one', url: '', sdl }]).supergraphSdl).supergraph.schema, rules);
  const head = (link: string) => `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"]) ${link}
  `;

  test('goes by whatever name it is imported under, from whatever place', () => {
    const sdl = `${head('@link(url: "https://elsewhere.example/cacheControl/v0.3", import: [{ name: "@cacheControl", as: "@keep" }]) @composeDirective(name: "@keep")')}
      directive @keep(maxAge: Int) on FIELD_DEFINITION
      type Query { a: Int @keep(maxAge: 3) b: Int }`;
    expect(hintsOf(sdl)?.fields).toEqual(new Map([['Query.a', { maxAge: 3, scope: undefined, inheritMaxAge: false }]]));
  });

  test('that is not composed, or not used, is no hint', () => {
    expect(hintsOf(`${head('')} directive @cacheControl(maxAge: Int) on FIELD_DEFINITION type Query { a: Int @cacheControl(maxAge: 3) }`)).toBeNull();
    const unused = '@link(url: "https://plaza.dev/cacheControl/v1.0", import: ["@cacheControl"]) @composeDirective(name: "@cacheControl")';
    expect(hintsOf(`${head(unused)} directive @cacheControl(maxAge: Int) on FIELD_DEFINITION type Query { a: Int }`)).toBeNull();
  });
});

test('clients see nothing of the hints', () => {
  expect(Object.keys(graph.schema.getTypeMap()).filter((name) => /cache/i.test(name))).toEqual([]);
  expect(graph.schema.getDirective('cacheControl')).toBeUndefined();
});
