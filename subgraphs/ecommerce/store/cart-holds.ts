import { sql } from 'kysely';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

/** Holds for carts, whose owners asked for them. Like all holds they are touched under the lock of their `stock_items` rows only. */
export interface CartHold {
  readonly variantId: string;
  readonly quantity: number;
  readonly expiresAt: Date;
}

/** Gives back what a cart holds of these variants. After `lockStock`. */
export const releaseCartHolds = async (trx: Trx, cartId: string, variantIds: readonly string[]): Promise<CartHold[]> => {
  const { rows } = await sql<CartHold>`
    with released as (
      update stock_reservations set status = 'RELEASED' where cart_id = ${cartId} and variant_id = any(${variantIds}::uuid[]) and status = 'ACTIVE'
      returning variant_id, quantity, expires_at),
    freed as (
      update stock_items s set reserved = s.reserved - released.quantity from released where s.variant_id = released.variant_id)
    select variant_id as "variantId", quantity, expires_at as "expiresAt" from released`.execute(trx);
  return rows;
};

/** Notes what a cart holds, once it is reserved. */
export const insertCartHold = async (trx: Trx, hold: { cartId: string; variantId: string; quantity: number; expiresAt: Date; at: Date }): Promise<void> => {
  await trx
    .insertInto('stock_reservations')
    .values({
      id: newId(), cart_id: hold.cartId, variant_id: hold.variantId, quantity: hold.quantity, status: 'ACTIVE', expires_at: hold.expiresAt, created_at: hold.at,
    })
    .execute();
};

/** Variants that a cart holds some of. Exact under the lock of the cart. */
export const heldVariants = async (db: Db, cartId: string): Promise<string[]> => {
  const rows = await db.selectFrom('stock_reservations').select('variant_id').where('cart_id', '=', cartId).where('status', '=', 'ACTIVE').execute();
  return rows.map((row) => row.variant_id);
};

/** What carts hold at an instant, by cart. */
export const holdsByCartIds = async (db: Db, cartIds: readonly string[], at: Date): Promise<(CartHold & { readonly cartId: string })[]> => {
  const rows = await db
    .selectFrom('stock_reservations')
    .select(['cart_id as cartId', 'variant_id as variantId', 'quantity', 'expires_at as expiresAt'])
    .where('cart_id', 'in', cartIds)
    .where('status', '=', 'ACTIVE')
    .where('expires_at', '>', at)
    .execute();
  return rows.map((row) => ({ ...row, cartId: row.cartId! }));
};

/** Variants with holds of carts that have lapsed, at most `limit`. */
export const variantsWithLapsedHolds = async (db: Db, at: Date, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('stock_reservations')
    .select('variant_id')
    .distinct()
    .where('status', '=', 'ACTIVE')
    .where('cart_id', 'is not', null)
    .where('expires_at', '<=', at)
    .limit(limit)
    .execute();
  return rows.map((row) => row.variant_id);
};

/** Lets the holds of orders last until then. Answers how many there were. After `lockStockOfOrders`. */
export const extendHolds = async (trx: Trx, orderIds: readonly string[], until: Date): Promise<number> => {
  const rows = await trx.updateTable('stock_reservations').set({ expires_at: until }).where('order_id', 'in', orderIds).where('status', '=', 'ACTIVE').returning('id').execute();
  return rows.length;
};
