import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import { FakeClock } from '../../platform/testing/clock.ts';
import { race, values } from '../../platform/testing/barrier.ts';
import type { Answer } from '../execution/outcome.ts';
import type { RequestContext } from '../execution/request-context.ts';
import type { Operation, Variables } from '../planning/prepared.ts';
import { createMemoryStore } from '../storage/memory-store.ts';
import type { Store } from '../storage/store.ts';
import { contextFor, hintedGraph, operationOf, userCalled } from '../testing/hinted-graph.ts';
import { readRules } from '../authorization/read-rules.ts';
import { createCaching, type Caching } from './caching.ts';

const graph = hintedGraph({
  shop: `
    type Query {
      news: String @cacheControl(maxAge: 60)
      greeting: String @cacheControl(maxAge: 60, scope: PRIVATE)
      product(id: ID!, size: Int = 1): Product @cacheControl(maxAge: 60)
      always: String
    }
    type Mutation { change: String }
    type Product @key(fields: "id") { id: ID! name: String mine: String @cacheControl(scope: PRIVATE) }
  `,
});
const access = readRules(graph.supergraph.schema);
const operation = (query: string) => operationOf(graph, query);
const news = operation('{ news }');
const greeting = operation('{ greeting }');
const product = operation('query ($id: ID!, $size: Int = 1) { product(id: $id, size: $size) { name } }');
const productAndMine = operation('{ news product(id: 1) { name mine } }');
const always = operation('{ news always }');

const answerOf = (text: string): Answer => ({ kind: 'answer', text, refusal: null, status: 200, headers: {} });

let clock: FakeClock;
let store: Store;
let caching: Caching;
/** Who asked for what, in order, whenever something was really executed. */
let executed: string[];
beforeEach(() => {
  clock = new FakeClock();
  store = createMemoryStore({ maxBytes: 10_000_000, now: () => clock.now() });
  caching = cachingOn(store);
  executed = [];
});

const cachingOn = (on: Store, forwarded: readonly string[] = [], schemas = graph) =>
  createCaching({ store: on, schemas, access, forwardedHeaders: () => forwarded, responses: true, entities: true, now: () => clock.now() })!;

interface Ask {
  readonly as?: Caller;
  readonly variables?: Variables;
  readonly rights?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly from?: Caching;
  /** What happens while it is executed. */
  readonly work?: (context: RequestContext) => Promise<Answer>;
}

/** Asks as somebody; what is really executed answers who asked for it, and how many executions there had been. */
const ask = async (what: Operation, { as = anonymous, variables = {}, rights = '', headers = {}, from = caching, work }: Ask = {}): Promise<Answer> => {
  const answer = await from.responses!.answer({ operation: what, variables, rights, context: contextFor(as, headers) }, async (context) => {
    executed.push(as.id ?? 'nobody');
    const text = `{"data":{"n":${executed.length},"by":"${as.id ?? 'nobody'}"}}`;
    return work ? work(context) : answerOf(text);
  });
  if (answer.kind !== 'answer') throw new Error('An answer in parts.');
  return answer;
};
const numberOf = ({ text }: Answer): number => (JSON.parse(text) as { data: { n: number } }).data.n;
const ana = userCalled('ana');
const ben = userCalled('ben');

describe('an answer is kept', () => {
  test('for everybody, as long as its hints say, and tells its age', async () => {
    const first = await ask(news);
    expect(first).toMatchObject({ text: '{"data":{"n":1,"by":"nobody"}}', headers: { 'cache-control': 'max-age=60, public', age: '0', vary: 'authorization' } });
    clock.advance(59_400);
    const second = await ask(news, { as: ana });
    expect(second.text).toBe(first.text);
    expect(second.headers).toEqual({ 'cache-control': 'max-age=60, private', age: '59', vary: 'authorization' });
    clock.advance(1_000);
    expect(numberOf(await ask(news))).toBe(2);
  });

  test('for its caller only, when one part of it is private', async () => {
    const first = await ask(productAndMine, { as: ana });
    expect(first.headers['cache-control']).toBe('max-age=60, private');
    expect(numberOf(await ask(productAndMine, { as: ben }))).toBe(2);
    expect(numberOf(await ask(productAndMine, { as: ana }))).toBe(1);
    expect(numberOf(await ask(productAndMine, { as: userCalled('ana', { roles: ['admin'] }) }))).toBe(3);
    expect(numberOf(await ask(productAndMine, { as: userCalled('ana', { issuedAt: 9 }) }))).toBe(1);
    expect(numberOf(await ask(productAndMine, { as: { ...ana, kind: 'service' } }))).toBe(4);
  });

  test('for nobody, when it is private and its caller is unknown', async () => {
    expect((await ask(greeting)).headers).toEqual({});
    expect(numberOf(await ask(greeting))).toBe(2);
  });

  test('for each set of variables, in whatever order, with defaults, without those that the operation does not have', async () => {
    expect(numberOf(await ask(product, { variables: { id: '1', size: 1 } }))).toBe(1);
    expect(numberOf(await ask(product, { variables: { size: 1, id: '1', other: 5 } }))).toBe(1);
    expect(numberOf(await ask(product, { variables: { id: '1' } }))).toBe(1);
    expect(numberOf(await ask(product, { variables: { id: '1', size: 2 } }))).toBe(2);
    expect(numberOf(await ask(product, { variables: { id: '1', size: null } }))).toBe(3);
    expect(numberOf(await ask(product, { variables: { id: '2' } }))).toBe(4);
    expect(numberOf(await ask(product, { variables: JSON.parse('{"id":{"__proto__":1}}') as Variables }))).toBe(5);
    expect(numberOf(await ask(product, { variables: JSON.parse('{"id":{}}') as Variables }))).toBe(6);
  });

  test('for each set of rights, for each value of a header that subgraphs get, and for each supergraph', async () => {
    const forwarding = cachingOn(store, ['accept-language']);
    const inLanguage = (language: string) => ask(news, { headers: { 'accept-language': language }, from: forwarding });
    expect(numberOf(await ask(news, { rights: '01' }))).toBe(1);
    expect(numberOf(await ask(news, { rights: '11' }))).toBe(2);
    expect(numberOf(await ask(news, { rights: '01' }))).toBe(1);
    const french = await inLanguage('fr');
    expect(french.headers['vary']).toBe('authorization, accept-language');
    expect(numberOf(await inLanguage('en'))).toBe(4);
    expect(numberOf(await inLanguage('fr'))).toBe(3);
    const other = hintedGraph({ shop: 'type Query { news: String @cacheControl(maxAge: 60) }' });
    expect(numberOf(await ask(news, { from: cachingOn(store, [], other) }))).toBe(5);
  });

  test('by all gateways of a store', async () => {
    expect(numberOf(await ask(news))).toBe(1);
    expect(numberOf(await ask(news, { from: cachingOn(store) }))).toBe(1);
  });
});

describe('an answer is not kept', () => {
  test('when a part of it may not be', async () => {
    expect((await ask(always)).headers).toEqual({});
    expect(numberOf(await ask(always))).toBe(2);
  });

  const failures: [string, (context: RequestContext) => Promise<Answer>][] = [
    ['it has errors', async () => answerOf('{"errors":[{"message":"no"}],"data":{"n":null}}')],
    ['it is a refusal', async () => ({ ...answerOf('{"errors":[{"message":"no"}]}'), refusal: [{ message: 'no' }], status: 400 })],
    ['a subgraph reported an error', async (context) => (caching.answered(context, { errors: [{}], unavailable: null, cacheControl: undefined }), answerOf('{"data":{}}'))],
    ['a subgraph was unavailable', async (context) => (caching.answered(context, { errors: [], unavailable: new Error(), cacheControl: undefined }), answerOf('{"data":{}}'))],
    ['a subgraph forbids it', async (context) => (caching.answered(context, { errors: [], unavailable: null, cacheControl: { maxAge: 0, scope: 'PUBLIC' } }), answerOf('{"data":{}}'))],
    ['a subgraph calls it private', async (context) => (caching.answered(context, { errors: [], unavailable: null, cacheControl: { maxAge: 60, scope: 'PRIVATE' } }), answerOf('{"data":{}}'))],
  ];
  test.each(failures)('when %s', async (_name, work) => {
    expect((await ask(news, { work })).headers).toEqual({});
    expect(numberOf(await ask(news))).toBe(2);
  });

  test('for longer than the strictest subgraph says', async () => {
    const work = async (context: RequestContext) => {
      for (const maxAge of [40, 5, 30]) caching.answered(context, { errors: [], unavailable: null, cacheControl: { maxAge, scope: 'PUBLIC' } });
      return answerOf('{"data":{"n":1}}');
    };
    expect((await ask(news, { work })).headers['cache-control']).toBe('max-age=5, public');
    clock.advance(4_900);
    expect(numberOf(await ask(news))).toBe(1);
    clock.advance(200);
    expect(numberOf(await ask(news))).toBe(2);
  });

  test('and what executes may reject', async () => {
    await expect(ask(news, { work: () => Promise.reject(new Error('broken')) })).rejects.toThrow('broken');
    expect(numberOf(await ask(news))).toBe(2);
  });
});

test('a supergraph without hints has no caches at all', () => {
  const bare = hintedGraph({ shop: 'type Query { a: Int }' });
  expect(createCaching({ store, schemas: bare, access, forwardedHeaders: () => [], responses: true, entities: true, now: () => clock.now() })).toBeNull();
});

describe('requests at the same time', () => {
  test('are executed once for all who may have the answer', async () => {
    const everybody = [anonymous, ana, ben];
    const answers = values(await race(60, (n) => ask(news, { as: everybody[n % 3]! })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(executed).toHaveLength(1);
    expect(answers.map(({ headers }) => headers['cache-control'])).toEqual(answers.map((_, n) => `max-age=60, ${n % 3 === 0 ? 'public' : 'private'}`));
  });

  test('are executed once for each caller when the answer is private', async () => {
    const answers = values(await race(60, (n) => ask(productAndMine, { as: n % 2 ? ana : ben })));
    answers.forEach(({ text }, n) => expect(text).toContain(n % 2 ? '"by":"ana"' : '"by":"ben"'));
    expect(executed.toSorted()).toEqual(['ana', 'ben']);
  });

  test('are executed for each, when the answer turns out to be private or wrong', async () => {
    const work = async (context: RequestContext) => {
      caching.answered(context, { errors: [], unavailable: null, cacheControl: { maxAge: 60, scope: 'PRIVATE' } });
      return answerOf(`{"data":{"by":"${context.forwarded.caller.id}"}}`);
    };
    const answers = values(await race(10, (n) => ask(news, { as: userCalled(`u${n}`), work })));
    expect(answers.map(({ text }) => text)).toEqual(answers.map((_, n) => `{"data":{"by":"u${n}"}}`));
  });
});

test('no caller ever gets another’s private answer: 1,000 random requests of 20 callers', async () => {
  const callers = Array.from({ length: 20 }, (_, n) => (n === 0 ? anonymous : userCalled(`u${n % 10}`, { roles: n > 10 ? ['staff'] : [] })));
  const whoIs = ({ id, roles }: Caller) => `${id ?? 'nobody'}/${roles.join()}`;
  const operations = [news, greeting, product, productAndMine, always];
  const secret = new Set([greeting, productAndMine]);
  const request = fc.record({ caller: fc.integer({ min: 0, max: 19 }), what: fc.integer({ min: 0, max: 4 }), id: fc.integer({ min: 0, max: 2 }), wait: fc.integer({ min: 0, max: 20_000 }) });
  let hits = 0;
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(request, { minLength: 1, maxLength: 20 }), { minLength: 8, maxLength: 8 }), async (bursts) => {
      for (const burst of bursts) {
        clock.advance(burst[0]!.wait);
        const answers = await race(burst.length, (n) => {
          const { caller, what, id } = burst[n]!;
          const as = callers[caller]!;
          const work = async () => answerOf(`{"data":{"by":"${whoIs(as)}","id":${id},"what":${what}}}`);
          return ask(operations[what]!, { as, variables: { id }, work });
        });
        values(answers).forEach(({ text }, n) => {
          const { caller, what, id } = burst[n]!;
          const { data } = JSON.parse(text) as { data: { by: string; id: number; what: number } };
          asked += 1;
          expect(data.what).toBe(what);
          if (operations[what] === product) expect(data.id).toBe(id);
          if (secret.has(operations[what]!)) expect(data.by).toBe(whoIs(callers[caller]!));
          if (data.by !== whoIs(callers[caller]!)) hits += 1;
        });
      }
    }),
    { numRuns: 40 },
  );
  expect(asked).toBeGreaterThan(1_000);
  expect(hits).toBeGreaterThan(100);
});

describe('a change', () => {
  test('puts answers out of date that show its type, and no others', async () => {
    await ask(product, { variables: { id: '1' } });
    await ask(news);
    await caching.invalidator.invalidate([{ typename: 'Product', key: { id: '7' } }]);
    expect(numberOf(await ask(product, { variables: { id: '1' } }))).toBe(3);
    expect(numberOf(await ask(news))).toBe(2);
  });

  test('wins over an answer that is on its way, for who asks after it and for who asks later', async () => {
    for (let round = 0; round < 20; round += 1) {
      const variables = { id: `round ${round}` };
      let price = 1;
      const started = Promise.withResolvers<void>();
      const proceed = Promise.withResolvers<void>();
      const slow = async () => {
        const seen = price;
        started.resolve();
        await proceed.promise;
        return answerOf(`{"data":${seen}}`);
      };
      const early = ask(product, { variables, work: slow });
      await started.promise;
      price = 2;
      await caching.invalidator.invalidate([{ typename: 'Product', key: { id: '1' } }]);
      const during = ask(product, { variables, work: async () => answerOf(`{"data":${price}}`) });
      // Half of the time the new answer is kept before the old one comes, half of the time after.
      if (round % 2) await during;
      proceed.resolve();
      expect([(await early).text, (await during).text]).toEqual(['{"data":1}', '{"data":2}']);
      expect((await ask(product, { variables, work: async () => answerOf(`{"data":${price}}`) })).text).toBe('{"data":2}');
    }
  });

  test('by a caller is seen by that caller at once, wherever the news is', async () => {
    await ask(news, { as: ana });
    await caching.wrote(ana);
    expect(numberOf(await ask(news, { as: ben }))).toBe(1);
    expect(numberOf(await ask(news, { as: ana }))).toBe(2);
    expect(numberOf(await ask(news, { as: ben }))).toBe(2);
    clock.advance(5_100);
    expect(numberOf(await ask(news, { as: ana }))).toBe(2);
  });
});

test('a store that cannot be reached costs nothing but the caching', async () => {
  const down = async () => Promise.reject(new Error('down'));
  const dead: Store = { get: down, getMany: down, set: down, delete: down, add: down, close: async () => undefined };
  const without = cachingOn(dead);
  expect(numberOf(await ask(news, { from: without }))).toBe(1);
  expect(numberOf(await ask(news, { from: without }))).toBe(2);
  await without.wrote(ana);
});
