import { expect, test } from '@jest/globals';
import { Kind, parse, validate } from 'graphql';
import { compose } from '../../supergraph/compose.ts';
import { readSupergraph } from '../../supergraph/schema-set.ts';
import { compileCost } from './compile-cost.ts';
import { defaultCostOptions, type CostOptions } from './cost-options.ts';
import { wantsCost } from './cost-on-request.ts';
import { readCostRules } from './cost-rules.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@cost", "@listSize"])';

const library = `
  type Query {
    book(id: ID): Book
    books(first: Int, filter: Filter, ids: [ID!]): [Book!]!
    shelf(first: Int = 5, after: String): BookConnection
    search: [Result]
    readers: [Reader]
    newest(count: Int): [Book] @listSize(assumedSize: 3, slicingArguments: ["count"], requireOneSlicingArgument: false)
    cursor(first: Int, last: Int): BookPage @listSize(slicingArguments: ["first", "last"], sizedFields: ["page", "other"])
    dear: Int @cost(weight: 25)
    cover: Cover
    kind: Kind
    asked(small: Int @cost(weight: 3), page: Page): Int
  }
  type Mutation { add(input: Filter): Book }
  type Subscription { added: Book }
  type Book @key(fields: "id") { id: ID! title: String author: Author chapters(limit: Int): [String] related: [Book] stock: Int @shareable }
  type Author { name: String books: [Book] }
  type BookConnection { edges: [BookEdge] nodes: [Book] total: Int }
  type BookEdge { node: Book }
  type BookPage { page: [Book] other: [Book] }
  type Film @cost(weight: 7) { title: String }
  union Result = Book | Film
  interface Reader { name: String reads: [Book] }
  type Member implements Reader { name: String reads: [Book] since: Int }
  input Filter { text: String also: Filter terms: [Term] }
  input Term @tag(name: "x") { word: String }
  input Page { first: Int after: String @cost(weight: 2) }
  scalar Cover @cost(weight: 4)
  enum Kind @cost(weight: 6) { A B }
`.replace(' @tag(name: "x")', '');

const stock = `type Book @key(fields: "id") { id: ID! stock: Int @shareable @cost(weight: 9) }`;

const schemasOf = (...sdls: string[]) => readSupergraph(compose(sdls.map((sdl, index) => ({ name: `s${index}`, url: `http://s${index}`, sdl }))).supergraphSdl);
const schemas = schemasOf(`${LINK} ${library}`, `${LINK} ${stock}`);

const costOf = (text: string, options: Partial<CostOptions> = {}, set = schemas) => {
  const document = parse(text);
  expect(validate(set.schema, document)).toEqual([]);
  const definition = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)!;
  return compileCost({ document, definition, schema: set.schema }, readCostRules(set.supergraph.schema), { ...defaultCostOptions, ...options });
};
const estimate = (text: string, variables: Record<string, unknown> = {}) => costOf(text).estimate(variables);

test.each([
  ['{ __typename }', 0],
  ['{ book { title } }', 1],
  ['{ book { title author { name } } }', 2],
  ['{ books { title } }', 10],
  ['{ books(first: 3) { title author { name } } }', 6],
  ['{ books(first: 3) { chapters(limit: 50) } }', 3],
  ['{ books(first: 0) { title } }', 0],
  ['{ newest { id } }', 3],
  ['{ newest(count: 8) { id related { id } } }', 88],
  ['{ shelf { edges { node { id } } } }', 1 + 5 * 2],
  ['{ shelf(first: 7) { total nodes { id } edges { node { id } } } }', 1 + 7 + 7 * 2],
  ['{ cursor(last: 4) { page { id } other { id } } }', 1 + 4 + 4],
  ['{ dear }', 25],
  ['{ cover kind }', 10],
  ['{ book { stock } }', 10],
  ['{ search { ... on Film { title } ... on Book { author { name } } } }', 10 * (7 + 1)],
  ['{ readers { name reads { id } ... on Member { since } } }', 10 * (1 + 10)],
  ['mutation { add(input: {}) { id } }', 10 + 1 + 1],
  ['subscription { added { id } }', 1],
  ['{ asked }', 0],
  ['{ asked(small: 1) }', 3],
  ['{ asked(page: {first: 1, after: "x"}) }', 3],
  ['{ books(first: 1, ids: ["a", "b"], filter: {text: "x", also: {also: {terms: [{word: "a"}, {word: "b"}]}}}) { id } }', 1 + 5],
  ['{ books(first: 1, filter: null) { id } }', 1],
  ['{ __schema { types { fields { name } } } book { id } }', 1],
])('%s costs %d', (text, cost) => {
  expect(estimate(text)).toBe(cost);
});

test('variables say sizes, and what is skipped is free', () => {
  const text = 'query ($n: Int, $with: Boolean!, $f: Filter) { books(first: $n, filter: $f) { related @include(if: $with) { id } } }';
  expect(estimate(text, { n: 5, with: false })).toBe(5);
  expect(estimate(text, { n: 5, with: true, f: { terms: [{ word: 'x' }, {}], also: null } })).toBe(5 * 11 + 3);
  expect(estimate('query ($n: Int) { shelf(first: $n) { nodes { id } } }', {})).toBe(6);
  expect(estimate('query ($n: Int = 8) { shelf(first: $n) { nodes { id } } }', {})).toBe(9);
  expect(estimate('query ($b: Boolean = false) { dear @include(if: $b) }', {})).toBe(0);
  expect(estimate('query ($f: Filter = {also: {}}) { books(first: 1, filter: $f) { id } }', {})).toBe(3);
  expect(estimate('query ($n: Int) { shelf(first: $n) { nodes { id } } }', { n: null })).toBe(11);
  expect(estimate('query ($n: Int) { shelf(first: $n) { nodes { id } } }', { n: -5 })).toBe(1);
  expect(estimate('query ($s: Boolean!) { ...F @skip(if: $s) ... @include(if: $s) { dear } } fragment F on Query { book { id } }', { s: true })).toBe(25);
  expect(estimate('query ($s: Boolean!) { ...F @skip(if: $s) ... @include(if: $s) { dear } } fragment F on Query { book { id } }', { s: false })).toBe(1);
  expect(estimate('{ book @skip(if: true) { id } dear @include(if: false) }')).toBe(0);
});

test('fields that merge count once, whichever of their selections is included', () => {
  const twice = 'query ($a: Boolean!) { book { author { name } } ...F @include(if: $a) } fragment F on Query { book { id author { books { id } } } }';
  expect(estimate(twice, { a: false })).toBe(2);
  expect(estimate(twice, { a: true })).toBe(12);
  expect(estimate('{ a: book { id } b: book { id } ...F ...F } fragment F on Query { a: book { title } }')).toBe(2);
});

test.each([
  ['imported under another name', 'import: ["@key", {name: "@cost", as: "@weight"}, {name: "@listSize", as: "@size"}]', '@weight', '@size', ''],
  ['not imported', 'import: ["@key"]', '@federation__cost', '@federation__listSize', ''],
  ['with federation under another prefix', 'as: "fed"', '@fed__cost', '@fed__listSize', ''],
  [
    'from the cost specification under another prefix',
    'import: ["@key"]',
    '@price',
    '@price__listSize',
    '@link(url: "https://specs.apollo.dev/cost/v0.1", as: "price") directive @price(weight: Int!) on FIELD_DEFINITION directive @price__listSize(assumedSize: Int) on FIELD_DEFINITION',
  ],
])('the directives are found %s', (_, link, cost, listSize, more) => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", ${link}) ${more} type Query { a: Int ${cost}(weight: 5) b: [B] ${listSize}(assumedSize: 4) } type B { c: Int }`;
  expect(costOf('{ a b { c } }', {}, schemasOf(sdl)).estimate({})).toBe(9);
});

test('a supergraph without cost directives has the defaults, and somebody else’s @cost means nothing', () => {
  const own = 'directive @cost(weight: Int!) on FIELD_DEFINITION type Query { a: Int @cost(weight: 5) b: [B] } type B { c: Int }';
  expect(costOf('{ a b { c } }', {}, schemasOf(own)).estimate({})).toBe(10);
});

const refusal = (text: string, variables: Record<string, unknown> = {}, options: Partial<CostOptions> = {}) => costOf(text, options).refuse(variables)?.toJSON();

test('an operation above the limit is refused with the estimate', () => {
  const text = 'query ($n: Int) { books(first: $n) { related { related { id } } } }';
  expect(refusal(text, { n: 9 }, { maxCost: 1_000 })).toBeUndefined();
  expect(refusal(text, { n: 10 }, { maxCost: 1_000 })).toEqual({
    message: 'The operation is estimated to cost 1110; at most 1000 is allowed. Ask for fewer items or fields.',
    extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', cost: { estimated: 1110, max: 1_000 } },
  });
  expect(refusal(text, { n: 100 }, { maxCost: null })).toBeUndefined();
});

test('pages are capped by literal, variable and default, on lists and connections', () => {
  const code = (...args: Parameters<typeof refusal>) => refusal(...args)?.extensions?.['code'];
  expect(code('{ books(first: 100) { id } }')).toBeUndefined();
  expect(code('{ books(first: 101) { id } }')).toBe('PAGE_TOO_LARGE');
  expect(code('query ($n: Int = 7) { shelf(first: $n) { total } }', { n: 101 })).toBe('PAGE_TOO_LARGE');
  expect(code('{ book { chapters(limit: 101) } }')).toBe('PAGE_TOO_LARGE');
  expect(code('{ shelf { total } }', {}, { maxPageSize: 4 })).toBe('PAGE_TOO_LARGE');
  expect(code('{ newest(count: 101) { id } }')).toBe('PAGE_TOO_LARGE');
  expect(code('{ newest(count: 101) { id } }', {}, { maxPageSize: null })).toBeUndefined();
  expect(code('{ a: cursor { page { id } } }')).toBe('SLICING_ARGUMENT_REQUIRED');
  expect(code('query ($n: Int) { cursor(first: $n, last: 2) { page { id } } }', {})).toBeUndefined();
  expect(code('query ($n: Int) { cursor(first: $n, last: 2) { page { id } } }', { n: 1 })).toBe('SLICING_ARGUMENT_REQUIRED');
  expect(refusal('{ books(first: 101) { id } }')).toMatchObject({
    message: '"Query.books" is asked for more than 100 items. Ask for them page by page.',
    locations: [{ line: 1, column: 3 }],
  });
});

test('names of things that every JavaScript object has are just names', () => {
  const sdl = `${LINK} type Query { constructor(toString: valueOf): [hasOwnProperty] } type hasOwnProperty { constructor: hasOwnProperty @cost(weight: 3) } input valueOf { constructor: Int }`;
  const text = 'query ($constructor: valueOf, $toString: Boolean!) { __proto__: constructor(toString: $constructor) { constructor @skip(if: $toString) { __typename } } }';
  const cost = costOf(text, {}, schemasOf(sdl));
  expect(cost.estimate({ toString: false })).toBe(10 * (1 + 3));
  expect(cost.estimate({ constructor: { constructor: 1 }, toString: true })).toBe(11);
});

test('a client asks for the estimate with a header, or in the request where it cannot set one', () => {
  expect(wantsCost({}, {})).toBe(false);
  expect(wantsCost({}, { 'graphql-cost': '1' })).toBe(true);
  expect(wantsCost({ extensions: { cost: true } }, {})).toBe(true);
});

test('estimating is cheap', () => {
  const cost = costOf('query ($n: Int, $w: Boolean!) { books(first: $n) { id title author { name books { id related @include(if: $w) { id author { name } } } } } }');
  const variables = { n: 20, w: true };
  const rounds = 100_000;
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1) cost.refuse(variables);
  process.stdout.write(`${(((performance.now() - started) * 1000) / rounds).toFixed(2)} µs for checking pages and cost of an operation with variables\n`);
  expect(cost.estimate(variables)).toBe(20 * (1 + 1 + 10 * (1 + 10 * 2)));
});
