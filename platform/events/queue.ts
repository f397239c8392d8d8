import type { PositionedEvent } from './log-table.ts';

/** What one subscriber has not taken yet. Bounded: a reader that falls this far behind is ended and resumes with its cursor. */
const CAPACITY = 10_000;

export class EventQueue implements AsyncIterable<PositionedEvent> {
  #events: PositionedEvent[] = [];
  #notify: (() => void) | null = null;
  ended = false;

  push(event: PositionedEvent): void {
    if (this.ended) return;
    this.#events.push(event);
    if (this.#events.length > CAPACITY) this.ended = true;
    this.#notify?.();
  }

  end(): void {
    this.ended = true;
    this.#events = [];
    this.#notify?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<PositionedEvent, void, void> {
    for (;;) {
      const batch = this.#events;
      this.#events = [];
      yield* batch;
      if (this.#events.length > 0) continue;
      if (this.ended) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#notify = resolve;
      await promise;
      this.#notify = null;
    }
  }
}
