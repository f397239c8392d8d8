import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { maySend, type DeliveryEvent } from '../domain/delivery.ts';
import type { DeliveryErrorCode } from '../errors.ts';
import type { DeliveryRow } from '../rows.ts';
import { getDelivery } from '../store/deliveries.ts';
import { lockOwnDelivery } from './lock-own-delivery.ts';
import { moveDelivery } from './move-delivery.ts';

export interface UpdateDeliveryStatus {
  readonly deliveryId: string;
  readonly event: DeliveryEvent;
  readonly proof?: { readonly kind: string; readonly value: string } | null | undefined;
  readonly idempotencyKey: string;
}

const MAX_PROOF = 500;

/** Moves a delivery on behalf of its courier, its vendor or staff. The same key again answers the delivery as it is then. */
export const updateDeliveryStatus = (
  ctx: Context,
  { idempotencyKey, ...input }: UpdateDeliveryStatus,
): Promise<Result<DeliveryRow, DeliveryErrorCode>> =>
  ctx.inTransaction(async (trx): Promise<Result<DeliveryRow, DeliveryErrorCode>> => {
    const request = { operation: 'updateDeliveryStatus', key: idempotencyKey, input };
    const moved = await ctx.once<{ deliveryId: string }, DeliveryErrorCode>(trx, request, () => move(ctx, trx, input));
    return moved.ok ? ok(await getDelivery(trx, moved.value.deliveryId)) : moved;
  });

const isProof = (value: string): boolean => value.trim() !== '' && value.length <= MAX_PROOF;

const move = async (
  ctx: Context,
  trx: Trx,
  { deliveryId, event, proof }: Omit<UpdateDeliveryStatus, 'idempotencyKey'>,
): Promise<Result<{ deliveryId: string }, DeliveryErrorCode>> => {
  const own = await lockOwnDelivery(ctx, trx, deliveryId);
  if (!own.ok) return own;
  const { delivery, part } = own.value;
  if (part === 'CUSTOMER') return fail('DELIVERY_NOT_FOUND', 'input', 'deliveryId');
  if (!maySend(part, event)) return fail('INVALID_TRANSITION', 'input', 'event');
  if (proof && !(event === 'DELIVER' && isProof(proof.value))) return fail('INPUT_INVALID', 'input', 'proof');
  const set = proof ? { proof: JSON.stringify(proof) } : {};
  const moved = await moveDelivery(ctx, trx, delivery, event, { set });
  return moved.ok ? ok({ deliveryId }) : moved;
};
