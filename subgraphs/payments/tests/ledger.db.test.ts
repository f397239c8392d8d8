import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { administer } from '../../../platform/testing/database.ts';
import { sql } from 'kysely';
import { Client } from 'pg';
import { later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { isOutage } from '../../../platform/errors/mask.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { postToLedger } from '../actions/post-to-ledger.ts';
import { reverseTransaction } from '../actions/reverse-transaction.ts';
import { clearing, commissionRevenue, escrow, vendorPending, type Account } from '../domain/chart-of-accounts.ts';
import type { Posting } from '../domain/postings.ts';
import { accountId } from '../store/ledger.ts';
import { violations } from './ledger-world.ts';
import { ada, paymentsWorld, type PaymentsWorld } from './payments-world.ts';

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const transfer = (from: Account, to: Account, amount: bigint, reference: string = newId()): Posting => ({
  reference,
  kind: 'TRANSFER',
  entries: [
    { account: from, currency: 'EUR', amount: -amount },
    { account: to, currency: 'EUR', amount },
  ],
});
const post = (posting: Posting) => {
  const ctx = shop.world.context(ada);
  return ctx.inTransaction((trx) => postToLedger(ctx, trx, posting));
};
const provider = clearing('simulator');
const balanceOf = async (account: Account): Promise<bigint> => {
  const rows = await shop.world.db.selectFrom('ledger_entries').select('amount').where('account_id', '=', accountId(account.code, 'EUR')).execute();
  return rows.reduce((sum, row) => sum + row.amount, 0n);
};

test('a posting happens once for its reference; other entries under it are refused', async () => {
  const account = escrow(newId());
  const posting = transfer(provider, account, 500n);
  expect(await post(posting)).toEqual({ ok: true, value: 'POSTED' });
  expect(await post(posting)).toEqual({ ok: true, value: 'REPLAYED' });
  expect(await post({ ...transfer(provider, account, 501n), reference: posting.reference })).toEqual({ ok: false, code: 'LEDGER_REFERENCE_REUSED' });
  const concurrent = transfer(provider, account, 7n);
  const results = await Promise.all(Array.from({ length: 20 }, () => post(concurrent)));
  expect(results.filter((result) => result.ok && result.value === 'POSTED')).toHaveLength(1);
  expect(await balanceOf(account)).toBe(507n);
});

test('a posting to known accounts is one statement, to new ones three', async () => {
  const account = escrow(newId());
  await post(transfer(provider, account, 5n));
  const { world } = shop;
  const ctx = world.context(ada);
  const statements = await world.statementsOf(() => world.db.transaction().execute((trx) => postToLedger(ctx, trx, transfer(provider, account, 6n))));
  const known = statements.filter((text) => !/^(begin|commit|start)/i.test(text.trim()));
  expect(known).toHaveLength(1);
  const fresh = await world.statementsOf(() => world.db.transaction().execute((trx) => postToLedger(ctx, trx, transfer(provider, escrow(newId()), 6n))));
  expect(fresh.filter((text) => !/^(begin|commit|start)/i.test(text.trim()))).toHaveLength(3);
});

test('an account with a limit never goes below it, also between contenders; the refused leave nothing', async () => {
  for (let round = 0; round < 20; round += 1) {
    const [from, to] = [escrow(newId()), vendorPending(newId())];
    await post(transfer(provider, from, 100n));
    const results = await Promise.all(Array.from({ length: 12 }, () => post(transfer(from, to, 30n))));
    expect(results.filter((result) => result.ok)).toHaveLength(3);
    expect(results.filter((result) => !result.ok && result.code === 'INSUFFICIENT_FUNDS')).toHaveLength(9);
    expect([await balanceOf(from), await balanceOf(to)]).toEqual([10n, 90n]);
  }
  expect(await violations(shop.world)).toEqual([]);
});

test('an account without a limit may go below zero', async () => {
  const vendor = vendorPending(newId());
  expect(await post(transfer(vendor, provider, 30n))).toMatchObject({ ok: true });
  expect(await balanceOf(vendor)).toBe(-30n);
});

test('the database itself refuses what does not balance, mixes currencies, or is added later', async () => {
  const { db } = shop.world;
  const account = escrow(newId());
  const posting = transfer(provider, account, 50n);
  await post(posting);
  const { id, at } = await db.selectFrom('ledger_transactions').select(['id', 'at']).where('reference', '=', posting.reference).executeTakeFirstOrThrow();
  const entry = (transaction_id: string, amount: bigint, currency = 'EUR', when = at) => ({ transaction_id, account_id: accountId(account.code, 'EUR'), currency, amount, at: when });
  const begin = (entry_count: number) => ({ id: newId(), reference: newId(), kind: 'TRANSFER', entry_count, at });
  const write = (row: ReturnType<typeof begin>, entries: ReturnType<typeof entry>[]) =>
    db.transaction().execute(async (trx) => {
      await trx.insertInto('ledger_transactions').values(row).execute();
      if (entries.length > 0) await trx.insertInto('ledger_entries').values(entries).execute();
    });
  const two = begin(2);
  await expect(write(two, [entry(two.id, 5n), entry(two.id, -4n)])).rejects.toThrow('does not balance');
  await expect(write(two, [])).rejects.toThrow('has 0 entries, not 2');
  await expect(write(two, [entry(two.id, 5n), entry(two.id, -5n, 'USD')])).rejects.toThrow('foreign key');
  await expect(write(two, [entry(two.id, 5n, 'EUR', later(at, 1)), entry(two.id, -5n, 'EUR', later(at, 1))])).rejects.toThrow('entries of another time');
  await expect(write(two, [entry(two.id, 0n), entry(two.id, 0n)])).rejects.toThrow('check constraint');
  await expect(db.insertInto('ledger_entries').values([entry(id, 5n), entry(id, -5n)]).execute()).rejects.toThrow('has 4 entries, not 2');
  await expect(db.updateTable('ledger_balances').set({ balance: -1n }).where('account_id', '=', accountId(account.code, 'EUR')).execute()).rejects.toThrow('check constraint');
});

test('the application has no right to change or remove entries', async () => {
  const { db } = shop.world;
  await post(transfer(provider, escrow(newId()), 50n));
  expect((await sql`select current_user as role`.execute(db)).rows).toEqual([{ role: 'plaza_app' }]);
  const { rows } = await sql<{ name: string; may: string }>`
    select t as name, string_agg(p, ' ' order by p) as may from unnest(array['ledger_entries', 'ledger_transactions']) t cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) p
    where has_table_privilege(t, p) or (p in ('UPDATE', 'REFERENCES') and has_any_column_privilege(t, p)) group by t order by t`.execute(db);
  expect(rows).toEqual([{ name: 'ledger_entries', may: 'INSERT SELECT' }, { name: 'ledger_transactions', may: 'INSERT SELECT' }]);
  for (const table of ['ledger_entries', 'ledger_transactions'] as const) {
    await expect(db.deleteFrom(table).execute()).rejects.toThrow(`permission denied for table ${table}`);
    await expect(sql`truncate ${sql.table(table)} cascade`.execute(db)).rejects.toThrow('permission denied');
    await expect(sql`alter table ${sql.table(table)} disable trigger all`.execute(db)).rejects.toThrow('must be owner');
  }
  await expect(db.updateTable('ledger_entries').set({ amount: 1n }).execute()).rejects.toThrow('permission denied for table ledger_entries');
  await expect(db.updateTable('ledger_transactions').set({ kind: 'REFUND' }).execute()).rejects.toThrow('permission denied for table ledger_transactions');
  await expect(sql`set session_replication_role = replica`.execute(db)).rejects.toThrow('permission denied');
});

test('nobody changes or removes entries, not even the owner of the tables', async () => {
  await post(transfer(provider, escrow(newId()), 50n));
  const asOwner = (statement: string) => administer(shop.world.databaseUrl, statement);
  for (const table of ['ledger_entries', 'ledger_transactions']) {
    await expect(asOwner(`delete from ${table}`)).rejects.toThrow(`${table} is append-only`);
    await expect(asOwner(`truncate ${table} cascade`)).rejects.toThrow('is append-only');
  }
  await expect(asOwner('update ledger_entries set amount = 1')).rejects.toThrow('ledger_entries is append-only');
  await expect(asOwner(`update ledger_transactions set kind = 'REFUND'`)).rejects.toThrow('ledger_transactions is append-only');
  await expect(asOwner('set session_replication_role = replica; delete from ledger_entries')).rejects.toThrow('ledger_entries is append-only');
});

test('the ledger is not written at an isolation level that reads an old boundary of the closed books', async () => {
  const ctx = shop.world.context(ada);
  const write = shop.world.db.transaction().setIsolationLevel('repeatable read').execute((trx) => postToLedger(ctx, trx, transfer(provider, commissionRevenue, 5n)));
  await expect(write).rejects.toThrow('isolation level read committed');
});

test('a transaction is reversed as a whole and once, also between contenders; a reversal is not', async () => {
  const { world } = shop;
  const reverse = (transactionId: string) => {
    const ctx = world.context(ada);
    return ctx.inTransaction((trx) => reverseTransaction(ctx, trx, { transactionId, note: 'booked twice' }));
  };
  const idOf = async (reference: string) => (await world.db.selectFrom('ledger_transactions').select('id').where('reference', '=', reference).executeTakeFirstOrThrow()).id;
  for (let round = 0; round < 20; round += 1) {
    const [from, to] = [escrow(newId()), escrow(newId())];
    await post(transfer(provider, from, 100n));
    const posting = transfer(from, to, 70n);
    await post(posting);
    const results = values(await race(8, async () => reverse(await idOf(posting.reference))));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.code === 'LEDGER_ALREADY_REVERSED')).toHaveLength(7);
    expect([await balanceOf(from), await balanceOf(to)]).toEqual([100n, 0n]);
  }
  const [from, to] = [escrow(newId()), escrow(newId())];
  const [first, spent] = [transfer(provider, from, 100n), transfer(from, to, 60n)];
  await post(first);
  await post(spent);
  const id = await idOf(first.reference);
  expect(await reverse(id)).toEqual({ ok: false, code: 'INSUFFICIENT_FUNDS' });
  expect(await reverse(newId())).toEqual({ ok: false, code: 'LEDGER_TRANSACTION_NOT_FOUND' });
  expect(await reverse(await idOf(spent.reference))).toMatchObject({ ok: true });
  expect(await reverse(await idOf(`reversal:${await idOf(spent.reference)}`))).toEqual({ ok: false, code: 'LEDGER_NOT_REVERSIBLE' });
  const partly: Posting = { ...transfer(from, provider, 40n), kind: 'REVERSAL', reverses: id };
  await expect(post(partly)).rejects.toThrow(`does not reverse ${id}`);
  expect(await violations(world)).toEqual([]);
});

/** Whether the connection was lost. Socket errors come from outside jest's sandbox and are no `Error` of its own. */
const wasCut = (error: unknown): boolean => isOutage(error) || /ECONNRESET|EPIPE/.test(String(error));

/** What a snapshot of the whole ledger must never show. */
const SNAPSHOT = `
  select 'unbalanced transaction' as broken, transaction_id::text as at from ledger_entries group by transaction_id, currency having sum(amount) <> 0
  union all select 'trial balance', currency from ledger_entries group by currency having sum(amount) <> 0
  union all select 'balance row', b.account_id::text from ledger_balances b left join ledger_entries e using (account_id)
    group by b.account_id having b.balance <> coalesce(sum(e.amount), 0) or b.balance < b.min_balance`;

test('5,000 concurrent transfers with connections killed: every snapshot balances, nothing is lost or doubled', async () => {
  const { world } = shop;
  const accounts = Array.from({ length: 12 }, () => escrow(newId()));
  for (const account of accounts) await post(transfer(provider, account, 2_000n));
  const observer = new Client(world.databaseUrl);
  const killer = new Client(world.databaseUrl);
  await Promise.all([observer.connect(), killer.connect()]);
  const { rows: own } = await observer.query('select pg_backend_pid() as pid');

  let running = true;
  let snapshots = 0;
  const broken: unknown[] = [];
  const observe = async () => {
    while (running) {
      await observer.query('begin isolation level repeatable read read only');
      broken.push(...(await observer.query(SNAPSHOT)).rows);
      await observer.query('commit');
      await observer.query('select pg_sleep(0.05)');
      snapshots += 1;
    }
  };
  let killed = 0;
  const kill = async () => {
    while (running) {
      const { rowCount } = await killer.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid not in (pg_backend_pid(), $1) and state <> 'idle' and backend_type = 'client backend' order by random() limit 1`,
        [own[0].pid],
      );
      killed += rowCount ?? 0;
      await killer.query('select pg_sleep(0.05)');
    }
  };

  /** Nobody knows whether a transfer whose connection died was committed: it is sent again under the same reference. */
  const settle = async (posting: Posting): Promise<boolean> => {
    for (;;) {
      try {
        return (await post(posting)).ok;
      } catch (error) {
        if (!wasCut(error)) throw error;
      }
    }
  };
  let seed = 20_260_115;
  const random = (n: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * n);
  };
  const postings = Array.from({ length: 5_000 }, (_, n) => {
    const any = () => (random(5) === 0 ? commissionRevenue : accounts[random(accounts.length)]!);
    const [from, to] = [any(), any()];
    return from === to ? transfer(provider, to, 1n, `storm:${n}`) : transfer(from, to, BigInt(1 + random(900)), `storm:${n}`);
  });
  let next = 0;
  let done = 0;
  const send = async () => {
    for (let posting = postings[next++]; posting; posting = postings[next++]) if (await settle(posting)) done += 1;
  };
  const watchers = [observe(), kill()];
  await Promise.all(Array.from({ length: 32 }, send)).finally(() => {
    running = false;
    return Promise.all(watchers);
  });
  await Promise.all([observer.end(), killer.end()]);

  expect(broken).toEqual([]);
  expect(snapshots).toBeGreaterThan(10);
  expect(killed).toBeGreaterThan(10);
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from ledger_transactions where reference like 'storm:%'`.execute(world.db);
  expect(Number(rows[0]!.n)).toBe(done);
  expect(done).toBeGreaterThan(1_000);
  expect(done).toBeLessThan(5_000);
  expect(await violations(world)).toEqual([]);
}, 120_000);
