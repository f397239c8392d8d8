import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let development: TestGateway;
let production: TestGateway;
let url: string;
let productionUrl: string;

beforeAll(async () => {
  development = await testGateway('local');
  production = await testGateway('local', { production: true, corsOrigins: ['https://shop.example'] });
  url = (await development.gateway.listen(0)).url;
  productionUrl = (await production.gateway.listen(0)).url;
});
afterAll(() => Promise.all([development, production].map((gateway) => gateway[Symbol.asyncDispose]())));

const post = (body: unknown, headers: Record<string, string> = {}, base = url) =>
  fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const codes = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors.map(({ extensions }) => extensions.code);

test('a query over POST and over GET', async () => {
  expect(await (await post({ query: '{ warehouse }' })).json()).toEqual({ data: { warehouse: 'North' } });
  const get = await fetch(`${url}/graphql?query={warehouse}`, { headers: { 'apollo-require-preflight': '1' } });
  expect(await get.json()).toEqual({ data: { warehouse: 'North' } });
});

test("the request id is the client's when it is sane, else a new one", async () => {
  const idOf = async (given?: string) =>
    (await post({ query: '{ warehouse }' }, given ? { 'x-request-id': given } : {})).headers.get('x-request-id');
  expect(await idOf('client-1234')).toBe('client-1234');
  expect(await idOf('short')).toMatch(/^[0-9a-f-]{36}$/);
  expect(await idOf('spaces are not sane')).toMatch(/^[0-9a-f-]{36}$/);
  expect(await idOf()).toMatch(/^[0-9a-f-]{36}$/);
});

test('internal headers from outside change nothing', async () => {
  const response = await post({ query: '{ whoami }' }, { 'x-plaza-caller': 'v1.e30.x', 'x-plaza-anything': 'admin' });
  expect(await response.json()).toEqual({ data: { whoami: 'anonymous' } });
});

test('pages of other sites cannot make requests', async () => {
  const form = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{"query":"mutation { addProduct(input: {id: 1, name: \\"x\\"}) { id } }"}',
  });
  expect(form.status).toBe(400);
  const simpleGet = await fetch(`${url}/graphql?query={warehouse}`);
  expect(simpleGet.status).toBe(400);
  const mutation = await fetch(`${url}/graphql?query=${encodeURIComponent('mutation { addProduct(input: {id: 1, name: "x"}) { id } }')}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  expect(mutation.status).toBe(405);
  expect(development.shop.added).toEqual([]);
});

test('batches, bodies that are not JSON and bodies over 1 MB are refused', async () => {
  expect((await post([{ query: '{ warehouse }' }])).status).toBe(400);
  const garbage = await post('{"query": ');
  expect([garbage.status, await codes(garbage)]).toEqual([400, ['BAD_REQUEST']]);
  const large = await post({ query: '{ warehouse }', variables: { text: 'x'.repeat(1024 * 1024) } });
  expect([large.status, await codes(large)]).toEqual([413, ['REQUEST_TOO_LARGE']]);
});

test('statuses: 400 for what cannot run, 200 for what ran', async () => {
  expect((await post({ query: '{ nothing }' })).status).toBe(400);
  expect((await post({ query: '{ products {' })).status).toBe(400);
  expect((await post({ query: 'query A { warehouse }', operationName: 'B' })).status).toBe(400);
  expect((await post({ query: 'subscription { productChanged { id } }' })).status).toBe(400);
  expect((await post({ query: '{ broken warehouse }' })).status).toBe(200);
});

test('the limits have their codes over HTTP', async () => {
  expect(await codes(await post({ query: `{ ${'id '.repeat(5_000)} }` }))).toEqual(['QUERY_TOO_LARGE']);
  expect(await codes(await post({ query: `{ product(id: 1) ${'{ reviews { product '.repeat(10)} { id } ${'} }'.repeat(10)} }` }))).toEqual([
    'QUERY_TOO_DEEP',
  ]);
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
  const base = mode === 'production' ? productionUrl : url;
  const preflight = await fetch(`${base}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe(allowed ? origin : null);
  expect(preflight.headers.get('access-control-allow-headers')).toBe(allowed ? 'authorization,content-type' : null);
  const response = await post({ query: '{ warehouse }' }, { origin }, base);
  expect(response.headers.get('access-control-allow-origin')).toBe(allowed ? origin : null);
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
});

test('Sandbox and GraphiQL are pages in development and nothing in production', async () => {
  const page = async (base: string, path: string) => (await fetch(base + path, { headers: { accept: 'text/html' } })).text();
  expect(await page(url, '/graphql')).toContain('sandbox');
  expect(await page(url, '/graphiql')).toContain('GraphiQL');
  expect(await page(productionUrl, '/graphql')).not.toContain('<html');
  expect((await fetch(`${productionUrl}/graphiql`)).status).toBe(404);
});
