import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { currencyExponents, toDecimal } from '../../../platform/kernel/money.ts';
import { documentPath, isGoodLink } from './document-link.ts';
import { formatDay, formatMoney, formatMonth, wordsFor } from './document-words.ts';
import { creditLines, invoiceLines, monthBefore, numberOf, partyOf, tidy, titleOf, totalOfLines, type SoldLine } from './invoice.ts';
import { printable } from './printable.ts';

test('amounts as their readers write them, with all decimals of the currency and no more', () => {
  expect(formatMoney({ amount: 123_450n, currency: 'EUR' }, 'en')).toBe('€1,234.50');
  expect(formatMoney({ amount: 123_450n, currency: 'EUR' }, 'fr-FR')).toBe('1 234,50 €');
  expect(formatMoney({ amount: 123_450n, currency: 'EUR' }, 'de')).toBe('1.234,50 €');
  expect(formatMoney({ amount: 500n, currency: 'JPY' }, 'en')).toBe('¥500');
  expect(formatMoney({ amount: 1_234n, currency: 'KWD' }, 'en')).toBe('KWD 1.234');
  expect(formatMoney({ amount: 12_345n, currency: 'CLF' }, 'en')).toBe('CLF 1.2345');
  expect(formatMoney({ amount: 1_000_000_000_000n, currency: 'USD' }, 'en-US')).toBe('$10,000,000,000.00');
  expect(formatMoney({ amount: 1n, currency: 'EUR' }, 'not a locale!')).toBe('€0.01');
  expect(formatMoney({ amount: 100n, currency: 'EUR' }, 'ar-EG')).toContain('1.00');
});

test('an amount is printed with exactly its digits, in every currency', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(currencyExponents)), fc.bigInt({ min: 0n, max: 1_000_000_000_000n }), fc.constantFrom('en', 'fr', 'de-CH', 'ja'), (currency, amount, locale) => {
      const digits = formatMoney({ amount, currency }, locale).replace(/\D/g, '');
      expect(digits).toBe(toDecimal({ amount, currency }).replace('.', ''));
    }),
  );
});

test('days and months are those of UTC', () => {
  const at = new Date('2026-12-31T23:30:00Z');
  expect([formatDay(at, 'en'), formatDay(at, 'fr'), formatMonth(at, 'fr')]).toEqual(['December 31, 2026', '31 décembre 2026', 'décembre 2026']);
  expect(monthBefore(new Date('2026-01-01T00:00:00Z'))).toEqual({ from: new Date('2025-12-01T00:00:00Z'), to: new Date('2026-01-01T00:00:00Z') });
  expect([wordsFor('fr-MC').INVOICE, wordsFor('de').INVOICE]).toEqual(['Facture', 'Invoice']);
});

test('what the fonts have stays, the rest comes near to it', () => {
  expect(printable('Vélo d’Été — 12,50 € «Œuvre» ÄÖÜß ñ ž')).toBe('Vélo d’Été — 12,50 € «Œuvre» ÄÖÜß ñ ž');
  expect(printable('Łódź Ștefan ｆｕｌｌ 東京 \u202f\u00a0x\u200b')).toBe('Lódz Stefan full ??   x');
  expect(printable('e\u0301')).toBe('é');
});

test('parties and titles are kept within bounds', () => {
  expect(partyOf(undefined)).toBeNull();
  expect(tidy({ name: ' Vélo \u0000& Co ', address: ['', ' 1 rue X ', ...Array.from({ length: 20 }, (_, i) => `line ${i}`)] })).toEqual({
    name: 'Vélo & Co', address: ['1 rue X', 'line 0', 'line 1', 'line 2', 'line 3', 'line 4', 'line 5', 'line 6'], taxNumber: null,
  });
  expect(titleOf(' ')).toBeNull();
  expect(titleOf('x'.repeat(400))).toHaveLength(300);
  expect(numberOf('CREDIT_NOTE', 2026, 42)).toBe('CN-2026-000042');
});

const line = fc.bigInt({ min: 1n, max: 10_000_000n }).chain((amount) => fc.record({ amount: fc.constant(amount), taxAmount: fc.bigInt({ min: 0n, max: amount }) }));

test('a line that is credited step by step gives back its tax exactly, and never more than is left', () => {
  fc.assert(
    fc.property(line, fc.array(fc.bigInt({ min: 1n, max: 1_000_000n }), { maxLength: 10 }), ({ amount, taxAmount }, wants) => {
      const sold: SoldLine = { reference: 'r', title: null, quantity: 1, amount, taxAmount };
      let end = 0n;
      const ends = wants.map((want) => (end += want)).filter((each) => each < amount);
      const steps = [...ends, amount].map((after, i) => ({ line: sold, before: i === 0 ? 0n : ends[i - 1]!, after }));
      const credited = creditLines(steps);
      expect(totalOfLines(credited)).toEqual({ total: amount, tax: taxAmount });
      expect(credited.every((each) => each.tax >= 0n && each.tax <= each.amount)).toBe(true);
    }),
  );
});

test('an invoice over part of a sale adds up to that part', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.bigInt({ min: 1n, max: 100n }), (lines, percent) => {
      const sold = lines.map((each, i) => ({ reference: `r${i}`, title: `t${i}`, quantity: 1, ...each }));
      const whole = sold.reduce((sum, { amount }) => sum + amount, 0n);
      const part = (whole * percent) / 100n;
      const made = invoiceLines(sold, part);
      expect(totalOfLines(made).total).toBe(part);
      expect(made.every(({ amount, tax }) => tax >= 0n && tax <= amount)).toBe(true);
    }),
  );
});

test('a link is good for one document, ten minutes, and with our signature', () => {
  const [now, id] = [new Date('2026-01-01T00:00:00Z'), '0197f0c0-0000-7000-8000-000000000001'];
  const url = new URL(documentPath('secret', id, now), 'http://localhost');
  const [expires, signature] = [url.searchParams.get('expires')!, url.searchParams.get('signature')!];
  const good = (change: { secret?: string; id?: string; expires?: string; signature?: string; now?: Date } = {}) =>
    isGoodLink(change.secret ?? 'secret', change.id ?? id, change.expires ?? expires, change.signature ?? signature, change.now ?? now);
  expect(good()).toBe(true);
  expect(good({ now: new Date(now.getTime() + 599_000) })).toBe(true);
  for (const change of [{ secret: 'other' }, { id: id.replace('1', '2') }, { expires: String(Number(expires) + 1) }, { signature: '0'.repeat(64) }, { signature: '' }, { expires: '' }, { now: new Date(now.getTime() + 600_000) }]) {
    expect(good(change)).toBe(false);
  }
});
