import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { availableAt, defaultMinimum, nextPayoutAt, type PayoutSchedule } from './payout-schedule.ts';

const next = (schedule: PayoutSchedule, after: string) => nextPayoutAt(schedule, new Date(after))?.toISOString() ?? null;

test('the next payout is at four in the morning, UTC: tomorrow, on Monday, on the first, or when somebody asks', () => {
  expect(next('DAILY', '2026-01-15T03:59:59.999Z')).toBe('2026-01-15T04:00:00.000Z');
  expect(next('DAILY', '2026-01-15T04:00:00Z')).toBe('2026-01-16T04:00:00.000Z');
  expect(next('DAILY', '2026-12-31T23:00:00Z')).toBe('2027-01-01T04:00:00.000Z');
  expect(next('WEEKLY', '2026-01-15T12:00:00Z')).toBe('2026-01-19T04:00:00.000Z');
  expect(next('WEEKLY', '2026-01-19T03:00:00Z')).toBe('2026-01-19T04:00:00.000Z');
  expect(next('WEEKLY', '2026-01-18T23:00:00Z')).toBe('2026-01-19T04:00:00.000Z');
  expect(next('WEEKLY', '2026-01-19T04:00:00Z')).toBe('2026-01-26T04:00:00.000Z');
  expect(next('MONTHLY', '2026-01-31T12:00:00Z')).toBe('2026-02-01T04:00:00.000Z');
  expect(next('MONTHLY', '2026-12-01T04:00:00Z')).toBe('2027-01-01T04:00:00.000Z');
  expect(next('MONTHLY', '2026-12-01T00:00:00Z')).toBe('2026-12-01T04:00:00.000Z');
  expect(next('MANUAL', '2026-12-01T00:00:00Z')).toBeNull();
});

test('at any time the next one is ahead, at most as far as the schedule is long', () => {
  const most = { DAILY: 1, WEEKLY: 7, MONTHLY: 31 } as const;
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY'), (after, schedule) => {
      const due = nextPayoutAt(schedule, after)!.getTime() - after.getTime();
      expect(due > 0 && due <= most[schedule] * 86_400_000).toBe(true);
    }),
  );
});

test('a hold period is whole days, and the least of a payout ten whole units', () => {
  expect(availableAt(new Date('2026-03-28T12:00:00Z'), 7)).toEqual(new Date('2026-04-04T12:00:00Z'));
  expect(availableAt(new Date('2026-03-28T12:00:00Z'), 0)).toEqual(new Date('2026-03-28T12:00:00Z'));
  expect([defaultMinimum('EUR'), defaultMinimum('JPY'), defaultMinimum('KWD')]).toEqual([1_000n, 10n, 10_000n]);
});
