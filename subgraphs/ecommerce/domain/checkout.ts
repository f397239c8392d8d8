import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { MAX_LINES } from './cart.ts';
import { groupCode, orderCode } from './order-code.ts';
import type { Goods, LineAmounts, PackageAmounts, Reckoning } from './reckoning.ts';

/** A line as the cart has it now. `price` and `acceptedPrice` are minor units per piece, `grams` of one piece. */
export interface PricedLine extends Goods {
  readonly variantId: string;
  readonly acceptedPrice: bigint;
  readonly currency: string;
  readonly sku: string;
  readonly variantTitle: string;
  readonly title: string;
  readonly vendorName: string;
  readonly onSale: boolean;
  /** Whether its vendor is on holiday. */
  readonly vendorClosed: boolean;
  readonly grams: number;
  /** Pieces that could be had at the last look: free ones, those of holds that have lapsed, and those the cart itself holds. */
  readonly obtainable: number;
  /** Whether the cart itself holds some. */
  readonly held: boolean;
  /** Whether its vendor has shipping rates, and its cart coupons: without any there are none to read. */
  readonly hasRates: boolean;
  readonly hasCoupons: boolean;
}

export interface NewOrderLine extends LineAmounts {
  readonly variantId: string;
  readonly productId: string;
  readonly categoryIds: readonly string[];
  readonly title: string;
  readonly variantTitle: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: bigint;
}

export interface NewOrder extends Omit<PackageAmounts, 'lines'> {
  readonly id: string;
  readonly code: string;
  readonly vendorName: string;
  readonly lines: readonly NewOrderLine[];
}

export interface Purchase {
  readonly code: string;
  readonly currency: string;
  readonly total: bigint;
  readonly orders: readonly NewOrder[];
}

/** What goods are called where there is one line for them: a variant that has no name of its own is not named. */
export const goodsTitle = ({ title, variantTitle }: { readonly title: string; readonly variantTitle: string }): string =>
  variantTitle === title || variantTitle === 'Default' ? title : `${title} – ${variantTitle}`;

/** What bringing them is called: as the shipping rate that was chosen, if any. */
export const freightTitle = (rateName: string | null | undefined): string => rateName ?? 'Shipping';

/** Where a line is in the cart, for `path`. */
export const linePath = (lineId: string): string[] => ['cart', 'lines', lineId];

/** Whether everything in the cart can be bought at the price the customer has seen. The path names the first line to blame. */
export const checkLines = (
  lines: readonly PricedLine[],
): Result<null, 'CART_EMPTY' | 'CART_FULL' | 'PRODUCT_UNAVAILABLE' | 'VENDOR_CLOSED' | 'PRICE_CHANGED' | 'CURRENCY_MIX' | 'INSUFFICIENT_STOCK'> => {
  const [first] = lines;
  if (!first) return fail('CART_EMPTY', 'input', 'cartId');
  if (lines.length > MAX_LINES) return fail('CART_FULL', 'input', 'cartId');
  for (const line of lines) {
    if (!line.onSale) return fail('PRODUCT_UNAVAILABLE', ...linePath(line.id));
    if (line.vendorClosed) return fail('VENDOR_CLOSED', ...linePath(line.id));
    if (line.price !== line.acceptedPrice) return fail('PRICE_CHANGED', ...linePath(line.id));
    if (line.currency !== first.currency) return fail('CURRENCY_MIX', ...linePath(line.id));
    if (line.obtainable < line.quantity) return fail('INSUFFICIENT_STOCK', ...linePath(line.id));
  }
  return ok(null);
};

/**
 * Makes one order for each vendor of what was reckoned. Amounts are moved, never reckoned again: an order's total is the sum of its lines and
 * shipping, the purchase's that of its orders.
 */
export const toPurchase = (lines: readonly PricedLine[], reckoning: Reckoning, number: bigint, nextId: () => string): Purchase => {
  const code = groupCode(number);
  const known = new Map(lines.map((line) => [line.id, line]));
  const orderLine = (amounts: LineAmounts): NewOrderLine => {
    const { variantId, productId, categoryIds, title, variantTitle, sku, quantity, price } = known.get(amounts.id)!;
    return { ...amounts, id: nextId(), variantId, productId, categoryIds, title, variantTitle, sku, quantity, unitPrice: price };
  };
  const nameOf = new Map(lines.map((line) => [line.vendorId, line.vendorName]));
  const orders = reckoning.packages.map((parcel, index) => ({
    ...parcel, id: nextId(), code: orderCode(code, index + 1), vendorName: nameOf.get(parcel.vendorId)!, lines: parcel.lines.map(orderLine),
  }));
  return { code, currency: lines[0]!.currency, total: reckoning.total, orders };
};
