import { sql, type RawBuilder } from 'kysely';
import type { SearchFacet, SearchFacetValue } from '../domain/search-facet.ts';

/** How many of the documents found have a value. */
export type FacetRow = Pick<SearchFacet, 'kind' | 'name'> & SearchFacetValue;

const VALUES = 20;
const NAMES = 10;

/** Prices fall into ranges that begin at 1, 2 and 5 times a power of ten: of `p`, with a `price` and the power of ten below it. */
const times = sql`case when price >= 5 * ten then 5 when price >= 2 * ten then 2 else 1 end`;
const next = sql`case when price >= 5 * ten then 10 when price >= 2 * ten then 5 else 2 end`;

/** A SQL expression: the facets of what `hits` holds, as a JSON list of `FacetRow`. */
export const facetsOf = (hits: RawBuilder<unknown>) => sql<FacetRow[]>`(
  select coalesce(jsonb_agg(f), '[]') from (
    (select 'CATEGORY' as kind, '' as name, c.slug as value, c.name as label, n.count from (select category_id, count(*)::int as count from ${hits} h group by 1) n
      join ecommerce_categories c on c.id = n.category_id order by n.count desc, c.name, c.id limit ${VALUES})
    union all
    (select 'VENDOR', '', v.id::text, v.name, n.count from (select vendor_id, count(*)::int as count from ${hits} h group by 1) n
      join ecommerce_vendors v on v.id = n.vendor_id order by n.count desc, v.name, v.id limit ${VALUES})
    union all
    (select 'PRICE', '', concat(least, '-', most, ' ', currency), concat(least, '-', most, ' ', currency), count(*)::int
      from (select ${times} * ten as least, ${next} * ten as most, currency from (select h.price, (10::float8 ^ (length(h.price::text) - 1))::bigint as ten, h.currency from ${hits} h where h.price > 0) p) r
      group by least, most, currency order by currency, least)
    union all
    (select 'RATING', '', least::text, concat(least, ' and more'), count(*)::int from ${hits} h, generate_series(4, 1, -1) least where h.rating >= least group by least order by least desc)
    union all
    (select 'STOCK', '', h.in_stock::text, case when h.in_stock then 'in stock' else 'sold out' end, count(*)::int from ${hits} h group by h.in_stock order by h.in_stock desc)
    union all
    (select 'ATTRIBUTE', name, value, value, count from (
        select name, value, count, dense_rank() over (order by total desc, name) as place, row_number() over (partition by name order by count desc, value) as position from (
          select split_part(a, ':', 1) as name, min(a) as value, sum(count)::int as count, sum(sum(count)) over (partition by split_part(a, ':', 1)) as total
          from (select a, count(*) as count from ${hits} h, unnest(h.attributes) a group by a) spelt group by split_part(a, ':', 1), lower(a)) counted) placed
      where place <= ${NAMES} and position <= ${VALUES} order by place, position)
  ) f)`;
