import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { hasRole } from '../../accounts/contract.ts';
import { checkCoupon, normalCode, type CouponDraft } from '../domain/coupon.ts';
import type { EcommerceErrorCode } from '../errors.ts';
import { mayEditCatalogue } from '../policy.ts';
import { categoriesByIds } from '../store/categories.ts';
import { couponsByIds, insertCoupon, lockCoupon, updateCoupon } from '../store/coupons.ts';
import { productsByIds } from '../store/products.ts';
import { findVendor } from '../store/vendors.ts';
import { findRole } from './find-role.ts';
import { requirePerson } from './require-person.ts';

export interface UpsertCoupon extends CouponDraft {
  /** Which to change; a new one without it. */
  readonly couponId?: string | null | undefined;
  /** Whose a new one is; the platform's without it. */
  readonly vendorId?: string | null | undefined;
  readonly enabled: boolean;
  readonly idempotencyKey: string;
}

type Done = Result<{ couponId: string }, EcommerceErrorCode>;

/** Makes a coupon or replaces what one says: its vendor's owners and managers, or admins for the platform's. Purchases keep what it took off then. */
export const upsertCoupon = (ctx: Context, { idempotencyKey, ...input }: UpsertCoupon) =>
  ctx.inTransaction(async (trx) => {
    requirePerson(ctx);
    const done = await ctx.once(trx, { operation: 'ecommerce.upsertCoupon', key: idempotencyKey, input }, () => save(ctx, trx, input));
    return done.ok ? ok((await couponsByIds(trx, [done.value.couponId]))[0]!) : done;
  });

const save = async (ctx: Context, trx: Trx, { couponId, vendorId = null, ...draft }: Omit<UpsertCoupon, 'idempotencyKey'>): Promise<Done> => {
  const known = couponId == null ? null : await lockCoupon(trx, couponId);
  if (known === undefined) return fail('COUPON_NOT_FOUND', 'input', 'couponId');
  const owner = known ? known.vendor_id : vendorId;
  if (!(await mayEdit(ctx, trx, owner))) return known ? fail('COUPON_NOT_FOUND', 'input', 'couponId') : fail('VENDOR_NOT_FOUND', 'input', 'vendorId');
  const checked = checkCoupon(draft);
  if (!checked.ok) return checked;
  const scope = await checkScope(trx, owner, draft);
  if (!scope.ok) return scope;
  if (!known) {
    const id = newId();
    return (await insertCoupon(trx, id, owner, draft, ctx.now())) ? ok({ couponId: id }) : fail('COUPON_CODE_TAKEN', 'input', 'code');
  }
  if (normalCode(draft.code) !== known.code) return fail('VALUE_INVALID', 'input', 'code');
  if (draft.usageLimit != null && draft.usageLimit < known.uses) return fail('VALUE_INVALID', 'input', 'usageLimit');
  await updateCoupon(trx, known.id, draft);
  return ok({ couponId: known.id });
};

const mayEdit = async (ctx: Context, trx: Trx, vendorId: string | null): Promise<boolean> =>
  vendorId === null ? hasRole(trx, requirePerson(ctx), 'admin') : mayEditCatalogue(await findRole(ctx, trx, vendorId));

/** A coupon names categories and products that exist, and a vendor's its own products and currency. */
const checkScope = async (trx: Trx, vendorId: string | null, { categoryIds, productIds, currency }: CouponDraft): Promise<Result<null, EcommerceErrorCode>> => {
  if (categoryIds != null && (await categoriesByIds(trx, categoryIds)).length < new Set(categoryIds).size) return fail('CATEGORY_NOT_FOUND', 'input', 'categoryIds');
  const products = productIds == null ? [] : await productsByIds(trx, productIds);
  const own = products.filter((product) => vendorId === null || product.vendor_id === vendorId);
  if (own.length < new Set(productIds ?? []).size) return fail('PRODUCT_NOT_FOUND', 'input', 'productIds');
  if (vendorId !== null && currency != null && currency !== (await findVendor(trx, vendorId))?.currency) return fail('VALUE_INVALID', 'input', 'currency');
  return ok(null);
};
