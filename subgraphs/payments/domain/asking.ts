import { days, hours, minutes } from '../../../platform/kernel/clock.ts';

/** The states of an attempt whose outcome is awaited. */
export const runningStates = ['STARTED', 'AUTHENTICATION_PENDING', 'PENDING'] as const;

export const isRunning = (status: string): boolean => runningStates.some((state) => state === status);

/** The states of an attempt whose money the provider has set aside for us. */
export const heldStates = ['AUTHORIZED', 'PARTIALLY_CHARGED'] as const;

export const isHeld = (status: string): boolean => heldStates.some((state) => state === status);

/** An intent has at most one attempt in one of these: money may still come of it. */
export const liveStates = [...runningStates, ...heldStates] as const;

export const isLive = (status: string): boolean => isRunning(status) || isHeld(status);

/** Milliseconds for which card networks hold authorised money; afterwards the provider is asked whether it still does. */
export const AUTHORIZATION_WINDOW = days(7);

/** How long an authorisation that the provider still holds afterwards counts, until it is asked again. */
export const AUTHORIZATION_GRACE = hours(6);

const FIRST = minutes(1);
const MOST = hours(6);

/** Milliseconds to wait before the provider is asked again: 1 minute, doubled each time, at most 6 hours. `asks` is how often it was asked. */
export const waitBeforeAsking = (asks: number): number => Math.min(FIRST * 2 ** Math.min(asks, 20), MOST);

/** So many questions without an outcome are about two days: time for a person to look. */
export const TOO_MANY_ASKS = 16;
