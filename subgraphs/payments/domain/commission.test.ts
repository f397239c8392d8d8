import { expect, test } from '@jest/globals';
import { attemptsFor, divide, priceSale, rateFor } from './commission.ts';
import { missesOf, shadowOf } from './commission-match.ts';
import type { CommissionRate } from './commission-rate.ts';
import { totalOfSale, type Sale, type SaleLine } from './sale.ts';

const id = (n: number) => `0199a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [velo, atelier, bicycles, parts] = [id(1), id(2), id(3), id(4)];

const anything: CommissionRate = {
  id: id(100), version: 1, name: 'Standard', position: 500, enabled: true, areas: null, vendorIds: null, categoryIds: null, listingTypes: null, amounts: null,
  basisPoints: 1200, taxBasisPoints: null, validFrom: null, validUntil: null,
};
const rule = (change: Partial<CommissionRate>): CommissionRate => ({ ...anything, ...change });
const line: SaleLine = { reference: id(9), amount: 10_000n, quantity: 1, categoryIds: [parts, bicycles], listingType: 'PRODUCT' };
const sale: Sale = { area: 'ECOMMERCE', payeeId: velo, currency: 'EUR', at: new Date('2026-06-01T00:00:00Z'), lines: [line] };
const terms = (change: object = {}) => ({ basisPoints: 1200, fixed: 0n, min: null, max: null, ...change });
const amounts = (currency: string, change: object = {}) => new Map([[currency, { fixed: 0n, min: null, max: null, ...change }]]);

test('commission is half-up to the minor unit, tax is half-up of the commission', () => {
  const one = (amount: bigint) => ({ amount, quantity: 1 });
  expect(divide(one(64_900n), terms(), 0)).toEqual({ amount: 64_900n, commission: 7_788n, tax: 0n, net: 57_112n });
  expect(divide(one(1_004n), terms({ basisPoints: 1250 }), 2000)).toEqual({ amount: 1_004n, commission: 126n, tax: 25n, net: 853n });
  expect(divide(one(1_990n), terms({ fixed: 30n, min: 300n }), 0)).toMatchObject({ commission: 300n });
  expect(divide(one(1_990n), terms({ fixed: 30n, max: 100n }), 0)).toMatchObject({ commission: 100n });
  expect(divide({ amount: 1_990n, quantity: 3 }, terms({ basisPoints: 0, fixed: 30n }), 0)).toMatchObject({ commission: 90n });
});

test('commission and tax never exceed the amount', () => {
  expect(divide({ amount: 100n, quantity: 1 }, terms({ fixed: 500n }), 2000)).toEqual({ amount: 100n, commission: 83n, tax: 17n, net: 0n });
  expect(divide({ amount: 0n, quantity: 9 }, terms({ fixed: 500n }), 0)).toEqual({ amount: 0n, commission: 0n, tax: 0n, net: 0n });
});

test('the first rule in order of position that fits applies', () => {
  const rules = [
    anything,
    rule({ id: id(101), position: 0, enabled: false }),
    rule({ id: id(102), position: 3, vendorIds: [velo] }),
    rule({ id: id(103), position: 2, amounts: amounts('JPY') }),
    rule({ id: id(104), position: 1, areas: ['HOTELS'] }),
  ];
  const found = (change: Partial<Sale>) => rateFor(rules, { ...sale, ...change }, line)?.id;
  expect(found({})).toBe(id(102));
  expect(found({ payeeId: atelier })).toBe(anything.id);
  expect(found({ currency: 'JPY' })).toBe(id(103));
  expect(found({ currency: 'JPY', area: 'HOTELS' })).toBe(id(104));
  expect(rateFor(rules.slice(1, 3), { ...sale, payeeId: atelier }, line)).toBeNull();
});

test.each<[string, Partial<CommissionRate>, string[]]>([
  ['everything fits', {}, []],
  ['off', { enabled: false }, ['DISABLED']],
  ['too early', { validFrom: new Date('2026-06-01T00:00:00.001Z') }, ['NOT_YET_VALID']],
  ['from this instant', { validFrom: sale.at }, []],
  ['until this instant', { validUntil: sale.at }, ['NO_LONGER_VALID']],
  ['until later', { validUntil: new Date('2026-06-01T00:00:00.001Z') }, []],
  ['areas', { areas: ['HOTELS', 'ADS'] }, ['OTHER_AREA']],
  ['one of the areas', { areas: ['HOTELS', 'ECOMMERCE'] }, []],
  ['vendors', { vendorIds: [atelier] }, ['OTHER_VENDOR']],
  ['a category above it', { categoryIds: [bicycles] }, []],
  ['another category', { categoryIds: [id(5)] }, ['OTHER_CATEGORY']],
  ['listing types', { listingTypes: ['SERVICE'] }, ['OTHER_LISTING_TYPE']],
  ['currency', { amounts: amounts('USD') }, ['OTHER_CURRENCY']],
  ['several', { areas: ['ADS'], vendorIds: [atelier], amounts: amounts('USD') }, ['OTHER_AREA', 'OTHER_VENDOR', 'OTHER_CURRENCY']],
])('conditions: %s', (_, change, misses) => {
  expect(missesOf(rule(change), sale, line)).toEqual(misses);
});

test('a line without category or kind fits no rule that asks for one', () => {
  const bare = { ...line, categoryIds: [], listingType: null };
  expect(missesOf(rule({ categoryIds: [parts] }), sale, bare)).toEqual(['OTHER_CATEGORY']);
  expect(missesOf(rule({ listingTypes: ['PRODUCT'] }), sale, bare)).toEqual(['OTHER_LISTING_TYPE']);
});

test('rules that were tried end with the one that fits, or with none', () => {
  const rules = [anything, rule({ id: id(102), position: 3, vendorIds: [atelier] }), rule({ id: id(103), position: 900 })];
  expect(attemptsFor(rules, sale, line).map(({ rate, misses }) => [rate.id, misses])).toEqual([[id(102), ['OTHER_VENDOR']], [anything.id, []]]);
  expect(attemptsFor(rules.slice(1, 2), sale, line).map(({ misses }) => misses)).toEqual([['OTHER_VENDOR']]);
});

test('tax is the rule\'s, or else the country\'s, or else none', () => {
  const tax = { country: 'FR', basisPoints: 2000 };
  expect(priceSale([anything], sale, tax)[0]).toMatchObject({ commission: 1_200n, tax: 240n, taxBasisPoints: 2000 });
  expect(priceSale([rule({ taxBasisPoints: 0 })], sale, tax)[0]).toMatchObject({ commission: 1_200n, tax: 0n, taxBasisPoints: 0 });
  expect(priceSale([anything], sale, null)[0]).toMatchObject({ commission: 1_200n, tax: 0n });
  expect(priceSale([], sale, tax)[0]).toEqual({ line, rate: null, taxBasisPoints: 0, amount: 10_000n, commission: 0n, tax: 0n, net: 10_000n });
});

test('a rule is shadowed by one before it that fits whatever it fits', () => {
  const narrow = rule({ id: id(7), position: 900, vendorIds: [velo], amounts: amounts('EUR'), validFrom: new Date('2026-01-01') });
  const by = (change: Partial<CommissionRate>) => shadowOf([narrow, rule({ position: 1, ...change })], narrow)?.id ?? null;
  expect(by({})).toBe(anything.id);
  expect(by({ vendorIds: [velo, atelier] })).toBe(anything.id);
  for (const change of [{ position: 901 }, { enabled: false }, { vendorIds: [atelier] }, { categoryIds: [parts] }, { amounts: amounts('USD') }, { validUntil: new Date('2027-01-01') }, { validFrom: new Date('2026-01-02') }] satisfies Partial<CommissionRate>[]) {
    expect(by(change)).toBeNull();
  }
});

test.each<[string, Partial<Sale>, string]>([
  ['unknown currency', { currency: 'XXX' }, 'CURRENCY_UNKNOWN'],
  ['a name of every object as currency', { currency: 'constructor' }, 'CURRENCY_UNKNOWN'],
  ['no lines', { lines: [] }, 'LINES_INVALID'],
  ['a reference twice', { lines: [line, line] }, 'LINES_INVALID'],
  ['a reference that is no UUID', { lines: [{ ...line, reference: 'x' }] }, 'LINES_INVALID'],
  ['a category that is no UUID', { lines: [{ ...line, categoryIds: ['x'] }] }, 'LINES_INVALID'],
  ['no units', { lines: [{ ...line, quantity: 0 }] }, 'LINES_INVALID'],
  ['half a unit', { lines: [{ ...line, quantity: 0.5 }] }, 'LINES_INVALID'],
  ['too many units', { lines: [{ ...line, quantity: 1_000_001 }] }, 'LINES_INVALID'],
  ['what another area sells', { lines: [{ ...line, listingType: 'RIDE' }] }, 'LINES_INVALID'],
  ['a negative amount', { lines: [line, { ...line, reference: id(10), amount: -1n }] }, 'AMOUNT_INVALID'],
  ['nothing', { lines: [{ ...line, amount: 0n }] }, 'AMOUNT_INVALID'],
  ['too much', { lines: [{ ...line, amount: 1_000_000_000_001n }] }, 'AMOUNT_INVALID'],
  ['too much together', { lines: [{ ...line, amount: 1_000_000_000_000n }, { ...line, reference: id(10), amount: 1n }] }, 'AMOUNT_INVALID'],
])('no sale: %s', (_, change, code) => {
  expect(totalOfSale({ ...sale, ...change })).toMatchObject({ ok: false, code });
});

test('a free line is part of a sale', () => {
  expect(totalOfSale({ ...sale, lines: [line, { ...line, reference: id(10), amount: 0n }] })).toEqual({ ok: true, value: 10_000n });
});
