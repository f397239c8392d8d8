import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import express from 'express';
import { pino } from 'pino';
import type { Caller } from '../../../platform/auth/caller.ts';
import { systemClock, type Clock } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { listen } from '../../../platform/server/http.ts';
import { testWorld, type World } from '../../../tests/support/world.ts';
import { insertRole } from '../store/roles.ts';
import { insertUser } from '../store/users.ts';

/** The accounts subgraph with its HTTP routes on a real port. */
export interface Issuer extends AsyncDisposable {
  readonly world: World;
  readonly url: string;
  /** Everything the routes logged, without any redaction. */
  readonly logged: string[];
  /** A client of its own memory, as an app on a device has it. */
  client(): SupabaseClient;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<{ status: number; body: Record<string, unknown> }>;
}

export const startIssuer = async ({ clock = systemClock, env = {} }: { clock?: Clock; env?: Record<string, string> } = {}): Promise<Issuer> => {
  const world = await testWorld({ subgraphs: ['accounts'], clock, env });
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const app = express();
  app.use(world.subgraphs[0]!.routes!({ ...world.services, log }));
  const server = await listen(app, { port: 0, host: 'localhost' });
  return {
    world,
    url: server.url,
    logged,
    client: () => createClient(server.url, 'anon-key', { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } }),
    post: async (path, body, headers = {}) => {
      const json = typeof body === 'string' ? body : JSON.stringify(body);
      const response = await fetch(`${server.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: json });
      const text = await response.text();
      return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
    },
    [Symbol.asyncDispose]: async () => {
      await server.close(0);
      await world[Symbol.asyncDispose]();
    },
  };
};

/** A person in the database, without credentials. */
export const makeUser = async (world: World, { roles = [], displayName = 'Somebody' }: { roles?: readonly ('admin' | 'staff')[]; displayName?: string } = {}): Promise<string> => {
  const id = newId();
  const at = world.services.clock.now();
  await insertUser(world.db, { id, display_name: displayName, email: `${id}@plaza.test`, phone: '+37799990001', created_at: at, updated_at: at });
  await world.db.transaction().execute(async (trx) => {
    for (const role of roles) await insertRole(trx, id, role, at);
  });
  return id;
};

/** Claims of a token, unverified. */
export const claimsOf = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;

/** The caller that the gateway makes of an access token. */
export const callerOf = (token: string): Caller => {
  const { sub, iat, session_id } = claimsOf(token) as { sub: string; iat: number; session_id: string };
  return { kind: 'user', id: sub, roles: [], scopes: [], issuedAt: iat, sessionId: session_id };
};
