import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { people } from '../../db/seed/demo.ts';
import { remoteSource } from '../../gateway/sources/remote-source.ts';
import type { Caller } from '../../platform/auth/caller.ts';
import { signCaller } from '../../platform/auth/caller-token.ts';
import { environment } from '../../platform/config/config.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { freePort } from '../../platform/testing/free-port.ts';
import { limits } from '../limits.ts';
import type { OpenScenario } from './scenario.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const query = /* GraphQL */ `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { displayName } } }`;
const variables = { representations: [{ __typename: 'User', id: people.ana.id }] };
const request = { kind: 'query' as const, query, variables, body: JSON.stringify({ query, variables }) };
const caller: Caller = { kind: 'user', id: people.ana.id, roles: [], scopes: [], issuedAt: Math.floor(Date.now() / 1000) };

/** What the gateway does for one step of a plan in production: sign the caller, ask a subgraph in another process over HTTP, read the answer. */
export const internalCallScenario = async (databaseUrl: string, secret: string): Promise<OpenScenario> => {
  const port = await freePort();
  const child = spawn(process.execPath, ['subgraphs/main.ts', 'accounts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: environment['PATH'], PORT: String(port), DATABASE_URL: databaseUrl, PLAZA_INTERNAL_SECRET: secret, LOG_LEVEL: 'warn' },
  });
  const origin = `http://localhost:${port}`;
  await eventually('the accounts subgraph is ready', async () => (await fetch(`${origin}/health/ready`).catch(() => null))?.ok);
  const source = remoteSource({ name: 'accounts', url: `${origin}/graphql` });
  return {
    name: 'gateway → accounts over HTTP',
    limit: limits.internal,
    send: async () => {
      const requestId = 'bench';
      const callerToken = signCaller(secret, { caller, requestId }, new Date());
      const { data, errors } = await source.execute(request, { requestId, callerToken });
      if (errors || JSON.stringify(data) !== JSON.stringify({ _entities: [{ displayName: people.ana.displayName }] })) throw new Error(JSON.stringify(errors ?? data));
    },
    [Symbol.asyncDispose]: async () => {
      await source.close();
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
};
