import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Answer } from '../execution/outcome.ts';
import type { RequestContext } from '../execution/request-context.ts';
import type { ExecutableSubscription, Variables } from '../planning/prepared.ts';
import { SubgraphUnavailable, type SubgraphSource } from '../sources/source.ts';
import { lost, refusedBySubgraph, tooSlow } from './refusal.ts';
import type { Step, Subscriber } from './subscriber.ts';

export interface UpstreamOptions {
  readonly sources: { get(subgraph: string): SubgraphSource | undefined };
  readonly log: Logger;
  /** The context for what is fetched for one event: the caller's token is signed anew, for it lives a minute only. */
  readonly renew: (context: RequestContext) => RequestContext;
  /** Whether this caller's credential was taken back: then a subgraph would refuse what is fetched in its name. */
  readonly isRevoked: (context: RequestContext) => boolean;
  /** Told of every subscriber that was cut off because it was too far behind. */
  readonly cut?: (() => void) | undefined;
}

/** What its owner hears of an upstream. */
export interface UpstreamEvents {
  /** Everybody got the event with this cursor; undefined when it tells none. */
  delivered(cursor: string | undefined): void;
  /** Nobody is left, or nothing more comes. Called once. */
  ended(): void;
}

/** Events that are completed at the same time. They are delivered in order. */
const PIPELINED = 8;

const stepOf = (text: string): Step => ({ done: false, value: text });

/** One subscription at a subgraph, and all who get its events: completed once, as one text. */
export class SharedUpstream {
  #executable: ExecutableSubscription;
  #source: SubgraphSource | undefined;
  readonly #variables: Variables;
  readonly #options: UpstreamOptions;
  readonly #events: UpstreamEvents;
  readonly #members = new Set<Subscriber>();
  readonly #leaving = new AbortController();
  readonly #started = Promise.withResolvers<Answer | null>();
  #read = 0;
  #delivered = 0;

  constructor(executable: ExecutableSubscription, variables: Variables, options: UpstreamOptions, events: UpstreamEvents) {
    this.#executable = executable;
    this.#variables = variables;
    this.#options = options;
    this.#events = events;
  }

  /** Resolves with null when the events flow (or nobody waits for them any more), else with why they do not. */
  get started(): Promise<Answer | null> {
    return this.#started.promise;
  }

  /** Whether some of its events have come already. */
  get hasBegun(): boolean {
    return this.#read > 0;
  }

  get ended(): boolean {
    return this.#leaving.signal.aborted;
  }

  get size(): number {
    return this.#members.size;
  }

  get executable(): ExecutableSubscription {
    return this.#executable;
  }

  /** Completes events with another compilation from now on. False: that one would have to subscribe to something else, or elsewhere. */
  replace(executable: ExecutableSubscription): boolean {
    const { subgraph, fingerprint } = this.#executable;
    if (executable.fingerprint !== fingerprint || this.#options.sources.get(subgraph) !== this.#source) return false;
    this.#executable = executable;
    return true;
  }

  /** From now on `subscriber` gets the events that come in. */
  join(subscriber: Subscriber): void {
    subscriber.source = this;
    subscriber.after = this.#read;
    this.#members.add(subscriber);
  }

  leave(subscriber: Subscriber): void {
    if (this.#members.delete(subscriber) && this.#members.size === 0) this.end(null);
  }

  /** Its subscribers go on with `other`, which has delivered the same event last, and it ends. */
  moveTo(other: SharedUpstream): void {
    for (const subscriber of this.#members) {
      other.join(subscriber);
      subscriber.after = other.#delivered;
    }
    this.#members.clear();
    this.end(null);
  }

  /** Stops at the subgraph at once. Who is here gets `last`, when there is any, and no more. */
  end(last: Answer | null): void {
    if (this.ended) return;
    this.#leaving.abort();
    this.#started.resolve(last);
    const step = last && stepOf(last.text);
    for (const subscriber of this.#members) subscriber.end(step);
    this.#members.clear();
    this.#events.ended();
  }

  /** Subscribes with the credentials of `context`, but not for its lifetime, and delivers until the end. Never rejects. */
  async run(context: RequestContext): Promise<void> {
    const { log, sources } = this.#options;
    const { requestId } = context.forwarded;
    const { subgraph } = this.#executable;
    let events: AsyncIterator<ExecutionResult> | undefined;
    try {
      const source = (this.#source = sources.get(subgraph));
      if (!source) throw new SubgraphUnavailable(subgraph, 'the supergraph has no such subgraph any more');
      const call = { ...this.#shared(context).call, renew: () => this.#eventContext().call };
      const outcome = await source.subscribe(this.#executable.upstream(this.#variables), call);
      if (!(Symbol.asyncIterator in outcome)) return this.end(refusedBySubgraph(outcome, subgraph, requestId, log));
      events = outcome[Symbol.asyncIterator]();
      this.#leaving.signal.addEventListener('abort', () => leave(events), { once: true });
      if (this.ended) return leave(events);
      this.#started.resolve(null);
      await this.#pump(events);
      this.end(null);
    } catch (error) {
      if (!this.ended) this.end(lost(error, requestId, log));
    }
  }

  /** Throws what `events` throws, after everything before it was delivered. */
  async #pump(events: AsyncIterator<ExecutionResult>): Promise<void> {
    const underWay: Promise<void>[] = [];
    let last: Promise<void> = Promise.resolve();
    try {
      for (;;) {
        const step = await events.next();
        if (step.done || this.ended) break;
        this.#read += 1;
        const cursor = this.#executable.resumption.resume?.cursorOf(step.value);
        last = this.#deliverAfter(last, this.#complete(step.value), this.#read, cursor);
        underWay.push(last);
        if (underWay.length >= PIPELINED) await underWay.shift();
      }
    } finally {
      await last;
    }
  }

  async #complete(event: ExecutionResult): Promise<string> {
    const context = this.#eventContext();
    try {
      return await this.#executable.complete(event, this.#variables, context);
    } catch (error) {
      return lost(error, context.forwarded.requestId, this.#options.log).text;
    }
  }

  async #deliverAfter(before: Promise<void>, completing: Promise<string>, number: number, cursor: string | undefined): Promise<void> {
    const text = await completing;
    await before;
    if (this.ended) return;
    this.#delivered = number;
    const step = stepOf(text);
    for (const subscriber of this.#members) {
      if (subscriber.after >= number || subscriber.push(step)) continue;
      this.#options.log.info({ requestId: subscriber.context.forwarded.requestId }, 'cut off a subscriber that does not read');
      subscriber.cut(stepOf(tooSlow.text));
      this.#options.cut?.();
      this.leave(subscriber);
    }
    if (!this.ended) this.#events.delivered(cursor);
  }

  /** All who are here would get the same answer: it is fetched in the name of one whose credential still counts. */
  #eventContext(): RequestContext {
    const { renew, isRevoked } = this.#options;
    const contexts = this.#members.values().map(({ context }) => context);
    const first = contexts.next().value!;
    return this.#shared(renew(isRevoked(first) ? (contexts.find((context) => !isRevoked(context)) ?? first) : first));
  }

  /** What is done for all must not end when the one in whose name it is done leaves. */
  #shared(context: RequestContext): RequestContext {
    const { signal } = this.#leaving;
    return { ...context, client: { ...context.client, signal }, call: { ...context.call, signal } };
  }
}

const leave = (events: AsyncIterator<ExecutionResult> | undefined): void => void Promise.resolve(events?.return?.()).catch(() => {});
