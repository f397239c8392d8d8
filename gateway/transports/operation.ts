import { leave } from './leave.ts';

/** One operation that runs on a WebSocket. */
export class Operation {
  readonly #controller = new AbortController();
  #results: AsyncIterator<string> | null = null;
  /** False once its first results have come and more are awaited, as of a subscription. */
  answering = true;

  /** Aborted when nobody wants the results any more. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get cancelled(): boolean {
    return this.#controller.signal.aborted;
  }

  cancel(): void {
    this.#controller.abort();
    leave(this.#results);
  }

  /** Hands each result to `send`, until there are no more or nobody wants them. */
  async drain(results: AsyncIterator<string>, send: (result: string) => void): Promise<void> {
    this.#results = results;
    if (this.cancelled) return leave(results);
    for (let step = await results.next(); !step.done && !this.cancelled; step = await results.next()) send(step.value);
  }
}
