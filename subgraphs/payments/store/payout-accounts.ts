import { sql, type Insertable, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Payee } from '../domain/payees.ts';

export type PayoutAccount = Selectable<DB['payout_accounts']>;

export const findPayoutAccount = (db: Db, id: string): Promise<PayoutAccount | undefined> => db.selectFrom('payout_accounts').selectAll().where('id', '=', id).executeTakeFirst();

export const getPayoutAccount = (db: Db, id: string): Promise<PayoutAccount> => db.selectFrom('payout_accounts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const lockPayoutAccount = (trx: Trx, id: string): Promise<PayoutAccount | undefined> =>
  trx.selectFrom('payout_accounts').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();

/** Undefined when the payee has one for this currency that was not rejected. Waits for a concurrent twin to end. */
export const insertPayoutAccount = (trx: Trx, row: Insertable<DB['payout_accounts']>): Promise<PayoutAccount | undefined> =>
  trx
    .insertInto('payout_accounts')
    .values(row)
    .onConflict((c) => c.columns(['payee_kind', 'payee_id', 'currency']).where('status', '<>', 'REJECTED').doNothing())
    .returningAll()
    .executeTakeFirst();

/** Notes what the provider calls an account, once: answers the first name that was noted. */
export const claimAccountReference = async (db: Db, id: string, reference: string): Promise<string> => {
  const row = await db
    .updateTable('payout_accounts')
    .set({ provider_reference: sql<string>`coalesce(provider_reference, ${reference})` })
    .where('id', '=', id)
    .returning('provider_reference')
    .executeTakeFirstOrThrow();
  return row.provider_reference ?? reference;
};

/** Notes the provider's time of the newest news, and why it restricts or rejects. */
export const updateNews = (trx: Trx, id: string, at: Date, reason: string | null) => trx.updateTable('payout_accounts').set({ news_at: at, reason }).where('id', '=', id).execute();

/** The account that a payee is paid to in a currency; at most one is not rejected. */
export const findUsableAccount = (db: Db, { kind, id }: Payee, currency: string): Promise<PayoutAccount | undefined> =>
  db
    .selectFrom('payout_accounts')
    .selectAll()
    .where('payee_kind', '=', kind)
    .where('payee_id', '=', id)
    .where('currency', '=', currency)
    .where('status', '<>', 'REJECTED')
    .executeTakeFirst();

/** Newest first. */
export const accountsByPayeeIds = (db: Db, kind: string, ids: readonly string[]): Promise<PayoutAccount[]> =>
  db
    .selectFrom('payout_accounts')
    .selectAll()
    .where('payee_kind', '=', kind)
    .where('payee_id', 'in', [...ids])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const payoutAccountsByIds = (db: Db, ids: readonly string[]): Promise<PayoutAccount[]> => db.selectFrom('payout_accounts').selectAll().where('id', 'in', [...ids]).execute();
