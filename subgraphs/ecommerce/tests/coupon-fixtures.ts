import type { Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { upsertCoupon, type UpsertCoupon } from '../actions/upsert-coupon.ts';
import type { CouponRow } from '../rows.ts';
import type { Shop } from './shop-world.ts';

/** A coupon that can be used, by its code. */
export const newCoupon = async ({ world }: Shop, author: Caller, draft: Partial<UpsertCoupon> & Pick<UpsertCoupon, 'code' | 'kind'>): Promise<CouponRow> => {
  const made = await upsertCoupon(world.context(author), { name: `Coupon ${draft.code}`, enabled: true, idempotencyKey: newId(), ...draft });
  if (!made.ok) throw new Error(`${made.code} ${made.path?.join('.')}`);
  return made.value;
};
