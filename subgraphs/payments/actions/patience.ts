import { seconds } from '../../../platform/kernel/clock.ts';

/** How long somebody waits for the provider before what they asked for goes on without them, and when a job makes sure that it does. */
export const PATIENCE = seconds(5);
export const SAFETY_NET = seconds(10);

/** Waits for work that goes on by itself, but not for long. */
export const withinPatience = async (work: Promise<void>): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, PATIENCE);
  await Promise.race([work, promise]).finally(() => clearTimeout(timer));
};
