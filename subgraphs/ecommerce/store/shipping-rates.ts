import { sql, type Insertable, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import type { ShippingRate, ShippingRateDraft } from '../domain/shipping.ts';
import type { ShippingRateRow } from '../rows.ts';

const MOST = 200;

/** What the amounts of `r`, a rate of the vendor `w`, are in. */
const rateCurrency = sql<string>`coalesce(r.currency, w.currency)`;

const rateOf = (row: Selectable<DB['ecommerce_shipping_rates']>): ShippingRate => ({
  id: row.id,
  vendorId: row.vendor_id,
  name: row.name,
  countries: row.countries,
  minGrams: row.min_grams,
  maxGrams: row.max_grams,
  minSubtotal: row.min_subtotal,
  maxSubtotal: row.max_subtotal,
  price: row.price,
  freeOver: row.free_over,
});

/** What vendors take in a currency, in the order each wants it, and which of these rates a cart has chosen: by vendor id. */
export const ratesForCart = async (db: Db, cartId: string, vendorIds: readonly string[], currency: string): Promise<{ rates: ShippingRate[]; selected: Map<string, string> }> => {
  const rows = await db
    .selectFrom('ecommerce_shipping_rates as r')
    .innerJoin('ecommerce_vendors as w', 'w.id', 'r.vendor_id')
    .leftJoin('ecommerce_cart_shipping as x', (join) => join.onRef('x.rate_id', '=', 'r.id').on('x.cart_id', '=', cartId))
    .selectAll('r')
    .select('x.rate_id as chosen')
    .where('r.vendor_id', 'in', vendorIds)
    .where('r.enabled', '=', true)
    .where(rateCurrency, '=', currency)
    .orderBy('r.position')
    .orderBy('r.id')
    .execute();
  return { rates: rows.map(rateOf), selected: new Map(rows.filter((row) => row.chosen !== null).map((row) => [row.vendor_id, row.id])) };
};

/** A vendor's rates in its order, switched off ones too; at most 200. */
export const listShippingRates = (db: Db, vendorId: string): Promise<ShippingRateRow[]> =>
  isId(vendorId)
    ? db
        .selectFrom('ecommerce_shipping_rates as r')
        .innerJoin('ecommerce_vendors as w', 'w.id', 'r.vendor_id')
        .selectAll('r')
        .select(rateCurrency.as('currency'))
        .where('r.vendor_id', '=', vendorId)
        .orderBy('r.position')
        .orderBy('r.id')
        .limit(MOST)
        .execute()
    : Promise.resolve([]);

export const findShippingRate = (db: Db, id: string): Promise<ShippingRateRow | undefined> =>
  isId(id)
    ? db.selectFrom('ecommerce_shipping_rates as r').innerJoin('ecommerce_vendors as w', 'w.id', 'r.vendor_id').selectAll('r').select(rateCurrency.as('currency')).where('r.id', '=', id).executeTakeFirst()
    : Promise.resolve(undefined);

const columnsOf = (draft: ShippingRateDraft & { readonly enabled: boolean }): Omit<Insertable<DB['ecommerce_shipping_rates']>, 'id' | 'vendor_id'> => ({
  name: draft.name.trim(),
  countries: draft.countries == null ? null : [...draft.countries],
  min_grams: draft.minGrams ?? 0,
  max_grams: draft.maxGrams ?? null,
  min_subtotal: draft.minSubtotal ?? 0n,
  max_subtotal: draft.maxSubtotal ?? null,
  price: draft.price,
  free_over: draft.freeOver ?? null,
  position: draft.position ?? 0,
  enabled: draft.enabled,
  currency: draft.currency ?? null,
});

export const insertShippingRate = async (trx: Trx, id: string, vendorId: string, draft: ShippingRateDraft & { readonly enabled: boolean }, at: Date): Promise<void> => {
  await trx.insertInto('ecommerce_shipping_rates').values({ id, vendor_id: vendorId, ...columnsOf(draft), created_at: at }).execute();
};

export const updateShippingRate = async (trx: Trx, id: string, draft: ShippingRateDraft & { readonly enabled: boolean }): Promise<void> => {
  await trx.updateTable('ecommerce_shipping_rates').set(columnsOf(draft)).where('id', '=', id).execute();
};

/** Sets how a vendor's package of a cart is to travel. */
export const upsertCartShipping = async (trx: Trx, cartId: string, vendorId: string, rateId: string): Promise<void> => {
  await trx
    .insertInto('ecommerce_cart_shipping')
    .values({ cart_id: cartId, vendor_id: vendorId, rate_id: rateId })
    .onConflict((c) => c.columns(['cart_id', 'vendor_id']).doUpdateSet({ rate_id: rateId }))
    .execute();
};
