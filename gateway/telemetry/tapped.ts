export interface Tap {
  readonly delivered?: () => void;
  /** Told once, when the stream has ended, failed or was left. */
  readonly ended: (size: number, count: number) => void;
}

/** The same stream of texts, counted. */
export const tapped = (stream: AsyncIterableIterator<string>, tap: Tap): AsyncIterableIterator<string> => new Tapped(stream, tap);

/** A class without async functions: ten thousand subscribers wait in `next` most of the time, and each suspended call takes memory. */
class Tapped implements AsyncIterableIterator<string> {
  readonly #stream: AsyncIterableIterator<string>;
  readonly #tap: Tap;
  #size = 0;
  #count = 0;
  #over = false;

  constructor(stream: AsyncIterableIterator<string>, tap: Tap) {
    this.#stream = stream;
    this.#tap = tap;
  }

  readonly #note = (step: IteratorResult<string>): IteratorResult<string> => {
    if (step.done) this.#end();
    else {
      this.#size += step.value.length;
      this.#count += 1;
      this.#tap.delivered?.();
    }
    return step;
  };

  readonly #fail = (error: unknown): never => {
    this.#end();
    throw error;
  };

  #end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#tap.ended(this.#size, this.#count);
  }

  next(): Promise<IteratorResult<string>> {
    return this.#stream.next().then(this.#note, this.#fail);
  }

  async return(): Promise<IteratorResult<string>> {
    this.#end();
    return (await this.#stream.return?.()) ?? { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
