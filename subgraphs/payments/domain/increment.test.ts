import { expect, test } from '@jest/globals';
import { addedSale, checkIncrement, type Hold } from './increment.ts';

const hold = (change: Partial<Hold> = {}): Hold => ({ amount: 100n, captured: 0n, capturing: 0n, payees: 1, increments: [], ...change });
const codeOf = (change: Partial<Hold>, wanted = 101n): string => {
  const checked = checkIncrement(hold(change), wanted);
  return checked.ok ? 'OK' : checked.code;
};

test('more than is held, of one payee, before anything is captured, one at a time and ten times at most', () => {
  expect([99n, 100n, 101n].map((wanted) => codeOf({}, wanted))).toEqual(['INCREMENT_TOO_SMALL', 'INCREMENT_TOO_SMALL', 'OK']);
  expect([0n, -1n, 10n ** 12n + 1n].map((wanted) => codeOf({}, wanted))).toEqual(['AMOUNT_INVALID', 'AMOUNT_INVALID', 'AMOUNT_INVALID']);
  for (const change of [{ captured: 1n }, { capturing: 1n }, { payees: 2 }, { payees: 0 }, { increments: Array.from({ length: 10 }, () => ({ status: 'FAILED' })) }]) {
    expect(codeOf(change)).toBe('AUTHORIZATION_NOT_INCREMENTABLE');
  }
  expect(codeOf({ increments: Array.from({ length: 9 }, () => ({ status: 'FAILED' })) })).toBe('OK');
  expect(codeOf({ increments: [{ status: 'SUCCEEDED' }, { status: 'PENDING' }] })).toBe('AUTHORIZATION_INCREMENTING');
});

test('what is added is more of the same, unless the split sells different things', () => {
  const sale = { payeeId: 'p', currency: 'EUR', at: new Date(0), reference: 'r', amount: 5n };
  const stay = { area: 'HOTELS', listing_type: 'STAY', category_ids: ['c'], title: 'Room 7' };
  const whole = { payeeId: 'p', currency: 'EUR', at: new Date(0), area: 'HOTELS' };
  const line = { reference: 'r', amount: 5n, quantity: 1 };
  expect(addedSale([stay], sale)).toEqual({ ...whole, lines: [{ ...line, listingType: 'STAY', categoryIds: ['c'], title: 'Room 7' }] });
  expect(addedSale([stay, { ...stay, title: 'Room 8' }], sale)).toEqual({ ...whole, lines: [{ ...line, listingType: 'STAY', categoryIds: ['c'] }] });
  expect(addedSale([stay, { ...stay, listing_type: 'STAY_EXTRA' }], sale)).toEqual({ ...whole, lines: [{ ...line, listingType: null, categoryIds: [], title: 'Room 7' }] });
  expect(addedSale([{ ...stay, category_ids: null, title: null }], sale)).toEqual({ ...whole, lines: [{ ...line, listingType: 'STAY', categoryIds: [] }] });
});
