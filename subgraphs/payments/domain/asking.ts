import { hours, minutes } from '../../../platform/kernel/clock.ts';

/** The states of an attempt whose outcome is awaited. */
export const runningStates = ['STARTED', 'AUTHENTICATION_PENDING', 'PENDING'] as const;

export const isRunning = (status: string): boolean => runningStates.some((state) => state === status);

const FIRST = minutes(1);
const MOST = hours(6);

/** Milliseconds to wait before the provider is asked again: 1 minute, doubled each time, at most 6 hours. `asks` is how often it was asked. */
export const waitBeforeAsking = (asks: number): number => Math.min(FIRST * 2 ** Math.min(asks, 20), MOST);

/** So many questions without an outcome are about two days: time for a person to look. */
export const TOO_MANY_ASKS = 16;
