import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { maySeeCourier } from '../policy.ts';
import type { CourierProfileRow } from '../rows.ts';
import { lockCourier, lockCourierOfUser } from '../store/couriers.ts';
import { callerNow } from './caller-now.ts';

/** Locks a courier for a write: the caller's own profile, or for staff any. What is not theirs is not found. */
export const lockOwnCourier = async (
  ctx: Context,
  trx: Trx,
  courierId: string | null | undefined,
): Promise<Result<CourierProfileRow, 'COURIER_NOT_FOUND'>> => {
  const mine = () => (ctx.caller.kind === 'user' ? lockCourierOfUser(trx, ctx.caller.id!) : undefined);
  const courier = courierId == null ? await mine() : isId(courierId) ? await lockCourier(trx, courierId) : undefined;
  return courier && maySeeCourier(await callerNow(ctx, trx), courier) ? ok(courier) : fail('COURIER_NOT_FOUND', 'input', 'courierId');
};
