import { HandleEmptyInListsPlugin, Kysely, PostgresDialect, replaceWithNoncontingentExpression, type Transaction } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import type { DB } from '../../db/types.generated.ts';
import { APPLICATION_ROLE } from './application-role.ts';
import type { StatementLog } from './statement-log.ts';

/** Every table of the one database. A store uses those of its own subgraph only; `tests/architecture.test.ts` proves it. */
export type Db = Kysely<DB>;
/** A transaction: a function that takes it cannot be called outside one. */
export type Trx = Transaction<DB>;

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  /** Milliseconds a statement may run, wait for a lock, or leave its transaction idle. */
  readonly statementTimeout: number;
  readonly lockTimeout: number;
  readonly idleInTransactionTimeout: number;
}

const BIGINT_OID = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === BIGINT_OID && format !== 'binary' ? (text: string) => BigInt(text) : pg.types.getTypeParser(oid, format)),
};

/**
 * A pool of connections and Kysely over it, working as {@link APPLICATION_ROLE}. Role and time-outs are set by statement, not as start-up
 * parameters, which transaction-mode poolers refuse. Nothing is compiled (`jit`): it takes longer than our statements do, and the planner's guess of what a list
 * could read would set it off. A connection lost while idle is logged and replaced: a database restart never ends the process.
 */
export const openDatabase = (options: DatabaseOptions, log: Logger, statements: StatementLog): Db => {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    types,
    onConnect: async (client) => {
      client.on('error', (err) => log.warn({ err }, 'database connection lost'));
      await client.query(
        `select set_config('statement_timeout', $1, false), set_config('lock_timeout', $2, false),
                set_config('idle_in_transaction_session_timeout', $3, false), set_config('timezone', 'UTC', false), set_config('jit', 'off', false),
                set_config('role', $4, false)`,
        [...[options.statementTimeout, options.lockTimeout, options.idleInTransactionTimeout].map(String), APPLICATION_ROLE],
      );
    },
  });
  pool.on('error', (err) => log.warn({ err }, 'idle database connection lost'));
  const open = new Set<pg.PoolClient>();
  pool.on('connect', (client) => void open.add(client));
  pool.on('remove', (client) => void open.delete(client));
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: { options: pool.options, connect: () => pool.connect(), end: () => endPool(pool, open) } }),
    // `in ()` is no SQL, but what a store asks for when none of the ids it was given can be one: it matches nothing.
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
    log: (event) =>
      statements.record({
        sql: event.query.sql,
        milliseconds: event.queryDurationMillis,
        failure: event.level === 'error' ? codeOf(event.error) : undefined,
      }),
  });
};

/** The SQLSTATE of a failure, or of a failed connection its code. */
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN');

const END_PATIENCE = 1_000;

/** `pool.end()` answers while its connections are still closing; a server that we stop next would break them, and each would be logged as lost. */
const endPool = async (pool: pg.Pool, open: ReadonlySet<pg.PoolClient>): Promise<void> => {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  pool.on('remove', () => open.size === 0 && resolve());
  await pool.end();
  const hurry = setTimeout(resolve, END_PATIENCE);
  if (open.size > 0) await closed;
  clearTimeout(hurry);
};
