import { expect, test } from '@jest/globals';
import { checkTerms, isCountry, isPosition, type RateTermsInput } from './rate-terms.ts';
import { parseAmount } from './decimal-amount.ts';

const vendor = '0199a000-0003-7000-8000-00000000000a';
const terms: RateTermsInput = { name: 'Launch', enabled: true, basisPoints: 1200 };
const check = (change: object) => checkTerms({ ...terms, ...change });

test('a rule of every condition is read exactly', () => {
  const [validFrom, validUntil] = [new Date('2026-01-01'), new Date('2026-02-01')];
  const areas = ['HOTELS', 'HOTELS', 'TAXI'] as const;
  const amounts = [{ currency: 'EUR', fixed: '0.30', max: '50' }, { currency: 'JPY', fixed: '30' }, { currency: 'KWD', min: '0.100' }, { currency: 'CLF', fixed: '0.0001' }];
  expect(check({ areas, vendorIds: [vendor.toUpperCase()], listingTypes: ['STAY', 'RIDE'], amounts, validFrom, validUntil, taxBasisPoints: 0 })).toEqual({
    ok: true,
    value: {
      name: 'Launch', enabled: true, areas: ['HOTELS', 'TAXI'], vendorIds: [vendor], categoryIds: null, listingTypes: ['STAY', 'RIDE'],
      amounts: new Map([
        ['EUR', { fixed: 30n, min: null, max: 5_000n }], ['JPY', { fixed: 30n, min: null, max: null }],
        ['KWD', { fixed: 0n, min: 100n, max: null }], ['CLF', { fixed: 1n, min: null, max: null }],
      ]),
      basisPoints: 1200, taxBasisPoints: 0, validFrom, validUntil,
    },
  });
});

test.each<[string, object, string, string[]]>([
  ['no name', { name: '' }, 'RATE_INVALID', ['name']],
  ['a long name', { name: 'x'.repeat(101) }, 'RATE_INVALID', ['name']],
  ['a negative rate', { basisPoints: -1 }, 'RATE_INVALID', ['basisPoints']],
  ['more than all', { basisPoints: 10_001 }, 'RATE_INVALID', ['basisPoints']],
  ['half a point', { basisPoints: 0.5 }, 'RATE_INVALID', ['basisPoints']],
  ['tax of more than all', { taxBasisPoints: 10_001 }, 'RATE_INVALID', ['taxBasisPoints']],
  ['no vendor at all', { vendorIds: [] }, 'RATE_INVALID', ['vendorIds']],
  ['no area at all', { areas: [] }, 'RATE_INVALID', ['areas']],
  ['no currency at all', { amounts: [] }, 'RATE_INVALID', ['amounts']],
  ['too many vendors', { vendorIds: Array.from({ length: 1_001 }, () => vendor) }, 'RATE_INVALID', ['vendorIds']],
  ['a vendor that is no UUID', { vendorIds: [vendor, 'velo'] }, 'VENDOR_UNKNOWN', ['vendorIds', '1']],
  ['a category that is no UUID', { categoryIds: ['bikes'] }, 'CATEGORY_UNKNOWN', ['categoryIds', '0']],
  ['what no area of it sells', { areas: ['HOTELS'], listingTypes: ['STAY', 'RIDE'] }, 'LISTING_TYPE_UNKNOWN', ['listingTypes', '1']],
  ['a currency not of ISO 4217', { amounts: [{ currency: 'XXX' }] }, 'CURRENCY_UNKNOWN', ['amounts', '0', 'currency']],
  ['a currency in small letters', { amounts: [{ currency: 'eur' }] }, 'CURRENCY_UNKNOWN', ['amounts', '0', 'currency']],
  ['__proto__', { amounts: [{ currency: '__proto__' }] }, 'CURRENCY_UNKNOWN', ['amounts', '0', 'currency']],
  ['a currency twice', { amounts: [{ currency: 'EUR' }, { currency: 'EUR' }] }, 'CURRENCY_REPEATED', ['amounts', '1', 'currency']],
  ['a negative amount', { amounts: [{ currency: 'EUR', fixed: '-0.30' }] }, 'AMOUNT_INVALID', ['amounts', '0', 'fixed']],
  ['too large an amount', { amounts: [{ currency: 'EUR', max: '10000000000.01' }] }, 'AMOUNT_INVALID', ['amounts', '0', 'max']],
  ['no number', { amounts: [{ currency: 'EUR', min: '1e3' }] }, 'AMOUNT_INVALID', ['amounts', '0', 'min']],
  ['decimals of a yen', { amounts: [{ currency: 'JPY', fixed: '0.5' }] }, 'AMOUNT_TOO_PRECISE', ['amounts', '0', 'fixed']],
  ['tenths of a cent', { amounts: [{ currency: 'EUR', fixed: '0.305' }] }, 'AMOUNT_TOO_PRECISE', ['amounts', '0', 'fixed']],
  ['tenths of a fils', { amounts: [{ currency: 'KWD', fixed: '0.0005' }] }, 'AMOUNT_TOO_PRECISE', ['amounts', '0', 'fixed']],
  ['five places of a UF', { amounts: [{ currency: 'CLF', fixed: '0.00005' }] }, 'AMOUNT_TOO_PRECISE', ['amounts', '0', 'fixed']],
  ['min above max', { amounts: [{ currency: 'EUR', min: '2', max: '1' }] }, 'RATE_INVALID', ['amounts', '0', 'max']],
  ['an end before the beginning', { validFrom: new Date(2), validUntil: new Date(2) }, 'DATES_INVALID', ['validUntil']],
])('no rule: %s', (_, change, code, path) => {
  expect(check(change)).toEqual({ ok: false, code, path: ['input', ...path] });
});

test('amounts are read exactly in currencies of every exponent', () => {
  expect([parseAmount('12', 'JPY'), parseAmount('12.5', 'EUR'), parseAmount('12.345', 'KWD'), parseAmount('12.3456', 'CLF'), parseAmount('12.3400', 'UYW'), parseAmount('12.00', 'JPY')]).toEqual(
    [12n, 1_250n, 12_345n, 123_456n, 123_400n, 12n].map((value) => ({ ok: true, value })),
  );
});

test('positions and countries', () => {
  expect([0, 1_000_000, -1, 1_000_001, 0.5, Number.NaN].map(isPosition)).toEqual([true, true, false, false, false, false]);
  expect(['MC', 'FR', 'CL', 'XX', 'ZZ', 'EU', 'fr', 'FRA', ''].map(isCountry)).toEqual([true, true, true, false, false, false, false, false, false]);
});
