import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { notify } from '../../communication/contract.ts';
import { isText } from '../domain/values.ts';
import type { ReturnLineRow } from '../rows.ts';
import { linesByOrderIds } from '../store/orders.ts';
import { countPieces } from '../store/order-pieces.ts';
import { sentVariantsByLineIds, updateReturn, updateReturnLine } from '../store/returns.ts';
import { lockStock, putBack } from '../store/stock.ts';
import { freePieces, moveReturn, type ManageReturn, type ReturnCase } from './move-return.ts';
import { refundPieces } from './refund-pieces.ts';

/** What was found of one line of a return. */
export interface Finding {
  readonly orderLineId: string;
  /** Pieces that are paid back or replaced. */
  readonly accepted: number;
  /** Pieces that go on sale again. */
  readonly restocked: number;
  /** Which variant came back, after an exchange: the one that was sent last unless told. */
  readonly variantId?: string | null | undefined;
}

const tell = async (ctx: Context, trx: Trx, { order, request }: ReturnCase, type: 'return.approved' | 'return.rejected' | 'return.refunded') =>
  notify(ctx, trx, { userId: order.customer_id, type, variables: { orderCode: order.code }, subject: { type: 'Order', id: order.id }, dedupeKey: `${request.id}:${type}` });

const answer = async (trx: Trx, { request }: ReturnCase, text: string | null | undefined): Promise<Result<null, 'VALUE_INVALID'>> => {
  if (text == null) return ok(null);
  if (!isText(text, 1, 1_000)) return fail('VALUE_INVALID', 'input', 'answer');
  await updateReturn(trx, request.id, { answer: text });
  return ok(null);
};

/** The vendor agrees: the customer may send the goods. */
export const approveReturn = (ctx: Context, input: ManageReturn & { readonly answer?: string | null | undefined }) =>
  moveReturn(ctx, input, {
    event: 'APPROVE', part: 'MEMBER', operation: 'approveReturn',
    effect: async (_, trx, about) => {
      const answered = await answer(trx, about, input.answer);
      if (answered.ok) await tell(ctx, trx, about, 'return.approved');
      return answered;
    },
  });

/** The vendor refuses, at once or after it looked at the goods, and says why. FINDINGS_INVALID when some of them are on sale again. */
export const rejectReturn = (ctx: Context, input: ManageReturn & { readonly answer: string }) =>
  moveReturn(ctx, input, {
    event: 'REJECT', part: 'MANAGER', operation: 'rejectReturn',
    effect: async (_, trx, about) => {
      if (about.lines.some((line) => (line.restocked ?? 0) > 0)) return fail('FINDINGS_INVALID', 'input', 'returnId');
      const answered = await answer(trx, about, input.answer);
      if (!answered.ok) return answered;
      await freePieces(trx, about);
      await tell(ctx, trx, about, 'return.rejected');
      return ok(null);
    },
  });

/** The customer keeps the goods after all. */
export const cancelReturn = (ctx: Context, input: ManageReturn) =>
  moveReturn(ctx, input, {
    event: 'CANCEL', part: 'CUSTOMER', operation: 'cancelReturn',
    effect: async (_, trx, about) => {
      await freePieces(trx, about);
      return ok(null);
    },
  });

/** The customer has sent the goods. */
export const markReturnSent = (ctx: Context, input: ManageReturn & { readonly trackingNumber?: string | null | undefined }) =>
  moveReturn(ctx, input, {
    event: 'SEND', part: 'CUSTOMER', operation: 'markReturnSent',
    effect: async (_, trx, { request }) => {
      if (input.trackingNumber == null) return ok(null);
      if (!isText(input.trackingNumber, 1, 100)) return fail('VALUE_INVALID', 'input', 'trackingNumber');
      await updateReturn(trx, request.id, { tracking_number: input.trackingNumber });
      return ok(null);
    },
  });

/** The vendor has the goods. */
export const receiveReturn = (ctx: Context, input: ManageReturn) => moveReturn(ctx, input, { event: 'RECEIVE', part: 'MEMBER', operation: 'receiveReturn' });

const fits = (lines: readonly ReturnLineRow[], findings: readonly Finding[]): boolean =>
  findings.length === lines.length &&
  lines.every((line) => {
    const found = findings.find(({ orderLineId }) => orderLineId === line.order_line_id);
    return found !== undefined && [found.accepted, found.restocked].every((pieces) => pieces >= 0 && pieces <= line.quantity);
  });

/**
 * The vendor has looked at the goods: what of each line is paid back or replaced, and what goes on sale again, at once. FINDINGS_INVALID also for a variant that
 * was neither sold nor sent in exchange.
 */
export const inspectReturn = (ctx: Context, input: ManageReturn & { readonly lines: readonly Finding[] }) =>
  moveReturn(ctx, input, {
    event: 'INSPECT', part: 'MEMBER', operation: 'inspectReturn',
    effect: async (_, trx, { order, request, lines }) => {
      if (!fits(lines, input.lines)) return fail('FINDINGS_INVALID', 'input', 'lines');
      const sent = await sentVariantsByLineIds(trx, lines.map((line) => line.order_line_id));
      const back: { variantId: string; quantity: number }[] = [];
      for (const line of lines) {
        const index = input.lines.findIndex(({ orderLineId }) => orderLineId === line.order_line_id);
        const { accepted, restocked, variantId: told } = input.lines[index]!;
        const known = sent.get(line.order_line_id)!;
        const variantId = told ?? known.at(-1)!;
        if (!known.includes(variantId)) return fail('FINDINGS_INVALID', 'input', 'lines', String(index), 'variantId');
        await updateReturnLine(trx, line, { accepted, restocked, variant_id: variantId });
        back.push({ variantId, quantity: restocked });
      }
      await lockStock(trx, back.map(({ variantId }) => variantId));
      await putBack(trx, { orderId: order.id, causeId: request.id, reason: 'RETURN', at: ctx.now() }, back);
      return ok(null);
    },
  });

/** The accepted pieces are paid back, the commission on them too. FINDINGS_INVALID when none were accepted: reject it. */
export const refundReturn = (ctx: Context, input: ManageReturn) =>
  moveReturn(ctx, input, {
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
