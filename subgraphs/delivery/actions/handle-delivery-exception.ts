import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isCarried } from '../domain/delivery.ts';
import { defaultResolution, eventsFor, type ExceptionType, type Resolution } from '../domain/exception.ts';
import type { DeliveryErrorCode } from '../errors.ts';
import type { DeliveryExceptionRow } from '../rows.ts';
import { exceptionsByIds, insertException } from '../store/exceptions.ts';
import { lockOwnDelivery } from './lock-own-delivery.ts';
import { moveDelivery } from './move-delivery.ts';

export interface HandleDeliveryException {
  readonly deliveryId: string;
  readonly type: ExceptionType;
  /** Staff only; by policy without it. */
  readonly resolution?: Resolution | null | undefined;
  readonly note?: string | null | undefined;
  readonly idempotencyKey: string;
}

const MAX_NOTE = 1000;

/** Records what went wrong with a delivery under way and moves it accordingly, in one transaction. For its courier and staff. */
export const handleDeliveryException = (
  ctx: Context,
  { idempotencyKey, ...input }: HandleDeliveryException,
): Promise<Result<DeliveryExceptionRow, DeliveryErrorCode>> =>
  ctx.inTransaction(async (trx): Promise<Result<DeliveryExceptionRow, DeliveryErrorCode>> => {
    const request = { operation: 'handleDeliveryExceptions', key: idempotencyKey, input };
    const handled = await ctx.once<{ exceptionId: string }, DeliveryErrorCode>(trx, request, () => handle(ctx, trx, input));
    return handled.ok ? ok((await exceptionsByIds(trx, [handled.value.exceptionId]))[0]!) : handled;
  });

const handle = async (
  ctx: Context,
  trx: Trx,
  { deliveryId, type, resolution, note }: Omit<HandleDeliveryException, 'idempotencyKey'>,
): Promise<Result<{ exceptionId: string }, DeliveryErrorCode>> => {
  const own = await lockOwnDelivery(ctx, trx, deliveryId);
  if (!own.ok) return own;
  const { delivery, part } = own.value;
  if (part !== 'STAFF' && part !== 'COURIER') return fail('DELIVERY_NOT_FOUND', 'input', 'deliveryId');
  if ((note?.length ?? 0) > MAX_NOTE) return fail('INPUT_INVALID', 'input', 'note');
  if (!isCarried(delivery.status) || (resolution && part !== 'STAFF')) return fail('RESOLUTION_NOT_POSSIBLE', 'input', 'resolution');
  const chosen = resolution ?? defaultResolution(type, delivery.status, delivery.attempts);
  const events = eventsFor(chosen, type, delivery.status);
  if (!events) return fail('RESOLUTION_NOT_POSSIBLE', 'input', 'resolution');
  const exceptionId = newId();
  const row = { id: exceptionId, delivery_id: deliveryId, courier_id: delivery.courier_id, type, resolution: chosen, note: note ?? null };
  await insertException(trx, { ...row, reported_by: ctx.caller.id!, created_at: ctx.now() });
  let current = delivery;
  for (const event of events) {
    const moved = await moveDelivery(ctx, trx, current, event, { reason: type });
    if (!moved.ok) return moved;
    current = moved.value;
  }
  return ok({ exceptionId });
};
