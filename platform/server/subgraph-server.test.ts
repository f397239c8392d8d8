import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { Router } from 'express';
import { GraphQLError } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { OperationRequest, SubgraphAnswer, SubgraphExecutor } from '../graphql/request.ts';
import { serveSubgraph, type SubgraphServer } from './subgraph-server.ts';

let server: SubgraphServer | undefined;
afterEach(async () => server?.close(100));

interface Asked {
  readonly request: OperationRequest;
  readonly token: string | undefined;
  readonly signal: AbortSignal | undefined;
}

const serve = async (answer: (asked: Asked) => Promise<SubgraphAnswer> | SubgraphAnswer) => {
  const asked: Asked[] = [];
  const executor: SubgraphExecutor = {
    execute: async (request, token, signal) => {
      const one = { request, token, signal };
      asked.push(one);
      return answer(one);
    },
    subscribe: async () =>
      (async function* () {
        yield { data: { n: 1 } };
        yield { data: { n: 2 } };
      })(),
  };
  const routes = (app: Router) => void app.post('/webhooks', (_request, response) => void response.send('routed'));
  server = await serveSubgraph({ executor, port: 0, routes });
  return { asked, url: server.url, port: server.port };
};

const post = async (url: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
};

const refusal = (message: string) => ({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });

test('an operation reaches the executor with the caller, and its result is the body', async () => {
  const half = new GraphQLError('half', { extensions: { code: 'HALF' } });
  const { url, asked } = await serve(() => ({ data: { a: 'ä' }, errors: [half] }));
  const sent = '{"query":"query Q { a }","operationName":"Q","variables":{"__proto__":{"x":1},"id":"1"}}';
  const { status, headers, body } = await post(url, sent, {
    'content-type': 'application/json; charset=utf-8',
    'x-plaza-caller': 'v1.token',
  });
  expect([status, headers.get('content-type'), headers.get('content-length'), headers.get('cache-control')]).toEqual([
    200,
    'application/json; charset=utf-8',
    String(Buffer.byteLength('{"data":{"a":"ä"},"errors":[{"message":"half","extensions":{"code":"HALF"}}]}')),
    null,
  ]);
  expect(body).toEqual({ data: { a: 'ä' }, errors: [{ message: 'half', extensions: { code: 'HALF' } }] });
  expect(asked).toHaveLength(1);
  expect([asked[0]!.request.query, asked[0]!.request.operationName, asked[0]!.token]).toEqual(['query Q { a }', 'Q', 'v1.token']);
  expect(Object.keys(asked[0]!.request.variables!)).toEqual(['__proto__', 'id']);
});

test('how long an answer may be kept travels as Cache-Control', async () => {
  const { url } = await serve(() => ({ data: { a: 1 }, cacheControl: { maxAge: 60, scope: 'PRIVATE' } }));
  const { headers, body } = await post(url, '{"query":"{ a }"}');
  expect([headers.get('cache-control'), body]).toEqual(['max-age=60, private', { data: { a: 1 } }]);
});

test.each([
  ['no JSON', '{"query":', {}, 400, 'The body must be JSON.'],
  ['nothing', '', {}, 400, 'The body must be JSON.'],
  ['a list', '[1]', {}, 400, 'The body must be a GraphQL request in JSON.'],
  ['a number', '1', {}, 400, 'The body must be a GraphQL request in JSON.'],
  ['null', 'null', {}, 400, 'The body must be a GraphQL request in JSON.'],
  ['no query', '{"variables":{}}', {}, 400, 'The body must be a GraphQL request in JSON.'],
  ['variables that are text', '{"query":"{ a }","variables":"x"}', {}, 400, 'The body must be a GraphQL request in JSON.'],
  ['variables that are a list', '{"query":"{ a }","variables":[]}', {}, 400, 'The body must be a GraphQL request in JSON.'],
  ['a form', 'query=a', { 'content-type': 'application/x-www-form-urlencoded' }, 400, 'The body must be a GraphQL request in JSON.'],
  ['something compressed', '{"query":"{ a }"}', { 'content-encoding': 'gzip' }, 415, 'The request body must not be compressed.'],
  ['too much', JSON.stringify({ query: ' '.repeat(2 * 1024 * 1024) }), {}, 413, 'The request body is too large.'],
])('%s is refused', async (_what, body, headers, status, message) => {
  const { url, asked } = await serve(() => ({ data: {} }));
  expect(await post(url, body, headers)).toMatchObject({ status, body: refusal(message) });
  expect(asked).toEqual([]);
});

test('a body without a length and without end is refused, and its connection closed', async () => {
  const { port } = await serve(() => ({ data: {} }));
  const socket = connect(port, 'localhost').on('error', () => {});
  socket.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n');
  const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
  for (let i = 0; i < 40; i++) socket.write(chunk);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 [^]*The request body is too large\./);
  await once(socket, 'close');
});

test('an executor that cannot answer is 500, without details', async () => {
  const { url } = await serve(() => {
    throw new Error('password of the database');
  });
  expect(await post(url, '{"query":"{ a }"}')).toMatchObject({
    status: 500,
    body: { errors: [{ message: 'unavailable', extensions: { code: 'SERVICE_UNAVAILABLE' } }] },
  });
});

test('the executor is told when nobody waits any more, and only then', async () => {
  let arrived: () => void;
  const hasArrived = new Promise<void>((resolve) => (arrived = resolve));
  const hang = () => (arrived(), new Promise<never>(() => {}));
  const { url, asked } = await serve(({ request }) => (request.query === '{ slow }' ? hang() : { data: {} }));
  await post(url, '{"query":"{ a }"}', { connection: 'close' });
  const leaving = new AbortController();
  const headers = { 'content-type': 'application/json' };
  const left = fetch(url, { method: 'POST', body: '{"query":"{ slow }"}', headers, signal: leaving.signal });
  await hasArrived;
  const aborted = once(asked[1]!.signal!, 'abort');
  leaving.abort();
  await expect(left).rejects.toThrow('aborted');
  await aborted;
  expect(asked.map(({ signal }) => signal!.aborted)).toEqual([false, true]);
});

test('other addresses and methods go to the other routes', async () => {
  const { url, asked } = await serve(() => ({ data: {} }));
  const at = async (path: string, method: string) => {
    const response = await fetch(new URL(path, url), { method });
    return [response.status, await response.text()];
  };
  expect(await at('/webhooks', 'POST')).toEqual([200, 'routed']);
  expect(await at('/health/live', 'GET')).toEqual([200, '{"status":"live"}']);
  expect((await at('/graphql', 'GET'))[0]).toBe(404);
  expect((await at('/graphqlx', 'POST'))[0]).toBe(404);
  expect(await post(`${url}?a=1`, '{"query":"{ a }"}')).toMatchObject({ status: 200 });
  expect(asked).toHaveLength(1);
});

test('over graphql-ws: queries, subscriptions, and what is neither', async () => {
  const { url, asked } = await serve(({ request: { query } }) => ({ data: { query } }));
  const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  const run = (query: string, operationName?: string) =>
    Array.fromAsync(client.iterate({ query, ...(operationName ? { operationName } : {}), extensions: { caller: 'v1.token' } }));
  const both = 'query Q { a } subscription S { n }';
  for (let round = 0; round < 2; round++) {
    expect(await run('{ a }')).toEqual([{ data: { query: '{ a }' } }]);
    expect(await run(both, 'Q')).toEqual([{ data: { query: both } }]);
    expect(await run(both, 'S')).toEqual([{ data: { n: 1 } }, { data: { n: 2 } }]);
    await expect(run('{ a')).rejects.toMatchObject([{ message: 'Syntax Error: Expected Name, found <EOF>.' }]);
  }
  expect(asked.map(({ token }) => token)).toEqual(Array(4).fill('v1.token'));
  await client.dispose();
});
