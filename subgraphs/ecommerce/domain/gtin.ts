const LENGTHS = new Set([8, 12, 13, 14]);

/** The check digit of GS1's General Specifications (section 7.9): from the right, digits count three and one times by turns. */
const isChecked = (digits: string): boolean => {
  const sum = [...digits].reduceRight((total, digit, index) => total + Number(digit) * ((digits.length - index) % 2 === 0 ? 3 : 1), 0);
  return sum % 10 === 0;
};

/** A GTIN-8, UPC, EAN or GTIN-14 filled up to 14 digits, so that one item has one number; null when it is none. Spaces and hyphens do not count. */
export const readGtin = (text: string): string | null => {
  const digits = text.replace(/[\s-]/g, '');
  return LENGTHS.has(digits.length) && /^\d+$/.test(digits) && /[1-9]/.test(digits) && isChecked(digits) ? digits.padStart(14, '0') : null;
};
