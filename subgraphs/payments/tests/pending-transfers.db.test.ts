import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { openPendingTransfer, type OpenPendingTransfer } from '../actions/open-pending-transfer.ts';
import { expirePendingTransfer, postPendingTransfer, voidPendingTransfer } from '../actions/resolve-pending-transfer.ts';
import { vendorAvailable, wallet, type Account } from '../domain/chart-of-accounts.ts';
import { expirePendingTransfers } from '../jobs/expire-pending-transfers.ts';
import { balanceOf, pendingOutOf, post, provider, transfer, violations } from './ledger-world.ts';
import { ada, paymentsWorld, type PaymentsWorld } from './payments-world.ts';

let shop: PaymentsWorld;
beforeAll(async () => {
  shop = await paymentsWorld();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

/** A context whose clock is so many minutes ahead. */
const at = (ahead = 0) => {
  const ctx = shop.world.context(ada);
  return { ...ctx, now: () => later(ctx.now(), minutes(ahead)) };
};
const open = (from: Account, to: Account, amount: bigint, more: Partial<OpenPendingTransfer> = {}) => {
  const ctx = at();
  return ctx.inTransaction((trx) => openPendingTransfer(ctx, trx, { reference: newId(), from, to, currency: 'EUR', amount, expiresAt: null, ...more }));
};
const opened = async (...args: Parameters<typeof open>): Promise<string> => {
  const result = await open(...args);
  if (!result.ok) throw new Error(result.code);
  return result.value.id;
};
const settle = (id: string, amount?: bigint, ctx = at()) => ctx.inTransaction((trx) => postPendingTransfer(ctx, trx, { id, amount }));
const giveBack = (id: string, ctx = at()) => ctx.inTransaction((trx) => voidPendingTransfer(ctx, trx, { id }));
const funded = async (amount: bigint): Promise<[Account, Account]> => {
  const pair: [Account, Account] = [wallet(newId()), vendorAvailable(newId())];
  await post(shop.world, transfer(provider, pair[0], amount));
  return pair;
};
const booksOf = async ([from, to]: readonly [Account, Account]) => {
  const [balance, arrived, pending] = await Promise.all([balanceOf(shop.world, from), balanceOf(shop.world, to), pendingOutOf(shop.world, from)]);
  return { balance, arrived, pending };
};

test('money set aside stays where it is but cannot be spent; posting part of it frees the rest', async () => {
  const pair = await funded(100n);
  const id = await opened(...pair, 70n);
  expect(await booksOf(pair)).toEqual({ balance: 100n, arrived: 0n, pending: 70n });
  expect(await post(shop.world, transfer(pair[0], pair[1], 31n))).toEqual({ ok: false, code: 'INSUFFICIENT_FUNDS' });
  expect(await open(...pair, 31n)).toEqual({ ok: false, code: 'INSUFFICIENT_FUNDS' });
  expect(await post(shop.world, transfer(pair[0], pair[1], 30n))).toMatchObject({ ok: true });
  expect(await settle(id, 71n)).toEqual({ ok: false, code: 'PENDING_TRANSFER_TOO_SMALL', path: ['input', 'amount'] });
  expect(await settle(id, 0n)).toEqual({ ok: false, code: 'AMOUNT_INVALID', path: ['input', 'amount'] });
  expect(await settle(id, 45n)).toMatchObject({ ok: true, value: { status: 'POSTED', posted_amount: 45n } });
  expect(await booksOf(pair)).toEqual({ balance: 25n, arrived: 75n, pending: 0n });
  for (const again of [settle(id), settle(id, 45n), giveBack(id)]) expect(await again).toEqual({ ok: false, code: 'PENDING_TRANSFER_RESOLVED', path: ['input', 'id'] });
  expect(await settle(newId())).toEqual({ ok: false, code: 'PENDING_TRANSFER_NOT_FOUND', path: ['input', 'id'] });
  expect(await violations(shop.world)).toEqual([]);
});

test('a void gives all of it back; what cannot be set aside is refused and leaves nothing', async () => {
  const pair = await funded(100n);
  const reference = newId();
  const id = await opened(...pair, 100n, { reference });
  expect(await open(...pair, 100n, { reference })).toMatchObject({ ok: true, value: { id } });
  expect(await open(...pair, 99n, { reference })).toEqual({ ok: false, code: 'LEDGER_REFERENCE_REUSED' });
  expect(await booksOf(pair)).toEqual({ balance: 100n, arrived: 0n, pending: 100n });
  expect(await giveBack(id)).toMatchObject({ ok: true, value: { status: 'VOIDED', posted_amount: null } });
  expect(await settle(id)).toEqual({ ok: false, code: 'PENDING_TRANSFER_RESOLVED', path: ['input', 'id'] });
  expect(await booksOf(pair)).toEqual({ balance: 100n, arrived: 0n, pending: 0n });
  expect(await open(...pair, -1n)).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(await open(...pair, 1n, { currency: 'XXX' })).toMatchObject({ code: 'CURRENCY_UNKNOWN' });
  expect(await open(pair[0], pair[0], 1n)).toMatchObject({ code: 'LEDGER_ACCOUNTS_EQUAL' });
  expect(await open(...pair, 1n, { expiresAt: new Date(0) })).toMatchObject({ code: 'EXPIRY_INVALID' });
});

test('after its time it cannot be posted, and the job gives it back once', async () => {
  const pair = await funded(100n);
  const id = await opened(...pair, 60n, { expiresAt: later(new Date(), minutes(5)) });
  expect(await expirePendingTransfer(at(), id)).toEqual({ ok: true, value: false });
  expect(await settle(id, 60n, at(6))).toEqual({ ok: false, code: 'PENDING_TRANSFER_EXPIRED', path: ['input', 'id'] });
  expect(await booksOf(pair)).toEqual({ balance: 100n, arrived: 0n, pending: 60n });
  await expirePendingTransfers.run(at(6), {});
  await expirePendingTransfers.run(at(6), {});
  expect(await booksOf(pair)).toEqual({ balance: 100n, arrived: 0n, pending: 0n });
  expect(await settle(id, 60n)).toEqual({ ok: false, code: 'PENDING_TRANSFER_EXPIRED', path: ['input', 'id'] });
  expect(await shop.world.db.selectFrom('platform_transitions').select(['event', 'to_state']).where('entity_id', '=', id).execute()).toEqual([{ event: 'expire', to_state: 'EXPIRED' }]);
});

test('posted, voided or expired: contenders resolve it once, and the books say how', async () => {
  for (let round = 0; round < 20; round += 1) {
    const pair = await funded(100n);
    const id = await opened(...pair, 80n, { expiresAt: later(new Date(), minutes(5)) });
    const resolved = async (way: Promise<Result<unknown>>): Promise<boolean> => {
      const result = await way;
      return result.ok && result.value !== false;
    };
    const ways = [() => settle(id, 50n), () => settle(id), () => giveBack(id), () => expirePendingTransfer(at(6), id)];
    const results = values(await race(16, (n) => resolved(ways[n % ways.length]!())));
    expect(results.filter(Boolean)).toHaveLength(1);
    const { status, posted_amount } = await shop.world.db.selectFrom('ledger_pending_transfers').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const moved = status === 'POSTED' ? posted_amount! : 0n;
    expect(await booksOf(pair)).toEqual({ balance: 100n - moved, arrived: moved, pending: 0n });
  }
  expect(await violations(shop.world)).toEqual([]);
});

test('contenders never set aside or spend more than there is', async () => {
  for (let round = 0; round < 20; round += 1) {
    const pair = await funded(100n);
    const results = values(await race(12, async (n) => (n % 2 === 0 ? (await open(...pair, 30n)).ok : (await post(shop.world, transfer(...pair, 30n))).ok)));
    expect(results.filter(Boolean)).toHaveLength(3);
    const { balance, pending } = await booksOf(pair);
    expect(balance - pending).toBe(10n);
  }
});

test('transfers both ways between two accounts are resolved without a deadlock', async () => {
  const [left, right] = [wallet(newId()), wallet(newId())];
  for (const account of [left, right]) await post(shop.world, transfer(provider, account, 1_000n));
  const before = await deadlocks();
  for (let round = 0; round < 20; round += 1) {
    const ids = await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 === 0 ? opened(left, right, 10n) : opened(right, left, 10n))));
    expect(values(await race(8, (n) => settle(ids[n]!))).every((result) => result.ok)).toBe(true);
  }
  expect(await deadlocks()).toBe(before);
  expect([await balanceOf(shop.world, left), await balanceOf(shop.world, right)]).toEqual([1_000n, 1_000n]);
});

const deadlocks = async (): Promise<bigint> => {
  const { rows } = await sql<{ deadlocks: bigint }>`select pg_stat_clear_snapshot(), deadlocks from pg_stat_database where datname = current_database()`.execute(shop.world.db);
  return rows[0]!.deadlocks;
};

test('the database itself lets nobody resolve twice, start resolved, change figures or remove one', async () => {
  const { db } = shop.world;
  const pair = await funded(100n);
  const id = await opened(...pair, 70n);
  const row = await db.selectFrom('ledger_pending_transfers').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const update = (values: object) => db.updateTable('ledger_pending_transfers').set(values).where('id', '=', id).execute();
  await expect(update({ amount: 1n })).rejects.toThrow('changes no more');
  await expect(update({ status: 'POSTED' })).rejects.toThrow('check constraint');
  await expect(update({ posted_amount: 71n })).rejects.toThrow('check constraint');
  await expect(db.insertInto('ledger_pending_transfers').values({ ...row, id: newId(), reference: newId(), status: 'VOIDED' }).execute()).rejects.toThrow('starts as PENDING');
  await expect(db.insertInto('ledger_pending_transfers').values({ ...row, id: newId(), reference: newId(), amount: 31n }).execute()).rejects.toThrow('ledger_balances_limit');
  await expect(db.deleteFrom('ledger_pending_transfers').execute()).rejects.toThrow('append-only');
  await giveBack(id);
  await expect(update({ status: 'PENDING' })).rejects.toThrow('changes no more');
  expect(await booksOf(pair)).toEqual({ balance: 100n, arrived: 0n, pending: 0n });
});
