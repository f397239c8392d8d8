import { days } from '../../../platform/kernel/clock.ts';

/** A day of the UTC calendar: from its first instant to the next day's. */
export interface Day {
  readonly from: Date;
  readonly to: Date;
}

/** The day of `YYYY-MM-DD`; null when there is no such day. */
export const dayOf = (text: string): Day | null => {
  const from = new Date(`${text}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(from.getTime()) && from.toISOString().startsWith(text);
  return real ? { from, to: new Date(from.getTime() + days(1)) } : null;
};

/** The day in which an instant lies. */
export const dayAround = (at: Date): Day => dayOf(at.toISOString().slice(0, 10))!;
