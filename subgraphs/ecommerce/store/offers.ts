import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { Offer } from '../domain/buy-box.ts';
import { baseCurrency, unitPrice } from './prices.ts';
import { sellable } from './stock.ts';

/** Offers looked at for one item: more vendors than any has. */
const MOST = 500;

const onSale = sql`v.archived_at is null and exists (
  select from ecommerce_products p join ecommerce_vendors w on w.id = p.vendor_id where p.id = v.product_id and p.status = 'PUBLISHED' and w.status = 'APPROVED')`;

/** Ids of the same item on sale at other vendors, in their order. */
export const listOffers = async (db: Db, { id, gtin, vendor_id }: { id: string; gtin: string | null; vendor_id: string }, { limit, after }: Page): Promise<string[]> => {
  if (gtin === null) return [];
  const { rows } = await sql<{ id: string }>`
    select v.id from ecommerce_variants v
    where v.gtin = ${gtin} and v.id <> ${id} and v.vendor_id <> ${vendor_id} and ${onSale} and (${after?.[0] ?? null}::uuid is null or v.id > ${after?.[0] ?? null}::uuid)
    order by v.id limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
};

/** Whose offers are asked for: an item by its GTIN, paid in a currency, sent to a country or nowhere. */
export interface OffersWanted {
  readonly gtin: string;
  readonly currency: string;
  readonly country: string | null;
}

export type WantedOffer = Offer & { readonly wanted: string };

/** The same as a key for a loader. */
export const offersKey = ({ gtin, currency, country }: OffersWanted): string => JSON.stringify({ gtin, currency, country });

/** All that can be bought of items, with what `rankOffers` needs. Shipping is what the cheapest rate takes for one piece; without a country it is left out. */
export const offersByKeys = async (db: Db, keys: readonly string[], at: Date): Promise<WantedOffer[]> => {
  const { rows } = await sql<WantedOffer>`
    select w.key as wanted, o.* from unnest(${keys}::text[]) w(key) cross join lateral jsonb_to_record(w.key::jsonb) as i(gtin text, currency text, country text)
    cross join lateral (
      select v.id as "variantId", now.price + coalesce(ship.price, 0) as landed, ${sellable} as available,
        coalesce(st.ratings, 0) as ratings, coalesce(st.praise, 0) as praise, coalesce(st.handed_over, 0) as "handedOver", coalesce(st.on_time, 0) as "onTime"
      from ecommerce_variants v
      join stock_items s on s.variant_id = v.id
      cross join lateral (select ${unitPrice(at, sql`i.currency`)} as price) now
      left join lateral (
        select min(case when r.free_over <= now.price then 0 else r.price end) as price, count(*) as rates from ecommerce_shipping_rates r
        where r.vendor_id = v.vendor_id and r.enabled and coalesce(r.currency, ${baseCurrency}) = i.currency
          and (r.countries is null or i.country = any(r.countries)) and v.weight_grams >= r.min_grams and (r.max_grams is null or v.weight_grams <= r.max_grams)
          and now.price >= r.min_subtotal and (r.max_subtotal is null or now.price <= r.max_subtotal)) ship on i.country is not null
      left join ecommerce_vendor_standing st on st.vendor_id = v.vendor_id
      where v.gtin = i.gtin and now.price is not null and ${onSale}
        and (i.country is null or ship.rates > 0 or not exists (select from ecommerce_shipping_rates r where r.vendor_id = v.vendor_id and r.enabled))
      order by v.id limit ${MOST}) o`.execute(db);
  return rows;
};
