import type { Db, Trx } from '../../../platform/db/database.ts';
import type { TaxRateDraft, TaxRates } from '../domain/tax.ts';
import type { TaxRateRow } from '../rows.ts';

const current = (db: Db, country: string, at: Date) =>
  db
    .selectFrom('ecommerce_tax_rates')
    .selectAll()
    .distinctOn('category')
    .where('country', '=', country)
    .where('valid_from', '<=', at)
    .orderBy('category')
    .orderBy('valid_from', 'desc');

/** What a country takes at an instant, by category. */
export const taxRatesOf = async (db: Db, country: string, at: Date): Promise<TaxRates> => new Map((await current(db, country, at).execute()).map((row) => [row.category, row.basis_points]));

/** The same as rows, and those that will be valid later, by category and time. */
export const listTaxRates = async (db: Db, country: string, at: Date): Promise<TaxRateRow[]> => {
  const later = db.selectFrom('ecommerce_tax_rates').selectAll().where('country', '=', country).where('valid_from', '>', at);
  const rows = [...(await current(db, country, at).execute()), ...(await later.execute())];
  return rows.toSorted((a, b) => (a.category === b.category ? a.valid_from.getTime() - b.valid_from.getTime() : a.category < b.category ? -1 : 1));
};

/** Writes a rate that is valid from then on. Undefined when there is one from just then. */
export const insertTaxRate = (trx: Trx, id: string, { country, category, name, basisPoints }: TaxRateDraft, validFrom: Date): Promise<TaxRateRow | undefined> =>
  trx
    .insertInto('ecommerce_tax_rates')
    .values({ id, country, category, name: name.trim(), basis_points: basisPoints, valid_from: validFrom })
    .onConflict((c) => c.columns(['country', 'category', 'valid_from']).doNothing())
    .returningAll()
    .executeTakeFirst();
