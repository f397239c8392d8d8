import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { PricedLine } from '../domain/checkout.ts';
import { withAncestors } from './categories.ts';
import { unitPrice } from './prices.ts';
import { obtainable } from './stock.ts';

/**
 * The lines of a cart as a purchase needs them, in the order they were put in: what is bought, from whom, at what price, and whether it can be.
 * Looks at stock without a lock: who buys is held to it by `reserve`. What belongs to a line is read table by table (`offset 0` keeps each apart):
 * as one join of nine tables the planner takes longer to order them than all of a purchase's other statements take.
 */
export const listPricedLines = async (db: Db, cartId: string, at: Date): Promise<PricedLine[]> => {
  const { rows } = await sql<PricedLine>`
    with line as materialized (
      select l.id, l.cart_id, l.created_at, l.variant_id, l.quantity, l.accepted_price, v.*
      from ecommerce_cart_lines l join ecommerce_carts c on c.id = l.cart_id
      cross join lateral (
        select v.product_id, v.vendor_id, v.sku, v.title, v.weight_grams, v.archived_at, coalesce(c.currency, v.currency) as currency,
          ${unitPrice(at, sql`coalesce(c.currency, v.currency)`)} as price
        from ecommerce_variants v where v.id = l.variant_id offset 0) v
      where l.cart_id = ${cartId})
    select l.id, l.variant_id as "variantId", l.product_id as "productId", l.vendor_id as "vendorId", l.quantity, l.accepted_price as "acceptedPrice",
      coalesce(l.price, l.accepted_price) as price, l.currency, l.sku, l.title as "variantTitle", p.title, l.weight_grams as grams,
      w.name as "vendorName", p.tax_category as "taxCategory", w.prices_include_tax as "taxIncluded", p.category_ids as "categoryIds",
      p.published and w.approved and l.archived_at is null and l.price is not null as "onSale", w.closed as "vendorClosed", s.held, s.obtainable,
      exists (select from ecommerce_shipping_rates r where r.vendor_id = l.vendor_id and r.enabled) as "hasRates",
      exists (select from ecommerce_cart_coupons x where x.cart_id = l.cart_id) as "hasCoupons"
    from line l
    cross join lateral (
      select p.title, p.tax_category, p.status = 'PUBLISHED' as published, ${withAncestors(sql.ref('p.category_id'))} as category_ids
      from ecommerce_products p where p.id = l.product_id offset 0) p
    cross join lateral (
      select w.name, w.prices_include_tax, w.status = 'APPROVED' as approved, coalesce(${at} >= f.closed_from and ${at} < f.closed_until, false) as closed
      from ecommerce_vendors w join vendor_profiles f on f.vendor_id = w.id where w.id = l.vendor_id offset 0) w
    cross join lateral (
      select own.quantity is not null as held, ${obtainable(at)} + case when own.expires_at > ${at} then own.quantity else 0 end as obtainable
      from stock_items s left join stock_reservations own on own.cart_id = l.cart_id and own.variant_id = s.variant_id and own.status = 'ACTIVE'
      where s.variant_id = l.variant_id offset 0) s
    order by l.created_at, l.id`.execute(db);
  return rows;
};
