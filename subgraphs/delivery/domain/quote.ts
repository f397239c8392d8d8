import { minutes } from '../../../platform/kernel/clock.ts';
import type { Money } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { pairCost, type Candidate } from './dispatch.ts';
import { isPoint, type Point } from './place.ts';
import { feeOf } from './tariff.ts';
import { roadMeters } from './travel.ts';

export interface Inquiry {
  readonly pickup: Point;
  readonly dropoff: Point;
  readonly items: number;
  readonly currency: string;
}

export interface Quote {
  readonly fee: Money;
  /** Metres by road. */
  readonly distance: number;
  /** From now to the hand-over, rounded up to five, so that nobody finds out where a courier is by asking; null when nobody is free. */
  readonly minutes: number | null;
}

const STEP = minutes(5);
const MAX_ITEMS = 100_000;

/** Price and time of a delivery if the best of these free couriers set out now. */
export const quote = (
  { pickup, dropoff, items, currency }: Inquiry,
  couriers: readonly Candidate[],
  now: Date,
): Result<Quote, 'INPUT_INVALID' | 'CURRENCY_NOT_SUPPORTED' | 'TOO_FAR'> => {
  if (!isPoint(pickup)) return fail('INPUT_INVALID', 'input', 'pickup');
  if (!isPoint(dropoff)) return fail('INPUT_INVALID', 'input', 'dropoff');
  if (items < 1 || items > MAX_ITEMS) return fail('INPUT_INVALID', 'input', 'items');
  const distance = roadMeters(pickup, dropoff);
  const fee = feeOf(distance, items, currency);
  if (!fee.ok) return fee;
  const waiting = { id: '', pickup, dropoff, readyAt: now, refusedBy: new Set<string>() };
  const arrivals = couriers.flatMap((courier) => pairCost(courier, waiting, now)?.eta.getTime() ?? []);
  const soonest = arrivals.length > 0 ? Math.min(...arrivals) - now.getTime() : null;
  return ok({ fee: fee.value, distance, minutes: soonest === null ? null : (Math.ceil(soonest / STEP) * STEP) / minutes(1) });
};
