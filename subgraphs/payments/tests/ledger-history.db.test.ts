import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { later, minutes, seconds } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { closeBooks } from '../actions/close-books.ts';
import { eventually } from '../../../platform/testing/eventually.ts';
import { postToLedger } from '../actions/post-to-ledger.ts';
import { commissionRevenue, vendorAvailable, wallet, type Account } from '../domain/chart-of-accounts.ts';
import { moveClosing } from '../store/ledger-closing.ts';
import { accountId } from '../store/ledger.ts';
import { listStatementOf, placeOf, type LedgerEntry } from '../store/ledger-transactions.ts';
import { trialBalanceAt } from '../store/trial-balance.ts';
import { balanceOf, post, provider, summedBalanceOf, transfer, transactionIdOf, violations } from './ledger-world.ts';
import { ada, paymentsWorld, type PaymentsWorld } from './payments-world.ts';

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const start = new Date('2026-03-01T00:00:00Z');
const contextAt = (at: Date) => ({ ...shop.world.context(ada), now: () => at });
const postAt = (at: Date, from: Account, to: Account, amount: bigint) => post(shop.world, transfer(from, to, amount), contextAt(at));
/** Closes up to an instant, and rolls up what can be. */
const closeOnce = (until: Date): Promise<void> => closeBooks(contextAt(later(until, minutes(1))));
/** The same until everything is rolled up: writers of the server's other databases are waited for too. */
const closeUntil = async (until: Date): Promise<void> => {
  await eventually('the books are closed and rolled up', async () => {
    await closeOnce(until);
    return (await closing()).rolled_until >= until;
  });
};
const closing = () => shop.world.db.selectFrom('ledger_closing').selectAll().executeTakeFirstOrThrow();
const bookedAt = async (reference: string): Promise<Date> =>
  (await shop.world.db.selectFrom('ledger_transactions').select('at').where('reference', '=', reference).executeTakeFirstOrThrow()).at;

test('a balance at any time is the sum of the entries until then, before and after they are rolled up', async () => {
  const { world } = shop;
  const [busy, quiet] = [vendorAvailable(newId()), wallet(newId())];
  // 60 postings of 50 entries each: 3,000 entries, three checkpoints.
  for (let n = 0; n < 60; n += 1) {
    const lines = Array.from({ length: 49 }, (_, line) => ({ account: busy, currency: 'EUR', amount: BigInt(n + line + 1) }));
    const sum = lines.reduce((total, line) => total + line.amount, 0n);
    const ctx = contextAt(later(start, seconds(n)));
    await post(world, { reference: newId(), kind: 'TRANSFER', entries: [...lines, { account: provider, currency: 'EUR', amount: -sum }] }, ctx);
  }
  await postAt(later(start, seconds(30)), provider, quiet, 77n);
  const instants = [-1, 0, 0.5, 1, 17, 30, 44.4, 59, 60, 3_600].map((n) => later(start, seconds(n)));
  const balances = () => Promise.all([busy, quiet, provider].flatMap((account) => instants.map((at) => balanceOf(world, account, { at }))));
  const summed = await Promise.all([busy, quiet, provider].flatMap((account) => instants.map((at) => summedBalanceOf(world, account, { at }))));
  expect(await balances()).toEqual(summed);
  expect(summed.slice(0, 3)).toEqual([0n, 1_225n, 1_225n]);
  const before = await Promise.all(instants.map((at) => trialBalanceAt(world.db, at)));
  await closeUntil(later(start, seconds(40)));
  expect(await balances()).toEqual(summed);
  expect(await Promise.all(instants.map((at) => trialBalanceAt(world.db, at)))).toEqual(before);
  await closeUntil(later(start, seconds(90)));
  expect(await balances()).toEqual(summed);
  expect(await Promise.all(instants.map((at) => trialBalanceAt(world.db, at)))).toEqual(before);
  const checkpoints = await world.db.selectFrom('ledger_checkpoints').select('at').where('account_id', '=', accountId(busy.code, 'EUR')).execute();
  expect(checkpoints.length).toBeGreaterThanOrEqual(2);
  expect(await world.db.selectFrom('ledger_checkpoints').select('at').where('account_id', '=', accountId(quiet.code, 'EUR')).execute()).toEqual([]);
  expect(await violations(world)).toEqual([]);
});

test('who comes late is booked at the first open instant; what was read of closed time stays as it was', async () => {
  const account = wallet(newId());
  const boundary = (await closing()).closed_until;
  const seen = await balanceOf(shop.world, provider, { at: boundary });
  const late = transfer(provider, account, 5n);
  expect(await post(shop.world, late, contextAt(later(boundary, -minutes(30))))).toMatchObject({ ok: true });
  expect(await bookedAt(late.reference)).toEqual(later(boundary, 1));
  expect(await balanceOf(shop.world, provider, { at: boundary })).toBe(seen);
  expect(await balanceOf(shop.world, account, { at: boundary })).toBe(0n);
  expect(await balanceOf(shop.world, account, { at: later(boundary, 1) })).toBe(5n);
});

test('nothing is rolled up while somebody who wrote before the boundary moved has not committed', async () => {
  const { world } = shop;
  const instant = later((await closing()).closed_until, minutes(10));
  const account = vendorAvailable(newId());
  const { promise: written, resolve: isWritten } = Promise.withResolvers<void>();
  const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>();
  const ctx = contextAt(instant);
  const writer = ctx.inTransaction(async (trx) => {
    await postToLedger(ctx, trx, transfer(provider, account, 9n));
    isWritten();
    await mayCommit;
    return ok(null);
  });
  await written;
  for (let run = 0; run < 5; run += 1) await closeOnce(later(instant, minutes(1)));
  const { safe_until, rolled_until, closed_until } = await closing();
  expect(closed_until).toEqual(later(instant, minutes(1)));
  expect(safe_until < instant && rolled_until < instant).toBe(true);
  commit();
  await writer;
  await closeUntil(later(instant, minutes(1)));
  expect((await closing()).rolled_until).toEqual(later(instant, minutes(1)));
  expect(await balanceOf(world, account, { at: instant })).toBe(9n);
  expect(await violations(world)).toEqual([]);
});

test('writers and closers at the same time: every roll-up adds up, and no closed balance changes again', async () => {
  const { world } = shop;
  const accounts = [commissionRevenue, ...Array.from({ length: 3 }, () => vendorAvailable(newId()))];
  let tick = (await closing()).closed_until;
  const seen = new Map<string, bigint>();
  for (let round = 0; round < 25; round += 1) {
    tick = later(tick, minutes(1));
    const writers = (n: number) => post(world, transfer(provider, accounts[n % accounts.length]!, BigInt(n + 1)), contextAt(later(tick, n % 2 === 0 ? -seconds(30) : seconds(1))));
    const tasks = await race(12, async (n): Promise<unknown> => (n % 4 === 3 ? closeBooks(contextAt(later(tick, minutes(1)))) : writers(n)));
    values(tasks);
    const { rolled_until } = await closing();
    for (const [key, balance] of seen) {
      const [index, at] = key.split('@') as [string, string];
      expect(await balanceOf(world, accounts[Number(index)]!, { at: new Date(at) })).toBe(balance);
    }
    for (const [index, account] of accounts.entries()) seen.set(`${index}@${rolled_until.toISOString()}`, await balanceOf(world, account, { at: rolled_until }));
    if (seen.size > 60) for (const key of [...seen.keys()].slice(0, 20)) seen.delete(key);
  }
  expect(await violations(world)).toEqual([]);
}, 60_000);

test('the boundary never moves back, and a second closer changes nothing', async () => {
  const before = await closing();
  await moveClosing(shop.world.db, later(before.closed_until, -minutes(5)));
  expect((await closing()).closed_until).toEqual(before.closed_until);
  const until = later(before.closed_until, minutes(2));
  values(await race(6, () => closeOnce(until)));
  await closeUntil(until);
  expect(await closing()).toMatchObject({ closed_until: until, rolled_until: until });
  await expect(sql`update ledger_totals set entries = entries + 1`.execute(shop.world.db)).rejects.toThrow('is settled');
  expect(await violations(shop.world)).toEqual([]);
});

test('a statement goes page by page in both directions with the balance after each entry', async () => {
  const { world } = shop;
  const account = vendorAvailable(newId());
  const from = later((await closing()).closed_until, minutes(5));
  const amounts = [5n, -3n, 40n, 2n, -41n, 7n, 7n];
  for (const [n, amount] of amounts.entries()) {
    const [giver, taker] = amount > 0n ? [provider, account] : [account, provider];
    await postAt(later(from, seconds(Math.floor(n / 2))), giver, taker, amount < 0n ? -amount : amount);
  }
  let balance = 0n;
  const expected = amounts.map((amount) => [amount, (balance += amount)]);
  const all = async (order: 'asc' | 'desc', bounds: { from?: Date; to?: Date } = {}) => {
    const lines: LedgerEntry[] = [];
    for (let after: readonly [string, string] | null = null; ; ) {
      const rows = await listStatementOf(world.db, { accountId: accountId(account.code, 'EUR'), from: bounds.from ?? null, to: bounds.to ?? null, order }, { limit: 3, after });
      lines.push(...rows);
      if (rows.length < 3) return lines.map((line) => [line.amount, line.balance_after]);
      after = placeOf(rows.at(-1)!);
    }
  };
  expect(await all('asc')).toEqual(expected);
  expect(await all('desc')).toEqual(expected.toReversed());
  expect(await all('asc', { from: later(from, seconds(1)), to: later(from, seconds(3)) })).toEqual(expected.slice(2, 6));
  await closeUntil(later(from, minutes(1)));
  expect(await all('desc')).toEqual(expected.toReversed());
  const statements = await world.statementsOf(() => listStatementOf(world.db, { accountId: accountId(account.code, 'EUR'), from: null, to: null, order: 'desc' }, { limit: 101, after: null }));
  expect(statements).toHaveLength(2);
});

test('balances of many accounts are one statement', async () => {
  const codes = Array.from({ length: 20 }, () => vendorAvailable(newId()));
  for (const account of codes) await postAt(start, provider, account, 5n);
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on LedgerAccount { balance { amount } pending { out { amount } } available { amount } } } }';
  const r = codes.map(({ code }) => ({ __typename: 'LedgerAccount', id: accountId(code, 'EUR') }));
  const statements = await shop.world.statementsOf(async () => {
    const { data } = await shop.world.ask<{ _entities: unknown[] }>('payments', ada, query, { r });
    expect(data!._entities).toEqual(codes.map(() => ({ balance: { amount: '5' }, pending: { out: { amount: '0' } }, available: { amount: '5' } })));
  });
  expect(statements.filter((text) => text.includes('ledger_'))).toHaveLength(3);
});

test('a transaction says when it was booked on every entry', async () => {
  const posting = transfer(provider, wallet(newId()), 3n);
  await post(shop.world, posting);
  const id = await transactionIdOf(shop.world, posting.reference);
  const entries = await shop.world.db.selectFrom('ledger_entries').select('at').where('transaction_id', '=', id).execute();
  const at = await bookedAt(posting.reference);
  expect(entries).toEqual([{ at }, { at }]);
});
