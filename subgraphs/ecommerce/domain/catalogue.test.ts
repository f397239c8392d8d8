import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rankOffers, wilson, type Offer } from './buy-box.ts';
import { mayStandBelow } from './category.ts';
import { readGtin } from './gtin.ts';
import { htmlOfText, textOfHtml } from './html-text.ts';
import { isImageUrl } from './image.ts';
import { checkPrices } from './price.ts';
import { planVariants } from './variant-plan.ts';

test('a GTIN has its check digit and one form for every length', () => {
  expect(readGtin('4006381333931')).toBe('04006381333931');
  expect(readGtin('036000291452')).toBe('00036000291452');
  expect(readGtin('96385074')).toBe('00000096385074');
  expect(readGtin(' 978-0-306-40615-7 ')).toBe('09780306406157');
  expect(['4006381333932', '400638133393', '', '00000000', 'abcdefgh', '123456789012345'].map(readGtin)).toEqual([null, null, null, null, null, null]);
});

const offer = (variantId: string, changes: Partial<Offer> = {}): Offer => ({ variantId, landed: 1_000n, available: 20, ratings: 0, praise: 0, handedOver: 0, onTime: 0, ...changes });

test('the best offer is cheap, well rated and punctual; equals are told apart by price, then id', () => {
  expect(wilson(0, 0)).toBe(0);
  expect(wilson(10, 10)).toBeCloseTo(0.7225, 4);
  expect(wilson(900, 1_000)).toBeCloseTo(0.8798, 4);
  expect(rankOffers([offer('b'), offer('a')]).map((each) => each.variantId)).toEqual(['a', 'b']);
  expect(rankOffers([offer('a', { landed: 2_000n }), offer('b')])[0]!.variantId).toBe('b');
  expect(rankOffers([offer('a'), offer('b', { landed: 1_020n, ratings: 500, praise: 480 })])[0]!.variantId).toBe('b');
  expect(rankOffers([offer('a'), offer('b', { handedOver: 300, onTime: 299 })])[0]!.variantId).toBe('b');
  expect(rankOffers([offer('a', { available: 0 })])).toEqual([]);
});

test('the winner does not depend on the order of the offers, and nobody wins by asking more', () => {
  const any = fc.record({ landed: fc.bigInt({ min: 1n, max: 100_000n }), available: fc.integer({ min: 0, max: 30 }), ratings: fc.integer({ min: 0, max: 50 }), handedOver: fc.integer({ min: 0, max: 50 }) });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (drafts) => {
      const offers = drafts.map((draft, index) => offer(`v${index}`, { ...draft, praise: draft.ratings / 2, onTime: Math.floor(draft.handedOver / 2) }));
      const ranked = rankOffers(offers);
      expect(rankOffers(offers.toReversed())).toEqual(ranked);
      const [best] = ranked;
      if (!best) return;
      const dearer = rankOffers(offers.map((each) => (each.variantId === best.variantId ? each : { ...each, landed: each.landed + 1_000n })));
      expect(dearer[0]!.variantId).toBe(best.variantId);
    }),
  );
});

test('a category stands nowhere below itself and no deeper than eight', () => {
  expect(mayStandBelow('a', ['c', 'a'], 1)).toMatchObject({ code: 'CATEGORY_CYCLE' });
  expect(mayStandBelow('x', ['1', '2', '3', '4', '5', '6', '7'], 1)).toEqual({ ok: true, value: null });
  expect(mayStandBelow('x', ['1', '2', '3', '4', '5', '6', '7'], 2)).toMatchObject({ code: 'CATEGORY_TOO_DEEP' });
});

test('only https addresses are pictures', () => {
  expect(['https://example.com/a.jpg', 'http://example.com/a.jpg', 'https://', 'javascript:alert(1)', 'https://u:p@example.com/', 'https://exa mple.com/', 'data:image/png;base64,x'].map(isImageUrl)).toEqual([true, false, false, false, false, false, false]);
});

test('two prices of a currency do not meet; ends touch', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, n));
  const price = { currency: 'USD', amount: 5n };
  expect(checkPrices([{ ...price, endsAt: day(2) }, { ...price, startsAt: day(2) }, { ...price, currency: 'GBP' }])).toMatchObject({ ok: true });
  expect(checkPrices([{ ...price, endsAt: day(3) }, { ...price, startsAt: day(2) }])).toEqual({ ok: false, code: 'PRICES_OVERLAP', path: ['input', 'prices', '1'] });
  expect(checkPrices([{ ...price, startsAt: day(2), endsAt: day(2) }])).toMatchObject({ code: 'VALUE_INVALID', path: ['input', 'prices', '0', 'endsAt'] });
  expect(checkPrices([{ ...price, compareAt: 5n }])).toMatchObject({ code: 'VALUE_INVALID' });
  expect(checkPrices([{ ...price, currency: 'XXX' }])).toMatchObject({ code: 'CURRENCY_UNKNOWN' });
});

test('variants take their titles from their choices, and all of them have to fit', () => {
  const options = [{ name: 'Size', choices: ['S', 'M'] }, { name: 'Colour', choices: ['Red'] }];
  const draft = (sku: string, ...choices: string[]) => ({ sku, price: 100n, options: choices });
  const made = planVariants([], [draft('A', 'S', 'Red'), draft('B', 'M', 'Red')], options);
  expect(made).toMatchObject({ ok: true, value: { added: [{ variant: { title: 'S / Red' } }, { variant: { title: 'M / Red' } }], changed: [] } });
  expect(planVariants([], [draft('A', 'L', 'Red')], options)).toEqual({ ok: false, code: 'OPTIONS_MISMATCH', path: ['input', 'variants', '0', 'options'] });
  expect(planVariants([], [draft('A', 'S', 'Red'), draft('B', 'S', 'Red')], options)).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'variants'] });
  const known = made.ok ? made.value.added.map(({ variant }) => variant) : [];
  expect(planVariants(known, [], [{ name: 'Size', choices: ['S'] }, options[1]!])).toEqual({ ok: false, code: 'OPTIONS_MISMATCH', path: ['input', 'options'] });
  expect(planVariants(known, [], [])).toMatchObject({ ok: true, value: { changed: [{ title: 'S / Red', options: [] }, { title: 'M / Red', options: [] }] } });
});

test('text becomes HTML and the same text again', () => {
  const line = fc.stringMatching(/^[!-~](?:[ !-~]{0,30}[!-~])?$/).filter((text) => !/ {2}/.test(text));
  fc.assert(fc.property(fc.array(line, { maxLength: 5 }), (lines) => expect(textOfHtml(htmlOfText(lines.join('\n')))).toBe(lines.join('\n'))));
});
