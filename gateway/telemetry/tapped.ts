import type { EventStream, Sink } from '../execution/outcome.ts';

export interface Tap {
  readonly delivered?: () => void;
  /** Told once, when the stream has ended, failed or was left. */
  readonly ended: (size: number, count: number) => void;
}

/** The same stream of texts, counted. */
export const tapped = (stream: AsyncIterableIterator<string>, tap: Tap): AsyncIterableIterator<string> => new Tapped(stream, tap);

/** The same events, counted. */
export const tappedEvents = (stream: EventStream, tap: Tap): EventStream => new TappedEvents(stream, tap);

/** A class without async functions: thousands of subscribers wait in `next` most of the time, and each suspended call takes memory. */
class Tapped<S extends AsyncIterableIterator<string>> implements AsyncIterableIterator<string> {
  protected readonly stream: S;
  readonly #tap: Tap;
  #size = 0;
  #count = 0;
  #over = false;

  constructor(stream: S, tap: Tap) {
    this.stream = stream;
    this.#tap = tap;
  }

  protected note(text: string): void {
    this.#size += text.length;
    this.#count += 1;
    this.#tap.delivered?.();
  }

  protected end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#tap.ended(this.#size, this.#count);
  }

  next(): Promise<IteratorResult<string>> {
    return this.stream.next().then(
      (step) => {
        if (step.done) this.end();
        else this.note(step.value);
        return step;
      },
      (error: unknown) => {
        this.end();
        throw error;
      },
    );
  }

  async return(): Promise<IteratorResult<string>> {
    this.end();
    return (await this.stream.return?.()) ?? { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

class TappedEvents extends Tapped<EventStream> implements EventStream, Sink {
  #sink: Sink | null = null;

  sendTo(sink: Sink): void {
    this.#sink = sink;
    this.stream.sendTo(this);
  }

  deliver(text: string): void {
    this.note(text);
    this.#sink!.deliver(text);
  }

  finish(): void {
    this.end();
    this.#sink!.finish();
  }

  fail(error: unknown): void {
    this.end();
    this.#sink!.fail(error);
  }
}
