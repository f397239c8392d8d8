/** What the standard fonts of PDF have beyond Latin-1: Windows-1252. */
const extra = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
const lookalikes: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ŋ: 'n', Ŋ: 'N', '−': '-', '‐': '-', '‑': '-' };

const isPrintable = (char: string): boolean => {
  const code = char.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || extra.has(char);
};

const nearest = (char: string): string => {
  if (isPrintable(char)) return char;
  const known = lookalikes[char];
  if (known !== undefined) return known;
  if (/\p{White_Space}/u.test(char)) return ' ';
  if (/\p{Mn}|\p{Cf}/u.test(char)) return '';
  const base = [...char.normalize('NFKD')].filter(isPrintable).join('');
  return base === '' ? '?' : base;
};

/**
 * A text in the letters that the standard fonts have: € and accents of western Europe stay, others lose their accent, spaces of any width become
 * plain ones, and what no letter comes near to is `?`. What was frozen in the document's data stays as it is.
 */
export const printable = (text: string): string => [...text.normalize('NFC')].map(nearest).join('').replaceAll('\u00a0', ' ');
