import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { WalletLimits } from '../domain/wallets.ts';
import type { WalletLimitsRow, WalletTransferRow } from '../rows.ts';

export const insertWalletTransfer = (trx: Trx, row: Insertable<DB['payment_wallet_transfers']>): Promise<WalletTransferRow> =>
  trx.insertInto('payment_wallet_transfers').values(row).returningAll().executeTakeFirstOrThrow();

export const getWalletTransfer = (db: Db, id: string): Promise<WalletTransferRow> =>
  db.selectFrom('payment_wallet_transfers').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const walletTransfersByIds = (db: Db, ids: readonly string[]): Promise<WalletTransferRow[]> =>
  db.selectFrom('payment_wallet_transfers').selectAll().where('id', 'in', [...ids]).execute();

/** What limits a person in a currency, and what they have sent since an instant, minor units. Null for a currency that cannot be sent. */
export const allowanceOf = async (db: Db, userId: string, currency: string, since: Date): Promise<{ limits: WalletLimits; sent: bigint } | null> => {
  const { rows } = await sql<{ per_transfer: bigint; per_day: bigint; sent: bigint }>`
    select l.per_transfer, l.per_day, coalesce((
      select sum(t.amount) from payment_wallet_transfers t where t.from_user = ${userId} and t.currency = l.currency and t.created_at > ${since}
    ), 0)::bigint as sent
    from payment_wallet_limits l where l.currency = ${currency}`.execute(db);
  const [row] = rows;
  return row ? { limits: { perTransfer: row.per_transfer, perDay: row.per_day }, sent: row.sent } : null;
};

export const listWalletLimits = (db: Db): Promise<WalletLimitsRow[]> => db.selectFrom('payment_wallet_limits').selectAll().orderBy('currency').execute();

/** Makes or replaces the limits of a currency. */
export const upsertWalletLimits = (trx: Trx, row: Insertable<DB['payment_wallet_limits']>): Promise<WalletLimitsRow> =>
  trx
    .insertInto('payment_wallet_limits')
    .values(row)
    .onConflict((c) => c.column('currency').doUpdateSet((eb) => ({
      per_transfer: eb.ref('excluded.per_transfer'), per_day: eb.ref('excluded.per_day'), updated_at: eb.ref('excluded.updated_at'), updated_by: eb.ref('excluded.updated_by'),
    })))
    .returningAll()
    .executeTakeFirstOrThrow();
