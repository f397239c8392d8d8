import type { z } from 'zod';

/** A fact another part of Plaza may react to, in the past tense: `ecommerce.order.placed`. */
export interface EventType<P> {
  readonly topic: string;
  readonly payload: z.ZodType<P>;
}

/** One event of the log. `cursor` is its position: pass it as `after` to go on from there. */
export interface LoggedEvent<P = unknown> {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly payload: P;
  readonly at: Date;
  readonly cursor: string;
}

export const defineEvent = <P>(topic: string, payload: z.ZodType<P>): EventType<P> => ({ topic, payload });
