import type { Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { CurrencyExchangeRow, ExchangeRateRow } from '../rows.ts';

export const findRate = (db: Db, sell: string, buy: string): Promise<ExchangeRateRow | undefined> =>
  db.selectFrom('ledger_exchange_rates').selectAll().where('sell', '=', sell).where('buy', '=', buy).executeTakeFirst();

/** All rates, by what is sold and bought: one for each pair of the currencies we trade in at most. */
export const listRates = (db: Db): Promise<ExchangeRateRow[]> => db.selectFrom('ledger_exchange_rates').selectAll().orderBy('sell').orderBy('buy').execute();

/** Makes or replaces the rate of a pair. */
export const upsertRate = (trx: Trx, row: Insertable<DB['ledger_exchange_rates']>): Promise<ExchangeRateRow> =>
  trx
    .insertInto('ledger_exchange_rates')
    .values(row)
    .onConflict((c) => c.columns(['sell', 'buy']).doUpdateSet({ rate: row.rate, spread_basis_points: row.spread_basis_points, updated_at: row.updated_at }))
    .returningAll()
    .executeTakeFirstOrThrow();

export const insertExchange = async (trx: Trx, row: Insertable<DB['ledger_exchanges']>): Promise<void> => {
  await trx.insertInto('ledger_exchanges').values(row).execute();
};

export const findExchange = (db: Db, transactionId: string): Promise<CurrencyExchangeRow | undefined> =>
  db.selectFrom('ledger_exchanges').selectAll().where('transaction_id', '=', transactionId).executeTakeFirst();
