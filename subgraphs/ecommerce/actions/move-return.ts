import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { returnMachine, type ReturnEvent } from '../domain/return.ts';
import type { EcommerceErrorCode } from '../errors.ts';
import { isPerson, mayEditCatalogue, mayHandleGoods } from '../policy.ts';
import type { OrderRow, ReturnLineRow, ReturnRequestRow } from '../rows.ts';
import { lockOrder } from '../store/orders.ts';
import { countPieces } from '../store/order-pieces.ts';
import { findReturn, linesByReturnIds, updateReturn } from '../store/returns.ts';
import { findRole } from './find-role.ts';

export interface ManageReturn {
  readonly returnId: string;
  readonly idempotencyKey: string;
}

/** Who moves a return: its customer, whoever works for the vendor, or those there who decide about money and goods. */
type Part = 'CUSTOMER' | 'MEMBER' | 'MANAGER';

/** A return that is being moved, under the lock of its order. */
export interface ReturnCase {
  readonly order: OrderRow;
  readonly request: ReturnRequestRow;
  readonly lines: readonly ReturnLineRow[];
}

interface Move {
  readonly event: ReturnEvent;
  readonly part: Part;
  readonly operation: string;
  /** What the move brings with it; the return has moved. */
  readonly effect?: (ctx: Context, trx: Trx, about: ReturnCase) => Promise<Result<null, EcommerceErrorCode>>;
}

const plays = async (ctx: Context, trx: Trx, part: Part, { customer_id, vendor_id }: ReturnRequestRow): Promise<boolean> => {
  if (part === 'CUSTOMER') return isPerson(ctx.caller, customer_id);
  const role = await findRole(ctx, trx, vendor_id);
  return part === 'MEMBER' ? mayHandleGoods(role) : mayEditCatalogue(role);
};

/** Moves a return under the lock of its order. To those who may not it does not exist. */
export const moveReturn = <I extends ManageReturn>(ctx: Context, { idempotencyKey, ...input }: I, { event, part, operation, effect }: Move) =>
  ctx.inTransaction(async (trx) => {
    const found = await findReturn(trx, input.returnId);
    if (!found || !(await plays(ctx, trx, part, found))) return fail('RETURN_NOT_FOUND', 'input', 'returnId');
    const done = await ctx.once(trx, { operation: `ecommerce.${operation}`, key: idempotencyKey, input }, async (): Promise<Result<null, EcommerceErrorCode>> => {
      const order = await lockOrder(trx, found.order_id);
      const moved = await ctx.transition(trx, returnMachine, { id: found.id, event });
      if (!moved.ok) return fail('INVALID_TRANSITION', 'input', 'returnId');
      await updateReturn(trx, found.id, { updated_at: ctx.now() });
      return effect ? effect(ctx, trx, { order, request: found, lines: await linesByReturnIds(trx, [found.id]) }) : ok(null);
    });
    return done.ok ? ok((await findReturn(trx, found.id))!) : done;
  });

/** The pieces of a return that ended without keeping them may be sent back in another one. */
export const freePieces = (trx: Trx, { lines }: ReturnCase): Promise<void> =>
  countPieces(trx, lines.map((line) => ({ orderLineId: line.order_line_id, returned: -line.quantity })));
