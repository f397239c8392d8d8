import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';

/**
 * Tiers: the better half of all documents, the better half of that, and so on; where very many documents match, a tier stands for all. Better is
 * what can be had and what sells; equal ones differ by chance, so that halves are halves.
 */
const TIERS = 8;
/** Fewer documents are all looked at anyway. */
const MANY = 5_000;
const MOVED = 2_000;

/** From 0 to 1; of a document's own columns. */
export const standing = sql<number>`(case when in_stock then 0.5 else 0 end + least(0.4, ln(1 + units) / 20) + 0.0001 * (hashtext(product_id::text) & 1023) / 1024)::real`;

export const tierOf = sql<number>`(select count(*) filter (where ${standing} >= least)::smallint from ecommerce_search_state, unnest(tiers) least)`;

/** The marks of a tier in a document: it belongs to all lesser ones too. */
export const marksOf = (tier: ReturnType<typeof sql<number>>) => sql`array(select '#q' || q from generate_series(1, ${tier}) q)`;

/** Whether the third tier, an eighth of all, has become another share. */
export const tiersAreOff = async (db: Db): Promise<boolean> => {
  const { rows } = await sql<{ all: number; third: number }>`
    select count(*)::int as all, count(*) filter (where tier >= 3)::int as third from ecommerce_search_documents`.execute(db);
  const { all, third } = rows[0]!;
  return all >= MANY && (third < all / 12 || third > all / 6);
};

export const measureTiers = async (trx: Trx): Promise<void> => {
  const shares = Array.from({ length: TIERS }, (_, index) => 1 - 0.5 ** (index + 1));
  await sql`set local statement_timeout = '5min'`.execute(trx);
  await sql`
    update ecommerce_search_state set tiers = (
      select percentile_disc(${shares}::double precision[]) within group (order by ${standing}::double precision)::real[] from ecommerce_search_documents)`.execute(trx);
};

/** Moves some documents into the tier where they belong. Answers how many; 0 when all are there. */
export const moveTiers = async (trx: Trx): Promise<number> => {
  const { rows } = await sql`
    with moving as (
      select product_id, ${tierOf} as wanted from ecommerce_search_documents d where d.tier <> ${tierOf} order by product_id limit ${MOVED} for no key update of d skip locked)
    update ecommerce_search_documents d set tier = m.wanted,
      document = ts_delete(d.document, array(select '#q' || q from generate_series(1, ${TIERS}) q)) || array_to_tsvector(${marksOf(sql<number>`m.wanted`)})
    from moving m where d.product_id = m.product_id returning d.product_id`.execute(trx);
  return rows.length;
};
