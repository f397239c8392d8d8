import { expect, test } from '@jest/globals';
import { ask, ITEM, pathsOf, truthful, type Lie } from '../testing/lying-subgraphs.ts';

const wrongTypes: [string, string, string, unknown, string[]][] = [
  ['text for an object', '{ item { name } }', '{"data":{"item":"Lamp"}}', { item: null }, ['item']],
  ['a number for an object', '{ item { name } }', '{"data":{"item":5}}', { item: null }, ['item']],
  ['a list for an object', '{ item { name } }', '{"data":{"item":[{"name":"Lamp"}]}}', { item: null }, ['item']],
  ['an object for a list', '{ items { name } }', '{"data":{"items":{"name":"Lamp"}}}', { items: null }, ['items']],
  ['text for a list', '{ items { name } }', '{"data":{"items":"abc"}}', { items: null }, ['items']],
  [
    'text in a list of objects',
    '{ items { name } }',
    '{"data":{"items":["Lamp",{"name":"Desk"}]}}',
    { items: [null, { name: 'Desk' }] },
    ['items.0'],
  ],
  [
    'numbers for lists of numbers',
    '{ grid }',
    '{"data":{"grid":[1,[2,"3",4.5]]}}',
    { grid: [null, [2, null, null]] },
    ['grid.0', 'grid.1.1', 'grid.1.2'],
  ],
  ['an object for text', '{ plain { name } }', '{"data":{"plain":{"name":{"a":1}}}}', { plain: { name: null } }, ['plain.name']],
  ['a number for text', '{ plain { name } }', '{"data":{"plain":{"name":7}}}', { plain: { name: null } }, ['plain.name']],
  ['text for a number', '{ plain { count } }', '{"data":{"plain":{"count":"7"}}}', { plain: { count: null } }, ['plain.count']],
  ['text for a fraction', '{ plain { weight } }', '{"data":{"plain":{"weight":"1.5"}}}', { plain: { weight: null } }, ['plain.weight']],
  ['a number for a truth value', '{ plain { full } }', '{"data":{"plain":{"full":1}}}', { plain: { full: null } }, ['plain.full']],
  ['an object for an id', '{ plain { ref } }', '{"data":{"plain":{"ref":{}}}}', { plain: { ref: null } }, ['plain.ref']],
  ['an unknown enum value', '{ plain { size } }', '{"data":{"plain":{"size":"XXL"}}}', { plain: { size: null } }, ['plain.size']],
  [
    'a name of Object.prototype for an enum value',
    '{ plain { size } }',
    '{"data":{"plain":{"size":"constructor"}}}',
    { plain: { size: null } },
    ['plain.size'],
  ],
  ['nothing for what is never null', '{ plain { label } }', '{"data":{"plain":{}}}', { plain: null }, ['plain.label']],
  [
    'null in a list without nulls',
    '{ plain { parts { name } } }',
    '{"data":{"plain":{"parts":[null]}}}',
    { plain: { parts: null } },
    ['plain.parts.0'],
  ],
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
  const result = await ask(
    '{ thing { __typename ... on Item { id } ... on Box { name } } }',
    `{"data":{"thing":{"__typename":${typename},"id":"1","name":"x"}}}`,
  );
  expect(result.data).toEqual({ thing: null });
  expect(pathsOf(result)).toEqual(['thing']);
});

test('an object of a type whose field cannot be of it', async () => {
  const result = await ask(
    '{ named { __typename name } thing { __typename } }',
    '{"data":{"named":{"__typename":"Query","name":"x"},"thing":{"__typename":"Item"}}}',
  );
  expect(result.data).toEqual({ named: null, thing: { __typename: 'Item' } });
  expect(pathsOf(result)).toEqual(['named']);
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
  const result = await ask(
    ITEM,
    '{"data":{"item":{"__typename":"Item","id":"1","name":"Lamp","password":"x","units":99},"other":{}},"extensions":{"secret":1},"more":2}',
  );
  expect(result).toEqual({ data: { item: { id: '1', name: 'Lamp', units: 7 } } });
});

/** What every object inherits must be what it was. */
const expectUnpolluted = () => {
  expect(
    Object.getOwnPropertyNames(Object.prototype).filter((name) => /polluted|units|name$/.test(name) && !name.startsWith('__')),
  ).toEqual([]);
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

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then'])(
  '%s as a response name, at every level and across subgraphs',
  async (name) => {
    const query = `query ($${name}: Boolean!) { ${name}: item { ${name}: units at: place { ${name}: row } id } plain { ${name}: name @include(if: $${name}) ${name}2: inner { ${name}: count } } }`;
    const shop = truthful('shop', { item: { id: '1' }, plain: { name: 'x', inner: { count: 3 } } });
    const stock = truthful('stock', { units: 7, place: { row: 4 } });
    const result = await ask(query, shop, stock, JSON.parse(`{${JSON.stringify(name)}:true}`) as Record<string, unknown>);
    const n = JSON.stringify(name);
    expect(JSON.stringify(result)).toBe(`{"data":{${n}:{${n}:7,"at":{${n}:4},"id":"1"},"plain":{${n}:"x","${name}2":{${n}:3}}}}`);
    expectUnpolluted();
  },
);

test.each(['__proto__', 'constructor', 'toString'])('%s as a response name that the subgraph leaves out is null', async (name) => {
  const result = await ask(`{ plain { ${name}: name } ${name}: item { ${name}: units } }`, '{"data":{"plain":{}}}');
  expect(JSON.stringify(result.data)).toBe(`{"plain":{${JSON.stringify(name)}:null},${JSON.stringify(name)}:null}`);
  expectUnpolluted();
});
