import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { administer } from '../../../platform/testing/database.ts';
import { sql, type KyselyPlugin } from 'kysely';
import type { Trx } from '../../../platform/db/database.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { seededRandom } from '../../../tests/support/random.ts';
import { closeBooks } from '../actions/close-books.ts';
import { openPendingTransfer } from '../actions/open-pending-transfer.ts';
import { postToLedger } from '../actions/post-to-ledger.ts';
import { postPendingTransfer, voidPendingTransfer } from '../actions/resolve-pending-transfer.ts';
import { reverseTransaction } from '../actions/reverse-transaction.ts';
import { pendingTransferMachine } from '../domain/ledger-states.ts';
import { advertiserPrepaid, clearing, commissionRevenue, vendorPending, type Account } from '../domain/chart-of-accounts.ts';
import { accountId, balancesByIds, lockBalances } from '../store/ledger.ts';
import { findPendingTransferByReference } from '../store/pending-transfers.ts';
import { LedgerModel, type Command } from './ledger-model.ts';
import { transactionIdOf, violations } from './ledger-world.ts';
import { ada, paymentsWorld, type PaymentsWorld } from './payments-world.ts';

/**
 * Random commands of several clients at a time against the real database, each one interrupted by an exception after its first statement, then
 * after its second, and so on until it goes through. Each transaction takes a number as its last act, whose row lock makes numbers and commits
 * come in the same order, and reads all books. Then a model without any concurrency gets the same commands in that order: it must give the same
 * answers and have the same books at every commit.
 */
let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
  await administer(shop.world.databaseUrl, 'create table ledger_model_clock (n bigint not null)');
  await sql`insert into ledger_model_clock values (0)`.execute(shop.world.db);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const CLIENTS = 6;
const COMMANDS = 220;
const start = new Date('2026-05-01T00:00:00Z');

class Crash extends Error {}

/** Throws as soon as so many statements have been answered. */
const crashAfter = (statements: number): KyselyPlugin => {
  let left = statements;
  return {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      left -= 1;
      if (left === 0) throw new Crash(`after statement ${statements}`);
      return result;
    },
  };
};

interface Happened {
  readonly n: bigint;
  readonly command: Command;
  readonly outcome: string;
  readonly books: readonly string[];
}

const run = (seed: number) => {
  const next01 = seededRandom(seed);
  const random = (below: number): number => Math.floor(next01() * below);
  const accounts = new Map<string, Account>(
    [clearing(`model${seed}`), commissionRevenue, vendorPending(`m${seed}`), advertiserPrepaid(`a${seed}`), advertiserPrepaid(`b${seed}`), advertiserPrepaid(`c${seed}`)].map((account) => [account.code, account]),
  );
  const codes = [...accounts.keys()];
  const currency = ['USD', 'JPY', 'KWD', 'EUR'][seed % 4]!;
  const posted: string[] = [];
  const opened: string[] = [];
  const one = <T>(list: readonly T[]): T => list[random(list.length)]!;

  const legs = () => {
    const lines = Array.from({ length: 1 + random(3) }, () => ({ code: one(codes), amount: BigInt(random(2) === 0 ? 1 + random(90) : -1 - random(60)) }));
    const rest = -lines.reduce((sum, { amount }) => sum + amount, 0n);
    return rest === 0n ? null : [...lines, { code: one(codes), amount: rest }];
  };
  const next = (number: number): Command => {
    const at = random(30);
    const kind = random(10);
    if (kind < 2 && opened.length > 0) return { type: 'settle', reference: one(opened), amount: random(2) === 0 ? null : BigInt(1 + random(50)), at };
    if (kind === 2 && opened.length > 0) return { type: random(2) === 0 ? 'void' : 'expire', reference: one(opened), at };
    if (kind === 3 && posted.length > 0) return { type: 'reverse', reference: one(posted), at };
    if (kind < 7) {
      const [from, to] = [one(codes), one(codes)];
      const reference = random(12) === 0 && opened.length > 0 ? one(opened) : `open:${seed}:${number}`;
      if (from !== to) return { type: 'open', reference, from, to, amount: BigInt(1 + random(50)), expiresAt: random(2) === 0 ? null : at + 1 + random(10), at };
    }
    const reference = random(12) === 0 && posted.length > 0 ? one(posted) : `post:${seed}:${number}`;
    const lines = legs();
    return lines ? { type: 'post', reference, legs: lines, at } : next(number);
  };

  const contextOf = ({ at }: Command) => ({ ...shop.world.context(ada), now: () => later(start, minutes(at)) });
  const accountOf = (code: string): Account => accounts.get(code)!;

  const execute = async (trx: Trx, command: Command): Promise<Result<unknown>> => {
    const ctx = contextOf(command);
    if (command.type === 'post') {
      return postToLedger(ctx, trx, { reference: command.reference, kind: 'TRANSFER', entries: command.legs.map(({ code, amount }) => ({ account: accountOf(code), currency, amount })) });
    }
    if (command.type === 'open') {
      const { reference, amount, expiresAt } = command;
      return openPendingTransfer(ctx, trx, { reference, from: accountOf(command.from), to: accountOf(command.to), currency, amount, expiresAt: expiresAt === null ? null : later(start, minutes(expiresAt)) });
    }
    if (command.type === 'reverse') return reverseTransaction(ctx, trx, { transactionId: await transactionIdOf(shop.world, command.reference), note: 'model' });
    const pending = (await findPendingTransferByReference(trx, command.reference))!;
    if (command.type === 'settle') return postPendingTransfer(ctx, trx, { id: pending.id, amount: command.amount ?? undefined });
    if (command.type === 'void') return voidPendingTransfer(ctx, trx, { id: pending.id });
    // The expiry job's action has a transaction of its own; these are its statements, in ours.
    if (!pending.expires_at || pending.expires_at > ctx.now()) return fail('NOT_DUE');
    await lockBalances(trx, [pending.from_account, pending.to_account]);
    return ctx.transition(trx, pendingTransferMachine, { id: pending.id, event: 'expire' });
  };

  /** All books as this transaction sees them: everything that has committed, and its own. */
  const readBooks = async (trx: Trx): Promise<string[]> => {
    const ids = new Map(codes.map((code) => [accountId(code, currency), code]));
    const balances = await balancesByIds(trx, [...ids.keys()]);
    const limited = new Map((await trx.selectFrom('ledger_balances').selectAll().where('account_id', 'in', [...ids.keys()]).execute()).map((row) => [row.account_id, row]));
    const transfers = await trx.selectFrom('ledger_pending_transfers').select(['reference', 'status']).where('reference', 'like', `open:${seed}:%`).execute();
    const lines = balances.map(({ id, balance }) => {
      const row = limited.get(id);
      if (row && row.balance !== balance) throw new Error(`the balance row of ${ids.get(id)} says ${row.balance}, its entries ${balance}`);
      return `${ids.get(id)} ${balance} ${accountOf(ids.get(id)!).minBalance === null ? '-' : (row?.pending_out ?? 0n)}`;
    });
    return [...lines, ...transfers.map(({ reference, status }) => `${reference} ${status}`)].toSorted();
  };

  const attempt = async (command: Command, crash: number): Promise<Happened> => {
    let happened: Happened | null = null;
    await contextOf(command).inTransaction(async (trx): Promise<Result<unknown>> => {
      const result = await execute(trx.withPlugin(crashAfter(crash)), command);
      const { rows } = await sql<{ n: bigint }>`update ledger_model_clock set n = n + 1 returning n`.execute(trx);
      const outcome = result.ok ? 'ok' : /RESOLVED|EXPIRED|INVALID_TRANSITION/.test(result.code) ? 'OVER' : result.code;
      happened = { n: rows[0]!.n, command, outcome, books: await readBooks(trx) };
      return result.ok ? ok(null) : result;
    });
    return happened!;
  };

  /** Crashes after each statement in turn, until one attempt goes through. */
  const perform = async (command: Command): Promise<{ happened: Happened; crashes: number }> => {
    for (let crash = 1; ; crash += 1) {
      try {
        return { happened: await attempt(command, crash), crashes: crash - 1 };
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
    }
  };

  const history: Happened[] = [];
  let [number, crashes] = [0, 0];
  const client = async () => {
    while (number < COMMANDS) {
      number += 1;
      const command = next(number);
      const done = await perform(command);
      crashes += done.crashes;
      history.push(done.happened);
      if (done.happened.outcome === 'ok' && command.type === 'post') posted.push(command.reference);
      if (done.happened.outcome === 'ok' && command.type === 'open') opened.push(command.reference);
      if (number % 40 === 0) await closeBooks({ ...shop.world.context(ada), now: () => later(start, minutes(number / 40)) });
    }
  };
  const model = new LedgerModel(Object.fromEntries([...accounts].map(([code, { minBalance }]) => [code, { limited: minBalance !== null }])));
  return { model, history, crashes: () => crashes, clients: () => Promise.all(Array.from({ length: CLIENTS }, client)) };
};

test.each([1, 2, 3, 4])('commands of several clients, interrupted after every statement, are those of one: seed %i', async (seed) => {
  const { model, history, clients, crashes } = run(seed);
  await clients();
  // A refusal rolls its number back: it was made before the commit that then got it.
  const inOrder = history.toSorted((a, b) => (a.n === b.n ? Number(a.outcome === 'ok') - Number(b.outcome === 'ok') : a.n < b.n ? -1 : 1));
  for (const { command, outcome, books } of inOrder) {
    expect({ command, outcome: model.apply(command), books: model.books() }).toEqual({ command, outcome, books });
  }
  const outcomes = new Set(inOrder.map(({ command, outcome }) => `${command.type} ${outcome}`));
  for (const wanted of ['post ok', 'post INSUFFICIENT_FUNDS', 'open ok', 'settle ok', 'settle OVER', 'reverse ok']) expect([...outcomes]).toContain(wanted);
  expect(crashes()).toBeGreaterThan(2 * COMMANDS);
  expect(await violations(shop.world)).toEqual([]);
}, 60_000);
