import { days, hours } from '../../../platform/kernel/clock.ts';
import { exponentOf, isCurrency } from '../../../platform/kernel/money.ts';
import { isAmount } from './postings.ts';

/** How often a payee is paid by itself. */
export const payoutSchedules = ['DAILY', 'WEEKLY', 'MONTHLY', 'MANUAL'] as const;
export type PayoutSchedule = (typeof payoutSchedules)[number];

export const DEFAULT_SCHEDULE: PayoutSchedule = 'WEEKLY';
export const MAX_HOLD_DAYS = 90;

/** The hour of the day, UTC, at which payouts are due. */
const HOUR = hours(4);

const midnight = (year: number, month: number, day: number): number => Date.UTC(year, month, day);

/** The next due time after an instant: 04:00 UTC each day, each Monday, or on the first of each month. Null when payouts are asked for by hand. */
export const nextPayoutAt = (schedule: PayoutSchedule, after: Date): Date | null => {
  if (schedule === 'MANUAL') return null;
  const [year, month, day] = [after.getUTCFullYear(), after.getUTCMonth(), after.getUTCDate()];
  const sinceMonday = (after.getUTCDay() + 6) % 7;
  const first = { DAILY: midnight(year, month, day), WEEKLY: midnight(year, month, day) - days(sinceMonday), MONTHLY: midnight(year, month, 1) }[schedule] + HOUR;
  if (first > after.getTime()) return new Date(first);
  return new Date(schedule === 'MONTHLY' ? midnight(year, month + 1, 1) + HOUR : first + days(schedule === 'DAILY' ? 1 : 7));
};

/** When an earning of an instant can be paid out. */
export const availableAt = (earned: Date, holdDays: number): Date => new Date(earned.getTime() + days(holdDays));

/** The least that is paid out of a currency unless the payee chose otherwise: ten whole units. */
export const defaultMinimum = (currency: string): bigint => 10n * 10n ** BigInt(exponentOf(currency));

/** Whether a payee may choose this minimum. */
export const isMinimum = (amount: bigint, currency: string): boolean => isCurrency(currency) && isAmount(amount);
