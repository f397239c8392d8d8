/** An amount in the minor unit of its currency (cents, yen, fils) and the ISO 4217 code. Never a float. */
export interface Money {
  readonly amount: bigint;
  readonly currency: string;
}

/** Decimal places of the currencies we trade in (ISO 4217). A currency that is not here is refused at the door. */
export const currencyExponents: Readonly<Record<string, number>> = {
  AED: 2, AUD: 2, BHD: 3, BRL: 2, CAD: 2, CHF: 2, CLF: 4, CLP: 0, CNY: 2, COP: 2, CZK: 2, DKK: 2, EGP: 2, EUR: 2, GBP: 2, HKD: 2, HUF: 2, IDR: 2,
  ILS: 2, INR: 2, JOD: 3, JPY: 0, KES: 2, KRW: 0, KWD: 3, MAD: 2, MXN: 2, MYR: 2, NGN: 2, NOK: 2, NZD: 2, OMR: 3, PHP: 2, PKR: 2, PLN: 2,
  QAR: 2, RON: 2, SAR: 2, SEK: 2, SGD: 2, THB: 2, TND: 3, TRY: 2, TWD: 2, TZS: 2, UAH: 2, UGX: 0, USD: 2, UYW: 4, VND: 0, ZAR: 2,
};

export const isCurrency = (code: string): boolean => Object.hasOwn(currencyExponents, code);

/** Decimal places of a currency we know. Throws on one we do not: it must have been refused earlier. */
export const exponentOf = (currency: string): number => {
  const exponent = isCurrency(currency) ? currencyExponents[currency] : undefined;
  if (exponent === undefined) throw new RangeError(`unknown currency ${currency}`);
  return exponent;
};

export const money = (amount: bigint, currency: string): Money => ({ amount, currency });

/** Adds amounts of one currency. Throws on a mix: nothing is ever converted implicitly. */
export const sum = (amounts: readonly Money[], currency: string): Money => {
  let total = 0n;
  for (const each of amounts) {
    if (each.currency !== currency) throw new RangeError(`cannot add ${each.currency} to ${currency}`);
    total += each.amount;
  }
  return money(total, currency);
};

/** `numerator / denominator` rounded half away from zero. `denominator` > 0. */
export const divideHalfUp = (numerator: bigint, denominator: bigint): bigint => {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const quotient = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -quotient : quotient;
};

/** A share of an amount, rate in basis points (1250 = 12.5 %), rounded half up to the minor unit. */
export const shareOf = (amount: bigint, basisPoints: number): bigint => divideHalfUp(amount * BigInt(basisPoints), 10_000n);

/**
 * Splits `amount` in proportion to `weights` (≥0, not all zero) by the largest-remainder method (Hamilton): the parts add up to
 * `amount` exactly and none is off by a whole unit. Equal remainders go to the earlier part, so order the weights by id.
 */
export const allocate = (amount: bigint, weights: readonly bigint[]): bigint[] => {
  const total = weights.reduce((a, b) => a + b, 0n);
  if (total <= 0n || weights.some((w) => w < 0n)) throw new RangeError('weights must be non-negative and not all zero');
  const sign = amount < 0n ? -1n : 1n;
  const shares = weights.map((weight, index) => ({ index, whole: (amount * sign * weight) / total, rest: (amount * sign * weight) % total }));
  let left = amount * sign - shares.reduce((a, share) => a + share.whole, 0n);
  const byRemainder = shares.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const parts = shares.map((share) => share.whole);
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    parts[index]! += 1n;
    left -= 1n;
  }
  return parts.map((part) => part * sign);
};

/** `12345n USD` → `123.45`. */
export const toDecimal = ({ amount, currency }: Money): string => {
  const places = exponentOf(currency);
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return amount < 0n ? `-${text}` : text;
};

/** `123.45` → `12345n` for USD; null when it is no plain decimal or has more places than the currency. */
export const fromDecimal = (text: string, currency: string): bigint | null => {
  const places = exponentOf(currency);
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, whole, rawFraction = ''] = match;
  const fraction = rawFraction.replace(/0+$/, '');
  if (fraction.length > places) return null;
  const value = BigInt(`${whole}${fraction.padEnd(places, '0')}`);
  return sign ? -value : value;
};
