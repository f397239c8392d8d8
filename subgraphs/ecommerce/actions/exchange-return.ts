import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { notify } from '../../communication/contract.ts';
import { checkTracking, type Tracking } from '../domain/fulfillment.ts';
import { chooseReplacements, type AcceptedLine, type WantedReplacement } from '../domain/return.ts';
import type { EcommerceErrorCode } from '../errors.ts';
import { linesByOrderIds } from '../store/orders.ts';
import { insertReplacements } from '../store/returns.ts';
import { sumByVariant } from '../store/stock.ts';
import { variantsByIds } from '../store/variants.ts';
import { announceLow, takeOrReap } from './hold-stock.ts';
import { freePieces, moveReturn, type ManageReturn, type ReturnCase } from './move-return.ts';

export interface ExchangeReturn extends ManageReturn {
  /** Lines for which another variant is sent than came back. */
  readonly lines?: readonly WantedReplacement[] | null | undefined;
  /** How the vendor sends the replacements. */
  readonly tracking: Tracking;
}

/**
 * The accepted pieces are replaced from the vendor's shelf, which sends them itself. No money moves, whatever the variants cost: the sale stands, and its payment,
 * commission and return window with it. All pieces of the return are the customer's again and may be sent back once more. FINDINGS_INVALID when none
 * were accepted, and when some that were not are on sale again: then the customer would have fewer than that.
 */
export const exchangeReturn = (ctx: Context, input: ExchangeReturn) =>
  moveReturn(ctx, input, { event: 'EXCHANGE', part: 'MANAGER', operation: 'exchangeReturn', effect: (_, trx, about) => exchange(ctx, trx, about, input) });

const acceptedOf = async (trx: Trx, { order, lines }: ReturnCase): Promise<AcceptedLine[]> => {
  const sold = new Map((await linesByOrderIds(trx, [order.id])).map((line) => [line.id, line]));
  return lines
    .map(({ order_line_id, accepted, variant_id }) => {
      const line = sold.get(order_line_id)!;
      return { orderLineId: order_line_id, productId: line.product_id, variantId: variant_id ?? line.variant_id, quantity: accepted ?? 0 };
    })
    .filter(({ quantity }) => quantity > 0);
};

const exchange = async (ctx: Context, trx: Trx, about: ReturnCase, { lines, tracking }: ExchangeReturn): Promise<Result<null, EcommerceErrorCode>> => {
  const { order, request } = about;
  const checked = checkTracking(tracking);
  if (!checked.ok) return checked;
  const accepted = await acceptedOf(trx, about);
  const kept = about.lines.some((line) => (line.restocked ?? 0) > (line.accepted ?? 0));
  if (accepted.length === 0 || kept) return fail('FINDINGS_INVALID', 'input', 'returnId');
  const wanted = lines ?? [];
  const chosen = chooseReplacements(accepted, wanted, wanted.length > 0 ? await variantsByIds(trx, wanted.map((each) => each.variantId), ctx.now()) : []);
  if (!chosen.ok) return chosen;
  const at = ctx.now();
  await insertReplacements(trx, { returnId: request.id, tracking, at }, chosen.value);
  await freePieces(trx, about);
  const variables = { orderCode: order.code, carrier: tracking.carrier, trackingNumber: tracking.number ?? '–' };
  await notify(ctx, trx, { userId: order.customer_id, type: 'return.exchanged', variables, subject: { type: 'Order', id: order.id }, dedupeKey: request.id });
  // What others wait for comes last, as in a checkout.
  const taken = await takeOrReap(trx, { orderId: order.id, causeId: request.id, at }, sumByVariant(chosen.value));
  const short = chosen.value.find((each) => !taken.has(each.variantId));
  if (short) return fail('INSUFFICIENT_STOCK', 'input', 'lines', ...(short.place === null ? [] : [String(short.place), 'variantId']));
  for (const held of taken.values()) await announceLow(ctx, trx, order.vendor_id, held);
  return ok(null);
};
