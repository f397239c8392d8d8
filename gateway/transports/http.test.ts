import { createConnection } from 'node:net';
import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '../../platform/testing/eventually.ts';
import { serve, type Served } from './testing/serve.ts';

let served: Served;
let production: Served;

beforeEach(async () => {
  served = await serve();
  production = await serve({ production: true, corsOrigins: ['https://shop.example'] });
});
afterEach(() => Promise.all([served.close(100), production.close(100)]));

const post = (body: unknown, headers: Record<string, string> = {}, url = served.url) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${served.url}?query=${encodeURIComponent(query)}`, { headers: { 'apollo-require-preflight': '1', ...headers } });

const refusal = async (response: Response): Promise<[number, string]> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors.map(({ extensions }) => extensions.code).join()];
};

test('a query over POST and over GET', async () => {
  expect(await (await post({ query: '{ greeting transport }' })).json()).toEqual({ data: { greeting: 'Hello you', transport: 'http' } });
  expect(await (await get('{ greeting }')).json()).toEqual({ data: { greeting: 'Hello you' } });
});

test('a GET carries variables, extensions and an operation name', async () => {
  const params = new URLSearchParams({
    query: 'query A { greeting } query B($n: String) { greeting(name: $n) }',
    operationName: 'B',
    variables: '{"n":"Zoë & co"}',
    extensions: '{"a":1}',
  });
  const response = await fetch(`${served.url}?${params}`, { headers: { 'x-apollo-operation-name': 'B' } });
  expect(await response.json()).toEqual({ data: { greeting: 'Hello Zoë & co' } });
});

test('content types: what the client wants, and its status', async () => {
  const ask = async (query: string, accept: string) => {
    const response = await post({ query }, { accept });
    return [response.status, response.headers.get('content-type')];
  };
  const json = 'application/json; charset=utf-8';
  const graphql = 'application/graphql-response+json; charset=utf-8';
  expect(await ask('{ greeting }', '*/*')).toEqual([200, json]);
  expect(await ask('{ greeting }', 'application/graphql-response+json,application/json;q=0.9')).toEqual([200, graphql]);
  expect(await ask('{ greeting }', 'application/json,application/graphql-response+json;q=0.9')).toEqual([200, json]);
  expect(await ask('{ nothing }', 'application/json')).toEqual([200, json]);
  expect(await ask('{ nothing }', 'application/graphql-response+json')).toEqual([400, graphql]);
  expect(await ask('{ crash }', 'application/graphql-response+json')).toEqual([200, graphql]);
  expect(await ask('{ greeting }', 'text/csv')).toEqual([406, json]);
  expect(await ask('{ greeting }', 'application/json;q=0, text/csv')).toEqual([406, json]);
});

test("the request id is the client's when it is sane, else a new one", async () => {
  const idOf = async (given?: string) => {
    const response = await post({ query: '{ greeting }' }, given ? { 'x-request-id': given } : {});
    return response.headers.get('x-request-id');
  };
  expect(await idOf('client-1234')).toBe('client-1234');
  expect(served.engine.contexts[0]!.forwarded.requestId).toBe('client-1234');
  expect(await idOf('short')).toMatch(/^[0-9a-f-]{36}$/);
  expect(await idOf('spaces are not sane')).toMatch(/^[0-9a-f-]{36}$/);
  expect(await idOf()).toMatch(/^[0-9a-f-]{36}$/);
});

test('requests that are none are refused with what is wrong', async () => {
  expect(await refusal(await post([{ query: '{ greeting }' }]))).toEqual([400, 'BATCHING_NOT_SUPPORTED']);
  expect(await refusal(await post('{"query": '))).toEqual([400, 'BAD_REQUEST']);
  expect(await refusal(await post('null'))).toEqual([400, 'BAD_REQUEST']);
  expect(await refusal(await post({ query: '{ greeting }', variables: [] }))).toEqual([400, 'BAD_REQUEST']);
  const garbledUrl = fetch(`${served.url}?query={greeting}&variables={`, { headers: { 'apollo-require-preflight': '1' } });
  expect(await refusal(await garbledUrl)).toEqual([400, 'BAD_REQUEST']);
  expect(await refusal(await post('<query/>', { 'content-type': 'application/xml' }))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  const latin = { 'content-type': 'application/json; charset=latin1' };
  expect(await refusal(await post({ query: '{ greeting }' }, latin))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  for (const encoding of ['gzip', 'br', 'deflate'])
    expect(await refusal(await post('x', { 'content-encoding': encoding }))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  expect(served.engine.contexts).toEqual([]);
});

test('a persisted query is asked for by its hash alone', async () => {
  await post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } });
  expect(served.engine.contexts.length).toBe(1);
});

test('other methods are refused, and say what is allowed', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const response = await fetch(served.url, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
  }
  const head = await fetch(served.url, { method: 'HEAD' });
  expect([head.status, head.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
  const mutation = await get('mutation { note(text: "x") }');
  expect([mutation.status, mutation.headers.get('allow'), served.engine.notes]).toEqual([405, 'POST', []]);
});

test('a body over 1 MB is refused, whether it says its length or not', async () => {
  const large = JSON.stringify({ query: '{ greeting }', variables: { text: 'x'.repeat(1024 * 1024) } });
  expect(await refusal(await post(large))).toEqual([413, 'REQUEST_TOO_LARGE']);
  const chunked = await fetch(served.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Blob([large]).stream(),
    duplex: 'half',
  } as RequestInit);
  expect(await refusal(chunked)).toEqual([413, 'REQUEST_TOO_LARGE']);
  const fits = JSON.stringify({ query: '{ greeting }', extensions: { a: '' } });
  expect((await post(fits.replace('""', `"${'x'.repeat(1024 * 1024 - fits.length)}"`))).status).toBe(200);
});

test('an endless body is neither kept nor read to its end', async () => {
  const { port } = new URL(served.url);
  const socket = createConnection(Number(port));
  socket.on('error', () => {});
  socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n');
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  let sent = 0;
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const pump = () => {
    while (!socket.destroyed && socket.write(chunk)) sent += chunk.length;
    sent += chunk.length;
  };
  socket.on('drain', pump);
  socket.resume();
  pump();
  await closed;
  expect(sent).toBeLessThan(32 * 1024 * 1024);
});

test('long responses are compressed for clients that can read them', async () => {
  const raw = (accept: string | undefined, length: number) =>
    new Promise<{ encoding: string | undefined; length: number; body: Buffer }>((resolve, reject) => {
      const body = JSON.stringify({ query: `{ text(length: ${length}) }` });
      const headers = { 'content-type': 'application/json', ...(accept === undefined ? {} : { 'accept-encoding': accept }) };
      const request = httpRequest(served.url, { method: 'POST', headers }, (response) => {
        const chunks: Buffer[] = [];
        expect(response.headers.vary).toBe('origin, accept, accept-encoding');
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { 'content-encoding': encoding, 'content-length': length } = response.headers;
          resolve({ encoding, length: Number(length), body: Buffer.concat(chunks) });
        });
      });
      request.on('error', reject).end(body);
    });
  const text = JSON.stringify({ data: { text: 'x'.repeat(5_000) } });
  const plain = await raw(undefined, 5_000);
  expect([plain.encoding, plain.length, plain.body.toString()]).toEqual([undefined, text.length, text]);
  const brotli = await raw('gzip, deflate, br', 5_000);
  expect([brotli.encoding, brotli.length, brotliDecompressSync(brotli.body).toString()]).toEqual(['br', brotli.body.length, text]);
  const gzip = await raw('gzip', 5_000);
  expect([gzip.encoding, gzip.length, gunzipSync(gzip.body).toString()]).toEqual(['gzip', gzip.body.length, text]);
  expect((await raw('br;q=0.1, gzip', 5_000)).encoding).toBe('gzip');
  expect((await raw('br;q=0, identity', 5_000)).encoding).toBeUndefined();
  expect((await raw('gzip, br', 100)).encoding).toBeUndefined();
});

test('a client that goes away takes its query with it', async () => {
  const controller = new AbortController();
  const asked = fetch(served.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ slow }"}',
    signal: controller.signal,
  }).catch(() => 'gone');
  await eventually('the query runs', () => served.engine.waiting === 1);
  controller.abort();
  expect(await asked).toBe('gone');
  await eventually('the query is given up', () => served.engine.aborted === 1);
  await post({ query: '{ greeting }' });
  expect(served.engine.contexts[1]!.client.signal!.aborted).toBe(false);
});

test('the address is the one that the outermost trusted proxy saw', async () => {
  const addressBehind = async (trustedProxies: number, forwarded?: string) => {
    await using behind = await serve({ trustedProxies });
    const url = behind.url.replace('localhost', '127.0.0.1');
    const response = await post({ query: '{ address }' }, forwarded ? { 'x-forwarded-for': forwarded } : {}, url);
    return ((await response.json()) as { data: { address: string } }).data.address;
  };
  expect(await addressBehind(0, '203.0.113.9')).toBe('127.0.0.1');
  expect(await addressBehind(1, '198.51.100.1, 203.0.113.9')).toBe('203.0.113.9');
  expect(await addressBehind(2, '198.51.100.1, 203.0.113.9')).toBe('198.51.100.1');
  expect(await addressBehind(2, '2001:db8::7')).toBe('2001:db8::7');
  expect(await addressBehind(1, 'nonsense')).toBe('127.0.0.1');
  expect(await addressBehind(1)).toBe('127.0.0.1');
});

test('bad credentials are 401, credentials that cannot be checked are 503', async () => {
  const bad = await post({ query: '{ greeting }' }, { authorization: 'Bearer nonsense' });
  expect([bad.headers.get('www-authenticate'), await refusal(bad)]).toEqual(['Bearer', [401, 'UNAUTHENTICATED']]);
  const unavailable = await post({ query: '{ greeting }' }, { authorization: 'Bearer unavailable' });
  expect(await refusal(unavailable)).toEqual([503, 'SERVICE_UNAVAILABLE']);
  expect(served.engine.contexts).toEqual([]);
});

const origins: [string, string, boolean][] = [
  ['development', 'https://studio.apollographql.com', true],
  ['development', 'http://localhost:5173', true],
  ['development', 'http://127.0.0.1:3000', true],
  ['development', 'http://localhost.evil.example', false],
  ['development', 'https://evil.example', false],
  ['development', 'null', false],
  ['production', 'https://shop.example', true],
  ['production', 'https://studio.apollographql.com', false],
  ['production', 'http://localhost:5173', false],
];

test.each(origins)('CORS in %s: %s is allowed: %s', async (mode, origin, allowed) => {
  const { url } = mode === 'production' ? production : served;
  const preflight = await fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
      'access-control-request-private-network': 'true',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe(allowed ? origin : null);
  expect(preflight.headers.get('access-control-allow-headers')).toBe(allowed ? 'authorization,content-type' : null);
  expect(preflight.headers.get('access-control-allow-private-network')).toBe(allowed ? 'true' : null);
  const response = await post({ query: '{ greeting }' }, { origin }, url);
  expect(response.headers.get('access-control-allow-origin')).toBe(allowed ? origin : null);
  expect(response.headers.get('access-control-expose-headers')).toBe(allowed ? 'x-request-id' : null);
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
});

test('Sandbox and GraphiQL are pages in development and nothing in production', async () => {
  const page = async (url: string) => (await fetch(url, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })).text();
  expect(await page(served.url)).toContain('sandbox');
  expect(await page(served.url.replace('graphql', 'graphiql'))).toContain('GraphiQL');
  expect(await page(production.url)).not.toContain('<html');
  expect((await fetch(production.url.replace('graphql', 'graphiql'))).status).toBe(404);
});
