import type { Db } from '../../../platform/db/database.ts';
import type { Terms } from '../domain/basket.ts';
import type { PricedLine } from '../domain/checkout.ts';
import type { CartRow } from '../rows.ts';
import { couponsOfCart } from './coupons.ts';
import { ratesForCart } from './shipping-rates.ts';
import { taxRatesOf } from './tax-rates.ts';

/** What beside its lines decides what a cart costs: a statement each for shipping rates, coupons and taxes, where there are any. */
export const readTerms = async (
  db: Db,
  cart: Pick<CartRow, 'id' | 'user_id'>,
  lines: readonly PricedLine[],
  { country, at }: Pick<Terms, 'country' | 'at'>,
): Promise<Terms> => {
  const rated = [...new Set(lines.filter((line) => line.hasRates).map((line) => line.vendorId))];
  const { rates, selected } = rated.length > 0 ? await ratesForCart(db, cart.id, rated, lines[0]!.currency) : { rates: [], selected: new Map<string, string>() };
  const coupons = lines.length === 0 || lines[0]!.hasCoupons ? await couponsOfCart(db, cart.id, cart.user_id) : [];
  return { country, at, rates, selected, coupons, taxRates: country === null ? new Map() : await taxRatesOf(db, country, at) };
};
