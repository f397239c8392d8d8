import { couriers } from '../../db/seed/demo.ts';
import type { Context } from '../../platform/context/context.ts';
import { ok } from '../../platform/kernel/result.ts';
import { courierMachine } from './domain/courier.ts';
import { insertCourier } from './store/couriers.ts';

/** Several orders at once, so that a demo shows a busy courier. */
const CAPACITY = 5;

/** The couriers of the demo, available at their places. One who is there already is left alone. */
export const seed = async (ctx: Context): Promise<void> => {
  await ctx.inTransaction(async (trx) => {
    for (const { id, userId, displayName, vehicle, latitude, longitude } of Object.values(couriers)) {
      const place = { latitude, longitude, located_at: ctx.now() };
      const person = { user_id: userId, display_name: displayName, vehicle };
      const made = await insertCourier(trx, { id, ...person, capacity: CAPACITY, ...place, created_at: ctx.now() });
      if (made) await ctx.transition(trx, courierMachine, { id, event: 'GO_ONLINE' });
    }
    return ok(null);
  });
};
