import { knownOrganizations } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { parseAmount, type DecimalRefusal } from '../domain/decimal-amount.ts';
import type { CommissionArea, ListingType, SaleLine, SaleRefusal } from '../domain/sale.ts';
import { categoriesByIds } from '../store/commission-categories.ts';
import { explainCommission, type ExplainedQuote } from './quote-commission.ts';

/** A line as a person writes it; `price` in whole units such as `12.50`, of all units together. */
export interface BasketLine {
  readonly price: string;
  readonly currency: string;
  readonly quantity: number;
  readonly categoryIds: readonly string[];
  readonly listingType?: ListingType | null | undefined;
}

export interface Basket {
  readonly vendorId: string;
  readonly area: CommissionArea;
  readonly at?: Date | null | undefined;
  readonly lines: readonly BasketLine[];
}

export type BasketRefusal = 'VENDOR_UNKNOWN' | 'CATEGORY_UNKNOWN' | 'CURRENCY_MIXED' | DecimalRefusal | SaleRefusal;
export type Simulation = ExplainedQuote & { readonly currency: string };

/** Tries the rules on a basket as staff writes it. Unlike a sale it must name vendors and categories that exist. Changes nothing. */
export const simulateCommission = async (ctx: Context, { vendorId, area, at, lines }: Basket): Promise<Result<Simulation, BasketRefusal>> => {
  const read = readLines(lines);
  if (!read.ok) return read;
  const vendors = isId(vendorId) ? await knownOrganizations(ctx.db, [vendorId], 'VENDOR') : [];
  if (vendors.length === 0) return fail('VENDOR_UNKNOWN', 'input', 'vendorId');
  const named = read.value.flatMap((line) => line.categoryIds);
  const known = new Set(named.length > 0 ? (await categoriesByIds(ctx.db, named)).filter((each) => each.area === area).map(({ id }) => id) : []);
  const stranger = read.value.findIndex((line) => !line.categoryIds.every((id) => known.has(id)));
  if (stranger >= 0) return fail('CATEGORY_UNKNOWN', 'input', 'lines', String(stranger), 'categoryIds');
  const currency = lines[0]!.currency;
  const quote = await explainCommission(ctx.db, { area, payeeId: vendorId, currency, at: at ?? ctx.now(), lines: read.value });
  return quote.ok ? ok({ ...quote.value, currency }) : fail(quote.code, 'input', 'lines');
};

const readLines = (lines: readonly BasketLine[]): Result<SaleLine[], BasketRefusal> => {
  const read: SaleLine[] = [];
  for (const [index, { price, currency, quantity, categoryIds, listingType }] of lines.entries()) {
    const path = ['input', 'lines', String(index)];
    const amount = parseAmount(price, currency);
    if (!amount.ok) return fail(amount.code, ...path, amount.code === 'CURRENCY_UNKNOWN' ? 'currency' : 'price');
    if (currency !== lines[0]!.currency) return fail('CURRENCY_MIXED', ...path, 'currency');
    if (!categoryIds.every(isId)) return fail('CATEGORY_UNKNOWN', ...path, 'categoryIds');
    read.push({ reference: newId(), amount: amount.value, quantity, categoryIds: categoryIds.map((id) => id.toLowerCase()), listingType: listingType ?? null });
  }
  return read.length > 0 ? ok(read) : fail('LINES_INVALID', 'input', 'lines');
};
