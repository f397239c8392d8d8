import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { hostileDocuments } from '../testing/hostile-documents.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let served: TestGateway;
let url: string;
let sockets: Client;

beforeAll(async () => {
  served = await testGateway('local', { production: true, introspection: true });
  url = `${(await served.gateway.listen(0)).url}/graphql`;
  sockets = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
});
afterAll(async () => {
  await sockets.dispose();
  await served[Symbol.asyncDispose]();
});

const overHttp = async (query: string): Promise<unknown> => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  return response.json();
};
const overWebSocket = async (query: string): Promise<unknown> => {
  try {
    return (await sockets.iterate({ query }).next()).value;
  } catch (errors) {
    return { errors };
  }
};
const codesOf = (answer: unknown) => (answer as { errors: { extensions: { code: string } }[] }).errors.map(({ extensions }) => extensions.code);

/** Beyond this a transport refuses the message itself; tested there. */
const LONGEST_MESSAGE = 500_000;
const sendable = Object.entries(hostileDocuments).filter(([, { text }]) => text.length < LONGEST_MESSAGE);

test.each([
  ['HTTP', overHttp],
  ['WebSocket', overWebSocket],
])('over %s each hostile document is refused with its code, and the gateway goes on', async (name, send) => {
  await send('{ products { id } }');
  for (const [what, { text, code }] of sendable) {
    const started = process.cpuUsage();
    // A comment of its own, so that no refusal is remembered from the other transport.
    const answer = await send(`#${name}\n${text}`);
    const { user, system } = process.cpuUsage(started);
    process.stdout.write(`${((user + system) / 1_000).toFixed(2).padStart(8)} ms CPU of client and gateway over ${name}: ${what}\n`);
    expect({ what, codes: codesOf(answer) }).toEqual({ what, codes: expect.arrayContaining([code]) });
    expect(await send('{ product(id: "1") { name } }')).toEqual({ data: { product: { name: 'Lamp' } } });
  }
});

const SUGGESTION = /did you mean/i;

test.each([
  ['a field', { query: '{ product(id: "1") { nam } }' }],
  ['an argument', { query: '{ product(ids: "1") { name } }' }],
  ['a type', { query: '{ product(id: "1") { ... on Produkt { name } } }' }],
  ['a field of an input object in the document', { query: 'mutation { addProduct(input: {id: "1", nam: "x"}) { id } }' }],
  ['a field of an input object in a variable', { query: 'mutation ($i: AddProduct!) { addProduct(input: $i) { id } }', variables: { i: { id: '1', nam: 'x' } } }],
  ['a directive', { query: '{ product(id: "1") { name @skp(if: true) } }' }],
])('in production errors suggest nothing of the schema: %s', async (_, request) => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) });
  const text = await response.text();
  expect(codesOf(JSON.parse(text))[0]).toMatch(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
  expect(text).not.toMatch(SUGGESTION);
});
