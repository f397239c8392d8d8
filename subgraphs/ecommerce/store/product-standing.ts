import { sql } from 'kysely';
import type { Trx } from '../../../platform/db/database.ts';

/** Sets what was sold of each product since an instant: pieces of paid orders that were not cancelled. */
export const countSales = async (trx: Trx, since: Date): Promise<void> => {
  await sql`
    with sold as materialized (
      select l.product_id, least(sum(l.quantity), 2000000000)::int as units from ecommerce_orders o join ecommerce_order_lines l on l.order_id = o.id
      where o.placed_at >= ${since} and o.status <> 'CANCELLED' group by l.product_id),
    unsold as (update ecommerce_product_standing s set units = 0 where units > 0 and not exists (select from sold where sold.product_id = s.product_id))
    insert into ecommerce_product_standing as s (product_id, units) select product_id, units from sold order by product_id
    on conflict (product_id) do update set units = excluded.units where s.units <> excluded.units`.execute(trx);
};

/** Sets how customers rated a product, 1 to 5 on average; null and 0 when nobody did. Search follows by itself. */
export const setRating = async (trx: Trx, productId: string, rating: number | null, ratings: number): Promise<void> => {
  await sql`
    insert into ecommerce_product_standing as s (product_id, rating, ratings) values (${productId}, ${rating}, ${ratings})
    on conflict (product_id) do update set rating = excluded.rating, ratings = excluded.ratings
    where (s.rating, s.ratings) is distinct from (excluded.rating, excluded.ratings)`.execute(trx);
};
