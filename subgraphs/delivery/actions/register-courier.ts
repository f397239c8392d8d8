import type { Context } from '../../../platform/context/context.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import * as accounts from '../../accounts/contract.ts';
import type { Vehicle } from '../domain/travel.ts';
import type { DeliveryErrorCode } from '../errors.ts';
import { isStaff } from '../policy.ts';
import type { CourierProfileRow } from '../rows.ts';
import { insertCourier } from '../store/couriers.ts';
import { callerNow } from './caller-now.ts';

export interface RegisterCourier {
  readonly userId: string;
  readonly displayName: string;
  readonly vehicle: Vehicle;
  readonly capacity: number;
}

const MAX_NAME = 80;
const MAX_CAPACITY = 20;

/**
 * Makes a user a courier, offline at first. Staff only, because couriers learn where people live.
 * USER_NOT_FOUND, COURIER_EXISTS, INPUT_INVALID.
 */
export const registerCourier = (
  ctx: Context,
  { userId, displayName, vehicle, capacity }: RegisterCourier,
): Promise<Result<CourierProfileRow, DeliveryErrorCode>> =>
  ctx.inTransaction(async (trx): Promise<Result<CourierProfileRow, DeliveryErrorCode>> => {
    const name = displayName.trim();
    if (!isStaff(await callerNow(ctx, trx))) return fail('USER_NOT_FOUND', 'input', 'userId');
    if (name === '' || name.length > MAX_NAME) return fail('INPUT_INVALID', 'input', 'displayName');
    if (capacity < 1 || capacity > MAX_CAPACITY) return fail('INPUT_INVALID', 'input', 'capacity');
    if (!isId(userId) || !(await accounts.contactOf(trx, userId))) return fail('USER_NOT_FOUND', 'input', 'userId');
    const row = { id: newId(), user_id: userId, display_name: name, vehicle, capacity, created_at: ctx.now() };
    const courier = await insertCourier(trx, row);
    return courier ? ok(courier) : fail('COURIER_EXISTS', 'input', 'userId');
  });
