import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { administer, createEmptyDatabase, createTestDatabase } from '../../platform/testing/database.ts';
import { freePort } from '../../platform/testing/free-port.ts';
import { Processes, type Exit } from '../support/processes.ts';

const withDatabase = { subgraph: ['subgraphs/main.ts', 'accounts'], worker: ['subgraphs/worker.ts'], 'npm start': ['scripts/start.ts'] };

/** Starts each of them and waits for its end: what they say, by name. All must end with 1. */
const refusals = async (commands: Readonly<Record<string, readonly string[]>>, env: Readonly<Record<string, string>>): Promise<Record<string, string[]>> => {
  await using processes = new Processes();
  const ends = await Promise.all(Object.entries(commands).map(async ([name, args]): Promise<[string, Exit]> => [name, await processes.start(name, args, env).exit]));
  expect(ends.map(([name, { code, signal }]) => ({ name, code, signal }))).toEqual(Object.keys(commands).map((name) => ({ name, code: 1, signal: null })));
  return Object.fromEntries(ends.map(([name, { output }]) => [name, output.trimEnd().split('\n')]));
};

const each = (line: unknown) => Object.fromEntries(Object.keys(withDatabase).map((name) => [name, [line]]));

test('every problem of the configuration is listed', async () => {
  const env = { NODE_ENV: 'production', PORT: 'many', GRAPHIQL: 'maybe', PLAZA_INTERNAL_SECRET: 'short', SMS_PROVIDER: 'pigeon' };
  const said = await refusals({ gateway: ['gateway/main.ts'], subgraph: ['subgraphs/main.ts', 'accounts'], worker: ['subgraphs/worker.ts'] }, env);
  const first = 'The configuration has problems:';
  const common = ['  - PORT must be a whole number from 0 to 65535, not "many"'];
  const last = 'See .env.example for every variable.';
  const secret = '  - PLAZA_INTERNAL_SECRET is too short: at least 32 characters';
  const supabase = '  - SUPABASE_URL is missing: the built-in issuer is for development only. For example: SUPABASE_URL=https://abc.supabase.co';
  expect(said['gateway']).toEqual([first, ...common, secret, supabase, '  - GRAPHIQL must be true or false, not "maybe"', last]);
  const service = [
    first,
    ...common,
    '  - DATABASE_URL is missing. For example: DATABASE_URL=postgres://user:password@host:5432/plaza',
    secret,
    supabase,
    '  - PUBLIC_URL is missing. For example: PUBLIC_URL=https://api.example.com',
    '  - PAYMENT_PROVIDER=simulator is for development only. Choose one of stripe',
    '  - SIMULATOR_WEBHOOK_SECRET is missing. Set it to a random text of at least 32 characters, for example from: openssl rand -base64 32',
    '  - EMAIL_PROVIDER=local is for development only. Choose one of sendgrid',
    '  - SMS_PROVIDER must be one of local, twilio, not "pigeon"',
    '  - PUSH_PROVIDER=local is for development only. Choose one of firebase',
    '  - IDENTITY_PROVIDER=local is for development only. Choose one of supabase',
    last,
  ];
  expect(said['subgraph']).toEqual(service);
  expect(said['worker']).toEqual(service);
}, 180_000);

test('unknown subgraphs are told the known ones', async () => {
  const said = await refusals({ subgraph: ['subgraphs/main.ts', 'accounts', 'weather'] }, {});
  expect(said['subgraph']).toEqual(['Usage: npm run subgraph -- NAME [NAME …]', expect.stringMatching(/^Names: accounts, communication, payments, delivery, ecommerce/)]);
});

test('a port that is taken is one line', async () => {
  await using database = await createTestDatabase();
  const other = createServer().listen(0);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const said = await refusals(withDatabase, { DATABASE_URL: database.url, PORT: String(port) });
  other.close();
  expect(said).toEqual(each(`Port ${port} is already in use. Stop the other program or choose another port.`));
}, 180_000);

test('a database that cannot be reached is one line', async () => {
  const port = await freePort();
  const said = await refusals(withDatabase, { DATABASE_URL: `postgres://plaza:secret-password@127.0.0.1:${port}/plaza`, PORT: '0' });
  expect(said).toEqual(each(`The database cannot be reached (ECONNREFUSED): connect ECONNREFUSED 127.0.0.1:${port}. Check DATABASE_URL.`));
}, 180_000);

test('a database that is newer than the code is one line', async () => {
  await using database = await createTestDatabase();
  await administer(database.url, `insert into platform_migrations (number, name, checksum) values (9999, '9999_from_the_future', 'x')`);
  const said = await refusals(withDatabase, { DATABASE_URL: database.url, PORT: '0' });
  expect(said).toEqual(each(expect.stringMatching(/^The database is at 9999_from_the_future, newer than this code \(\d{4}_\w+\)\. Deploy the newer code, or restore the database from before\.$/)));
}, 180_000);

test('a database without our tables is one line for what does not migrate', async () => {
  await using database = await createEmptyDatabase();
  const { subgraph, worker } = withDatabase;
  const said = await refusals({ subgraph, worker }, { DATABASE_URL: database.url, PORT: '0' });
  const line = expect.stringMatching(/^The database lacks \d+ migrations of this code \(0001_platform_base to \d{4}_\w+\)\. Run npm run db:migrate first\.$/);
  expect(said).toEqual({ subgraph: [line], worker: [line] });
}, 180_000);
