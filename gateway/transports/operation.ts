import type { Logger } from 'pino';
import type { EventStream, Outcome, Sink } from '../execution/outcome.ts';
import { formatThrown } from '../execution/present-errors.ts';
import { leave } from './leave.ts';
import { completeMessage, errorMessage, nextMessage } from './messages.ts';

/** The socket that operations run on. */
export interface Carrier {
  readonly log: Logger;
  send(message: string): void;
  /** The operation's first results have been sent, and more are awaited. */
  answered(): void;
  /** The operation is over, and its id free again. Called once. */
  ended(operation: Operation): void;
}

/** One operation that runs on a WebSocket. A subscription that waits for events is this object, and no suspended function. */
export class Operation implements Sink {
  readonly id: string;
  readonly requestId: string;
  /** False once its first results have come and more are awaited, as of a subscription. */
  answering = true;
  readonly #carrier: Carrier;
  #controller: AbortController | null = new AbortController();
  #results: AsyncIterator<string> | null = null;
  #cancelled = false;

  constructor(id: string, requestId: string, carrier: Carrier) {
    this.id = id;
    this.requestId = requestId;
    this.#carrier = carrier;
  }

  /** Aborted when nobody wants the results any more, unless they are events already: those are left by their stream. */
  get signal(): AbortSignal | undefined {
    return this.#controller?.signal;
  }

  cancel(): void {
    this.#cancelled = true;
    this.#controller?.abort();
    leave(this.#results);
  }

  /** Sends the outcome and what ends it. Resolves when it is sent, or sends itself as it comes. Rejects with what the results throw. */
  async send(outcome: Outcome): Promise<void> {
    if (outcome.kind === 'events') return this.#follow(outcome.events);
    if (outcome.kind === 'incremental') await this.#drain(outcome.initial, outcome.rest);
    else if (outcome.refusal !== null) return this.#end(errorMessage(this.id, outcome.refusal));
    else this.deliver(outcome.text);
    this.finish();
  }

  deliver(text: string): void {
    if (!this.#cancelled) this.#carrier.send(nextMessage(this.id, text));
  }

  finish(): void {
    this.#end(completeMessage(this.id));
  }

  fail(error: unknown): void {
    this.#end(errorMessage(this.id, [formatThrown(error, this.requestId, this.#carrier.log)]));
  }

  #follow(events: EventStream): void {
    this.answering = false;
    this.#carrier.answered();
    this.#results = events;
    // An idle controller with its signal takes half a kilobyte.
    this.#controller = null;
    events.sendTo(this);
    if (this.#cancelled) leave(events);
  }

  async #drain(initial: string, rest: AsyncIterator<string>): Promise<void> {
    this.#results = rest;
    if (this.#cancelled) return leave(rest);
    this.deliver(initial);
    for (let step = await rest.next(); !step.done && !this.#cancelled; step = await rest.next()) this.deliver(step.value);
  }

  #end(message: string): void {
    if (!this.#cancelled) this.#carrier.send(message);
    this.#carrier.ended(this);
  }
}
