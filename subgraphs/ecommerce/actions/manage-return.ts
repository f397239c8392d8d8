import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { notify } from '../../communication/contract.ts';
import { returnMachine, type ReturnEvent } from '../domain/return.ts';
import { isText } from '../domain/values.ts';
import { isPerson, mayEditCatalogue, mayHandleGoods } from '../policy.ts';
import type { OrderRow, ReturnLineRow, ReturnRequestRow } from '../rows.ts';
import { linesByOrderIds, lockOrder } from '../store/orders.ts';
import { countPieces } from '../store/order-pieces.ts';
import { findReturn, linesByReturnIds, updateReturn, updateReturnLine } from '../store/returns.ts';
import { lockStockOfOrders, putBack } from '../store/stock.ts';
import { findRole } from './find-role.ts';
import { refundPieces } from './refund-pieces.ts';

export interface ManageReturn {
  readonly returnId: string;
  readonly idempotencyKey: string;
}

/** What was found of one line of a return. */
export interface Finding {
  readonly orderLineId: string;
  /** Pieces that are paid back. */
  readonly accepted: number;
  /** Pieces that go on sale again. */
  readonly restocked: number;
}

/** Who moves a return: its customer, whoever works for the vendor, or those there who decide about money. */
type Part = 'CUSTOMER' | 'MEMBER' | 'MANAGER';
type Refusal = 'INVALID_TRANSITION' | 'VALUE_INVALID' | 'PAYMENT_REFUSED' | 'FINDINGS_INVALID';

interface Case {
  readonly order: OrderRow;
  readonly request: ReturnRequestRow;
  readonly lines: readonly ReturnLineRow[];
}

interface Move {
  readonly event: ReturnEvent;
  readonly part: Part;
  readonly operation: string;
  /** What the move brings with it; the return has moved. */
  readonly effect?: (ctx: Context, trx: Trx, about: Case) => Promise<Result<null, Refusal>>;
}

const plays = async (ctx: Context, trx: Trx, part: Part, { customer_id, vendor_id }: ReturnRequestRow): Promise<boolean> => {
  if (part === 'CUSTOMER') return isPerson(ctx.caller, customer_id);
  const role = await findRole(ctx, trx, vendor_id);
  return part === 'MEMBER' ? mayHandleGoods(role) : mayEditCatalogue(role);
};

/** Moves a return under the lock of its order. To those who may not it does not exist. */
const move = <I extends ManageReturn>(ctx: Context, { idempotencyKey, ...input }: I, { event, part, operation, effect }: Move) =>
  ctx.inTransaction(async (trx) => {
    const found = await findReturn(trx, input.returnId);
    if (!found || !(await plays(ctx, trx, part, found))) return fail('RETURN_NOT_FOUND', 'input', 'returnId');
    const done = await ctx.once(trx, { operation: `ecommerce.${operation}`, key: idempotencyKey, input }, async (): Promise<Result<null, Refusal>> => {
      const order = await lockOrder(trx, found.order_id);
      const moved = await ctx.transition(trx, returnMachine, { id: found.id, event });
      if (!moved.ok) return fail('INVALID_TRANSITION', 'input', 'returnId');
      await updateReturn(trx, found.id, { updated_at: ctx.now() });
      return effect ? effect(ctx, trx, { order, request: found, lines: await linesByReturnIds(trx, [found.id]) }) : ok(null);
    });
    return done.ok ? ok((await findReturn(trx, found.id))!) : done;
  });

const tell = async (ctx: Context, trx: Trx, { order, request }: Case, type: 'return.approved' | 'return.rejected' | 'return.refunded') =>
  notify(ctx, trx, { userId: order.customer_id, type, variables: { orderCode: order.code }, subject: { type: 'Order', id: order.id }, dedupeKey: `${request.id}:${type}` });

const answer = async (trx: Trx, { request }: Case, text: string | null | undefined): Promise<Result<null, 'VALUE_INVALID'>> => {
  if (text == null) return ok(null);
  if (!isText(text, 1, 1_000)) return fail('VALUE_INVALID', 'input', 'answer');
  await updateReturn(trx, request.id, { answer: text });
  return ok(null);
};

/** The pieces of a return that ended may be sent back in another one. */
const free = (trx: Trx, { lines }: Case) => countPieces(trx, lines.map((line) => ({ orderLineId: line.order_line_id, returned: -line.quantity })));

/** The vendor agrees: the customer may send the goods. */
export const approveReturn = (ctx: Context, input: ManageReturn & { readonly answer?: string | null | undefined }) =>
  move(ctx, input, {
    event: 'APPROVE', part: 'MEMBER', operation: 'approveReturn',
    effect: async (_, trx, about) => {
      const answered = await answer(trx, about, input.answer);
      if (answered.ok) await tell(ctx, trx, about, 'return.approved');
      return answered;
    },
  });

/** The vendor refuses, at once or after it looked at the goods, and says why. FINDINGS_INVALID when some of them are on sale again. */
export const rejectReturn = (ctx: Context, input: ManageReturn & { readonly answer: string }) =>
  move(ctx, input, {
    event: 'REJECT', part: 'MANAGER', operation: 'rejectReturn',
    effect: async (_, trx, about) => {
      if (about.lines.some((line) => (line.restocked ?? 0) > 0)) return fail('FINDINGS_INVALID', 'input', 'returnId');
      const answered = await answer(trx, about, input.answer);
      if (!answered.ok) return answered;
      await free(trx, about);
      await tell(ctx, trx, about, 'return.rejected');
      return ok(null);
    },
  });

/** The customer keeps the goods after all. */
export const cancelReturn = (ctx: Context, input: ManageReturn) =>
  move(ctx, input, {
    event: 'CANCEL', part: 'CUSTOMER', operation: 'cancelReturn',
    effect: async (_, trx, about) => {
      await free(trx, about);
      return ok(null);
    },
  });

/** The customer has sent the goods. */
export const markReturnSent = (ctx: Context, input: ManageReturn & { readonly trackingNumber?: string | null | undefined }) =>
  move(ctx, input, {
    event: 'SEND', part: 'CUSTOMER', operation: 'markReturnSent',
    effect: async (_, trx, { request }) => {
      if (input.trackingNumber == null) return ok(null);
      if (!isText(input.trackingNumber, 1, 100)) return fail('VALUE_INVALID', 'input', 'trackingNumber');
      await updateReturn(trx, request.id, { tracking_number: input.trackingNumber });
      return ok(null);
    },
  });

/** The vendor has the goods. */
export const receiveReturn = (ctx: Context, input: ManageReturn) => move(ctx, input, { event: 'RECEIVE', part: 'MEMBER', operation: 'receiveReturn' });

const fits = (lines: readonly ReturnLineRow[], findings: readonly Finding[]): boolean =>
  findings.length === lines.length &&
  lines.every((line) => {
    const found = findings.find(({ orderLineId }) => orderLineId === line.order_line_id);
    return found !== undefined && [found.accepted, found.restocked].every((pieces) => pieces >= 0 && pieces <= line.quantity);
  });

/** The vendor has looked at the goods: what of each line is paid back, and what goes on sale again, at once. */
export const inspectReturn = (ctx: Context, input: ManageReturn & { readonly lines: readonly Finding[] }) =>
  move(ctx, input, {
    event: 'INSPECT', part: 'MEMBER', operation: 'inspectReturn',
    effect: async (_, trx, { order, request, lines }) => {
      if (!fits(lines, input.lines)) return fail('FINDINGS_INVALID', 'input', 'lines');
      const variantOf = new Map((await linesByOrderIds(trx, [order.id])).map((line) => [line.id, line.variant_id]));
      for (const line of lines) {
        const { accepted, restocked } = input.lines.find(({ orderLineId }) => orderLineId === line.order_line_id)!;
        await updateReturnLine(trx, line, { accepted, restocked });
      }
      await lockStockOfOrders(trx, [order.id]);
      const back = input.lines.map(({ orderLineId, restocked }) => ({ variantId: variantOf.get(orderLineId)!, quantity: restocked }));
      await putBack(trx, { orderId: order.id, causeId: request.id, reason: 'RETURN', at: ctx.now() }, back);
      return ok(null);
    },
  });

/** The accepted pieces are paid back, the commission on them too. FINDINGS_INVALID when none were accepted: reject it. */
export const refundReturn = (ctx: Context, input: ManageReturn) =>
  move(ctx, input, {
    event: 'REFUND', part: 'MANAGER', operation: 'refundReturn',
    effect: async (_, trx, about) => {
      const { order, lines } = about;
      const pieces = lines.map((line) => ({ orderLineId: line.order_line_id, quantity: line.accepted ?? 0 })).filter(({ quantity }) => quantity > 0);
      if (pieces.length === 0) return fail('FINDINGS_INVALID', 'input', 'returnId');
      const refunded = await refundPieces(ctx, trx, { orderId: order.id, lines: await linesByOrderIds(trx, [order.id]), pieces, withShipping: false, reason: `return ${order.code}` });
      if (!refunded.ok) return refunded;
      for (const { orderLineId, amount } of refunded.value.pieces) await updateReturnLine(trx, lines.find((line) => line.order_line_id === orderLineId)!, { amount });
      await countPieces(trx, refunded.value.pieces.map(({ orderLineId, quantity, amount }) => ({ orderLineId, refundedQuantity: quantity, refunded: amount })));
      await tell(ctx, trx, about, 'return.refunded');
      return ok(null);
    },
  });
