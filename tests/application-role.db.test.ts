import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from '@jest/globals';
import { readServiceConfig } from '../platform/config/config.ts';
import { createServices, type Services } from '../platform/context/services.ts';
import { grantRights } from '../platform/db/application-role.ts';
import { createLog } from '../platform/log/log.ts';
import { administer, createEmptyDatabase } from '../platform/testing/database.ts';
import { testServices } from '../platform/testing/services.ts';
import { loadSubgraphs } from '../subgraphs/index.ts';
import { prepareDatabase, seedDemo } from '../subgraphs/prepare.ts';

const servicesOn = (url: string): Services => createServices(readServiceConfig({ NODE_ENV: 'test', DATABASE_URL: url, LOG_LEVEL: 'silent' }), createLog('silent'));

const as = (url: string, login: string): string => {
  const other = new URL(url);
  [other.username, other.password] = [login, 'secret'];
  return other.href;
};

/** A login of the server for one test. */
const login = async (url: string, kind: string, options: string): Promise<{ name: string; url: string } & AsyncDisposable> => {
  const name = `${kind}_${randomUUID().slice(0, 8)}`;
  await administer(url, `create role ${name} login password 'secret' ${options}`);
  const remove = async () => {
    await administer(url, `reassign owned by ${name} to current_user; drop owned by ${name}`);
    await administer(url, `drop role ${name}`);
  };
  return { name, url: as(url, name), [Symbol.asyncDispose]: remove };
};

/** What a process of ours may not do to the ledger. */
const forbidden = ['update ledger_entries set amount = 1', 'delete from ledger_entries', 'truncate ledger_entries', 'update ledger_transactions set note = null', 'alter table ledger_entries disable trigger all', 'drop table ledger_entries'];

const expectForbidden = async (services: Services) => {
  expect((await sql`select current_user as role`.execute(services.db)).rows).toEqual([{ role: 'plaza_app' }]);
  for (const statement of forbidden) await expect(sql.raw(statement).execute(services.db)).rejects.toThrow(/permission denied|must be owner/);
};

test('a database of an owner who is no superuser, as Supabase has it, is made ready, works, and keeps its ledger', async () => {
  await using database = await createEmptyDatabase();
  const name = new URL(database.url).pathname.slice(1);
  await using owner = await login(database.url, 'owner', 'nosuperuser createrole bypassrls');
  await administer(database.url, `grant plaza_app to ${owner.name} with admin true, inherit false, set true`);
  await administer(database.url, `alter database ${name} owner to ${owner.name}`);
  await administer(database.url, `grant all on schema public to ${owner.name}`);
  const subgraphs = await loadSubgraphs();
  expect((await prepareDatabase(owner.url, subgraphs)).length).toBeGreaterThan(9);
  expect(await prepareDatabase(owner.url, subgraphs)).toEqual([]);
  const services = servicesOn(owner.url);
  try {
    await seedDemo(services, subgraphs);
    await expectForbidden(services);
    expect((await sql`select rulename from pg_rules where schemaname = 'public'`.execute(services.db)).rows).toEqual([]);
    expect(Number((await services.db.selectFrom('commission_rates').select(({ fn }) => fn.countAll<bigint>().as('n')).executeTakeFirstOrThrow()).n)).toBeGreaterThan(0);
  } finally {
    await services.close();
  }
}, 60_000);

test('an application that signs in with a login of its own works as the role, and is nobody without it', async () => {
  await using env = await testServices();
  await using clerk = await login(env.databaseUrl, 'clerk', 'nosuperuser');
  await administer(env.databaseUrl, `grant plaza_app to ${clerk.name} with inherit false, set true`);
  const services = servicesOn(clerk.url);
  try {
    await expectForbidden(services);
    expect((await services.db.selectFrom('ledger_entries').selectAll().execute())).toEqual([]);
  } finally {
    await services.close();
  }
  await expect(administer(clerk.url, 'select from ledger_entries')).rejects.toThrow('permission denied');
});

test('a login that may not make the role is told what an administrator has to run', async () => {
  await using env = await testServices();
  await using stranger = await login(env.databaseUrl, 'stranger', 'nosuperuser');
  await expect(grantRights(stranger.url)).rejects.toThrow('create role plaza_app nologin bypassrls; grant plaza_app to');
});
