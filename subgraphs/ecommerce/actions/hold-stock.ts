import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { linePath, type PricedLine } from '../domain/checkout.ts';
import { reapExpired, reserve, type Demand } from '../store/stock.ts';

const sumByVariant = (lines: readonly PricedLine[]): Demand[] =>
  [...Map.groupBy(lines, (line) => line.variantId)].map(([variantId, own]) => ({ variantId, quantity: own.reduce((sum, line) => sum + line.quantity, 0) }));

/**
 * Reserves what all lines need, or refuses with the first line that cannot have it. Where stock is short, holds that have lapsed but were not
 * yet given back are taken back first, once: a rush never finds goods blocked by somebody who has gone.
 */
export const holdStock = async (trx: Trx, lines: readonly PricedLine[], at: Date): Promise<Result<null, 'INSUFFICIENT_STOCK'>> => {
  const demands = sumByVariant(lines);
  const held = await reserve(trx, demands);
  let missing = demands.filter((demand) => !held.has(demand.variantId));
  if (missing.length > 0 && (await reapExpired(trx, missing.map((demand) => demand.variantId), at))) {
    const second = await reserve(trx, missing);
    missing = missing.filter((demand) => !second.has(demand.variantId));
  }
  const short = lines.find((line) => missing.some((demand) => demand.variantId === line.variantId));
  return short ? fail('INSUFFICIENT_STOCK', ...linePath(short.id)) : ok(null);
};
