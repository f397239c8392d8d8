import type { Caller } from '../../../platform/auth/caller.ts';
import type { Logger } from '../../../platform/log/log.ts';
import type { Answer } from '../../execution/outcome.ts';
import { refuse } from '../../execution/respond.ts';
import type { Store } from '../../storage/store.ts';
import { createOnceAMinute } from '../once-a-minute.ts';
import { chargesOf, type Charge, type Rates } from './charges.ts';
import { Windows } from './windows.ts';

export interface RateLimiterOptions {
  readonly rates: Rates;
  /** Counts for several gateways together. Null: this gateway counts alone. */
  readonly shared: Store | null;
  readonly log: Logger;
  readonly now?: () => Date;
  /** Told which limit refused an operation. */
  readonly limited?: (limit: keyof Rates) => void;
}

export interface RateLimiter {
  /**
   * Charges one operation before it runs: each of a batch, each on a socket. Null: it may run. Otherwise the answer, with RATE_LIMITED, status
   * 429, `retry-after` and `extensions.retryAfter` in seconds. Answers at once unless several gateways count together.
   */
  charge(caller: Caller, address: string | null, cost: number): Answer | null | Promise<Answer | null>;
}

/** A store that failed is not asked again for so long, so that its outage does not slow every request. */
const PAUSE_MS = 1_000;

/**
 * Fixed windows, each beginning with the first operation it counts: in none of them more is let through than the limit, by all gateways
 * together, because the shared counter adds atomically. What is refused without asking the store is not counted. When the store is away each
 * gateway counts alone from the last totals it heard of, so limits are never off.
 */
export const createRateLimiter = ({ rates, shared, log, now, limited = () => {} }: RateLimiterOptions): RateLimiter => {
  const clock = now ? () => now().getTime() : Date.now;
  const windows = new Windows();
  const unavailable = createOnceAMinute((err) => log.warn({ err }, 'rate limits cannot be shared: this gateway counts alone'), clock);
  let pausedUntil = -Infinity;

  const tooMany = (charge: Charge, waitMs: number): Answer => {
    limited(charge.of);
    return answerTo(charge, waitMs);
  };

  /** The answer if what is known already leaves no room. */
  const exhausted = (charges: readonly Charge[], at: number): Answer | null => {
    for (const charge of charges) {
      const window = windows.current(charge.key, at);
      const total = window?.total ?? 0;
      if (total + charge.by > charge.rate.limit) return tooMany(charge, window ? window.resetsAt - at : charge.rate.windowMs);
    }
    return null;
  };

  const alone = (charges: readonly Charge[], at: number): Answer | null => {
    const refused = exhausted(charges, at);
    if (refused) return refused;
    for (const { key, by, rate } of charges) windows.open(key, at, rate.windowMs).total += by;
    return null;
  };

  const together = async (store: Store, charges: readonly Charge[], at: number): Promise<Answer | null> => {
    try {
      const counted = await Promise.all(charges.map(({ key, by, rate }) => store.add(key, by, rate.windowMs)));
      const later = clock();
      let refused: Answer | null = null;
      for (const [index, { total, resetsInMs }] of counted.entries()) {
        const charge = charges[index]!;
        windows.learn(charge.key, later, total, later + resetsInMs);
        if (total > charge.rate.limit) refused ??= tooMany(charge, resetsInMs);
      }
      return refused;
    } catch (error) {
      unavailable(error);
      pausedUntil = clock() + PAUSE_MS;
      return alone(charges, at);
    }
  };

  return {
    charge: (caller, address, cost) => {
      const charges = chargesOf(rates, caller, address, cost);
      if (charges.length === 0) return null;
      const at = clock();
      if (shared === null || at < pausedUntil) return alone(charges, at);
      return exhausted(charges, at) ?? together(shared, charges, at);
    },
  };
};

const WHAT = {
  address: 'Too many operations from your address.',
  caller: 'Too many operations.',
  cost: 'Your operations cost too much together. Ask for fewer items or fields.',
} as const;

const answerTo = ({ of }: Charge, waitMs: number): Answer => {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1_000));
  const message = `${WHAT[of]} Try again in ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}.`;
  return refuse([{ message, extensions: { code: 'RATE_LIMITED', retryAfter, limit: of } }], 429, { 'retry-after': String(retryAfter) });
};
