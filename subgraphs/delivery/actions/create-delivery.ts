import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { endsOf, isPlace, type Place } from '../domain/place.ts';
import type { DeliveryErrorCode } from '../errors.ts';
import { deliveryStatusChanged } from '../events.ts';
import { isStaff } from '../policy.ts';
import type { DeliveryRow } from '../rows.ts';
import { getDelivery, insertDelivery, lockDeliveryOfOrder } from '../store/deliveries.ts';
import { callerNow } from './caller-now.ts';
import { moveDelivery } from './move-delivery.ts';

export interface NewDelivery {
  readonly orderId: string;
  readonly vendorId: string;
  readonly customerId: string;
  readonly pickup: Place;
  readonly dropoff: Place;
  /** How many pieces, 1 to 100,000. */
  readonly items: number;
  /** The courier need not come earlier. In the future: the delivery waits for `markDeliveryReady`. Now or past: it is READY at once. */
  readonly readyAt: Date;
}

const MAX_ITEMS = 100_000;
/** Of a public token; 24 characters. */
const TOKEN_BYTES = 18;

const check = ({ orderId, vendorId, customerId, pickup, dropoff, items }: NewDelivery): Result<null, 'INPUT_INVALID'> => {
  const valid = {
    orderId: isId(orderId),
    vendorId: isId(vendorId),
    customerId: isId(customerId),
    pickup: isPlace(pickup),
    dropoff: isPlace(dropoff),
    items: items >= 1 && items <= MAX_ITEMS,
  };
  const bad = Object.entries(valid).find(([, good]) => !good);
  return bad ? fail('INPUT_INVALID', 'input', bad[0]) : ok(null);
};

/** Makes the delivery of an order once; asked again for the same vendor and customer it answers the first one. READY when the goods are. */
export const requestDelivery = async (
  ctx: Context,
  trx: Trx,
  request: NewDelivery,
): Promise<Result<{ deliveryId: string }, 'INPUT_INVALID' | 'DELIVERY_EXISTS' | 'INVALID_TRANSITION'>> => {
  const checked = check(request);
  if (!checked.ok) return checked;
  const { orderId, vendorId, customerId, pickup, dropoff, items, readyAt } = request;
  const created = await insertDelivery(trx, {
    id: newId(),
    order_id: orderId,
    vendor_id: vendorId,
    customer_id: customerId,
    status: 'CREATED',
    ...endsOf(pickup, dropoff),
    items,
    ready_at: readyAt,
    public_token: randomBytes(TOKEN_BYTES).toString('base64url'),
    created_at: ctx.now(),
  });
  if (!created) return existing(trx, request);
  await ctx.publish(trx, deliveryStatusChanged, created.id, { deliveryId: created.id, orderId, customerId, courierId: null, status: 'CREATED' });
  const ready = readyAt <= ctx.now() ? await moveDelivery(ctx, trx, created, 'MARK_READY') : ok(created);
  return ready.ok ? ok({ deliveryId: created.id }) : ready;
};

const existing = async (trx: Trx, { orderId, vendorId, customerId }: NewDelivery): Promise<Result<{ deliveryId: string }, 'DELIVERY_EXISTS'>> => {
  const delivery = await lockDeliveryOfOrder(trx, orderId);
  const same = delivery?.vendor_id === vendorId && delivery.customer_id === customerId;
  return same ? ok({ deliveryId: delivery.id }) : fail('DELIVERY_EXISTS', 'input', 'orderId');
};

/** Makes a delivery by hand. For staff: nobody else can vouch for the order. */
export const createDelivery = (
  ctx: Context,
  { idempotencyKey, ...input }: NewDelivery & { idempotencyKey: string },
): Promise<Result<DeliveryRow, DeliveryErrorCode>> =>
  ctx.inTransaction(async (trx): Promise<Result<DeliveryRow, DeliveryErrorCode>> => {
    if (!isStaff(await callerNow(ctx, trx))) return fail('DELIVERY_NOT_FOUND');
    const request = { operation: 'createDelivery', key: idempotencyKey, input: { ...input, readyAt: input.readyAt.toISOString() } };
    const made = await ctx.once(trx, request, () => requestDelivery(ctx, trx, input));
    return made.ok ? ok(await getDelivery(trx, made.value.deliveryId)) : made;
  });
