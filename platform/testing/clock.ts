import type { Clock } from '../kernel/clock.ts';

/** A clock that stands still until told: tests decide what time it is. */
export class FakeClock implements Clock {
  #now: number;

  constructor(start: Date | string = '2026-01-15T12:00:00Z') {
    this.#now = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
