import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { createContext } from '../../platform/context/context.ts';
import type { Services } from '../../platform/context/services.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/kernel/ids.ts';
import { createTestDatabase } from '../../platform/testing/database.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { checkInvariants } from '../../scripts/invariants.ts';
import { insertUser } from '../../subgraphs/accounts/store/users.ts';
import { creditWallet } from '../../subgraphs/payments/contract.ts';
import { servicesOn } from '../support/demo-data.ts';
import { seededRandom } from '../support/random.ts';
import type { TransferPlan } from '../support/transfer-writer.ts';
import { userCaller } from '../support/world.ts';
import { Writer } from '../support/writer.ts';

const SEED = 13;
const TRANSFERS = 5_000;
const WRITERS = 4;
const PEOPLE = 20;
const EACH_HAS = 2_000n;
const MOST = 500;
const KILLS = 20;
const PATIENCE = 300_000;

const givePeopleMoney = async (services: Services): Promise<string[]> => {
  const at = new Date();
  const people = Array.from({ length: PEOPLE }, () => newId());
  for (const id of people) await insertUser(services.db, { id, display_name: 'Somebody', locale: 'en', time_zone: 'UTC', status: 'ACTIVE', created_at: at, updated_at: at });
  const ctx = createContext(services, { caller: userCaller(people[0]!), requestId: 'storm' });
  for (const userId of people) {
    const credited = await ctx.inTransaction((trx) => creditWallet(ctx, trx, { userId, amount: EACH_HAS, currency: 'EUR', reference: `storm:${userId}` }));
    if (!credited.ok) throw new Error(credited.code);
  }
  await sql`update payment_velocity_rules set enabled = false`.execute(services.db);
  return people;
};

interface Snapshot {
  readonly total: bigint;
  readonly least: bigint;
  readonly unequal: bigint;
  readonly trial: bigint;
  readonly halfDone: bigint;
}

/** The books as one statement sees them: all wallets together, the poorest, those that are not the sum of their entries, the whole ledger, transfers without entries. */
const look = async (db: Db): Promise<Snapshot> => {
  const { rows } = await sql<Snapshot>`
    with wallets as (
      select b.balance, (select coalesce(sum(e.amount), 0) from ledger_entries e where e.account_id = a.id) as entered
      from ledger_accounts a join ledger_balances b on b.account_id = a.id where a.kind = 'WALLET'
    )
    select (select sum(balance)::bigint from wallets) as total, (select min(balance) from wallets) as least,
      (select count(*) from wallets where balance <> entered) as unequal, (select sum(amount)::bigint from ledger_entries) as trial,
      (select count(*) from payment_wallet_transfers w where not exists (
        select from ledger_transactions t where t.reference = 'wallet-transfer:' || w.id and (select count(*) from ledger_entries e where e.transaction_id = t.id) = 2)) as "halfDone"`.execute(db);
  return rows[0]!;
};

const sound = ({ total, least, unequal, trial, halfDone }: Snapshot): boolean =>
  total === BigInt(PEOPLE) * EACH_HAS && least >= 0n && unequal === 0n && trial === 0n && halfDone === 0n;

test(`${TRANSFERS} transfers between ${PEOPLE} wallets by ${WRITERS} processes that are killed ${KILLS} times: money is conserved in every snapshot`, async () => {
  await using database = await createTestDatabase();
  await using services = servicesOn(database.url);
  const people = await givePeopleMoney(services);
  const transfers = TRANSFERS / WRITERS;
  const writers = Array.from({ length: WRITERS }, (_, writer) => new Writer<TransferPlan>('transfer-writer.ts', { databaseUrl: database.url, writer, transfers, people, most: MOST }, transfers));
  const answered = () => writers.reduce((sum, { answers }) => sum + answers.size, 0);
  const random = seededRandom(SEED);
  const wrong: Snapshot[] = [];
  let snapshots = 0;
  let kills = 0;
  const began = performance.now();
  try {
    const watching = (async () => {
      while (writers.some(({ done }) => !done)) {
        const seen = await look(services.db);
        snapshots += 1;
        if (!sound(seen)) wrong.push(seen);
        if (performance.now() - began > PATIENCE) throw new Error(`${answered()} answers after ${PATIENCE / 1_000} s\n${writers.map(({ output }) => output.slice(-500)).join('\n')}`);
      }
    })();
    for (; kills < KILLS && answered() < TRANSFERS; kills += 1) {
      const goal = Math.min(TRANSFERS, answered() + Math.floor((random() * 2 * TRANSFERS) / (KILLS * 1.5)));
      await Promise.race([eventually('more answers', () => answered() >= goal, PATIENCE), watching]);
      await delay(random() * 30);
      const alive = writers.filter(({ done }) => !done);
      if (alive.length > 0) await alive[Math.floor(random() * alive.length)]!.killAndStartAgain();
    }
    await watching;
  } finally {
    await Promise.all(writers.map((writer) => writer.kill()));
  }
  const answers = writers.flatMap((writer) => [...writer.answers.values()]);
  const made = answers.filter((answer) => answer === 'OK').length;
  const { broken } = await checkInvariants(services.db);
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  process.stdout.write(`promise 1: ${TRANSFERS} transfers over ${PEOPLE} wallets in ${seconds} s (${made} made, ${TRANSFERS - made} refused for want of money), ${kills} processes killed, ${snapshots} snapshots: ${wrong.length + broken.length} violations\n`);
  expect({ wrong, broken }).toEqual({ wrong: [], broken: [] });
  expect(new Set(answers)).toEqual(new Set(['OK', 'INSUFFICIENT_FUNDS']));
  expect(kills).toBe(KILLS);
  const { rows } = await sql<{ transfers: bigint; keys: bigint }>`
    select (select count(*) from payment_wallet_transfers) as transfers, (select count(*) from platform_idempotency_keys where operation = 'payments.walletTransfer') as keys`.execute(services.db);
  expect(rows).toEqual([{ transfers: BigInt(made), keys: BigInt(made) }]);
  expect(sound(await look(services.db))).toBe(true);
}, PATIENCE + 60_000);
