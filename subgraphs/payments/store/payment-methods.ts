import type { Insertable, Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { lockName } from '../../../platform/db/name-lock.ts';

/** Methods that count against the limit. */
const kept = ['SAVING', 'REQUIRES_ACTION', 'ACTIVE'] as const;

/** Lets those who add to, remove from or choose of one person's methods queue; until the transaction ends. */
export const lockMethodsOf = async (trx: Trx, userId: string): Promise<void> => {
  await lockName(trx, `payment_methods:${userId}`);
};

export const countMethods = async (trx: Trx, userId: string): Promise<number> => {
  const { n } = await trx.selectFrom('payment_methods').select(({ fn }) => fn.countAll<bigint>().as('n')).where('user_id', '=', userId).where('status', 'in', [...kept]).executeTakeFirstOrThrow();
  return Number(n);
};

export const insertMethod = (trx: Trx, row: Insertable<DB['payment_methods']>) => trx.insertInto('payment_methods').values(row).execute();

export const findMethod = (db: Db, id: string) => db.selectFrom('payment_methods').selectAll().where('id', '=', id).executeTakeFirst();

export const lockMethod = (trx: Trx, id: string) => trx.selectFrom('payment_methods').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** What may be charged: the one that is named, or the person's default one. */
export const findChargeableMethod = (db: Db, userId: string, id: string | null) =>
  db
    .selectFrom('payment_methods')
    .selectAll()
    .where('user_id', '=', userId)
    .where('status', '=', 'ACTIVE')
    .where((e) => (id === null ? e('is_default', '=', true) : e('id', '=', id)))
    .executeTakeFirst();

export const updateMethod = (trx: Trx, id: string, change: Updateable<DB['payment_methods']>) => trx.updateTable('payment_methods').set(change).where('id', '=', id).execute();

/** Makes one of a person's methods the default, or none. Lock their methods first. */
export const updateDefault = async (trx: Trx, userId: string, id: string | null): Promise<void> => {
  await trx.updateTable('payment_methods').set({ is_default: false }).where('user_id', '=', userId).where('is_default', '=', true).execute();
  if (id !== null) await trx.updateTable('payment_methods').set({ is_default: true }).where('id', '=', id).execute();
};

export const hasDefault = async (trx: Trx, userId: string): Promise<boolean> =>
  (await trx.selectFrom('payment_methods').select('id').where('user_id', '=', userId).where('is_default', '=', true).executeTakeFirst()) !== undefined;

/** A person's methods that were not removed and did not fail, newest first; at most ten. */
export const listMethods = (db: Db, userId: string) =>
  db.selectFrom('payment_methods').selectAll().where('user_id', '=', userId).where('status', 'in', [...kept]).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();

export const methodsByIds = (db: Db, ids: readonly string[]) => db.selectFrom('payment_methods').selectAll().where('id', 'in', [...ids]).execute();

/** What a provider calls a person; null when it does not know them. */
export const findCustomer = async (db: Db, userId: string, provider: string): Promise<string | null> =>
  (await db.selectFrom('payment_customers').select('reference').where('user_id', '=', userId).where('provider', '=', provider).executeTakeFirst())?.reference ?? null;

/** Notes what a provider calls a person; the first name stays. */
export const insertCustomer = (trx: Trx, row: Insertable<DB['payment_customers']>) =>
  trx.insertInto('payment_customers').values(row).onConflict((c) => c.columns(['user_id', 'provider']).doNothing()).execute();
