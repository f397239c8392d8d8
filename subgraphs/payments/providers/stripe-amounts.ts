/**
 * Stripe counts in the minor unit of the currency, with two exceptions. Some currencies without decimals it counts in hundredths that must be
 * zero, for old times' sake; amounts of three decimals must end in zero.
 * https://docs.stripe.com/currencies#special-cases
 */
const HUNDREDTHS = new Set(['UGX', 'ISK']);
const THREE_DECIMALS = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);

/** Minor units as Stripe counts them; null when Stripe cannot move this amount. */
export const toStripe = (amount: bigint, currency: string): number | null => {
  if (THREE_DECIMALS.has(currency) && amount % 10n !== 0n) return null;
  const counted = Number(HUNDREDTHS.has(currency) ? amount * 100n : amount);
  return Number.isSafeInteger(counted) ? counted : null;
};

/** Our minor units. Throws on what we do not trade in: a fraction of a currency without decimals. */
export const fromStripe = (counted: number, currency: string): bigint => {
  const amount = BigInt(counted);
  if (!HUNDREDTHS.has(currency.toUpperCase())) return amount;
  if (amount % 100n !== 0n) throw new RangeError(`${counted} hundredths of ${currency}`);
  return amount / 100n;
};
