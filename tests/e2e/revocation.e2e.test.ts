import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEMO_PASSWORD, people } from '../../db/seed/demo.ts';
import { closeOf, openSocket, say } from '../../gateway/transports/testing/sockets.ts';
import { createTestDatabase } from '../../platform/testing/database.ts';
import { signIn, signUp, type Person } from '../../scripts/journey/client.ts';
import { installDemo } from '../support/demo-data.ts';
import { Processes } from '../support/processes.ts';
import { startTopology, type Topology } from '../support/topology.ts';

const NOTIFICATIONS = 'subscription { notificationReceived { cursor } }';
const REVOKED = 'Your access was revoked. Sign in again.';

const disposables = new AsyncDisposableStack();
let plaza: Topology;
let admin: Person;

beforeAll(async () => {
  const database = disposables.use(await createTestDatabase());
  await installDemo(database.url);
  plaza = await startTopology(disposables.use(new Processes()), database.url, { subgraphs: 'together' });
  admin = await signIn(plaza.places, people.ada.email, DEMO_PASSWORD);
}, 300_000);
afterAll(() => disposables.disposeAsync());

/** Somebody with a token, and how to take it back. */
interface Revocable {
  readonly token: string;
  readonly revoke: () => Promise<unknown>;
}

const register = () => signUp(plaza.places, `rita-${randomUUID()}@plaza.test`, 'a long enough password', 'Rita Revoked');

const sessionIdOf = ({ token }: Person): string =>
  (JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { session_id: string }).session_id;

const signsOut = async (): Promise<Revocable> => {
  const { token } = await register();
  const address = `${plaza.places.authUrl}/auth/v1/logout?scope=local`;
  return { token, revoke: async () => expect((await fetch(address, { method: 'POST', headers: { authorization: `Bearer ${token}` } })).status).toBe(204) };
};

const endsSession = async (): Promise<Revocable> => {
  const person = await register();
  const input = { id: sessionIdOf(person) };
  const revoke = () => person.ask('mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { errors { code message } } }', { input });
  return { token: person.token, revoke };
};

const isSuspended = async (): Promise<Revocable> => {
  const { id, token } = await register();
  const input = { userId: id, transition: 'SUSPEND', reason: 'spam' };
  const revoke = () => admin.ask('mutation ($input: SetUserStatusInput!) { setUserStatus(input: $input) { errors { code message } } }', { input });
  return { token, revoke };
};

const losesKey = async (): Promise<Revocable> => {
  const { made } = await admin.ask<{ made: { serviceAccount: { id: string } } }>(
    'mutation ($input: CreateServiceAccountInput!) { made: createServiceAccount(input: $input) { serviceAccount { id } errors { code message } } }',
    { input: { name: `robot ${randomUUID()}`, scopes: ['orders:read'] } },
  );
  const { made: key } = await admin.ask<{ made: { issued: { secret: string; key: { id: string } } } }>(
    'mutation ($input: CreateApiKeyInput!) { made: createApiKey(input: $input) { issued { secret key { id } } errors { code message } } }',
    { input: { serviceAccountId: made.serviceAccount.id, name: 'nightly' } },
  );
  const input = { id: key.issued.key.id };
  const revoke = () => admin.ask('mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { errors { code message } } }', { input });
  return { token: key.issued.secret, revoke };
};

const ways: [string, () => Promise<Revocable>][] = [
  ['somebody who signs out', signsOut],
  ['somebody who ends this session', endsSession],
  ['somebody who is suspended', isSuspended],
  ['a service whose key is revoked', losesKey],
];

test.each(ways)('%s: the open socket is closed with 4403 and the event stream ends, others stay', async (who, make) => {
  const [{ token, revoke }, other] = [await make(), await register()];
  const socketUrl = plaza.places.graphUrl.replace('http', 'ws');
  const [mine, others] = await Promise.all([token, other.token].map((each) => openSocket(socketUrl, { authorization: `Bearer ${each}` })));
  for (const { socket } of [mine!, others!]) say(socket, { type: 'subscribe', id: '1', payload: { query: NOTIFICATIONS } });
  const stream = await fetch(plaza.places.graphUrl, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: NOTIFICATIONS }),
  });
  const [closed, streamed] = [closeOf(mine!.socket), stream.text()];

  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1_000).toFixed(1);
  await revoke();
  const answered = seconds();
  expect(await closed).toEqual([4403, REVOKED]);
  process.stdout.write(`${who}: revoked within ${answered} s, socket closed after ${seconds()} s\n`);
  expect(await streamed).toContain('"code":"UNAUTHENTICATED"');

  const again = await fetch(plaza.places.graphUrl, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ me { id } }' }),
  });
  expect(await again.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(others!.socket.readyState).toBe(others!.socket.OPEN);
  others!.socket.terminate();
});
