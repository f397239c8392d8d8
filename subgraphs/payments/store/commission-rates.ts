import { sql, type Insertable, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { CommissionRate, RateAmounts } from '../domain/commission-rate.ts';
import type { RateTerms } from '../domain/rate-terms.ts';
import type { CommissionArea, ListingType } from '../domain/sale.ts';

/** A rule with who made this version of it, and when. */
export interface StoredRate extends CommissionRate {
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

type AmountTexts = Record<string, { fixed: string; min: string | null; max: string | null }>;
type Terms = Omit<Selectable<DB['commission_rate_versions']>, 'rate_id' | 'changed_at' | 'changed_by'>;

const numberOf = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

const amountsOf = (amounts: unknown): ReadonlyMap<string, RateAmounts> | null =>
  amounts === null
    ? null
    : new Map(Object.entries(amounts as AmountTexts).map(([currency, { fixed, min, max }]) => [currency, { fixed: BigInt(fixed), min: numberOf(min), max: numberOf(max) }]));

const toTerms = (row: Terms): Omit<CommissionRate, 'id'> => ({
  version: row.version,
  name: row.name,
  position: row.position,
  enabled: row.enabled,
  areas: row.areas as CommissionArea[] | null,
  vendorIds: row.vendor_ids,
  categoryIds: row.category_ids,
  listingTypes: row.listing_types as ListingType[] | null,
  amounts: amountsOf(row.amounts),
  basisPoints: row.basis_points,
  taxBasisPoints: row.tax_basis_points,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
});

export const toRate = (row: Selectable<DB['commission_rates']>): StoredRate => ({ id: row.id, ...toTerms(row), changedAt: row.updated_at, changedBy: row.updated_by });

const amountTexts = (amounts: ReadonlyMap<string, RateAmounts>): AmountTexts =>
  Object.fromEntries([...amounts].map(([currency, { fixed, min, max }]) => [currency, { fixed: String(fixed), min: min === null ? null : String(min), max: max === null ? null : String(max) }]));

/** What a rule's terms are as a row. */
export const rowOfTerms = (terms: RateTerms) => ({
  name: terms.name,
  enabled: terms.enabled,
  areas: terms.areas && [...terms.areas],
  vendor_ids: terms.vendorIds && [...terms.vendorIds],
  category_ids: terms.categoryIds && [...terms.categoryIds],
  listing_types: terms.listingTypes && [...terms.listingTypes],
  amounts: terms.amounts && JSON.stringify(amountTexts(terms.amounts)),
  basis_points: terms.basisPoints,
  tax_basis_points: terms.taxBasisPoints,
  valid_from: terms.validFrom,
  valid_until: terms.validUntil,
});

/** Keeps other writers of rules, not readers, out until the transaction ends: the order of rules is one thing. */
export const lockRates = async (trx: Trx): Promise<void> => {
  await sql`lock table commission_rates in share row exclusive mode`.execute(trx);
};

/** Every rule in the order they are tried, disabled ones too. */
export const allRates = async (db: Db): Promise<StoredRate[]> => (await db.selectFrom('commission_rates').selectAll().orderBy('position').execute()).map(toRate);

export interface RateFilter {
  readonly area: CommissionArea | null;
  readonly vendorId: string | null;
  readonly enabled: boolean | null;
}

/** Rules that could fit an area and a vendor (null: any), in the order they are tried. Cursor: (position, id). */
export const listRates = async (db: Db, { area, vendorId, enabled }: RateFilter, { limit, after }: Page): Promise<StoredRate[]> => {
  let query = db.selectFrom('commission_rates').selectAll().orderBy('position').orderBy('id').limit(limit);
  if (area !== null) query = query.where(sql<boolean>`(areas is null or ${area} = any(areas))`);
  if (vendorId !== null) query = query.where(sql<boolean>`(vendor_ids is null or ${vendorId}::uuid = any(vendor_ids))`);
  if (enabled !== null) query = query.where('enabled', '=', enabled);
  if (after) query = query.where(sql<boolean>`(position, id) > (${after[0]}::int, ${after[1]}::uuid)`);
  return (await query.execute()).map(toRate);
};

export const findRate = async (db: Db, id: string): Promise<StoredRate | undefined> => {
  const row = await db.selectFrom('commission_rates').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRate(row);
};

/** The versions of a rule, newest first. Cursor: (version). */
export const listRateVersions = async (db: Db, id: string, { limit, after }: Page): Promise<StoredRate[]> => {
  let query = db.selectFrom('commission_rate_versions').selectAll().where('rate_id', '=', id).orderBy('version', 'desc').limit(limit);
  if (after) query = query.where('version', '<', Number(after[0]));
  return (await query.execute()).map((row) => ({ id: row.rate_id, ...toTerms(row), changedAt: row.changed_at, changedBy: row.changed_by }));
};

export const insertRate = async (trx: Trx, row: Insertable<DB['commission_rates']>): Promise<StoredRate> =>
  toRate(await trx.insertInto('commission_rates').values(row).returningAll().executeTakeFirstOrThrow());

/** Writes a rule unless one of this id exists. */
export const insertRateOnce = (trx: Trx, row: Insertable<DB['commission_rates']>) =>
  trx.insertInto('commission_rates').values(row).onConflict((c) => c.column('id').doNothing()).execute();

/** The database counts the version up and keeps the one before. */
export const updateRate = async (trx: Trx, { id, ...values }: Insertable<DB['commission_rates']>): Promise<StoredRate> =>
  toRate(await trx.updateTable('commission_rates').set(values).where('id', '=', id).returningAll().executeTakeFirstOrThrow());

/** Gives rules their places in one statement; those that stay where they are keep their version. */
export const updatePositions = async (trx: Trx, places: readonly { id: string; position: number }[], at: Date, by: string): Promise<void> => {
  await sql`
    update commission_rates r set position = p.position, updated_at = ${at}, updated_by = ${by}
    from unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ position }) => position)}::int[]) p(id, position)
    where p.id = r.id and p.position <> r.position`.execute(trx);
};
