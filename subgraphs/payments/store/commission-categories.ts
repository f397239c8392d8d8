import type { Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { CommissionArea } from '../domain/sale.ts';

const SHOWN = 1_000;

/** By area and name, at most 1,000. */
export const listCategories = (db: Db, area: CommissionArea | null) => {
  const query = db.selectFrom('commission_categories').selectAll().orderBy('area').orderBy('name').orderBy('id').limit(SHOWN);
  return (area === null ? query : query.where('area', '=', area)).execute();
};

export const categoriesByIds = (db: Db, ids: readonly string[]) => db.selectFrom('commission_categories').selectAll().where('id', 'in', [...ids]).execute();

/** Writes categories or renames them. */
export const upsertCategories = async (trx: Trx, rows: readonly Insertable<DB['commission_categories']>[]): Promise<void> => {
  if (rows.length === 0) return;
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  await trx.insertInto('commission_categories').values(sorted).onConflict((c) => c.column('id').doUpdateSet((e) => ({ name: e.ref('excluded.name') }))).execute();
};
