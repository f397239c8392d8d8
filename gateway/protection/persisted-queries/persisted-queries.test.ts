import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ApolloLink, gql, Observable } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { expect, test } from '@jest/globals';
import { print } from 'graphql';
import { pino } from 'pino';
import { createMemoryStore } from '../../storage/memory-store.ts';
import type { Store } from '../../storage/store.ts';
import type { GraphQLRequest } from '../../transports/engine.ts';
import { createAutomaticQueries, sha256 } from './automatic.ts';
import { ManifestError, readManifest, type Manifest } from './manifest.ts';
import { createDocumentResolver, type DocumentResolverOptions, type SafelistMode } from './resolve-document.ts';

const silent = pino({ level: 'silent' });
const TTL = 60_000;

/** A log that remembers. */
const recorder = () => {
  const lines: Record<string, unknown>[] = [];
  return { lines, log: pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) }) };
};

const automaticOver = (store: Store, log = silent) => createAutomaticQueries({ store, ttlMs: TTL, log });
const memory = () => createMemoryStore({ maxBytes: 1_000_000 });

const resolverOf = (options: Partial<DocumentResolverOptions>) => {
  const resolve = createDocumentResolver({ automatic: null, manifest: null, safelist: 'off', log: silent, ...options });
  /** The text to run, or the code of the refusal; registers what is to be registered. */
  return async (request: GraphQLRequest): Promise<unknown> => {
    const resolved = await resolve(request);
    if ('kind' in resolved) return resolved.refusal?.[0]?.extensions?.['code'];
    resolved.register?.();
    return resolved.query;
  };
};

const hashed = (query: string, more: Partial<GraphQLRequest> = {}): GraphQLRequest => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: sha256(query) } },
  ...more,
});

const withManifest = async <T>(content: unknown, work: (file: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'manifest-'));
  const file = path.join(folder, 'manifest.json');
  try {
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true });
  }
};
const LISTED = 'query Me { me { id } }';
const manifestOf = (...operations: unknown[]) => ({ format: 'apollo-persisted-query-manifest', version: 1, operations });
const listed = (): Promise<Manifest> => withManifest(manifestOf({ id: sha256(LISTED), name: 'Me', type: 'query', body: LISTED }, { id: 'short', name: 'B', type: 'query', body: '{ b }' }), readManifest);

test('a document is registered once and then asked for by its hash, from every gateway', async () => {
  const store = memory();
  const here = resolverOf({ automatic: automaticOver(store) });
  const there = resolverOf({ automatic: automaticOver(store) });
  expect(await here(hashed('{ a }'))).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect(await here(hashed('{ a }', { query: '{ a }' }))).toBe('{ a }');
  expect(await here(hashed('{ a }'))).toBe('{ a }');
  expect(await there(hashed('{ a }'))).toBe('{ a }');
});

test('nothing is kept before it has passed all checks', async () => {
  const resolve = createDocumentResolver({ automatic: automaticOver(memory()), manifest: null, safelist: 'off', log: silent });
  expect(await resolve(hashed('{ bad }', { query: '{ bad }' }))).toMatchObject({ query: '{ bad }' });
  expect(await resolve(hashed('{ bad }'))).toMatchObject({ refusal: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
});

test('the refusals are those of Apollo Server', async () => {
  const resolve = createDocumentResolver({ automatic: automaticOver(memory()), manifest: null, safelist: 'off', log: silent });
  expect(await resolve(hashed('{ a }'))).toEqual({
    kind: 'answer',
    text: '{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}',
    refusal: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    status: 200,
    headers: { 'cache-control': 'private, no-cache, must-revalidate' },
  });
  const run = resolverOf({ automatic: automaticOver(memory()) });
  expect(await run(hashed('{ a }', { query: '{ b }' }))).toBe('BAD_REQUEST');
  expect(await run({ query: '' })).toBe('BAD_REQUEST');
  for (const persistedQuery of [{ version: 2, sha256Hash: 'x' }, { version: 1 }, { version: 1, sha256Hash: 7 }, 'x', 1, true, []]) {
    expect(await run({ query: '{ a }', extensions: { persistedQuery } })).toBe('BAD_REQUEST');
  }
  for (const name of ['__proto__', 'constructor', 'x'.repeat(10_000)]) {
    expect(await run({ extensions: { persistedQuery: { version: 1, sha256Hash: name } } })).toBe('PERSISTED_QUERY_NOT_FOUND');
  }
  expect(await run({ query: '{ a }', extensions: { persistedQuery: null } })).toBe('{ a }');
  expect(await resolverOf({})(hashed('{ a }'))).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  expect(await resolverOf({})(hashed('{ a }', { query: '{ a }' }))).toBe('{ a }');
});

test('a store that is away, or holds something else, costs a round trip and no more', async () => {
  const { lines, log } = recorder();
  const away = { ...memory(), get: () => Promise.reject(new Error('no store')), set: () => Promise.reject(new Error('no store')) };
  const run = resolverOf({ automatic: automaticOver(away, log) });
  expect(await run(hashed('{ a }'))).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect(await run(hashed('{ a }', { query: '{ a }' }))).toBe('{ a }');
  expect(await run(hashed('{ a }'))).toBe('{ a }');
  expect(lines.map(({ msg }) => msg)).toEqual(['persisted queries cannot be shared: clients send whole documents meanwhile']);

  const forged = memory();
  await forged.set(`persisted-query:${sha256('{ a }')}`, '{ stolen }', TTL);
  expect(await resolverOf({ automatic: automaticOver(forged) })(hashed('{ a }'))).toBe('PERSISTED_QUERY_NOT_FOUND');
});

test('Apollo Client asks by hash, sends the text once, and asks by hash again', async () => {
  const resolve = createDocumentResolver({ automatic: automaticOver(memory()), manifest: null, safelist: 'off', log: silent });
  const sent: ('hash' | 'hash and text' | 'text')[] = [];
  const server = new ApolloLink((operation) => {
    const { http } = operation.getContext() as { http: { includeQuery: boolean; includeExtensions: boolean } };
    const request: GraphQLRequest = {
      ...(http.includeQuery ? { query: print(operation.query) } : {}),
      ...(http.includeExtensions ? { extensions: operation.extensions } : {}),
    };
    sent.push(!request.query ? 'hash' : request.extensions?.['persistedQuery'] ? 'hash and text' : 'text');
    return new Observable((observer) => {
      const respond = async () => {
        const resolved = await resolve(request);
        if ('query' in resolved) resolved.register?.();
        observer.next('query' in resolved ? { data: { ran: resolved.query } } : (JSON.parse(resolved.text) as object));
        observer.complete();
      };
      void respond();
    });
  });
  const link = ApolloLink.from([new PersistedQueryLink({ sha256 }), server]);
  const query = gql`
    query A {
      a
    }
  `;
  const ask = () =>
    new Promise((resolve, reject) => {
      ApolloLink.execute(link, { query }, { client: {} as never }).subscribe({ next: resolve, error: reject });
    });
  expect(await ask()).toEqual({ data: { ran: print(query) } });
  expect(await ask()).toEqual({ data: { ran: print(query) } });
  expect(sent).toEqual(['hash', 'hash and text', 'hash']);
});

const UNLISTED = '{ other }';
const SPACED = '# mine\nquery Me {\n  me, { id }\n}';

test.each<[SafelistMode, Record<string, unknown>]>([
  ['off', { id: LISTED, text: LISTED, spaced: SPACED, unlisted: UNLISTED, registered: UNLISTED, unknownId: 'PERSISTED_QUERY_NOT_FOUND' }],
  ['log', { id: LISTED, text: LISTED, spaced: SPACED, unlisted: UNLISTED, registered: UNLISTED, unknownId: 'PERSISTED_QUERY_NOT_FOUND' }],
  [
    'enforce',
    {
      id: LISTED,
      text: LISTED,
      spaced: LISTED,
      unlisted: 'QUERY_NOT_IN_SAFELIST',
      registered: 'QUERY_NOT_IN_SAFELIST',
      unknownId: 'PERSISTED_QUERY_NOT_IN_LIST',
    },
  ],
  [
    'ids',
    {
      id: LISTED,
      text: 'PERSISTED_QUERY_ID_REQUIRED',
      spaced: 'PERSISTED_QUERY_ID_REQUIRED',
      unlisted: 'PERSISTED_QUERY_ID_REQUIRED',
      registered: 'PERSISTED_QUERY_ID_REQUIRED',
      unknownId: 'PERSISTED_QUERY_NOT_IN_LIST',
    },
  ],
])('safelist %s', async (safelist, expected) => {
  const { lines, log } = recorder();
  const run = resolverOf({ automatic: automaticOver(memory()), manifest: await listed(), safelist, log });
  expect({
    id: await run(hashed(LISTED)),
    text: await run({ query: LISTED }),
    spaced: await run({ query: SPACED }),
    unlisted: await run({ query: UNLISTED }),
    registered: await run(hashed(UNLISTED, { query: UNLISTED })),
    unknownId: await run(hashed('{ never }')),
  }).toEqual(expected);
  expect(await run(hashed(LISTED, { query: LISTED }))).toBe(LISTED);
  expect(await run(hashed(LISTED, { query: UNLISTED }))).toBe('BAD_REQUEST');
  expect(await run({ extensions: { persistedQuery: { version: 1, sha256Hash: 'short' } } })).toBe('{ b }');
  expect(lines.map(({ hash, msg }) => [hash, msg])).toEqual(safelist === 'log' ? [[sha256(UNLISTED), 'an operation that is not in the safelist']] : []);
});

test('a text that only looks like a listed one is not listed', async () => {
  const run = resolverOf({ manifest: await listed(), safelist: 'enforce' });
  for (const query of ['query Me { me { id email } }', 'query Me { me { id } } query B { b }', '"', '__proto__', ' '.repeat(1_000_000)]) {
    expect(await run({ query })).toBe('QUERY_NOT_IN_SAFELIST');
  }
});

test.each([
  ['not JSON', '{', /^not JSON: /],
  ['another format', { format: 'relay', version: 1, operations: [] }, /^format: .*apollo-persisted-query-manifest/],
  ['another version', { ...manifestOf(), version: 2 }, /^version: /],
  ['an operation without a body', manifestOf({ id: 'a' }), /^operations\.0\.body: /],
  ['a body that does not parse', manifestOf({ id: 'a', body: '{' }), /^operations\.0\.body: Syntax Error/],
  ['one id for two bodies', manifestOf({ id: 'a', body: '{ a }' }, { id: 'a', body: '{ b }' }), /^operations\.1: the id "a" has two different bodies$/],
])('a manifest is refused: %s', async (_, content, problem) => {
  const error = await withManifest(content, (file) => readManifest(file).catch((caught: unknown) => caught));
  expect(error).toBeInstanceOf(ManifestError);
  expect((error as ManifestError).problems).toEqual([expect.stringMatching(problem)]);
  expect((error as ManifestError).message).toMatch(/^The persisted query manifest \S+manifest\.json cannot be used:\n {2}- /);
});

test('a manifest that is not there is said so', async () => {
  await expect(readManifest('/nowhere/manifest.json')).rejects.toThrow('The persisted query manifest /nowhere/manifest.json cannot be used:\n  - no such file');
});
