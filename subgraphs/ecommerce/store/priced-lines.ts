import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { PricedLine } from '../domain/checkout.ts';
import { withAncestors } from './categories.ts';
import { unitPrice } from './prices.ts';
import { obtainable } from './stock.ts';

/**
 * The lines of a cart as a purchase needs them, in the order they were put in: what is bought, from whom, at what price, and whether it can be.
 * Looks at stock without a lock: who buys is held to it by `reserve`.
 */
export const listPricedLines = async (db: Db, cartId: string, at: Date): Promise<PricedLine[]> => {
  const { rows } = await sql<PricedLine>`
    select l.id, l.variant_id as "variantId", v.product_id as "productId", v.vendor_id as "vendorId", l.quantity, l.accepted_price as "acceptedPrice",
      coalesce(now.price, l.accepted_price) as price, coalesce(c.currency, v.currency) as currency, v.sku, v.title as "variantTitle", p.title, v.weight_grams as grams,
      p.tax_category as "taxCategory", w.prices_include_tax as "taxIncluded", ${withAncestors(sql.ref('p.category_id'))} as "categoryIds",
      p.status = 'PUBLISHED' and w.status = 'APPROVED' and v.archived_at is null and now.price is not null as "onSale",
      coalesce(${at} >= f.closed_from and ${at} < f.closed_until, false) as "vendorClosed",
      coalesce(own.quantity, 0) > 0 as held,
      ${obtainable(at)} + case when own.expires_at > ${at} then own.quantity else 0 end as obtainable,
      exists (select from ecommerce_shipping_rates r where r.vendor_id = v.vendor_id and r.enabled) as "hasRates",
      exists (select from ecommerce_cart_coupons x where x.cart_id = l.cart_id) as "hasCoupons"
    from ecommerce_cart_lines l
    join ecommerce_carts c on c.id = l.cart_id
    join ecommerce_variants v on v.id = l.variant_id
    cross join lateral (select ${unitPrice(at, sql`coalesce(c.currency, v.currency)`)} as price) now
    join ecommerce_products p on p.id = v.product_id
    join ecommerce_vendors w on w.id = v.vendor_id
    join vendor_profiles f on f.vendor_id = v.vendor_id
    join stock_items s on s.variant_id = l.variant_id
    left join stock_reservations own on own.cart_id = l.cart_id and own.variant_id = l.variant_id and own.status = 'ACTIVE'
    where l.cart_id = ${cartId}
    order by l.created_at, l.id`.execute(db);
  return rows;
};
