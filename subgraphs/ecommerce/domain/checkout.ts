import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { groupCode, orderCode } from './order-code.ts';

/** A line as the cart has it now. `price` and `acceptedPrice` are minor units per piece. */
export interface PricedLine {
  readonly id: string;
  readonly variantId: string;
  readonly productId: string;
  readonly vendorId: string;
  readonly quantity: number;
  readonly acceptedPrice: bigint;
  readonly price: bigint;
  readonly currency: string;
  readonly sku: string;
  readonly variantTitle: string;
  readonly title: string;
  readonly onSale: boolean;
}

export interface NewOrderLine {
  readonly id: string;
  readonly variantId: string;
  readonly productId: string;
  readonly title: string;
  readonly variantTitle: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: bigint;
  readonly total: bigint;
}

export interface NewOrder {
  readonly id: string;
  readonly code: string;
  readonly vendorId: string;
  readonly total: bigint;
  readonly lines: readonly NewOrderLine[];
}

export interface Purchase {
  readonly code: string;
  readonly currency: string;
  readonly total: bigint;
  readonly orders: readonly NewOrder[];
}

/** Where a line is in the cart, for `path`. */
export const linePath = (lineId: string): string[] => ['cart', 'lines', lineId];

/** Whether everything in the cart can be bought at the price the customer has seen. The path names the first line to blame. */
export const checkLines = (lines: readonly PricedLine[]): Result<null, 'CART_EMPTY' | 'PRODUCT_UNAVAILABLE' | 'PRICE_CHANGED' | 'CURRENCY_MIX'> => {
  const [first] = lines;
  if (!first) return fail('CART_EMPTY', 'input', 'cartId');
  for (const line of lines) {
    if (!line.onSale) return fail('PRODUCT_UNAVAILABLE', ...linePath(line.id));
    if (line.price !== line.acceptedPrice) return fail('PRICE_CHANGED', ...linePath(line.id));
    if (line.currency !== first.currency) return fail('CURRENCY_MIX', ...linePath(line.id));
  }
  return ok(null);
};

/**
 * Splits checked lines into one order for each vendor, by vendor id. Each amount is computed once, on its line; an order's total is the
 * sum of its lines and the purchase's the sum of its orders, so that they agree to the minor unit.
 */
export const splitByVendor = (lines: readonly PricedLine[], number: bigint, nextId: () => string): Purchase => {
  const code = groupCode(number);
  const byVendor = [...Map.groupBy(lines, (line) => line.vendorId)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const orders = byVendor.map(([vendorId, own], index) => {
    const orderLines = own.map((line) => ({
      id: nextId(),
      variantId: line.variantId,
      productId: line.productId,
      title: line.title,
      variantTitle: line.variantTitle,
      sku: line.sku,
      quantity: line.quantity,
      unitPrice: line.price,
      total: line.price * BigInt(line.quantity),
    }));
    return { id: nextId(), code: orderCode(code, index + 1), vendorId, total: orderLines.reduce((sum, line) => sum + line.total, 0n), lines: orderLines };
  });
  return { code, currency: lines[0]!.currency, total: orders.reduce((sum, order) => sum + order.total, 0n), orders };
};
