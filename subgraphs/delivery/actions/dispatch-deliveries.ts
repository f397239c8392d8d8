import type { Context } from '../../../platform/context/context.ts';
import { later, seconds } from '../../../platform/kernel/clock.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { dispatchRequest } from '../jobs/dispatch-request.ts';
import { hasWaiting, lockWaiting } from '../store/deliveries.ts';
import { giveToCourier } from './give-to-courier.ts';
import { matchCouriers } from './match-couriers.ts';

/** Deliveries one round looks at, longest waiting first. */
const ROUND = 100;

/**
 * One round of dispatch: the waiting deliveries and the free couriers around them are matched at the lowest total cost, one new delivery for
 * each courier. Rounds may run at the same time; each leaves what another has locked. It asks for another round while that
 * can help: somebody had to be left out, or a courier may take a second delivery. Answers how many were assigned.
 */
export const dispatchDeliveries = (ctx: Context): Promise<Result<number>> =>
  ctx.inTransaction(async (trx) => {
    const deliveries = await lockWaiting(trx, ROUND);
    const { pairs, skipped } = await matchCouriers(trx, deliveries, ctx.now(), { skip: true });
    const byId = new Map(deliveries.map((delivery) => [delivery.id, delivery]));
    for (const pair of pairs) {
      const given = await giveToCourier(ctx, trx, byId.get(pair.deliveryId)!, pair);
      if (!given.ok) return given;
    }
    const again = (skipped || pairs.length > 0) && (await hasWaiting(trx));
    if (again) await ctx.enqueue(trx, dispatchRequest, {}, { startAfter: later(ctx.now(), seconds(1)) });
    return ok(pairs.length);
  });
