import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { personOf } from '../policy.ts';
import { removeDevice, removeOldDevices, upsertDevice } from '../store/devices.ts';
import type { DeviceRow } from '../rows.ts';

const MAX_DEVICES = 20;
const MAX_TOKEN = 4_096;

type Refusal = 'DEVICE_TOKEN_INVALID' | 'DEVICE_NOT_FOUND';

/** Registers a device for push messages to the caller, who becomes its only owner; keeps the caller's newest 20. */
export const registerDevice = (ctx: Context, { token, platform }: { token: string; platform: string }): Promise<Result<DeviceRow, Refusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<DeviceRow, Refusal>> => {
    const userId = personOf(ctx.caller);
    if (!userId) return fail('DEVICE_NOT_FOUND');
    if (token.length > MAX_TOKEN || !/^\S+$/.test(token)) return fail('DEVICE_TOKEN_INVALID', 'input', 'token');
    const device = await upsertDevice(trx, { id: newId(), user_id: userId, token, platform, registered_at: ctx.now() });
    await removeOldDevices(trx, userId, MAX_DEVICES);
    return ok(device);
  });

/** Forgets a device of the caller. */
export const unregisterDevice = (ctx: Context, token: string): Promise<Result<DeviceRow, Refusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<DeviceRow, Refusal>> => {
    const userId = personOf(ctx.caller);
    const device = userId ? await removeDevice(trx, userId, token) : undefined;
    return device ? ok(device) : fail('DEVICE_NOT_FOUND', 'input', 'token');
  });
