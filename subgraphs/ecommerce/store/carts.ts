import { sql } from 'kysely';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { lockName } from '../../../platform/db/name-lock.ts';
import type { Address } from '../domain/address.ts';
import { openStatuses } from '../domain/cart.ts';
import type { CartLineRow, CartRow } from '../rows.ts';
import { unitPrice } from './prices.ts';

const carts = (db: Db) => db.selectFrom('ecommerce_carts').selectAll().$castTo<CartRow>();

export const findCart = (db: Db, id: string): Promise<CartRow | undefined> => (isId(id) ? carts(db).where('id', '=', id).executeTakeFirst() : Promise.resolve(undefined));

/** The person's cart that can be filled: at most one, perhaps ABANDONED. */
export const findOpenCart = (db: Db, userId: string): Promise<CartRow | undefined> =>
  carts(db).where('user_id', '=', userId).where('status', 'in', openStatuses).executeTakeFirst();

export const findGuestCart = (db: Db, tokenHash: string): Promise<CartRow | undefined> =>
  carts(db).where('guest_token_hash', '=', tokenHash).where('status', 'in', openStatuses).executeTakeFirst();

export const lockGuestCart = (trx: Trx, tokenHash: string): Promise<CartRow | undefined> =>
  carts(trx).where('guest_token_hash', '=', tokenHash).where('status', 'in', openStatuses).forUpdate().executeTakeFirst();

export const lockOpenCart = (trx: Trx, userId: string): Promise<CartRow | undefined> =>
  carts(trx).where('user_id', '=', userId).where('status', 'in', openStatuses).forUpdate().executeTakeFirst();

/** Whoever gives a person another open cart waits here for whoever does the same: they may have one only. */
export const lockCartsOf = async (trx: Trx, userId: string): Promise<void> => {
  await lockName(trx, `ecommerce.carts:${userId}`);
};

/** Everything that changes a cart or its lines locks it first. */
export const lockCart = (trx: Trx, id: string): Promise<CartRow | undefined> =>
  isId(id) ? carts(trx).where('id', '=', id).forUpdate().executeTakeFirst() : Promise.resolve(undefined);

/** The person's open cart, made when there is none; two at once get the same one. */
export const ensureCart = async (trx: Trx, userId: string, at: Date): Promise<CartRow> => {
  const found = await lockOpenCart(trx, userId);
  if (found) return found;
  await lockCartsOf(trx, userId);
  const made = await lockOpenCart(trx, userId);
  if (made) return made;
  return trx
    .insertInto('ecommerce_carts')
    .values({ id: newId(), user_id: userId, status: 'ACTIVE', created_at: at, updated_at: at })
    .returningAll()
    .$castTo<CartRow>()
    .executeTakeFirstOrThrow();
};

export const insertGuestCart = (trx: Trx, tokenHash: string, at: Date): Promise<CartRow> =>
  trx
    .insertInto('ecommerce_carts')
    .values({ id: newId(), guest_token_hash: tokenHash, status: 'ACTIVE', created_at: at, updated_at: at })
    .returningAll()
    .$castTo<CartRow>()
    .executeTakeFirstOrThrow();

/** Notes that a cart changed, and what it is to be paid in where that is given. */
export const touchCart = (trx: Trx, id: string, at: Date, currency?: string | null): Promise<CartRow> =>
  trx.updateTable('ecommerce_carts').set({ updated_at: at, ...(currency === undefined ? {} : { currency }) }).where('id', '=', id).returningAll().$castTo<CartRow>().executeTakeFirstOrThrow();

const lineCurrency = sql<string>`coalesce(c.currency, v.currency)`;

/** Lines with the present price of what they hold, in the currency of their cart; the accepted one when it is no longer sold in that: checkout refuses it. */
const pricedLines = (db: Db, at: Date) =>
  db
    .selectFrom('ecommerce_cart_lines as l')
    .innerJoin('ecommerce_carts as c', 'c.id', 'l.cart_id')
    .innerJoin('ecommerce_variants as v', 'v.id', 'l.variant_id')
    .selectAll('l')
    .select([sql<bigint>`coalesce(${unitPrice(at, lineCurrency)}, l.accepted_price)`.as('price'), lineCurrency.as('currency')]);

/** Lines of several carts in the order they were put in, with the present price of each variant. */
export const linesByCartIds = (db: Db, cartIds: readonly string[], at: Date): Promise<CartLineRow[]> =>
  pricedLines(db, at)
    .where('l.cart_id', 'in', cartIds)
    .orderBy('l.created_at')
    .orderBy('l.id')
    .execute();

/** Lines with the present price of each variant, in no particular order. */
export const linesByIds = (db: Db, ids: readonly string[], at: Date): Promise<CartLineRow[]> =>
  pricedLines(db, at)
    .where('l.id', 'in', ids.filter(isId))
    .execute();

/** Sets what a variant's line holds, making the line when there is none. */
export const upsertLine = async (trx: Trx, line: { cartId: string; variantId: string; quantity: number; price: bigint; at: Date }): Promise<void> => {
  await trx
    .insertInto('ecommerce_cart_lines')
    .values({ id: newId(), cart_id: line.cartId, variant_id: line.variantId, quantity: line.quantity, accepted_price: line.price, created_at: line.at })
    .onConflict((c) => c.columns(['cart_id', 'variant_id']).doUpdateSet({ quantity: line.quantity, accepted_price: line.price }))
    .execute();
};

/** Answers the variant it was about; null when the cart has no such line. */
export const removeLine = async (trx: Trx, cartId: string, lineId: string): Promise<string | null> => {
  if (!isId(lineId)) return null;
  const removed = await trx.deleteFrom('ecommerce_cart_lines').where('cart_id', '=', cartId).where('id', '=', lineId).returning('variant_id').executeTakeFirst();
  return removed?.variant_id ?? null;
};

export const removeLines = async (trx: Trx, cartId: string): Promise<void> => {
  await trx.deleteFrom('ecommerce_cart_lines').where('cart_id', '=', cartId).execute();
};

/** Where the cart's goods are to go, as a copy. */
export const updateAddress = async (trx: Trx, id: string, address: Address): Promise<void> => {
  await trx.updateTable('ecommerce_carts').set({ address: JSON.stringify(address) }).where('id', '=', id).execute();
};

/** Carts that nobody has touched since then, the longest first; only those with lines. */
export const listIdleCarts = (db: Db, since: Date, limit: number): Promise<CartRow[]> =>
  carts(db)
    .where('status', '=', 'ACTIVE')
    .where('updated_at', '<', since)
    .where((e) => e.exists(e.selectFrom('ecommerce_cart_lines as l').select('l.id').whereRef('l.cart_id', '=', 'ecommerce_carts.id')))
    .orderBy('updated_at')
    .limit(limit)
    .execute();
