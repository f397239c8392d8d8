import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createIssuer, USER, type Issuer } from '../testing/issuer.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let issuer: Issuer;
let t: TestGateway;
let url: string;

beforeEach(async () => {
  issuer = await createIssuer();
  t = await testGateway('local', { auth: issuer.auth });
  url = `${(await t.gateway.listen(0)).url}/graphql`;
});
afterEach(async () => {
  await t[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
});

const whoami = '{ whoami }';
const post = (authorization: string) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body: JSON.stringify({ query: whoami }) });
const expired = () => issuer.token({ exp: Math.floor(Date.now() / 1000) - 60 });

test('over HTTP the caller comes from the Authorization header', async () => {
  expect(await (await post(`Bearer ${await issuer.token()}`)).json()).toEqual({ data: { whoami: USER } });
  expect(await (await post('')).json()).toEqual({ data: { whoami: 'anonymous' } });
});

test('over HTTP bad credentials are 401 and say what to do', async () => {
  const response = await post(`Bearer ${await expired()}`);
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({
    errors: [{ message: 'Your token has expired. Refresh it and try again.', extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect(t.shop.callers).toEqual([]);
});

test('over HTTP an issuer that cannot be asked is 503', async () => {
  issuer.down = true;
  const response = await post(`Bearer ${await issuer.token()}`);
  expect([response.status, JSON.stringify(await response.json())]).toEqual([503, expect.not.stringContaining('localhost')]);
});

test('in process the caller comes from the same credentials', async () => {
  expect(await t.gateway.execute({ query: whoami }, { authorization: `Bearer ${await issuer.token()}` })).toEqual({
    data: { whoami: USER },
  });
  const { errors } = await t.gateway.execute({ query: whoami }, { authorization: 'Bearer nonsense' });
  expect(errors!.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAUTHENTICATED' }]);
});

test.each(['authorization', 'Authorization'])('over WebSocket the caller comes from "%s" of connection_init', async (key) => {
  const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: { [key]: `Bearer ${await issuer.token()}` } });
  expect((await client.iterate({ query: whoami }).next()).value).toEqual({ data: { whoami: USER } });
  client.terminate();
});

test('over WebSocket the caller may also come from the upgrade request', async () => {
  const token = await issuer.token();
  class WithHeader extends WebSocket {
    constructor(to: string, protocols: string) {
      super(to, protocols, { headers: { authorization: `Bearer ${token}` } });
    }
  }
  const client = createClient({ url, webSocketImpl: WithHeader });
  expect((await client.iterate({ query: whoami }).next()).value).toEqual({ data: { whoami: USER } });
  client.terminate();
});

const closeCode = async (authorization: string) => {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  const closed = new Promise<[number, string]>((resolve) => socket.once('close', (code, reason) => resolve([code, String(reason)])));
  socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })));
  return closed;
};

test('over WebSocket an expired token closes with 4403, a bad one with 4401', async () => {
  expect(await closeCode(`Bearer ${await expired()}`)).toEqual([4403, 'Your token has expired. Refresh it and try again.']);
  expect(await closeCode('Bearer nonsense')).toEqual([4401, 'Your token is not valid. Sign in again.']);
});

test('over WebSocket an issuer that cannot be asked closes with 1013', async () => {
  issuer.down = true;
  expect((await closeCode(`Bearer ${await issuer.token()}`))[0]).toBe(1013);
});

test('a socket is closed when its token expires', async () => {
  const exp = Math.floor(Date.now() / 1000) + 1;
  expect(await closeCode(`Bearer ${await issuer.token({ exp })}`)).toEqual([4403, 'Your token has expired. Refresh it and reconnect.']);
});
