import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { sift, type Position } from '../domain/track.ts';
import type { DeliveryErrorCode } from '../errors.ts';
import { courierLocated } from '../events.ts';
import type { CourierProfileRow } from '../rows.ts';
import { lockCourierOfUser, updateCourier } from '../store/couriers.ts';
import { listCarriedIds } from '../store/deliveries.ts';
import { insertPositions } from '../store/positions.ts';

/** What became of a batch of positions. */
export interface LocationReport {
  readonly accepted: number;
  readonly ignored: number;
  readonly rejected: number;
  /** The newest sequence we have; null when none was ever kept. */
  readonly lastSequence: number | null;
}

const MAX_POINTS = 500;

const newestOf = ({ last_sequence, latitude, longitude, located_at }: CourierProfileRow): Position | null =>
  last_sequence === null || located_at === null
    ? null
    : { sequence: last_sequence, latitude: latitude!, longitude: longitude!, recordedAt: located_at };

/**
 * Keeps the caller's positions that are new and possible, and shows the newest to those who wait for the courier. The courier's lock makes
 * batches that arrive together take turns. COURIER_NOT_FOUND when the caller is no courier, INPUT_INVALID outside 1–500 points.
 */
export const reportCourierLocations = async (ctx: Context, points: readonly Position[]): Promise<Result<LocationReport, DeliveryErrorCode>> => {
  if (points.length < 1 || points.length > MAX_POINTS) return fail('INPUT_INVALID', 'input', 'points');
  return ctx.inTransaction(async (trx): Promise<Result<LocationReport, DeliveryErrorCode>> => {
    const courier = ctx.caller.kind === 'user' ? await lockCourierOfUser(trx, ctx.caller.id!) : undefined;
    if (!courier) return fail('COURIER_NOT_FOUND');
    const { accepted, ignored, rejected } = sift(newestOf(courier), points, ctx.now());
    const newest = accepted.at(-1);
    if (newest) await keep(ctx, trx, courier, accepted, newest);
    return ok({ accepted: accepted.length, ignored, rejected, lastSequence: newest?.sequence ?? courier.last_sequence });
  });
};

const keep = async (ctx: Context, trx: Trx, courier: CourierProfileRow, positions: readonly Position[], newest: Position): Promise<void> => {
  const { sequence, latitude, longitude, recordedAt } = newest;
  await insertPositions(trx, courier.id, positions, ctx.now());
  await updateCourier(trx, courier.id, { latitude, longitude, located_at: recordedAt, last_sequence: sequence });
  if (courier.active_count === 0) return;
  for (const deliveryId of await listCarriedIds(trx, courier.id)) {
    await ctx.publish(trx, courierLocated, deliveryId, { deliveryId, sequence, latitude, longitude, recordedAt: recordedAt.toISOString() });
  }
};
