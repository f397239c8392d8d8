import type { Db } from '../../../platform/db/database.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { attemptsFor, priceSale, sumOfParts, type Attempt, type Parts, type PricedSaleLine } from '../domain/commission.ts';
import { totalOfSale, type Sale, type SaleRefusal } from '../domain/sale.ts';
import { allRates } from '../store/commission-rates.ts';
import { taxesByPayees } from '../store/commission-taxes.ts';
import { termsForSales } from '../store/sale-rates.ts';

/** What the platform would keep of a sale: in all, and of each line with the rule that fits it. Minor units of the sale's currency. */
export interface CommissionQuote extends Parts {
  readonly lines: readonly PricedSaleLine[];
}

/** What the platform would keep of each of these sales, all of one currency and instant, by the rules as they are now. One statement; nothing is frozen. */
export const quoteCommissions = async (db: Db, sales: readonly Sale[]): Promise<Result<CommissionQuote[], SaleRefusal>> => {
  const refused = sales.map(totalOfSale).find((total) => !total.ok);
  if (refused && !refused.ok) return refused;
  const [first] = sales;
  if (!first) return ok([]);
  const terms = await termsForSales(db, { payeeIds: sales.map((sale) => sale.payeeId), areas: sales.map((sale) => sale.area), currency: first.currency, at: first.at });
  return ok(sales.map((sale) => {
    const lines = priceSale(terms.get(sale.payeeId)?.rates ?? [], sale, terms.get(sale.payeeId)?.tax ?? null);
    return { ...sumOfParts(lines), lines };
  }));
};

/** The same for one sale. */
export const quoteCommission = async (db: Db, sale: Sale): Promise<Result<CommissionQuote, SaleRefusal>> => {
  const quotes = await quoteCommissions(db, [sale]);
  return quotes.ok ? ok(quotes.value[0]!) : quotes;
};

export interface ExplainedQuote extends Parts {
  /** The payee's country; null when nobody told. */
  readonly country: string | null;
  readonly lines: readonly (PricedSaleLine & { readonly attempts: readonly Attempt[] })[];
}

/** The same with every rule that was tried for a line, and why each but the last did not fit. Reads all rules: for people, not for sales. */
export const explainCommission = async (db: Db, sale: Sale): Promise<Result<ExplainedQuote, SaleRefusal>> => {
  const total = totalOfSale(sale);
  if (!total.ok) return total;
  const [rates, [home]] = await Promise.all([allRates(db), taxesByPayees(db, [sale.payeeId], sale.at)]);
  const lines = priceSale(rates, sale, home?.tax ?? null).map((priced) => ({ ...priced, attempts: attemptsFor(rates, sale, priced.line) }));
  return ok({ ...sumOfParts(lines), country: home?.country ?? null, lines });
};
