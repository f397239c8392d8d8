import { divideHalfUp, type Money } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';

/** What a delivery costs the customer: minor units to start with, for each kilometre by road, and for each piece above the first five. */
const tariffs: Readonly<Record<string, { base: bigint; perKilometer: bigint; perExtraItem: bigint }>> = {
  EUR: { base: 290n, perKilometer: 80n, perExtraItem: 25n },
  GBP: { base: 250n, perKilometer: 70n, perExtraItem: 20n },
  USD: { base: 320n, perKilometer: 90n, perExtraItem: 30n },
};

const INCLUDED_ITEMS = 5;
/** Metres by road between pickup and drop-off. */
const MAX_DISTANCE = 40_000;

/** The fee for whole `meters` by road, rounded half up once. */
export const feeOf = (meters: number, items: number, currency: string): Result<Money, 'CURRENCY_NOT_SUPPORTED' | 'TOO_FAR'> => {
  const tariff = Object.hasOwn(tariffs, currency) ? tariffs[currency] : undefined;
  if (!tariff) return fail('CURRENCY_NOT_SUPPORTED', 'input', 'currency');
  if (meters > MAX_DISTANCE) return fail('TOO_FAR', 'input', 'dropoff');
  const extra = BigInt(Math.max(0, items - INCLUDED_ITEMS));
  return ok({ amount: tariff.base + divideHalfUp(BigInt(meters) * tariff.perKilometer, 1000n) + extra * tariff.perExtraItem, currency });
};
