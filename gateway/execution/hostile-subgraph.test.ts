import { expect, test } from '@jest/globals';
import type { FormattedExecutionResult } from 'graphql';
import { pino } from 'pino';
import { createGateway } from '../gateway.ts';
import type { SubgraphRequest, SubgraphResult } from '../sources/source.ts';
import { compose } from '../supergraph/compose.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const { supergraphSdl } = compose([
  {
    name: 'shop',
    url: '',
    sdl: /* GraphQL */ `
      ${LINK}
      scalar Any
      enum Size {
        S
        L
      }
      interface Named {
        name: String
      }
      union Thing = Item | Box
      type Query {
        item: Item
        items: [Item]
        sure: Item!
        grid: [[Int]]
        named: Named
        thing: Thing
        plain: Box
        any: Any
      }
      type Item implements Named @key(fields: "id") {
        id: ID!
        name: String
      }
      type Box implements Named {
        name: String
        count: Int
        weight: Float
        full: Boolean
        size: Size
        label: String!
        inner: Box
        parts: [Box!]
        ref: ID
      }
    `,
  },
  { name: 'stock', url: '', sdl: `${LINK} type Item @key(fields: "id") { id: ID! units: Int note: String place: Place } type Place { row: Int }` },
]);

/** What a subgraph says, instead of an answer. Text is read as JSON, the way it comes over HTTP. */
type Lie = string | (() => unknown) | ((request: SubgraphRequest) => unknown);

const ask = async (query: string, shop: Lie, stock: Lie = '{"data":{"_entities":[{"__typename":"Item","units":7}]}}', variables: Record<string, unknown> = {}) => {
  const saying = (lie: Lie) => async (request: SubgraphRequest) => (typeof lie === 'string' ? JSON.parse(lie) : lie(request)) as SubgraphResult;
  const lies: Record<string, Lie> = { shop, stock };
  const gateway = await createGateway({
    supergraphSdl,
    sources: (name) => ({ name, execute: saying(lies[name]!), subscribe: () => Promise.reject(new Error('no events')), close: async () => {} }),
    auth: null,
    internalSecret: null,
    log: pino({ level: 'silent' }),
    production: false,
  });
  try {
    return await gateway.execute({ query, variables });
  } finally {
    await gateway.close(0);
  }
};

/** Every error and null that may not be, by path. */
const pathsOf = ({ errors = [], extensions }: FormattedExecutionResult): string[] => {
  const completion = (extensions?.['valueCompletion'] ?? []) as typeof errors;
  return [...errors, ...completion].map(({ path }) => (path ?? ['nowhere']).join('.')).toSorted();
};

const ITEM = '{ item { id name units } }';

const wrongTypes: [string, string, string, unknown, string[]][] = [
  ['text for an object', '{ item { name } }', '{"data":{"item":"Lamp"}}', { item: null }, ['item']],
  ['a number for an object', '{ item { name } }', '{"data":{"item":5}}', { item: null }, ['item']],
  ['a list for an object', '{ item { name } }', '{"data":{"item":[{"name":"Lamp"}]}}', { item: null }, ['item']],
  ['an object for a list', '{ items { name } }', '{"data":{"items":{"name":"Lamp"}}}', { items: null }, ['items']],
  ['text for a list', '{ items { name } }', '{"data":{"items":"abc"}}', { items: null }, ['items']],
  ['text in a list of objects', '{ items { name } }', '{"data":{"items":["Lamp",{"name":"Desk"}]}}', { items: [null, { name: 'Desk' }] }, ['items.0']],
  ['numbers for lists of numbers', '{ grid }', '{"data":{"grid":[1,[2,"3",4.5]]}}', { grid: [null, [2, null, null]] }, ['grid.0', 'grid.1.1', 'grid.1.2']],
  ['an object for text', '{ plain { name } }', '{"data":{"plain":{"name":{"a":1}}}}', { plain: { name: null } }, ['plain.name']],
  ['a number for text', '{ plain { name } }', '{"data":{"plain":{"name":7}}}', { plain: { name: null } }, ['plain.name']],
  ['text for a number', '{ plain { count } }', '{"data":{"plain":{"count":"7"}}}', { plain: { count: null } }, ['plain.count']],
  ['text for a fraction', '{ plain { weight } }', '{"data":{"plain":{"weight":"1.5"}}}', { plain: { weight: null } }, ['plain.weight']],
  ['a number for a truth value', '{ plain { full } }', '{"data":{"plain":{"full":1}}}', { plain: { full: null } }, ['plain.full']],
  ['an object for an id', '{ plain { ref } }', '{"data":{"plain":{"ref":{}}}}', { plain: { ref: null } }, ['plain.ref']],
  ['an unknown enum value', '{ plain { size } }', '{"data":{"plain":{"size":"XXL"}}}', { plain: { size: null } }, ['plain.size']],
  ['a name of Object.prototype for an enum value', '{ plain { size } }', '{"data":{"plain":{"size":"constructor"}}}', { plain: { size: null } }, ['plain.size']],
  ['nothing for what is never null', '{ plain { label } }', '{"data":{"plain":{}}}', { plain: null }, ['plain.label']],
  ['null in a list without nulls', '{ plain { parts { name } } }', '{"data":{"plain":{"parts":[null]}}}', { plain: { parts: null } }, ['plain.parts.0']],
  ['nothing at all for the only field', '{ sure { name } }', '{"data":{}}', null, ['sure']],
];

test.each(wrongTypes)('%s: null and an error at its path', async (_name, query, answer, data, paths) => {
  const result = await ask(query, answer);
  expect(result.data).toEqual(data);
  expect(pathsOf(result)).toEqual(paths);
});

test.each([
  ['text', '"Lamp"'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '5'],
  ['data that is text', '{"data":"Lamp"}'],
  ['data that is a list', '{"data":[{"item":null}]}'],
  ['data that is a number', '{"data":1}'],
  ['neither data nor errors', '{}'],
  ['data and errors that are both null', '{"data":null,"errors":null}'],
])('%s instead of an answer: the field is null, with an error', async (_name, answer) => {
  const result = await ask(ITEM, answer);
  expect(result.data).toEqual({ item: null });
  expect(pathsOf(result)).toEqual(['item']);
});

test.each([
  ['unknown', '"Ghost"'],
  ['of another union', '"Query"'],
  ['a scalar’s', '"Int"'],
  ['an interface’s', '"Named"'],
  ['a number', '5'],
  ['an object', '{"a":1}'],
  ['a list', '["Item"]'],
  ['empty', '""'],
  ['__proto__', '"__proto__"'],
  ['constructor', '"constructor"'],
])('a __typename that is %s: null and an error at the object', async (_name, typename) => {
  const result = await ask('{ thing { __typename ... on Item { id } ... on Box { name } } }', `{"data":{"thing":{"__typename":${typename},"id":"1","name":"x"}}}`);
  expect(result.data).toEqual({ thing: null });
  expect(pathsOf(result)).toEqual(['thing']);
});

test('an object of a type whose field cannot be of it', async () => {
  const result = await ask('{ named { __typename name } thing { __typename } }', '{"data":{"named":{"__typename":"Query","name":"x"},"thing":{"__typename":"Item"}}}');
  expect(result.data).toEqual({ named: null, thing: { __typename: 'Item' } });
  expect(pathsOf(result)).toEqual(['named']);
});

const entity = '{"data":{"item":{"__typename":"Item","id":"1","name":"Lamp"}}}';

test.each([
  ['no list', '{"data":{"_entities":{"units":7}}}', ['item.units']],
  ['null', '{"data":{"_entities":null}}', ['item.units']],
  ['missing', '{"data":{}}', ['item.units']],
  ['too few', '{"data":{"_entities":[]}}', ['item.units']],
  ['too many', '{"data":{"_entities":[{"units":7},{"units":8}]}}', ['item.units']],
  ['text', '{"data":{"_entities":["Item"]}}', ['item']],
  ['a list of lists', '{"data":{"_entities":[[{"units":7}]]}}', ['item']],
  ['a number', '{"data":{"_entities":[7]}}', ['item']],
  ['an entity with a wrong field', '{"data":{"_entities":[{"__typename":"Item","units":{"a":1}}]}}', ['item.units']],
])('_entities that are %s: what other subgraphs know stays, with an error', async (_name, answer, [path]) => {
  const result = await ask(ITEM, entity, answer);
  expect(result.data).toEqual({ item: { id: '1', name: 'Lamp', units: null } });
  expect(result.errors?.length ?? pathsOf(result).length).toBe(1);
  expect(pathsOf(result)[0]).toMatch(new RegExp(`^${path}`));
});

test('an entity that pretends to be of another type', async () => {
  const result = await ask(ITEM, entity, '{"data":{"_entities":[{"__typename":"Box","units":7}]}}');
  expect(Object.keys(result.data!['item'] ?? { id: 1, name: 1, units: 1 })).toEqual(['id', 'name', 'units']);
});

test('a key that is an object or missing asks nobody', async () => {
  for (const id of ['{"id":{"$ne":1}}', '{}', '{"id":null}']) {
    const result = await ask('{ item { units } }', `{"data":{"item":{"__typename":"Item",${id.slice(1)}}}`.replace(',}', '}'));
    expect(Object.keys(result)).toContain('data');
  }
});

test.each([
  ['text', '["boom"]', ['nowhere']],
  ['null', '[null]', ['nowhere']],
  ['a list', '[["boom"]]', ['nowhere']],
  ['without a message', '[{}]', ['nowhere']],
  ['with a message that is an object', '[{"message":{"a":1}}]', ['nowhere']],
  ['with a path that is text', '[{"message":"boom","path":"item"}]', ['nowhere']],
  ['with a path of objects', '[{"message":"boom","path":[{"a":1}]}]', ['nowhere']],
  ['with a path of negative and broken numbers', '[{"message":"boom","path":["_entities",1.5]}]', ['nowhere']],
  ['with a path that leads nowhere', '[{"message":"boom","path":["_entities",99,"units"]}]', null],
  ['with a path into Object.prototype', '[{"message":"boom","path":["__proto__","constructor"]}]', null],
  ['with extensions that are text', '[{"message":"boom","extensions":"x"}]', ['nowhere']],
])('errors that are %s: told once, in a form that clients can read', async (_name, errors, paths) => {
  for (const result of [
    await ask('{ plain { name } }', `{"data":{"plain":{"name":"x"}},"errors":${errors}}`),
    await ask(ITEM, entity, `{"data":{"_entities":[{"__typename":"Item","units":7}]},"errors":${errors}}`),
  ]) {
    expect(result.errors!.length).toBeGreaterThan(0);
    for (const { message, path, extensions } of result.errors!) {
      expect(typeof message).toBe('string');
      expect(path === undefined || path.every((element) => typeof element === 'string' || Number.isInteger(element))).toBe(true);
      expect(typeof extensions!['code']).toBe('string');
    }
    if (paths) expect(new Set(pathsOf(result)).size).toBe(1);
  }
});

test('errors that are no list are no errors', async () => {
  expect(await ask('{ plain { name } }', '{"data":{"plain":{"name":"x"}},"errors":"boom"}')).toEqual({ data: { plain: { name: 'x' } } });
});

test('of ten thousand errors a client sees a hundred', async () => {
  const errors = JSON.stringify(Array.from({ length: 10_000 }, (_, index) => ({ message: `no ${index}`, path: ['plain'], extensions: { code: 'BOOM' } })));
  const result = await ask('{ plain { name } }', `{"data":{"plain":null},"errors":${errors}}`);
  expect(result.data).toEqual({ plain: null });
  expect(result.errors).toHaveLength(100);
});

test('ten thousand levels, of which three were asked for', async () => {
  const deep = `${'{"name":"x","inner":'.repeat(5_000)}null${'}'.repeat(5_000)}`;
  const result = await ask('{ plain { inner { inner { name } } } }', `{"data":{"plain":${deep}}}`);
  expect(result).toEqual({ data: { plain: { inner: { inner: { name: 'x' } } } } });
});

test.each([
  [500, true],
  [100_000, false],
])('a scalar that nests %i levels', async (levels, possible) => {
  const deep = `${'['.repeat(levels)}1${']'.repeat(levels)}`;
  const result = await ask('{ any plain { name } }', `{"data":{"any":${deep},"plain":{"name":"x"}}}`);
  expect(result.data!['plain']).toEqual({ name: 'x' });
  if (possible) expect(JSON.stringify(result.data!['any'])).toBe(deep);
  else expect(pathsOf(result)).toEqual(['any']);
});

test.each([
  ['a circle', () => Object.assign({}, { self: null }) as object],
  ['a bigint', () => 10n],
  ['a function', () => () => 1],
  ['a symbol', () => Symbol('x')],
])('a scalar of a subgraph in this process that is %s is null, with an error', async (name, make) => {
  const value = make() as { self?: unknown };
  if (name === 'a circle') value.self = value;
  const result = await ask('{ any plain { name } }', () => ({ data: { any: value, plain: { name: 'x' } } }));
  expect(result.data).toEqual({ any: null, plain: { name: 'x' } });
  expect(pathsOf(result)).toEqual(['any']);
});

test.each([
  ['throws', () => Promise.reject(new Error('boom'))],
  ['throws what is no error', () => Promise.reject(null)],
  ['answers undefined', () => undefined],
])('a source that %s: the field is null, with an error at its path', async (_name, lie) => {
  const result = await ask(ITEM, lie as Lie);
  expect(result.data).toEqual({ item: null });
  expect(pathsOf(result)).toEqual(['item']);
});

test('fields that nobody asked for go nowhere', async () => {
  const result = await ask(ITEM, '{"data":{"item":{"__typename":"Item","id":"1","name":"Lamp","password":"x","units":99},"other":{}},"extensions":{"secret":1},"more":2}');
  expect(result).toEqual({ data: { item: { id: '1', name: 'Lamp', units: 7 } } });
});

/** What every object inherits must be what it was. */
const expectUnpolluted = () => {
  expect(Object.getOwnPropertyNames(Object.prototype).filter((name) => /polluted|units|name$/.test(name) && !name.startsWith('__'))).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(([] as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
};

test('__proto__ and constructor in a subgraph’s data stay names', async () => {
  const evil = '"__proto__":{"polluted":1,"name":"evil","units":1},"constructor":{"prototype":{"polluted":1}}';
  const result = await ask(
    ITEM,
    `{"data":{"item":{"__typename":"Item","id":"1","name":"Lamp",${evil}},${evil}},"errors":[{"message":"m","path":["__proto__","polluted"],"extensions":{"code":"X",${evil}}}]}`,
    `{"data":{"_entities":[{"__typename":"Item",${evil}}],${evil}}}`,
  );
  expect(result.data).toEqual({ item: { id: '1', name: 'Lamp', units: null } });
  expectUnpolluted();
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then'])('%s as a response name, at every level and across subgraphs', async (name) => {
  const query = `query ($${name}: Boolean!) { ${name}: item { ${name}: units at: place { ${name}: row } id } plain { ${name}: name @include(if: $${name}) ${name}2: inner { ${name}: count } } }`;
  const own = (value: string) => `{"__typename":"Item",${JSON.stringify(name)}:${value}`;
  const result = await ask(
    query,
    `{"data":{${JSON.stringify(name)}:{"__typename":"Item","id":"1"},"plain":{${JSON.stringify(name)}:"x","${name}2":{${JSON.stringify(name)}:3}}}}`,
    `{"data":{"_entities":[${own('7')},"at":{${JSON.stringify(name)}:4}}]}}`,
    JSON.parse(`{${JSON.stringify(name)}:true}`) as Record<string, unknown>,
  );
  const n = JSON.stringify(name);
  expect(JSON.stringify(result)).toBe(`{"data":{${n}:{${n}:7,"at":{${n}:4},"id":"1"},"plain":{${n}:"x","${name}2":{${n}:3}}}}`);
  expectUnpolluted();
});

test.each(['__proto__', 'constructor', 'toString'])('%s as a response name that the subgraph leaves out is null', async (name) => {
  const result = await ask(`{ plain { ${name}: name } ${name}: item { ${name}: units } }`, '{"data":{"plain":{}}}');
  expect(JSON.stringify(result.data)).toBe(`{"plain":{${JSON.stringify(name)}:null},${JSON.stringify(name)}:null}`);
  expectUnpolluted();
});
