import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { MOST_RECOMMENDED } from '../domain/recommendation.ts';
import { onSale } from './products.ts';

/** One product named for another, or for a category; rows come in order. */
export interface Suggestion {
  /** What it is named for. */
  readonly for_id: string;
  readonly product_id: string;
}

/** What is bought together with each of these products and on sale, best first. */
export const copurchasesOf = (db: Db, productIds: readonly string[]): Promise<Suggestion[]> =>
  db
    .selectFrom('ecommerce_copurchases as c')
    .innerJoin('ecommerce_products as p', 'p.id', 'c.other_id')
    .select(['c.product_id as for_id', 'c.other_id as product_id'])
    .where('c.product_id', 'in', productIds.filter(isId))
    .where(onSale)
    .orderBy('c.score', 'desc')
    .orderBy('c.baskets', 'desc')
    .orderBy('c.other_id')
    .execute();

/** How many of a category's newest products are compared: a bound on the work, whatever the size of the shelf. */
const COMPARED = 200;

/**
 * What is like each of these products, best first: on sale in its category, by the tags they share (Jaccard) and by how alike their titles are (trigrams). What shares
 * neither is not like it.
 */
export const similarTo = async (db: Db, productIds: readonly string[]): Promise<Suggestion[]> => {
  const { rows } = await sql<Suggestion>`
    select mine.id as for_id, alike.id as product_id
    from ecommerce_products mine cross join lateral (
      select c.id, extensions.similarity(c.title, mine.title)
        + coalesce(cardinality(array(select unnest(c.tags) intersect select unnest(mine.tags)))::real
          / nullif(cardinality(array(select unnest(c.tags) union select unnest(mine.tags))), 0), 0) as likeness
      from (select * from ecommerce_products p where p.category_id = mine.category_id and p.id <> mine.id and ${onSale}
        order by p.created_at desc, p.id desc limit ${COMPARED}) c
      order by likeness desc, c.id limit ${MOST_RECOMMENDED}) alike
    where mine.id = any(${productIds.filter(isId)}::uuid[]) and alike.likeness > 0.1
    order by alike.likeness desc, alike.id`.execute(db);
  return rows;
};

/** What sells best in each of these categories and is on sale, best first. */
export const bestsellersOf = (db: Db, categoryIds: readonly string[]): Promise<Suggestion[]> =>
  db
    .selectFrom('ecommerce_bestsellers as b')
    .innerJoin('ecommerce_products as p', 'p.id', 'b.product_id')
    .select(['b.category_id as for_id', 'b.product_id'])
    .where('b.category_id', 'in', categoryIds.filter(isId))
    .where(onSale)
    .orderBy('b.place')
    .$castTo<Suggestion>()
    .execute();

/** What sells best in the whole shop and is on sale, best first. */
export const bestsellersOfAll = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectFrom('ecommerce_bestsellers as b')
    .innerJoin('ecommerce_products as p', 'p.id', 'b.product_id')
    .select('b.product_id')
    .where('b.category_id', 'is', null)
    .where(onSale)
    .orderBy('b.place')
    .execute();
  return rows.map((row) => row.product_id);
};

/** How many of a person's products, the newest first, say what else they may like. */
const REMEMBERED = 50;

/** Products that a person bought, wishes for or has in the cart, the newest first. */
export const productsOfInterest = async (db: Db, userId: string): Promise<string[]> => {
  const { rows } = await sql<{ product_id: string }>`
    select product_id from (
      (select l.product_id, o.created_at from ecommerce_orders o join ecommerce_order_lines l on l.order_id = o.id
        where o.customer_id = ${userId} and o.placed_at is not null order by o.created_at desc limit ${REMEMBERED})
      union all
      (select i.product_id, i.created_at from ecommerce_wishlists w join ecommerce_wishlist_items i on i.wishlist_id = w.id
        where w.user_id = ${userId} order by i.created_at desc limit ${REMEMBERED})
      union all
      (select v.product_id, l.created_at from ecommerce_carts c join ecommerce_cart_lines l on l.cart_id = c.id join ecommerce_variants v on v.id = l.variant_id
        where c.user_id = ${userId} and c.status = 'ACTIVE' order by l.created_at desc limit ${REMEMBERED})) known
    group by product_id order by max(created_at) desc, product_id limit ${REMEMBERED}`.execute(db);
  return rows.map((row) => row.product_id);
};

/** What goes with several products at once and is on sale, best first: scores add up. */
export const copurchasesOfAll = async (db: Db, productIds: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ other_id: string }>`
    select c.other_id from ecommerce_copurchases c join ecommerce_products p on p.id = c.other_id
    where c.product_id = any(${productIds}::uuid[]) and c.other_id <> all(${productIds}::uuid[]) and ${onSale}
    group by c.other_id order by sum(c.score) desc, c.other_id limit ${MOST_RECOMMENDED}`.execute(db);
  return rows.map((row) => row.other_id);
};
