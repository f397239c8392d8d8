import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { FEWEST_BASKETS, LARGEST_BASKET, MOST_RECOMMENDED } from '../domain/recommendation.ts';
import type { RecommendationRefreshRow } from '../rows.ts';

const refreshes = (db: Db) => db.selectFrom('ecommerce_recommendation_refreshes').selectAll().$castTo<RecommendationRefreshRow>();

/** The newest one; undefined when there was none yet. */
export const latestRefresh = (db: Db): Promise<RecommendationRefreshRow | undefined> => refreshes(db).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();

/** The one that is under way, locked: its steps are taken one after the other, whoever takes them. */
export const lockRunningRefresh = (trx: Trx): Promise<RecommendationRefreshRow | undefined> => refreshes(trx).where('status', '<>', 'DONE').forUpdate().executeTakeFirst();

/** Does nothing while another one runs. */
export const insertRefreshOnce = async (trx: Trx, refresh: Pick<RecommendationRefreshRow, 'id' | 'since' | 'created_at'>): Promise<void> => {
  await trx.insertInto('ecommerce_recommendation_refreshes').values({ ...refresh, status: 'COUNTING' }).onConflict((c) => c.doNothing()).execute();
};

export const updateRefresh = async (trx: Trx, id: string, changes: Partial<Omit<RecommendationRefreshRow, 'id'>>): Promise<void> => {
  await trx.updateTable('ecommerce_recommendation_refreshes').set(changes).where('id', '=', id).execute();
};

/** Ids of the next products in order of id, on sale or not. */
export const nextProductIds = async (trx: Trx, after: string | null, limit: number): Promise<string[]> =>
  (await trx.selectFrom('ecommerce_products').select('id').$if(after !== null, (q) => q.where('id', '>', after!)).orderBy('id').limit(limit).execute()).map(({ id }) => id);

/** A SQL condition on `o`, an order: it was paid since then, and not taken back. */
const sold = (since: Date) => sql`o.placed_at >= ${since} and o.status not in ('CANCELLED', 'EXPIRED')`;

/** Purchases with one of these products, but for outsized ones, as `(product_id, order_group_id)`. */
const basketsWith = (productIds: readonly string[], since: Date) => sql`(
  select distinct l.product_id, o.order_group_id
  from ecommerce_order_lines l join ecommerce_orders o on o.id = l.order_id
  where l.product_id = any(${productIds}::uuid[]) and ${sold(since)}
    and (select count(distinct k.product_id) from ecommerce_orders q join ecommerce_order_lines k on k.order_id = q.id where q.order_group_id = o.order_group_id) <= ${LARGEST_BASKET})`;

/** Counts anew in how many purchases each of these products was. */
export const countBaskets = async (trx: Trx, productIds: readonly string[], since: Date): Promise<void> => {
  await trx.deleteFrom('ecommerce_product_baskets').where('product_id', 'in', productIds).execute();
  await sql`insert into ecommerce_product_baskets (product_id, baskets)
    select product_id, count(*) from ${basketsWith(productIds, since)} b group by product_id`.execute(trx);
};

/**
 * Finds anew what each of these products is bought with, best first: the cosine of log-damped counts, ln(1+n₁₂) / √(ln(1+n₁)·ln(1+n₂)), where n
 * are purchases. Damping keeps a best-seller from being everybody's companion. Answers how many pairs there are.
 */
export const pairProducts = async (trx: Trx, productIds: readonly string[], since: Date): Promise<number> => {
  await trx.deleteFrom('ecommerce_copurchases').where('product_id', 'in', productIds).execute();
  const { numAffectedRows } = await sql`
    with pairs as (
      select b.product_id, l.product_id as other_id, count(distinct b.order_group_id)::integer as baskets
      from ${basketsWith(productIds, since)} b
      join ecommerce_orders o on o.order_group_id = b.order_group_id and ${sold(since)}
      join ecommerce_order_lines l on l.order_id = o.id and l.product_id <> b.product_id
      group by b.product_id, l.product_id
      having count(distinct b.order_group_id) >= ${FEWEST_BASKETS}),
    scored as (
      select p.product_id, p.other_id, p.baskets, least(1, ln(1 + p.baskets) / sqrt(ln(1 + greatest(mine.baskets, p.baskets)) * ln(1 + greatest(other.baskets, p.baskets)))) as score
      from pairs p join ecommerce_product_baskets mine on mine.product_id = p.product_id join ecommerce_product_baskets other on other.product_id = p.other_id),
    ranked as (select *, row_number() over (partition by product_id order by score desc, baskets desc, other_id) as place from scored)
    insert into ecommerce_copurchases (product_id, other_id, baskets, score)
    select product_id, other_id, baskets, score from ranked where place <= ${MOST_RECOMMENDED}`.execute(trx);
  return Number(numAffectedRows ?? 0n);
};

/** Ranks anew what sold most since then: in each category with all below it, and in the whole shop. */
export const rankBestsellers = async (trx: Trx, since: Date): Promise<void> => {
  await trx.deleteFrom('ecommerce_bestsellers').execute();
  await sql`
    with recursive sales as (
      select l.product_id, sum(l.quantity - l.cancelled) as units
      from ecommerce_orders o join ecommerce_order_lines l on l.order_id = o.id
      where ${sold(since)} group by l.product_id having sum(l.quantity - l.cancelled) > 0),
    shelves as (
      select s.product_id, s.units, p.category_id from sales s join ecommerce_products p on p.id = s.product_id where p.category_id is not null
      union select s.product_id, s.units, c.parent_id from shelves s join ecommerce_categories c on c.id = s.category_id where c.parent_id is not null),
    ranked as (
      select category_id, product_id, units, row_number() over (partition by category_id order by units desc, product_id) as place
      from (select category_id, product_id, units from shelves union all select null::uuid, product_id, units from sales) every)
    insert into ecommerce_bestsellers (category_id, place, product_id, units)
    select category_id, place, product_id, units from ranked where place <= ${MOST_RECOMMENDED}`.execute(trx);
};
