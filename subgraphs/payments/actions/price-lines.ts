import type { Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { priceSale, sumOfParts, type Parts, type PricedSaleLine } from '../domain/commission.ts';
import { titleOf } from '../domain/invoice.ts';
import type { Sale } from '../domain/sale.ts';
import { termsForSales, type PayeeTerms } from '../store/sale-rates.ts';

type LineRow = Insertable<DB['commission_lines']>;

/** The terms of a line as they are frozen: the version of its rule, the figures that applied, and what they came to. */
const lineRow = (splitId: string, { area, currency }: Sale, country: string | null, { line, rate, taxBasisPoints, amount, commission, tax }: PricedSaleLine): LineRow => {
  const amounts = rate?.amounts?.get(currency);
  return {
    id: newId(),
    split_id: splitId,
    reference: line.reference,
    area,
    listing_type: line.listingType,
    category_ids: [...line.categoryIds],
    quantity: line.quantity,
    country,
    rate_id: rate?.id ?? null,
    rate_version: rate?.version ?? null,
    basis_points: rate?.basisPoints ?? 0,
    fixed: amounts?.fixed ?? 0n,
    min: amounts?.min ?? null,
    max: amounts?.max ?? null,
    tax_basis_points: taxBasisPoints,
    amount,
    commission,
    tax,
    title: titleOf(line.title),
    tax_amount: line.taxAmount ?? null,
  };
};

/** A sale of a split by the terms of its payee: what it comes to, and its lines with their terms, to be frozen. */
export const freezeLines = (splitId: string, sale: Sale, terms: PayeeTerms | undefined): Parts & { readonly lines: LineRow[] } => {
  const lines = priceSale(terms?.rates ?? [], sale, terms?.tax ?? null);
  return { ...sumOfParts(lines), lines: lines.map((line) => lineRow(splitId, sale, terms?.tax?.country ?? null, line)) };
};

/** The same by the terms that are committed now. */
export const priceLines = async (trx: Trx, splitId: string, sale: Sale): Promise<ReturnType<typeof freezeLines>> => {
  const terms = await termsForSales(trx, { payeeIds: [sale.payeeId], areas: [sale.area], currency: sale.currency, at: sale.at });
  return freezeLines(splitId, sale, terms.get(sale.payeeId));
};
