import { expect, test } from '@jest/globals';
import { ask, ITEM, pathsOf } from '../testing/lying-subgraphs.ts';

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
  const errors = JSON.stringify(
    Array.from({ length: 10_000 }, (_, index) => ({ message: `no ${index}`, path: ['plain'], extensions: { code: 'BOOM' } })),
  );
  const result = await ask('{ plain { name } }', `{"data":{"plain":null},"errors":${errors}}`);
  expect(result.data).toEqual({ plain: null });
  expect(result.errors).toHaveLength(100);
});
