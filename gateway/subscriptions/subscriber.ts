import type { EventStream, Sink } from '../execution/outcome.ts';
import { detached, type RequestContext } from '../execution/request-context.ts';

/** One response of a subscription. The object is shared by everybody who gets it. */
export type Step = IteratorYieldResult<string>;

export interface QueueLimits {
  /** Events that a subscriber may be behind. Default 1,000. */
  readonly maxQueuedEvents: number;
  /** Characters of responses that a subscriber may be behind; the oldest event does not count. Default 1,048,576. */
  readonly maxQueuedCharacters: number;
}

const DONE: IteratorReturnResult<undefined> = Object.freeze({ done: true, value: undefined });

/**
 * One client's subscription: the events that wait for it, and the stream that its transport reads or has sent to it. There may be tens of
 * thousands, most of them waiting, so it is one object without closures, and its queue exists only while the client is behind.
 */
export class Subscriber implements EventStream {
  /** In whose name events are completed. */
  readonly context: RequestContext;
  /** What it gets its events from, and the number of the last event there before it came. */
  source: { leave(subscriber: Subscriber): void } | null = null;
  after = 0;
  readonly #limits: QueueLimits;
  #queue: Step[] | null = null;
  #characters = 0;
  #waiting: Promise<IteratorResult<string, undefined>> | null = null;
  #answer: ((step: IteratorResult<string, undefined>) => void) | null = null;
  #sink: Sink | null = null;
  #ended = false;

  /**
   * Leaves by itself when `context.client.signal` aborts, which is the request's own. It is not kept, so that a transport that leaves its
   * streams itself can let go of it.
   */
  constructor(context: RequestContext, limits: QueueLimits) {
    this.context = detached(context);
    this.#limits = limits;
    const { signal } = context.client;
    if (signal?.aborted) this.#ended = true;
    else signal?.addEventListener('abort', this, { once: true });
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Hands over an event, or keeps it. False: the client is too far behind, and the event is not kept. */
  push(step: Step): boolean {
    if (this.#ended) return true;
    if (this.#sink) {
      this.#sink.deliver(step.value);
      return true;
    }
    if (this.#answer) {
      this.#settle(step);
      return true;
    }
    const queue = (this.#queue ??= []);
    const characters = this.#characters + step.value.length;
    if (queue.length > 0 && (queue.length >= this.#limits.maxQueuedEvents || characters > this.#limits.maxQueuedCharacters)) return false;
    queue.push(step);
    this.#characters = characters;
    return true;
  }

  /** No more events but, after those that wait, `last`. */
  end(last: Step | null): void {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#sink) {
      if (last) this.#sink.deliver(last.value);
      this.#sink.finish();
    } else if (this.#answer) this.#settle(last ?? DONE);
    else if (last) (this.#queue ??= []).push(last);
  }

  /** Ends it with `last` in place of the events that wait. */
  cut(last: Step): void {
    this.#queue = null;
    this.end(last);
  }

  sendTo(sink: Sink): void {
    for (let step = this.#take(); step; step = this.#take()) sink.deliver(step.value);
    if (this.#ended) sink.finish();
    else this.#sink = sink;
  }

  next(): Promise<IteratorResult<string, undefined>> {
    const step = this.#take();
    if (step) return Promise.resolve(step);
    if (this.#ended) return Promise.resolve(DONE);
    if (this.#waiting) return this.#waiting.then(() => this.next());
    this.#waiting = new Promise((resolve) => (this.#answer = resolve));
    return this.#waiting;
  }

  /** Leaves at once, also while the next event is awaited. */
  return(): Promise<IteratorReturnResult<undefined>> {
    this.#queue = null;
    this.end(null);
    this.source?.leave(this);
    return Promise.resolve(DONE);
  }

  handleEvent(): void {
    void this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The oldest event that waits. */
  #take(): Step | undefined {
    const step = this.#queue?.shift();
    if (step) this.#characters -= step.value.length;
    if (this.#queue?.length === 0) this.#queue = null;
    return step;
  }

  #settle(step: IteratorResult<string, undefined>): void {
    const answer = this.#answer!;
    this.#answer = null;
    this.#waiting = null;
    answer(step);
  }
}
