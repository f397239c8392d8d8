import type { Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import { userCaller, type World } from '../../../tests/support/world.ts';
import { insertUser } from '../../accounts/store/users.ts';
import { topUpWallet } from '../actions/top-up-wallet.ts';
import { transferFromWallet } from '../actions/transfer-from-wallet.ts';
import { walletsByUserIds } from '../store/wallets.ts';

/** Somebody who has signed up just now. */
export const person = async (world: World): Promise<Caller & { readonly id: string }> => {
  const id = newId();
  const at = world.services.clock.now();
  await insertUser(world.db, { id, display_name: 'Somebody', locale: 'en', time_zone: 'Europe/Monaco', status: 'ACTIVE', created_at: at, updated_at: at });
  return { ...userCaller(id), id };
};

/** Puts money into somebody's wallet by a card, and waits for it to arrive. */
export const topUp = async (world: World, caller: Caller, amount: bigint, { currency = 'EUR', method = 'sim_card_ok' } = {}): Promise<string> => {
  const result = await topUpWallet(world.context(caller), { amount, currency, method, idempotencyKey: newId() });
  if (!result.ok) throw new Error(result.code);
  return result.value.id;
};

/** Somebody with so much in their wallet. */
export const personWith = async (world: World, amount: bigint, currency = 'EUR'): Promise<Caller & { readonly id: string }> => {
  const caller = await person(world);
  await topUp(world, caller, amount, { currency });
  await world.drain();
  return caller;
};

export const send = (world: World, from: Caller, toUserId: string, amount: bigint, { currency = 'EUR', note, key = newId() }: { currency?: string; note?: string; key?: string } = {}) =>
  transferFromWallet(world.context(from), { toUserId, amount, currency, note, idempotencyKey: key });

/** What is in a person's wallet of a currency. */
export const inWallet = async (world: World, { id }: { readonly id: string }, currency = 'EUR'): Promise<bigint> =>
  (await walletsByUserIds(world.db, [id])).find((each) => each.currency === currency)?.balance ?? 0n;

/** All rules for money that are broken now, with rows that break them. */
export const broken = async (world: World): Promise<unknown[]> =>
  (await Promise.all(['payments.sql', 'ledger.sql', 'wallets.sql'].map((file) => checkInvariants(world.db, file)))).flatMap((found) => found.broken);

/** `OK` or the code, sorted: what came of a race. */
export const outcomes = (results: readonly { ok: boolean; code?: string }[]): string[] => results.map((result) => (result.ok ? 'OK' : result.code!)).toSorted();
