import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Caller } from '../../platform/auth/caller.ts';
import { createGateway, type Gateway } from '../gateway.ts';
import { localSource } from '../sources/local-source.ts';
import { compose } from '../supergraph/compose.ts';
import { executorOf, type MadeUpSubgraph } from '../testing/executor.ts';
import { silent } from '../testing/test-gateway.ts';

const link = (access: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@requiresScopes", "@policy", ${access}])`;
const RENAMED = '{ name: "@authenticated", as: "@signedIn" }';

const post = { __typename: 'Post', id: '1', title: 'Hello', draft: 'secret draft', state: 'LIVE', strict: 'secret strict' };
const memo = { __typename: 'Memo', id: '2', title: 'secret memo' };

/** Subgraphs of third parties, which enforce nothing: whatever they are asked for they tell. */
const createSubgraphs = (asked: string[]): MadeUpSubgraph[] => [
  {
    name: 'texts',
    sdl: /* GraphQL */ `
      ${link(RENAMED)}
      type Query { post: Post all: [Text!]! texts: [Titled] memo: Memo secret: String! @signedIn }
      type Mutation { publish: Post @requiresScopes(scopes: [["publish"]]) read: Post }
      type Subscription { written: Post memoWritten: Memo }
      interface Titled { title: String }
      union Text = Post | Memo
      type Post implements Titled @key(fields: "id") {
        id: ID!
        title: String
        draft: String @requiresScopes(scopes: [["drafts", "read"], ["editor"]])
        state: State
        strict: String! @policy(policies: [["strict"]])
      }
      type Memo implements Titled @signedIn { id: ID! title: String }
      enum State @signedIn { LIVE }
    `,
    resolvers: {
      Query: {
        post: () => (asked.push('post'), post),
        all: () => [post, memo],
        texts: () => [post, memo],
        memo: () => memo,
        secret: () => 'secret',
      },
      Mutation: { publish: () => (asked.push('publish'), post), read: () => (asked.push('read'), post) },
      Subscription: {
        written: { subscribe: async function* () { yield { written: post }; } },
        memoWritten: { subscribe: async function* () { asked.push('memoWritten'); yield { memoWritten: memo }; } },
      },
      Post: { __resolveReference: () => post, draft: () => (asked.push('draft'), post.draft) },
    },
  },
  {
    name: 'counts',
    sdl: /* GraphQL */ `
      ${link(RENAMED)}
      type Post @key(fields: "id") {
        id: ID!
        draft: String @external
        words: Int @requires(fields: "draft") @requiresScopes(scopes: [["drafts", "read"], ["editor"]])
        likes: Int
      }
    `,
    resolvers: { Post: { __resolveReference: (given: object) => given, words: ({ draft }: { draft: string }) => draft.split(' ').length, likes: () => 7 } },
  },
];

const ana: Caller = { kind: 'user', id: 'ana', roles: [], scopes: [], issuedAt: null };
const error = (...path: (string | number)[]) => ({ message: 'Unauthorized field or type', path, extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } });

let gateway: Gateway;
let asked: string[];
beforeEach(async () => {
  asked = [];
  const subgraphs = createSubgraphs(asked);
  gateway = await createGateway({
    supergraphSdl: compose(subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}`, sdl }))).supergraphSdl,
    sources: (name) => localSource(name, executorOf(subgraphs.find((each) => each.name === name)!, null)),
    auth: null,
    internalSecret: null,
    log: silent,
    production: false,
  });
});
afterEach(() => gateway.close(100));

const run = (query: string, caller?: Caller) => gateway.execute({ query }, caller ? { caller } : {});

describe('what a caller may not have is null with an error, the rest answers', () => {
  test('fields, enums, what is computed from a forbidden field, and no subgraph is asked for them', async () => {
    expect(await run('{ post { title draft state words likes } }')).toEqual({
      data: { post: { title: 'Hello', draft: null, state: null, words: null, likes: 7 } },
      errors: [error('post', 'draft'), error('post', 'state'), error('post', 'words')],
    });
    expect(asked).toEqual(['post']);
    expect(await run('{ post { title draft state words likes } }', { ...ana, scopes: ['editor'] })).toEqual({
      data: { post: { title: 'Hello', draft: 'secret draft', state: 'LIVE', words: 2, likes: 7 } },
    });
  });

  test('callers with other rights get their own answer to the same text', async () => {
    const query = '{ post { draft state } }';
    const answers = await Promise.all([undefined, ana, { ...ana, scopes: ['drafts'] }, { ...ana, scopes: ['read', 'drafts'] }].map((caller) => run(query, caller)));
    expect(answers.map(({ data }) => data)).toEqual([
      { post: { draft: null, state: null } },
      { post: { draft: null, state: 'LIVE' } },
      { post: { draft: null, state: 'LIVE' } },
      { post: { draft: 'secret draft', state: 'LIVE' } },
    ]);
  });

  test('a non-null field empties its parent', async () => {
    expect(await run('{ post { title strict } }', ana)).toEqual({ data: { post: null }, errors: [error('post', 'strict')] });
    expect(await run('{ secret }')).toEqual({ data: null, errors: [error('secret')] });
    expect(await run('{ post { strict } }', { ...ana, roles: ['strict'] })).toEqual({ data: { post: { strict: 'secret strict' } } });
  });

  test('an object that keeps nothing still shows that it exists', async () => {
    expect(await run('{ post { draft } }')).toEqual({ data: { post: { draft: null } }, errors: [error('post', 'draft')] });
  });

  test('members of a union one by one', async () => {
    expect(await run('{ all { __typename ... on Post { title } ... on Memo { title } } }')).toEqual({
      data: { all: [{ __typename: 'Post', title: 'Hello' }, { __typename: 'Memo', title: null }] },
      errors: [error('all', 1, 'title')],
    });
  });

  test('an interface is no way around the rules of its objects', async () => {
    for (const query of ['{ texts { title } }', '{ texts { ...t } } fragment t on Titled { title }', '{ texts { ... on Memo { title } } }']) {
      expect(await run(query)).toEqual({ data: { texts: null }, errors: [error('texts')] });
    }
    expect(await run('{ all { ... on Titled { title } } }')).toEqual({
      data: { all: [{ title: null }, { title: null }] },
      errors: [error('all', 0, 'title'), error('all', 1, 'title')],
    });
    expect((await run('{ texts { title } }', ana)).data).toEqual({ texts: [{ title: 'Hello' }, { title: 'secret memo' }] });
  });

  test('aliases, skipped fields and several places of one name', async () => {
    expect(await run('query ($no: Boolean = false) { post { a: draft b: title c: draft @include(if: $no) ...d ...d } } fragment d on Post { a: draft }')).toEqual({
      data: { post: { a: null, b: 'Hello' } },
      errors: [error('post', 'a')],
    });
  });

  test('everything may be forbidden', async () => {
    expect(await run('{ memo { title } a: memo { id } }')).toEqual({ data: { memo: null, a: null }, errors: [error('memo'), error('a')] });
    expect(asked).toEqual([]);
  });
});

test('a forbidden mutation is not executed, its neighbours are', async () => {
  expect(await run('mutation { publish { title } read { title draft } }', ana)).toEqual({
    data: { publish: null, read: { title: 'Hello', draft: null } },
    errors: [error('publish'), error('read', 'draft')],
  });
  expect(asked).toEqual(['read']);
});

describe('subscriptions', () => {
  const eventsOf = (query: string, caller?: Caller) => Array.fromAsync(gateway.subscribe({ query }, caller ? { caller } : {}));

  test('events lose what is forbidden', async () => {
    expect(await eventsOf('subscription { written { title draft words likes } }')).toEqual([
      { data: { written: { title: 'Hello', draft: null, words: null, likes: 7 } }, errors: [error('written', 'draft'), error('written', 'words')] },
    ]);
  });

  test('one whose root is forbidden is refused before any subgraph is asked', async () => {
    const [refusal, ...more] = await eventsOf('subscription { memoWritten { title } }');
    expect([refusal!.errors!.map(({ extensions }) => extensions!['code']), more]).toEqual([['UNAUTHORIZED_FIELD_OR_TYPE'], []]);
    expect(refusal).not.toHaveProperty('data');
    expect(asked).toEqual([]);
    expect((await eventsOf('subscription { memoWritten { title } }', ana))[0]!.data).toEqual({ memoWritten: { title: 'secret memo' } });
  });
});
