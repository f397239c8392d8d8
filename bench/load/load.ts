/** Sends one request and waits for its answer; rejects when it is not the right one. May answer further times it has measured, in milliseconds by name. */
export type Send = () => Promise<Readonly<Record<string, number>> | void>;

export interface Load {
  /** Milliseconds of each request that was answered. */
  readonly latencies: readonly number[];
  /** What `Send` measured besides. */
  readonly further: ReadonlyMap<string, readonly number[]>;
  readonly failures: readonly unknown[];
  /** From the first request's start to the last one's end. */
  readonly seconds: number;
}

/** Collects what becomes of requests. */
export class Recorder {
  readonly #latencies: number[] = [];
  readonly #further = new Map<string, number[]>();
  readonly #failures: unknown[] = [];
  readonly #start = performance.now();

  /** Sends one request; its time counts from `since`. Never rejects. */
  async record(send: Send, since: number): Promise<void> {
    try {
      const further = await send();
      this.#latencies.push(performance.now() - since);
      for (const [name, milliseconds] of Object.entries(further ?? {})) {
        const values = this.#further.get(name) ?? [];
        values.push(milliseconds);
        this.#further.set(name, values);
      }
    } catch (error) {
      this.#failures.push(error);
    }
  }

  get load(): Load {
    return { latencies: this.#latencies, further: this.#further, failures: this.#failures, seconds: (performance.now() - this.#start) / 1000 };
  }
}
