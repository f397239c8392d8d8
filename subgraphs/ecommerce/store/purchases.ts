import { sql } from 'kysely';
import { newId } from '../../../platform/kernel/ids.ts';
import { jsonOf } from '../../../platform/kernel/json.ts';
import type { Trx } from '../../../platform/db/database.ts';
import type { Address } from '../domain/address.ts';
import type { NewOrder, Purchase } from '../domain/checkout.ts';

export interface NewGroup {
  readonly id: string;
  readonly cartId: string;
  readonly customerId: string;
  readonly address: Address;
  readonly holdExpiresAt: Date;
  readonly at: Date;
}

const orderRow = ({ id: groupId, customerId, at }: NewGroup, currency: string, order: NewOrder) => ({
  id: order.id, code: order.code, order_group_id: groupId, vendor_id: order.vendorId, customer_id: customerId, status: 'PENDING_PAYMENT', currency,
  subtotal: order.subtotal, discount: order.discount, shipping: order.shipping, shipping_tax: order.shippingTax, shipping_tax_basis_points: order.shippingTaxBasisPoints,
  shipping_rate_id: order.option?.rateId ?? null, shipping_name: order.option?.name ?? null, tax: order.tax, tax_included: order.taxIncluded, total: order.total, created_at: at,
});

const lineRows = ({ id, lines }: NewOrder) =>
  lines.map((line) => ({
    id: line.id, order_id: id, variant_id: line.variantId, product_id: line.productId, title: line.title, variant_title: line.variantTitle, sku: line.sku,
    quantity: line.quantity, unit_price: line.unitPrice, discount: line.discount, tax: line.tax, tax_basis_points: line.taxBasisPoints, tax_included: line.taxIncluded, total: line.total,
  }));

/**
 * Writes a purchase with its orders, their lines as PENDING_PAYMENT, and who holds what, in one statement: each of four would cost as much. The stock itself is
 * reserved by `reserve`. Throws when the cart has an open purchase already.
 */
export const insertPurchase = async (trx: Trx, group: NewGroup, { code, currency, total, orders }: Purchase): Promise<void> => {
  const { id, cartId, customerId, address, holdExpiresAt, at } = group;
  const holds = orders.flatMap((order) => order.lines.map(({ variantId, quantity }) => ({ id: newId(), order_id: order.id, variant_id: variantId, quantity })));
  await sql`
    with purchase as (
      insert into ecommerce_order_groups (id, code, cart_id, customer_id, currency, total, address, hold_expires_at, created_at)
      values (${id}, ${code}, ${cartId}, ${customerId}, ${currency}, ${total}, ${jsonOf(address)}::jsonb, ${holdExpiresAt}, ${at})),
    orders as (
      insert into ecommerce_orders (id, code, order_group_id, vendor_id, customer_id, status, currency, subtotal, discount, shipping, shipping_tax,
        shipping_tax_basis_points, shipping_rate_id, shipping_name, tax, tax_included, total, created_at)
      select id, code, order_group_id, vendor_id, customer_id, status, currency, subtotal, discount, shipping, shipping_tax,
        shipping_tax_basis_points, shipping_rate_id, shipping_name, tax, tax_included, total, created_at
      from jsonb_populate_recordset(null::ecommerce_orders, ${jsonOf(orders.map((order) => orderRow(group, currency, order)))}::jsonb)),
    lines as (
      insert into ecommerce_order_lines (id, order_id, variant_id, product_id, title, variant_title, sku, quantity, unit_price, discount, tax, tax_basis_points, tax_included, total)
      select id, order_id, variant_id, product_id, title, variant_title, sku, quantity, unit_price, discount, tax, tax_basis_points, tax_included, total
      from jsonb_populate_recordset(null::ecommerce_order_lines, ${jsonOf(orders.flatMap(lineRows))}::jsonb))
    insert into stock_reservations (id, variant_id, order_id, quantity, status, expires_at, created_at)
    select id, variant_id, order_id, quantity, 'ACTIVE', ${holdExpiresAt}, ${at} from jsonb_populate_recordset(null::stock_reservations, ${jsonOf(holds)}::jsonb)`.execute(trx);
};
