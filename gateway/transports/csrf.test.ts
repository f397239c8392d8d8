import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { serve, type Served } from './testing/serve.ts';

let served: Served;
beforeEach(async () => {
  served = await serve({ production: true, corsOrigins: ['https://shop.example'] });
});
afterEach(() => served.close(100));

const EVIL = { origin: 'https://evil.example' };
const body = JSON.stringify({ query: 'mutation { note(text: "stolen") }' });

const refusal = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]!.extensions.code, response.headers.get('access-control-allow-origin')];
};

/** What a form, a link or a script of another page can send without a preflight. */
const simplePosts: [string, Record<string, string>][] = [
  ['text/plain', { 'content-type': 'text/plain' }],
  ['Text/Plain with parameters', { 'content-type': 'Text/Plain ; charset=utf-8' }],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }],
];

test.each(simplePosts)('a post as %s is refused', async (_name, headers) => {
  expect(await refusal(await fetch(served.url, { method: 'POST', headers: { ...headers, ...EVIL }, body }))).toEqual([400, 'CSRF', null]);
  expect(await refusal(await fetch(served.url, { method: 'POST', headers, body }))).toEqual([400, 'CSRF', null]);
  expect(served.engine.contexts).toEqual([]);
});

test('a post without a content type is refused', async () => {
  expect(await refusal(await fetch(served.url, { method: 'POST', body: new Blob([body]) }))).toEqual([400, 'CSRF', null]);
});

test('a GET as a link or an image sends it is refused, and a mutation in any case', async () => {
  const url = (query: string) => `${served.url}?query=${encodeURIComponent(query)}`;
  const mutation = 'mutation { note(text: "stolen") }';
  expect(await refusal(await fetch(url('{ greeting }')))).toEqual([400, 'CSRF', null]);
  expect(await refusal(await fetch(url(mutation), { headers: { accept: 'text/event-stream' } }))).toEqual([400, 'CSRF', null]);
  expect(await refusal(await fetch(url(mutation), { headers: { 'apollo-require-preflight': '' } }))).toEqual([400, 'CSRF', null]);
  const asked = await fetch(url(mutation), { headers: { 'apollo-require-preflight': 'true' } });
  expect(await refusal(asked)).toEqual([405, 'METHOD_NOT_ALLOWED', null]);
  expect(served.engine.notes).toEqual([]);
});

test('an EventSource, which can send no header, is known by its origin', async () => {
  const listen = (headers: Record<string, string>) =>
    fetch(`${served.url}?query={greeting}`, { headers: { accept: 'text/event-stream', ...headers } });
  expect((await listen(EVIL)).status).toBe(400);
  expect((await listen({ 'sec-fetch-site': 'cross-site' })).status).toBe(400);
  expect((await listen({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await listen({ origin: 'https://shop.example' })).status).toBe(200);
});

test("a preflight of another site's page is not granted", async () => {
  const response = await fetch(served.url, {
    method: 'OPTIONS',
    headers: { ...EVIL, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  });
  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, null]);
  expect(response.headers.get('access-control-allow-headers')).toBeNull();
});

const origins: [string, string | undefined, boolean][] = [
  ['no page', undefined, true],
  ['a listed origin', 'https://shop.example', true],
  ['another site', 'https://evil.example', false],
  ['another site with a similar name', 'https://shop.example.evil.example', false],
  ['a page without origin', 'null', false],
];

test.each(origins)('a WebSocket from %s', async (_name, origin, allowed) => {
  const socket = new WebSocket(served.webSocketUrl, 'graphql-transport-ws', origin ? { origin } : {});
  const outcome = await new Promise((resolve) => {
    socket.once('open', () => resolve('open'));
    socket.once('error', (error) => resolve(error.message));
  });
  expect(outcome).toBe(allowed ? 'open' : 'Unexpected server response: 403');
  socket.terminate();
});
