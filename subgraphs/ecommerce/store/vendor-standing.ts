import { sql } from 'kysely';
import type { Trx } from '../../../platform/db/database.ts';
import { enteredAt } from '../../../platform/state-machine/history.ts';

/**
 * Counts anew how vendors keep their word, in one statement: ratings of their products, and of the orders of a year those that were on their way within
 * two days of being placed. Only rows that differ are written.
 */
export const countVendorStanding = async (trx: Trx, at: Date): Promise<void> => {
  await sql`
    with rated as (
      select p.vendor_id, sum(s.ratings)::int as ratings, sum(s.ratings * (s.rating - 1) / 4)::float8 as praise
      from ecommerce_product_standing s join ecommerce_products p on p.id = s.product_id where s.ratings > 0 group by p.vendor_id),
    handed as (
      select o.vendor_id, count(*)::int as handed_over, count(*) filter (where t.at <= o.placed_at + interval '2 days')::int as on_time
      from ecommerce_orders o
      cross join lateral (select ${enteredAt('ecommerce_orders', sql.ref('o.id'), 'SHIPPED')} as at) t
      where o.placed_at > ${at}::timestamptz - interval '1 year' and t.at is not null group by o.vendor_id)
    insert into ecommerce_vendor_standing (vendor_id, ratings, praise, handed_over, on_time, counted_at)
    select w.id, coalesce(r.ratings, 0), least(coalesce(r.praise, 0), coalesce(r.ratings, 0)), coalesce(h.handed_over, 0), coalesce(h.on_time, 0), ${at}
    from ecommerce_vendors w left join rated r on r.vendor_id = w.id left join handed h on h.vendor_id = w.id
    where r.vendor_id is not null or h.vendor_id is not null
    on conflict (vendor_id) do update
      set ratings = excluded.ratings, praise = excluded.praise, handed_over = excluded.handed_over, on_time = excluded.on_time, counted_at = excluded.counted_at`.execute(trx);
};
