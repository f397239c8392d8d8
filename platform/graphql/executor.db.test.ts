import { GraphQLError } from 'graphql';
import { sql } from 'kysely';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { anonymous, type Caller } from '../auth/caller.ts';
import { signCaller } from '../auth/caller-token.ts';
import { revokeBefore } from '../auth/revocations.ts';
import type { Context } from '../context/context.ts';
import type { Services } from '../context/services.ts';
import { defineErrors } from '../errors/registry.ts';
import { defineEvent } from '../events/event.ts';
import { newId } from '../kernel/ids.ts';
import { FakeClock } from '../testing/clock.ts';
import { eventually, take } from '../testing/eventually.ts';
import { administer } from '../testing/database.ts';
import { testServices } from '../testing/services.ts';
import { createExecutor } from './executor.ts';
import { defineSubgraph } from './subgraph.ts';

const rang = defineEvent('test.bell.rang', z.object({ n: z.number() }));

const bells = defineSubgraph({
  name: 'bells',
  typeDefs: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes"])
    type Query {
      open: String!
      mine: String! @authenticated
      scoped: String! @requiresScopes(scopes: [["a", "b"], ["c"]])
      echo(text: String, texts: [String!]): String
      id(id: ID!): String
      broken: String
      known: String
    }
    type Subscription { rang(after: String): Ring! }
    type Ring { n: Int! loaded: Int! cursor: String! }
    type Bell @key(fields: "id") @authenticated { id: ID! secret: String! }
  `,
  resolvers: {
    Query: {
      open: () => 'open',
      mine: (_: unknown, __: unknown, ctx: Context) => ctx.caller.id,
      scoped: () => 'scoped',
      echo: (_: unknown, { text }: { text: string }) => text,
      id: async (_: unknown, { id }: { id: string }, ctx: Context) => {
        await ctx.db.selectFrom('platform_transitions').select('id').where('entity_id', '=', id).execute();
        return 'found';
      },
      broken: () => {
        throw new Error('secret detail in select * from users where email = ana@plaza.test');
      },
      known: () => {
        throw new GraphQLError('a known fault', { extensions: { code: 'KNOWN' } });
      },
    },
    Bell: { __resolveReference: ({ id }: { id: string }) => ({ id, secret: 'ding' }) },
    Subscription: {
      rang: {
        subscribe: (_: unknown, { after }: { after?: string }, ctx: Context) => ctx.subscribe([rang], 'bell', after),
        resolve: (event: { payload: { n: number }; cursor: string }) => ({ ...event.payload, cursor: event.cursor }),
      },
    },
    Ring: { loaded: (_: unknown, __: unknown, ctx: { loaders: { calls: { count: number } } }) => (ctx.loaders.calls.count += 1) },
  },
  createLoaders: () => ({ calls: { count: 0 } }),
  errors: defineErrors('BellError', {}),
  jobs: [],
  consumers: [],
});

const user: Caller = { kind: 'user', id: newId(), roles: [], scopes: ['a'], issuedAt: 1_000 };
const tokenOf = (services: Services, caller: Caller) => signCaller(services.config.internalSecret, { caller, requestId: 'r1' }, services.clock.now());
const codes = (result: { errors?: readonly GraphQLError[] }) => result.errors?.map((error) => error.extensions['code']);

test('nobody without the gateway’s signature gets an answer, not even from _entities', async () => {
  await using env = await testServices();
  const executor = createExecutor(bells, env.services);
  const entities = '{ _entities(representations: [{ __typename: "Bell", id: "1" }]) { ... on Bell { secret } } }';
  for (const query of ['{ open }', '{ _service { sdl } }', entities]) {
    for (const token of [undefined, 'forged', signCaller('some other secret of enough letters', { caller: user, requestId: 'r' }, new Date())]) {
      expect(codes(await executor.execute({ query }, token))).toEqual(['CALLER_REFUSED']);
    }
  }
});

test('access directives hold on fields, on types, and in _entities', async () => {
  await using env = await testServices();
  const executor = createExecutor(bells, env.services);
  const ask = (caller: Caller, query: string) => executor.execute({ query }, tokenOf(env.services, caller));
  const entities = '{ _entities(representations: [{ __typename: "Bell", id: "1" }]) { ... on Bell { secret } } }';
  expect(codes(await ask(anonymous, '{ mine }'))).toEqual(['UNAUTHENTICATED']);
  expect((await ask(user, '{ mine }')).data).toEqual({ mine: user.id });
  expect(codes(await ask(anonymous, entities))).toEqual(['UNAUTHENTICATED']);
  expect((await ask(user, entities)).data).toEqual({ _entities: [{ secret: 'ding' }] });
  const scoped = (...scopes: string[]) => ask({ ...user, scopes }, '{ scoped }');
  expect(codes(await ask(anonymous, '{ scoped }'))).toEqual(['UNAUTHENTICATED']);
  for (const scopes of [[], ['a'], ['b'], ['d']]) expect(codes(await scoped(...scopes))).toEqual(['FORBIDDEN']);
  for (const scopes of [['a', 'b'], ['c'], ['a', 'c']]) expect((await scoped(...scopes)).data).toEqual({ scoped: 'scoped' });
});

test('what is thrown is masked: bugs by request id, malformed ids by name, known faults as they are', async () => {
  await using env = await testServices();
  const executor = createExecutor(bells, env.services);
  const { errors, data } = await executor.execute({ query: '{ broken open }' }, tokenOf(env.services, user));
  expect(data).toEqual({ broken: null, open: 'open' });
  expect(JSON.parse(JSON.stringify(errors))).toEqual([
    { message: 'Something went wrong on our side. Quote request r1 if you report it.', locations: [{ line: 1, column: 3 }], path: ['broken'], extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' } },
  ]);
  expect(codes(await executor.execute({ query: '{ id(id: "not an id") }' }, tokenOf(env.services, user)))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await executor.execute({ query: '{ known }' }, tokenOf(env.services, user)))).toEqual(['KNOWN']);
});

test.each([
  ['NUL in a variable', 'query ($t: String) { echo(text: $t) }', { t: 'a\u0000b' }],
  ['NUL in a literal', '{ echo(text: "a\\u0000b") }', {}],
  ['half a surrogate pair', 'query ($t: String) { echo(text: $t) }', { t: '\ud800' }],
  ['an oversized list', 'query ($t: [String!]) { echo(texts: $t) }', { t: Array.from({ length: 10_001 }, () => 'x') }],
])('%s is refused by name', async (_, query, variables) => {
  await using env = await testServices();
  const executor = createExecutor(bells, env.services);
  expect(codes(await executor.execute({ query, variables }, tokenOf(env.services, user)))).toEqual(['BAD_USER_INPUT']);
});

test('terminated connections and a full pool are an outage by name, and pass', async () => {
  await using env = await testServices({ env: { DATABASE_POOL_SIZE: '1' } });
  const { db } = env.services;
  const executor = createExecutor(bells, env.services);
  const ask = () => executor.execute({ query: `{ id(id: "${newId()}") }` }, tokenOf(env.services, { ...user, issuedAt: null }));
  const terminated = db.connection().execute(async (connection) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection);
    await administer(env.databaseUrl, `select pg_terminate_backend(${rows[0]!.pid})`);
    await sql`select 1`.execute(connection);
  });
  await expect(terminated).rejects.toThrow(/terminat|connection error/);
  const answers: unknown[] = [];
  await eventually('the pool has replaced the connection', async () => {
    const answer = await ask();
    if (answer.errors) expect(codes(answer)).toEqual(['SERVICE_UNAVAILABLE']);
    answers.push(answer.data);
    return !answer.errors;
  });
  expect(answers.at(-1)).toEqual({ id: 'found' });
  const held = Promise.withResolvers<void>();
  const holding = db.connection().execute(() => held.promise);
  expect(codes(await ask())).toEqual(['SERVICE_UNAVAILABLE']);
  held.resolve();
  await holding;
  expect((await ask()).data).toEqual({ id: 'found' });
});

test('credentials issued before a revocation die within 2 seconds, later ones live', async () => {
  const clock = new FakeClock();
  await using env = await testServices({ clock });
  const executor = createExecutor(bells, env.services);
  const issued = Math.floor(clock.now().getTime() / 1000);
  const ask = (issuedAt: number) => executor.execute({ query: '{ mine }' }, tokenOf(env.services, { ...user, issuedAt }));
  expect((await ask(issued)).data).toEqual({ mine: user.id });
  await env.services.db.transaction().execute((trx) => revokeBefore(trx, user.id!, new Date((issued + 1) * 1000)));
  clock.advance(2_000);
  expect(codes(await ask(issued))).toEqual(['UNAUTHENTICATED']);
  expect((await ask(issued + 1)).data).toEqual({ mine: user.id });
});

test('every event is answered by itself, with loaders of its own, and ends with its reader', async () => {
  await using env = await testServices();
  const executor = createExecutor(bells, env.services);
  const stream = await executor.subscribe({ query: 'subscription { rang { n loaded } }' }, tokenOf(env.services, user));
  if (!(Symbol.asyncIterator in stream)) throw new Error('refused');
  const ring = (n: number) => env.services.db.transaction().execute((trx) => env.services.publish(trx, rang, 'bell', { n }));
  await ring(1);
  await ring(2);
  env.services.bus.wake();
  expect((await take(stream, 2)).map((event) => event.data)).toEqual([{ rang: { n: 1, loaded: 1 } }, { rang: { n: 2, loaded: 1 } }]);
  expect(await stream.next()).toEqual({ done: true, value: undefined });
});
