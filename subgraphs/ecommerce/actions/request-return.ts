import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { membersOf } from '../../accounts/contract.ts';
import { notify } from '../../communication/contract.ts';
import { choosePieces, type Pieces } from '../domain/fulfillment.ts';
import { returnablePieces, type ReturnReason } from '../domain/return.ts';
import { isText } from '../domain/values.ts';
import { isPerson } from '../policy.ts';
import { findOrder, linesByOrderIds, lockOrder } from '../store/orders.ts';
import { countPieces } from '../store/order-pieces.ts';
import { findReturn, insertReturn } from '../store/returns.ts';

export interface RequestReturn {
  readonly orderId: string;
  readonly lines: readonly Pieces[];
  readonly reason: ReturnReason;
  readonly note?: string | null | undefined;
  readonly idempotencyKey: string;
}

const MAX_NOTE = 1_000;

/** A customer wants to send pieces back that came within the return window. No piece is in two returns at a time; the vendor is told. */
export const requestReturn = (ctx: Context, { idempotencyKey, ...input }: RequestReturn) =>
  ctx.inTransaction(async (trx) => {
    const order = await findOrder(trx, input.orderId);
    if (!order || !isPerson(ctx.caller, order.customer_id)) return fail('ORDER_NOT_FOUND', 'input', 'orderId');
    const made = await ctx.once(trx, { operation: 'ecommerce.requestReturn', key: idempotencyKey, input }, () => request(ctx, trx, input));
    return made.ok ? ok((await findReturn(trx, made.value.returnId))!) : made;
  });

type Refusal = 'VALUE_INVALID' | 'ORDER_LINE_NOT_FOUND' | 'NOT_RETURNABLE';

const request = async (ctx: Context, trx: Trx, { orderId, lines: wanted, reason, note = null }: Omit<RequestReturn, 'idempotencyKey'>): Promise<Result<{ returnId: string }, Refusal>> => {
  if (note !== null && !isText(note, 1, MAX_NOTE)) return fail('VALUE_INVALID', 'input', 'note');
  const order = await lockOrder(trx, orderId);
  const pieces = choosePieces(await linesByOrderIds(trx, [orderId]), wanted, returnablePieces(ctx.now()));
  if (!pieces.ok) return { ...pieces, code: pieces.code === 'PIECES_INVALID' ? 'NOT_RETURNABLE' : pieces.code };
  const id = newId();
  await insertReturn(trx, { id, orderId, vendorId: order.vendor_id, customerId: order.customer_id, reason, note, at: ctx.now() }, pieces.value);
  await countPieces(trx, pieces.value.map(({ orderLineId, quantity }) => ({ orderLineId, returned: quantity })));
  for (const { userId } of await membersOf(trx, order.vendor_id)) {
    await notify(ctx, trx, { userId, type: 'vendor.returnRequested', variables: { orderCode: order.code }, subject: { type: 'Order', id: orderId }, dedupeKey: id });
  }
  return ok({ returnId: id });
};
