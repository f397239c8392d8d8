import type { Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Trx } from '../../../platform/db/database.ts';

/** Writes matches. Throws when a line or a movement is matched already: the unique constraints say so, whoever writes. */
export const insertMatches = async (trx: Trx, rows: readonly Insertable<DB['payment_settlement_matches']>[]): Promise<void> => {
  if (rows.length > 0) await trx.insertInto('payment_settlement_matches').values([...rows]).execute();
};

