/** Luhn's check digit (ISO/IEC 7812-1, annex B): finds any wrong digit and nearly all swaps of neighbours. */
const checkDigit = (digits: string): number => {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
};

/** What people call a purchase: `P`, its number and a check digit. 100001 → `P1000017`. */
export const groupCode = (number: bigint): string => `P${number}${checkDigit(String(number))}`;

/** What people call one vendor's order of it, counted from 1. */
export const orderCode = (group: string, place: number): string => `${group}-${place}`;

/** Whether a code of a purchase or order has its right check digit: tells a typing error without looking it up. */
export const isOrderCode = (code: string): boolean => {
  const match = /^P(\d{6,19})(\d)(-\d{1,3})?$/.exec(code);
  return match !== null && checkDigit(match[1]!) === Number(match[2]);
};
