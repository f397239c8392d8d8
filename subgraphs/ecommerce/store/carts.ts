import { isId, newId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { PricedLine } from '../domain/checkout.ts';
import type { CartLineRow, CartRow } from '../rows.ts';

const carts = (db: Db) => db.selectFrom('ecommerce_carts').selectAll().$castTo<CartRow>();

export const findCart = (db: Db, id: string): Promise<CartRow | undefined> => (isId(id) ? carts(db).where('id', '=', id).executeTakeFirst() : Promise.resolve(undefined));

export const findActiveCart = (db: Db, userId: string): Promise<CartRow | undefined> =>
  carts(db).where('user_id', '=', userId).where('status', '=', 'ACTIVE').executeTakeFirst();

export const findGuestCart = (db: Db, tokenHash: string): Promise<CartRow | undefined> =>
  carts(db).where('guest_token_hash', '=', tokenHash).where('status', '=', 'ACTIVE').executeTakeFirst();

export const lockGuestCart = (trx: Trx, tokenHash: string): Promise<CartRow | undefined> =>
  carts(trx).where('guest_token_hash', '=', tokenHash).where('status', '=', 'ACTIVE').forUpdate().executeTakeFirst();

/** Everything that changes a cart or its lines locks it first. */
export const lockCart = (trx: Trx, id: string): Promise<CartRow | undefined> =>
  isId(id) ? carts(trx).where('id', '=', id).forUpdate().executeTakeFirst() : Promise.resolve(undefined);

/** The person's open cart, made when there is none; two at once get the same one. */
export const ensureCart = async (trx: Trx, userId: string, at: Date): Promise<CartRow> => {
  const found = await carts(trx).where('user_id', '=', userId).where('status', '=', 'ACTIVE').forUpdate().executeTakeFirst();
  if (found) return found;
  await trx
    .insertInto('ecommerce_carts')
    .values({ id: newId(), user_id: userId, status: 'ACTIVE', created_at: at, updated_at: at })
    .onConflict((c) => c.column('user_id').where('status', '=', 'ACTIVE').doNothing())
    .execute();
  return ensureCart(trx, userId, at);
};

export const insertGuestCart = (trx: Trx, tokenHash: string, at: Date): Promise<CartRow> =>
  trx
    .insertInto('ecommerce_carts')
    .values({ id: newId(), guest_token_hash: tokenHash, status: 'ACTIVE', created_at: at, updated_at: at })
    .returningAll()
    .$castTo<CartRow>()
    .executeTakeFirstOrThrow();

export const endCart = async (trx: Trx, id: string, status: 'COMPLETED' | 'MERGED', at: Date): Promise<void> => {
  await trx.updateTable('ecommerce_carts').set({ status, updated_at: at }).where('id', '=', id).execute();
};

export const touchCart = (trx: Trx, id: string, at: Date): Promise<CartRow> =>
  trx.updateTable('ecommerce_carts').set({ updated_at: at }).where('id', '=', id).returningAll().$castTo<CartRow>().executeTakeFirstOrThrow();

/** Lines of several carts in the order they were put in, with the present price of each variant. */
export const linesByCartIds = (db: Db, cartIds: readonly string[]): Promise<CartLineRow[]> =>
  db
    .selectFrom('ecommerce_cart_lines as l')
    .innerJoin('ecommerce_variants as v', 'v.id', 'l.variant_id')
    .selectAll('l')
    .select(['v.price', 'v.currency'])
    .where('l.cart_id', 'in', cartIds)
    .orderBy('l.created_at')
    .orderBy('l.id')
    .execute();

/** Sets what a variant's line holds, making the line when there is none. */
export const upsertLine = async (trx: Trx, line: { cartId: string; variantId: string; quantity: number; price: bigint; at: Date }): Promise<void> => {
  await trx
    .insertInto('ecommerce_cart_lines')
    .values({ id: newId(), cart_id: line.cartId, variant_id: line.variantId, quantity: line.quantity, accepted_price: line.price, created_at: line.at })
    .onConflict((c) => c.columns(['cart_id', 'variant_id']).doUpdateSet({ quantity: line.quantity, accepted_price: line.price }))
    .execute();
};

export const removeLine = async (trx: Trx, cartId: string, lineId: string): Promise<boolean> => {
  if (!isId(lineId)) return false;
  const removed = await trx.deleteFrom('ecommerce_cart_lines').where('cart_id', '=', cartId).where('id', '=', lineId).returning('id').executeTakeFirst();
  return removed !== undefined;
};

export const removeLines = async (trx: Trx, cartId: string): Promise<void> => {
  await trx.deleteFrom('ecommerce_cart_lines').where('cart_id', '=', cartId).execute();
};

/** The lines as checkout needs them, in the order they were put in: what is bought, from whom, and whether it can be. After `lockCart`. */
export const listPricedLines = (trx: Trx, cartId: string): Promise<PricedLine[]> =>
  trx
    .selectFrom('ecommerce_cart_lines as l')
    .innerJoin('ecommerce_variants as v', 'v.id', 'l.variant_id')
    .innerJoin('ecommerce_products as p', 'p.id', 'v.product_id')
    .innerJoin('ecommerce_vendors as w', 'w.id', 'v.vendor_id')
    .select(['l.id', 'l.quantity', 'v.price', 'v.currency', 'v.sku', 'p.title'])
    .select(['l.variant_id as variantId', 'v.product_id as productId', 'v.vendor_id as vendorId', 'l.accepted_price as acceptedPrice', 'v.title as variantTitle'])
    .select((e) => e.and([e('p.status', '=', 'PUBLISHED'), e('w.status', '=', 'APPROVED')]).$castTo<boolean>().as('onSale'))
    .where('l.cart_id', '=', cartId)
    .orderBy('l.created_at')
    .orderBy('l.id')
    .execute();
