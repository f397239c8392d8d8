import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { FIRST_NAME, MAX_WISHLISTS, checkName } from '../domain/wishlist.ts';
import type { WishlistRow } from '../rows.ts';
import { deleteWishlistRow, insertWishlist, lockWishlist, lockWishlistsOf, updateWishlist, wishlistsOf } from '../store/wishlists.ts';
import { requirePerson } from './require-person.ts';

/** 128 bits: nobody finds a shared list by trying. */
const TOKEN_BYTES = 16;

const addList = async (ctx: Context, trx: Trx, userId: string, name: string): Promise<Result<WishlistRow, 'WISHLISTS_FULL'>> => {
  await lockWishlistsOf(trx, userId);
  const all = await wishlistsOf(trx, userId);
  if (all.length >= MAX_WISHLISTS) return fail('WISHLISTS_FULL', 'input', 'name');
  return ok(await insertWishlist(trx, { id: newId(), user_id: userId, name, created_at: ctx.now() }));
};

/** Another list for the caller, up to 20. */
export const createWishlist = (ctx: Context, { name }: { readonly name: string }) =>
  ctx.inTransaction(async (trx) => {
    const userId = requirePerson(ctx);
    const checked = checkName(name);
    return checked.ok ? addList(ctx, trx, userId, checked.value) : checked;
  });

/** The caller's oldest list, locked; made when there is none. */
export const firstWishlist = async (ctx: Context, trx: Trx, userId: string): Promise<WishlistRow> => {
  await lockWishlistsOf(trx, userId);
  const [oldest] = await wishlistsOf(trx, userId);
  const locked = oldest && (await lockWishlist(trx, oldest.id, userId));
  return locked ?? insertWishlist(trx, { id: newId(), user_id: userId, name: FIRST_NAME, created_at: ctx.now() });
};

const changeOwn = <R extends Result<unknown, string>>(ctx: Context, wishlistId: string, change: (trx: Trx, list: WishlistRow) => Promise<R>) =>
  ctx.inTransaction(async (trx) => {
    const list = await lockWishlist(trx, wishlistId, requirePerson(ctx));
    return list ? change(trx, list) : fail('WISHLIST_NOT_FOUND', 'input', 'wishlistId');
  });

/** Gives one's own list another name. */
export const renameWishlist = (ctx: Context, { wishlistId, name }: { readonly wishlistId: string; readonly name: string }) =>
  changeOwn(ctx, wishlistId, async (trx, { id }) => {
    const checked = checkName(name);
    return checked.ok ? ok(await updateWishlist(trx, id, { name: checked.value })) : checked;
  });

/** Lets whoever has its link read one's own list, or nobody any more. Sharing a shared list keeps its link; a link that was ended never works again. */
export const shareWishlist = (ctx: Context, { wishlistId, shared }: { readonly wishlistId: string; readonly shared: boolean }) =>
  changeOwn(ctx, wishlistId, async (trx, { id, share_token }) =>
    ok(await updateWishlist(trx, id, { share_token: shared ? (share_token ?? randomBytes(TOKEN_BYTES).toString('base64url')) : null })),
  );

/** Deletes one's own list with what is on it. Answers its id. */
export const deleteWishlist = (ctx: Context, { wishlistId }: { readonly wishlistId: string }) =>
  changeOwn(ctx, wishlistId, async (trx, { id }) => {
    await deleteWishlistRow(trx, id);
    return ok(id);
  });
