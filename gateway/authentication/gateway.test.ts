import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Revocation } from '../../platform/auth/revoked.ts';
import { createLog } from '../../platform/log/log.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { createIssuer, USER, type Issuer } from '../testing/issuer.ts';
import { testGateway } from '../testing/test-gateway.ts';

let issuer: Issuer;
beforeEach(async () => {
  issuer = await createIssuer();
});
afterEach(async () => issuer[Symbol.asyncDispose]());

test('whoever was revoked is refused from the moment when it is known, on every transport; newer tokens count', async () => {
  const revoked: Revocation[] = [];
  const revocations = async () => ({ revocations: revoked, asOf: new Date() });
  await using t = await testGateway('local', { auth: issuer.auth, revocations });
  const url = `${(await t.gateway.listen(0, '127.0.0.1')).url}/graphql`;
  const now = Math.floor(Date.now() / 1_000);
  const [old, fresh] = await Promise.all([now - 60, now].map(async (iat) => `Bearer ${await issuer.token({ iat })}`));
  const ask = async (authorization: string) => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body: '{"query":"{ whoami }"}' });
    return { status: response.status, body: await response.json() };
  };
  expect(await ask(old!)).toEqual({ status: 200, body: { data: { whoami: USER } } });

  revoked.push({ subject: USER, validAfter: new Date((now - 30) * 1_000) });
  await eventually('it is known', async () => (await ask(old!)).status === 401);
  const error = { message: 'Your access was revoked. Sign in again.', extensions: { code: 'UNAUTHENTICATED' } };
  expect(await ask(old!)).toEqual({ status: 401, body: { errors: [error] } });
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization: old } });
  const closed = client.iterate({ query: '{ whoami }' }).next().catch((event: CloseEvent) => [event.code, event.reason]);
  expect(await closed).toEqual([4403, error.message]);
  expect(await ask(fresh!)).toEqual({ status: 200, body: { data: { whoami: USER } } });
});

test('a gateway that accepts tokens says so when nobody tells which were revoked', async () => {
  const warnings = async (options: Parameters<typeof testGateway>[1]) => {
    const lines: string[] = [];
    await using _ = await testGateway('local', { ...options, log: createLog('warn', { write: (line) => void lines.push(line) }) });
    return lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
  };
  const revocations = async () => ({ revocations: [], asOf: new Date() });
  expect(await warnings({ auth: issuer.auth })).toEqual([
    'nobody tells which credentials were taken back (AUTH_REVOCATIONS_URL): they count until they expire',
  ]);
  expect(await warnings({ auth: issuer.auth, revocations })).toEqual([]);
  expect(await warnings({ auth: null })).toEqual([]);
});
