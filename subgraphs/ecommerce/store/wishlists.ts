import type { Db, Trx } from '../../../platform/db/database.ts';
import { lockName } from '../../../platform/db/name-lock.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import type { WishlistItemRow, WishlistRow } from '../rows.ts';
import { baseCurrency, unitPrice } from './prices.ts';

const lists = (db: Db) => db.selectFrom('ecommerce_wishlists').selectAll();

export const wishlistsByIds = (db: Db, ids: readonly string[]): Promise<WishlistRow[]> => lists(db).where('id', 'in', ids.filter(isId)).execute();

/** The oldest first. */
export const wishlistsOf = (db: Db, userId: string): Promise<WishlistRow[]> => lists(db).where('user_id', '=', userId).orderBy('created_at').orderBy('id').execute();

export const findWishlist = async (db: Db, id: string): Promise<WishlistRow | undefined> => (isId(id) ? (await wishlistsByIds(db, [id]))[0] : undefined);

export const findSharedWishlist = (db: Db, shareToken: string): Promise<WishlistRow | undefined> => lists(db).where('share_token', '=', shareToken).executeTakeFirst();

/** A person's own list, locked: whoever fills or empties it waits here, so that its bound holds. */
export const lockWishlist = (trx: Trx, id: string, userId: string): Promise<WishlistRow | undefined> =>
  isId(id) ? lists(trx).where('id', '=', id).where('user_id', '=', userId).forUpdate().executeTakeFirst() : Promise.resolve(undefined);

/** Whoever gives a person another list waits here for whoever does the same. */
export const lockWishlistsOf = async (trx: Trx, userId: string): Promise<void> => {
  await lockName(trx, `ecommerce.wishlists:${userId}`);
};

export const insertWishlist = (trx: Trx, row: Omit<WishlistRow, 'share_token'>): Promise<WishlistRow> =>
  trx.insertInto('ecommerce_wishlists').values(row).returningAll().executeTakeFirstOrThrow();

export const updateWishlist = (trx: Trx, id: string, changes: Partial<Pick<WishlistRow, 'name' | 'share_token'>>): Promise<WishlistRow> =>
  trx.updateTable('ecommerce_wishlists').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

export const deleteWishlistRow = async (trx: Trx, id: string): Promise<void> => {
  await trx.deleteFrom('ecommerce_wishlists').where('id', '=', id).execute();
};

/** Of several lists, the newest first. */
export const itemsByWishlistIds = (db: Db, wishlistIds: readonly string[]): Promise<WishlistItemRow[]> =>
  db.selectFrom('ecommerce_wishlist_items').selectAll().where('wishlist_id', 'in', wishlistIds).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();

export const countItems = async (db: Db, wishlistId: string): Promise<number> =>
  Number((await db.selectFrom('ecommerce_wishlist_items').select((e) => e.fn.countAll<bigint>().as('n')).where('wishlist_id', '=', wishlistId).executeTakeFirstOrThrow()).n);

/** False when the list has it already. */
export const insertItem = async (trx: Trx, row: WishlistItemRow): Promise<boolean> => {
  const inserted = await trx.insertInto('ecommerce_wishlist_items').values(row).onConflict((c) => c.doNothing()).returning('id').executeTakeFirst();
  return inserted !== undefined;
};

/** False when the list has no such item. */
export const deleteItem = async (trx: Trx, wishlistId: string, id: string): Promise<boolean> => {
  if (!isId(id)) return false;
  const gone = await trx.deleteFrom('ecommerce_wishlist_items').where('wishlist_id', '=', wishlistId).where('id', '=', id).returning('id').executeTakeFirst();
  return gone !== undefined;
};

/** The person's own list that has this item. */
export const findWishlistOfItem = (db: Db, itemId: string, userId: string): Promise<{ wishlist_id: string } | undefined> =>
  isId(itemId)
    ? db
        .selectFrom('ecommerce_wishlist_items as i')
        .innerJoin('ecommerce_wishlists as w', 'w.id', 'i.wishlist_id')
        .select('i.wishlist_id')
        .where('i.id', '=', itemId)
        .where('w.user_id', '=', userId)
        .executeTakeFirst()
    : Promise.resolve(undefined);

export interface Wish {
  readonly price: bigint;
  readonly currency: string;
}

/** What a product on sale costs, or one variant of it; undefined when it is not on sale. */
export const findWish = (db: Db, productId: string, variantId: string | null, at: Date): Promise<Wish | undefined> =>
  isId(productId) && (variantId === null || isId(variantId))
    ? db
        .selectFrom('ecommerce_variants as v')
        .innerJoin('ecommerce_products as p', 'p.id', 'v.product_id')
        .innerJoin('ecommerce_vendors as w', 'w.id', 'v.vendor_id')
        .select([unitPrice(at).$notNull().as('price'), baseCurrency.as('currency')])
        .where('p.id', '=', productId)
        .where('p.status', '=', 'PUBLISHED')
        .where('w.status', '=', 'APPROVED')
        .where('v.archived_at', 'is', null)
        .$if(variantId !== null, (q) => q.where('v.id', '=', variantId!))
        .orderBy(unitPrice(at))
        .orderBy('v.id')
        .limit(1)
        .executeTakeFirst()
    : Promise.resolve(undefined);
