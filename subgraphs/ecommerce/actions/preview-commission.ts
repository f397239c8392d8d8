import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { quoteCommissions, readCommission, type Sale, type SaleLine } from '../../payments/contract.ts';
import { estimate, type Terms } from '../domain/basket.ts';
import { freightTitle, goodsTitle, type PricedLine } from '../domain/checkout.ts';
import type { CommissionPreview, KeptLine, KeptParts } from '../domain/commission-preview.ts';
import { freightOf, type PackageAmounts } from '../domain/reckoning.ts';
import type { OrderLineRow, OrderRow } from '../rows.ts';

type Named = Omit<KeptLine, keyof KeptParts>;

/** What the platform keeps of an order, as it was frozen when it was bought; of goods by SKU, then of shipping. Empty when its payment was called off. */
export const previewOrder = async ({ db }: Context, order: OrderRow, goods: readonly OrderLineRow[]): Promise<CommissionPreview[]> => {
  const kept = new Map((await readCommission(db, { reference: order.id })).map((line) => [line.reference, line]));
  if (kept.size === 0) return [];
  const lines = goods.flatMap((line) => {
    const parts = kept.get(line.id);
    return parts ? [{ ...parts, title: goodsTitle({ title: line.title, variantTitle: line.variant_title }), orderLineId: line.id, cartLineId: null }] : [];
  });
  const freight = kept.get(order.id);
  const all = freight ? [...lines, { ...freight, title: freightTitle(order.shipping_name), orderLineId: null, cartLineId: null }] : lines;
  return [{ vendorId: order.vendor_id, currency: order.currency, frozen: true, lines: all }];
};

/**
 * What the platform would keep of a cart if it were bought now, by vendor; each in the order of the cart, then shipping. One statement, whatever is in it. Empty for an
 * empty cart, and for one that cannot be paid as it is: of several currencies, or of more than payments take.
 */
export const previewCart = async ({ db }: Context, lines: readonly PricedLine[], terms: Terms): Promise<CommissionPreview[]> => {
  const currency = lines[0]?.currency;
  if (currency === undefined || lines.some((line) => line.currency !== currency)) return [];
  const packages = estimate(lines, terms).packages.filter(({ total }) => total > 0n);
  const priced = packages.map((parcel) => saleOf(parcel, lines, currency, terms.at));
  const quotes = await quoteCommissions(db, priced.map(({ sale }) => sale));
  if (!quotes.ok) return [];
  return quotes.value.map((quote, index): CommissionPreview => {
    const { sale, named } = priced[index]!;
    const kept = quote.lines.map(({ amount, commission, tax, net }, place) => ({ amount, commission, tax, net, returned: 0n, ...named[place]! }));
    return { vendorId: sale.payeeId, currency, frozen: false, lines: kept };
  });
};

/** A vendor's part of a cart as the sale that checkout would open a payment for, and what its lines are called. */
const saleOf = (parcel: PackageAmounts, lines: readonly PricedLine[], currency: string, at: Date) => {
  const totals = new Map(parcel.lines.map((line) => [line.id, line.total]));
  const goods = lines.filter((line) => totals.has(line.id));
  const sold: SaleLine[] = goods.map((line) => ({ reference: line.id, amount: totals.get(line.id)!, quantity: line.quantity, categoryIds: line.categoryIds, listingType: 'PRODUCT' }));
  const named: Named[] = goods.map((line) => ({ title: goodsTitle(line), quantity: line.quantity, orderLineId: null, cartLineId: line.id }));
  const freight = freightOf(parcel);
  if (freight > 0n) {
    sold.push({ reference: newId(), amount: freight, quantity: 1, categoryIds: [], listingType: null });
    named.push({ title: freightTitle(parcel.option?.name), quantity: 1, orderLineId: null, cartLineId: null });
  }
  return { sale: { area: 'ECOMMERCE', payeeId: parcel.vendorId, currency, at, lines: sold } satisfies Sale, named };
};
