import pg from 'pg';
import type { Books } from './books.ts';

/** One branch for each writer, as pgbench's manual asks for (`--scale` at least `--client`): with fewer they would wait for each other. */
const ACCOUNTS_PER_BRANCH = 100_000;
const TELLERS_PER_BRANCH = 10;

const tables = (branches: number) => `
  create table pgbench_branches (bid int not null, bbalance int, filler char(88)) with (fillfactor = 100);
  create table pgbench_tellers (tid int not null, bid int, tbalance int, filler char(84)) with (fillfactor = 100);
  create table pgbench_accounts (aid int not null, bid int, abalance int, filler char(84)) with (fillfactor = 100);
  create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
  insert into pgbench_branches (bid, bbalance) select n, 0 from generate_series(1, ${branches}) n;
  insert into pgbench_tellers (tid, bid, tbalance) select n, (n - 1) / ${TELLERS_PER_BRANCH} + 1, 0 from generate_series(1, ${branches * TELLERS_PER_BRANCH}) n;
  insert into pgbench_accounts (aid, bid, abalance, filler) select n, (n - 1) / ${ACCOUNTS_PER_BRANCH} + 1, 0, '' from generate_series(1, ${branches * ACCOUNTS_PER_BRANCH}) n;
  alter table pgbench_branches add primary key (bid);
  alter table pgbench_tellers add primary key (tid);
  alter table pgbench_accounts add primary key (aid);`;

export interface Tpcb extends AsyncDisposable {
  /** One transaction of a writer. */
  run(): Promise<void>;
}

const below = (n: number): number => 1 + Math.floor(Math.random() * n);

/**
 * pgbench's default script ("TPC-B (sort of)", PostgreSQL manual, pgbench) over `pg`, statement by statement with literals as pgbench sends it
 * without `-M`: npm's PostgreSQL comes without the program. Same tables, fill factors and keys.
 */
export const prepareTpcb = async ({ databaseUrl }: Pick<Books, 'databaseUrl'>, writers: number): Promise<Tpcb> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: writers });
  await pool.query(tables(writers));
  await pool.query('vacuum analyze pgbench_branches');
  await pool.query('vacuum analyze pgbench_accounts');
  const run = async () => {
    const client = await pool.connect();
    const [aid, bid, tid, delta] = [below(writers * ACCOUNTS_PER_BRANCH), below(writers), below(writers * TELLERS_PER_BRANCH), below(10_001) - 5_001];
    await client.query('begin');
    await client.query(`update pgbench_accounts set abalance = abalance + ${delta} where aid = ${aid}`);
    await client.query(`select abalance from pgbench_accounts where aid = ${aid}`);
    await client.query(`update pgbench_tellers set tbalance = tbalance + ${delta} where tid = ${tid}`);
    await client.query(`update pgbench_branches set bbalance = bbalance + ${delta} where bid = ${bid}`);
    await client.query(`insert into pgbench_history (tid, bid, aid, delta, mtime) values (${tid}, ${bid}, ${aid}, ${delta}, current_timestamp)`);
    await client.query('end');
    client.release();
  };
  return { run, [Symbol.asyncDispose]: () => pool.end() };
};
