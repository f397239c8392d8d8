import { beforeEach, describe, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import { FakeClock } from '../../platform/testing/clock.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { readRules } from '../authorization/read-rules.ts';
import type { Variables } from '../planning/prepared.ts';
import { createMemoryStore } from '../storage/memory-store.ts';
import { createRedisStore } from '../storage/redis-store.ts';
import type { Store } from '../storage/store.ts';
import { contextFor, hintedGraph, operationOf, userCalled } from '../testing/hinted-graph.ts';
import { RedisServer, redisServerPath } from '../testing/redis-server.ts';
import type { CachePolicy } from './cache-policy.ts';
import { createCaching, type Caching } from './caching.ts';
import type { EntityScope, FetchTemplate } from './entity-cache.ts';

const graph = hintedGraph({
  shop: `
    type Query { products: [Product] @cacheControl(maxAge: 60) }
    type Product @key(fields: "id") @key(fields: "sku maker { name }") @cacheControl(maxAge: 60) {
      id: ID! sku: String maker: Maker @shareable @cacheControl(inheritMaxAge: true) name: String weight: Int mine: String @cacheControl(scope: PRIVATE) vendor: Vendor @cacheControl(maxAge: 60)
    }
    type Maker @shareable { name: String }
    type Vendor @key(fields: "id") { id: ID! name: String }
    interface Media @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! }
    type Book implements Media @key(fields: "id") { id: ID! pages: Int }
  `,
  views: 'type Media @interfaceObject @key(fields: "id") { id: ID! views: Int }',
});
const access = readRules(graph.supergraph.schema);

const fetchOf = (selections: string, variables = ''): FetchTemplate => ({
  query: `query Op__shop($representations: [_Any!]!${variables}) { _entities(representations: $representations) { ${selections} } }`,
  variableNames: variables === '' ? [] : ['currency'],
});
const name = fetchOf('... on Product { name }');
const mine = fetchOf('... on Product { name mine }');
const withVendor = fetchOf('... on Product { name vendor { id name } }');
const priced = fetchOf('... on Product { name }', ', $currency: String');
const views = fetchOf('... on Media { views }');
const vendor = fetchOf('... on Vendor { name }');

const ref = (id: string) => `{"__typename":"Product","id":"${id}"}`;
const refs = (...ids: string[]) => ids.map(ref);
const named = (...names: string[]) => names.map((each) => ({ name: each }));

let clock: FakeClock;
let caching: Caching;
beforeEach(() => {
  clock = new FakeClock();
  caching = cachingOn(createMemoryStore({ maxBytes: 10_000_000, now: () => clock.now() }));
});

const cachingOn = (store: Store) =>
  createCaching({ store, schemas: graph, access, forwardedHeaders: () => ['accept-language'], responses: true, entities: true, now: () => clock.now() })!;

interface On {
  readonly as?: Caller;
  readonly subgraph?: string;
  readonly variables?: Variables;
  readonly language?: string;
}
const scopeOf = (template: FetchTemplate, { as = anonymous, subgraph = 'shop', variables = {}, language }: On = {}): EntityScope => ({
  subgraph,
  template,
  variables,
  context: contextFor(as, language ? { 'accept-language': language } : {}),
});
const lookup = (template: FetchTemplate, representations: readonly string[], on?: On) => caching.entities!.lookup(scopeOf(template, on), representations);
/** Looks up and keeps, as one fetch does. */
const fetchAndKeep = async (template: FetchTemplate, representations: readonly string[], entities: readonly unknown[], on?: On, cacheControl?: CachePolicy) => {
  const scope = scopeOf(template, on);
  await caching.entities!.lookup(scope, representations);
  await caching.entities!.remember(scope, representations, entities, cacheControl);
};
const ana = userCalled('ana');
const ben = userCalled('ben');

describe('an entity is kept', () => {
  test('by its representation, in the order that is asked for, as long as its type’s hint says', async () => {
    await fetchAndKeep(name, refs('1', '2'), named('Lamp', 'Chair'));
    expect(await lookup(name, refs('2', '3', '1', '2'))).toStrictEqual(['{"name":"Chair"}', undefined, '{"name":"Lamp"}', '{"name":"Chair"}']);
    clock.advance(60_001);
    expect(await lookup(name, refs('1'))).toStrictEqual([undefined]);
  });

  test('for the same question only: text, variables, subgraph, forwarded headers', async () => {
    await fetchAndKeep(priced, refs('1'), named('Lamp'), { variables: { currency: 'EUR', other: 1 } });
    expect(await lookup(priced, refs('1'), { variables: { other: 2, currency: 'EUR' } })).toStrictEqual(['{"name":"Lamp"}']);
    expect(await lookup(priced, refs('1'), { variables: { currency: 'USD' } })).toStrictEqual([undefined]);
    expect(await lookup(priced, refs('1'))).toStrictEqual([undefined]);
    expect(await lookup(name, refs('1'), { variables: { currency: 'EUR' } })).toStrictEqual([undefined]);
    expect(await lookup(priced, refs('1'), { variables: { currency: 'EUR' }, subgraph: 'other' })).toStrictEqual([undefined]);
    expect(await lookup(priced, refs('1'), { variables: { currency: 'EUR' }, language: 'fr' })).toStrictEqual([undefined]);
  });

  test('for its caller only, when a part of it is private', async () => {
    await fetchAndKeep(mine, refs('1'), [{ name: 'Lamp', mine: 'of ana' }], { as: ana });
    expect(await lookup(mine, refs('1'), { as: ana })).toStrictEqual(['{"name":"Lamp","mine":"of ana"}']);
    for (const as of [ben, anonymous, userCalled('ana', { roles: ['staff'] })]) expect(await lookup(mine, refs('1'), { as })).toStrictEqual([undefined]);
    await fetchAndKeep(mine, refs('2'), [{ name: 'Chair', mine: null }]);
    expect(await lookup(mine, refs('2'))).toStrictEqual([undefined]);
  });

  test('as JSON text, so that nobody changes what another gets; names of properties are just names', async () => {
    const entity = JSON.parse('{"name":"Lamp","__proto__":{"polluted":true},"constructor":1}') as { name: string };
    await fetchAndKeep(name, refs('__proto__'), [entity]);
    entity.name = 'changed';
    expect(await lookup(name, refs('__proto__', 'constructor'))).toStrictEqual(['{"name":"Lamp","__proto__":{"polluted":true},"constructor":1}', undefined]);
  });
});

describe('an entity is not kept', () => {
  test('when its type has no hint', async () => {
    expect(caching.entities!.keeps(vendor)).toBe(false);
    expect(caching.entities!.keeps(name)).toBe(true);
    await fetchAndKeep(vendor, ['{"__typename":"Vendor","id":"1"}'], named('Velo'));
    expect(await lookup(vendor, ['{"__typename":"Vendor","id":"1"}'])).toStrictEqual([]);
  });

  test('when there is none, or the fetch was not looked up', async () => {
    await fetchAndKeep(name, refs('1', '2', '3'), [null, undefined, { name: 'Desk' }]);
    expect(await lookup(name, refs('1', '2', '3'))).toStrictEqual([undefined, undefined, '{"name":"Desk"}']);
    await caching.entities!.remember(scopeOf(name), refs('4'), named('Shelf'), undefined);
    expect(await lookup(name, refs('4'))).toStrictEqual([undefined]);
  });

  test('for longer than the subgraph says, nor when it says private or nothing at all may be kept', async () => {
    await fetchAndKeep(name, refs('1'), named('Lamp'), {}, { maxAge: 5, scope: 'PUBLIC' });
    await fetchAndKeep(name, refs('2'), named('Chair'), { as: ana }, { maxAge: 50, scope: 'PRIVATE' });
    await fetchAndKeep(name, refs('3'), named('Desk'), {}, { maxAge: 0, scope: 'PUBLIC' });
    expect(await lookup(name, refs('1', '2', '3'), { as: ana })).toStrictEqual(['{"name":"Lamp"}', undefined, undefined]);
    clock.advance(5_001);
    expect(await lookup(name, refs('1'))).toStrictEqual([undefined]);
  });
});

test('an answer made of a kept entity is kept no longer than the entity', async () => {
  await fetchAndKeep(name, refs('1'), named('Lamp'));
  clock.advance(45_500);
  const operation = operationOf(graph, '{ products { name } }');
  const answer = await caching.responses!.answer({ operation, variables: {}, rights: '', context: contextFor() }, async (context) => {
    await caching.entities!.lookup({ ...scopeOf(name), context }, refs('1'));
    return { kind: 'answer', text: '{"data":{}}', refusal: null, status: 200, headers: {} };
  });
  expect(answer).toMatchObject({ headers: { 'cache-control': 'max-age=14, public' } });
});

describe('a change', () => {
  const keepBoth = () => fetchAndKeep(name, refs('1', '2'), named('Lamp', 'Chair'));
  const kept = async () => (await lookup(name, refs('1', '2'))).map((entity) => entity !== undefined);
  const invalidate = (...tags: Parameters<Caching['invalidator']['invalidate']>[0]) => caching.invalidator.invalidate(tags);

  test('of one entity leaves the others', async () => {
    await keepBoth();
    await invalidate({ typename: 'Product', key: { id: '2' } });
    expect(await kept()).toEqual([true, false]);
    await fetchAndKeep(name, refs('2'), named('New chair'));
    expect(await lookup(name, refs('2'))).toStrictEqual(['{"name":"New chair"}']);
  });

  test('of a type, or by what is no key of it, takes them all', async () => {
    await keepBoth();
    await invalidate({ typename: 'Product' });
    expect(await kept()).toEqual([false, false]);
    await keepBoth();
    await invalidate({ typename: 'Product', key: { color: 'red' } });
    expect(await kept()).toEqual([false, false]);
    await keepBoth();
    await invalidate({ typename: 'Vendor' }, { typename: 'Nothing', key: { id: '1' } }, { typename: '__proto__' });
    expect(await kept()).toEqual([true, true]);
  });

  test('is known by any key, in whatever order, beside what the fetch requires', async () => {
    const representation = '{"__typename":"Product","maker":{"name":"Velo"},"sku":"A-1","weight":5}';
    const keep = () => fetchAndKeep(name, [representation], named('Bell'));
    await keep();
    await invalidate({ typename: 'Product', key: { sku: 'A-1', maker: { name: 'Other' } } });
    expect(await lookup(name, [representation])).toStrictEqual(['{"name":"Bell"}']);
    await invalidate({ typename: 'Product', key: { sku: 'A-1', maker: { name: 'Velo' } } });
    expect(await lookup(name, [representation])).toStrictEqual([undefined]);
    await fetchAndKeep(name, ['{"__typename":"Product","id":7}'], named('Seven'));
    await invalidate({ typename: 'Product', key: { id: '7' } });
    expect(await lookup(name, ['{"__typename":"Product","id":7}'])).toStrictEqual([undefined]);
  });

  test('of an entity that is shown inside another reaches the other', async () => {
    const keep = () => fetchAndKeep(withVendor, refs('1'), [{ name: 'Lamp', vendor: { id: '5', name: 'Velo' } }]);
    await keep();
    await invalidate({ typename: 'Vendor', key: { id: '9' } });
    expect(await lookup(withVendor, refs('1'))).toStrictEqual([undefined]);
    await keepBoth();
    await invalidate({ typename: 'Vendor', key: { id: '5' } });
    expect(await kept()).toEqual([true, true]);
  });

  test('of a type reaches what is known by its interface, and the other way round', async () => {
    const media = '{"__typename":"Media","id":"1"}';
    const book = '{"__typename":"Book","id":"1"}';
    const keep = () => fetchAndKeep(views, [media, book], [{ views: 1 }, { views: 1 }], { subgraph: 'views' });
    const found = async () => (await lookup(views, [media, book], { subgraph: 'views' })).map((entity) => entity !== undefined);
    await keep();
    await invalidate({ typename: 'Book', key: { id: '2' } });
    expect(await found()).toEqual([true, true]);
    await invalidate({ typename: 'Book', key: { id: '1' } });
    expect(await found()).toEqual([false, false]);
    await keep();
    await invalidate({ typename: 'Media', key: { id: '1' } });
    expect(await found()).toEqual([false, false]);
  });

  test('by a caller is seen by that caller at once', async () => {
    await keepBoth();
    await caching.wrote(ana);
    expect(await lookup(name, refs('1'), { as: ana })).toStrictEqual([undefined]);
    expect(await lookup(name, refs('1'), { as: ben })).toStrictEqual(['{"name":"Lamp"}']);
  });
});

const redisPath = redisServerPath();
if (!redisPath) process.stdout.write('redis-server is not installed: invalidation through a shared store is not tested\n');

/** A fetch that reads the price before the change and comes back with it afterwards must not leave it behind. */
const lateWrites = async (from: Caching, invalidating: Caching): Promise<void> => {
  let stale = 0;
  for (let round = 0; round < 25; round += 1) {
    const representation = [ref(`round ${round}`)];
    let price = 1;
    const scope = scopeOf(name);
    const read = Promise.withResolvers<void>();
    const proceed = Promise.withResolvers<void>();
    const fetching = (async () => {
      await from.entities!.lookup(scope, representation);
      const fetched = [{ price }];
      read.resolve();
      await proceed.promise;
      await from.entities!.remember(scope, representation, fetched, undefined);
    })();
    await read.promise;
    price = 2;
    const change = { typename: 'Product', ...(round % 2 ? {} : { key: { id: `round ${round}` } }) };
    await invalidating.invalidator.invalidate([change]);
    proceed.resolve();
    await fetching;
    const [found] = await from.entities!.lookup(scopeOf(name), representation);
    if (found !== undefined) stale += 1;
    const again = scopeOf(name);
    await from.entities!.lookup(again, representation);
    await from.entities!.remember(again, representation, [{ price }], undefined);
    expect(await from.entities!.lookup(scopeOf(name), representation)).toStrictEqual(['{"price":2}']);
  }
  expect(stale).toBe(0);
};

describe('a change while an entity is being fetched wins', () => {
  test('in memory', () => lateWrites(caching, caching));

  (redisPath ? test : test.skip)('between gateways that share Redis', async () => {
    await using server = await RedisServer.create(redisPath!);
    const stores = [1, 2].map(() => createRedisStore({ url: server.url, prefix: 'gateway:', commandTimeoutMs: 5_000 }));
    const [one, two] = stores.map(cachingOn);
    await lateWrites(one!, two!);
    await Promise.all(stores.map((store) => store.close()));
  });
});

(redisPath ? test : test.skip)('a change is not lost while Redis cannot be reached', async () => {
  await using server = await RedisServer.create(redisPath!);
  const store = createRedisStore({ url: server.url, prefix: 'gateway:', commandTimeoutMs: 50 });
  await eventually('connected', () => store.get('x').then(() => true, () => false));
  caching = cachingOn(store);
  await fetchAndKeep(name, refs('1'), named('Lamp'));
  expect(await lookup(name, refs('1'))).toStrictEqual(['{"name":"Lamp"}']);
  server.freeze();
  expect(await lookup(name, refs('1'))).toStrictEqual([]);
  const told = caching.invalidator.invalidate([{ typename: 'Product', key: { id: '1' } }]);
  server.thaw();
  await told;
  const found = await eventually('Redis is asked again', async () => (await lookup(name, refs('1'))).map((entity) => entity ?? 'to be fetched')[0]);
  expect(found).toBe('to be fetched');
  await store.close();
});
