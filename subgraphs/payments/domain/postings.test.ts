import { expect, test } from '@jest/globals';
import { escrow, vendorPending } from './chart-of-accounts.ts';
import { capturePosting, checkPosting, MAX_AMOUNT, refundPosting, releasePosting, type Entry } from './postings.ts';

const entry = (amount: bigint, currency = 'EUR', code = 'a'): Entry => ({ account: escrow(code), currency, amount });
const check = (...entries: Entry[]) => checkPosting({ reference: 'r', kind: 'TRANSFER', entries });

test('a posting must balance in each currency, move something, and not too much', () => {
  expect(check(entry(-5n), entry(5n, 'EUR', 'b'))).toEqual({ ok: true, value: true });
  expect(check(entry(-5n), entry(4n))).toEqual({ ok: false, code: 'LEDGER_UNBALANCED' });
  expect(check(entry(-5n), entry(5n, 'USD'))).toEqual({ ok: false, code: 'LEDGER_UNBALANCED' });
  expect(check()).toEqual({ ok: false, code: 'LEDGER_UNBALANCED' });
  expect(check(entry(0n), entry(0n))).toEqual({ ok: false, code: 'AMOUNT_INVALID' });
  expect(check(entry(-MAX_AMOUNT - 1n), entry(MAX_AMOUNT + 1n))).toEqual({ ok: false, code: 'AMOUNT_INVALID' });
  expect(check(entry(-5n, 'XXX'), entry(5n, 'XXX'))).toEqual({ ok: false, code: 'CURRENCY_UNKNOWN' });
  expect(check(entry(-5n, '__proto__'), entry(5n, '__proto__'))).toEqual({ ok: false, code: 'CURRENCY_UNKNOWN' });
});

test('capture, release and refund balance, and leave out lines of zero', () => {
  const parts = { amount: 100n, commission: 12n, tax: 0n, net: 88n };
  const amounts = ({ entries }: { entries: readonly Entry[] }) => entries.map(({ account, amount }) => [account.code, amount]);
  const refund = { id: 'r', provider: 'simulator', subjectId: 'g', currency: 'EUR', parts };
  expect(amounts(capturePosting({ captureId: 'a', provider: 'simulator', subjectId: 'g', amount: 100n, currency: 'EUR' }))).toEqual([['psp:simulator:clearing', -100n], ['escrow:g', 100n]]);
  expect(amounts(releasePosting({ id: 's', subjectId: 'g', payee: vendorPending('v'), currency: 'EUR' }, parts))).toEqual([['escrow:g', -100n], [vendorPending('v').code, 88n], ['platform:revenue:commission', 12n]]);
  expect(amounts(refundPosting(refund, null))).toEqual([['escrow:g', -100n], ['psp:simulator:clearing', 100n]]);
  expect(amounts(refundPosting(refund, vendorPending('v')))).toEqual([['vendor:v:pending', -88n], ['platform:revenue:commission', -12n], ['psp:simulator:clearing', 100n]]);
});
