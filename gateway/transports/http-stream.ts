import type { ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { formatThrown } from '../execution/present-errors.ts';
import { Backlog } from './backlog.ts';
import { goingAway } from './close-codes.ts';
import type { Engine } from './engine.ts';
import { leave } from './leave.ts';
import type { OpenConnection, OpenConnections } from './open-connections.ts';
import { endOf, type Session } from './session.ts';

/** How the parts of a streamed response are written down. The texts of parts hold no line breaks. */
export interface Framing {
  readonly transport: OpenConnection['transport'];
  readonly contentType: string;
  readonly opening: string;
  readonly part: (text: string) => string;
  readonly heartbeat: string;
  /** After this long a heartbeat is due with the next tick, which comes within a second. */
  readonly heartbeatMs: number;
  /** The last part, when no more can come because of these errors. */
  readonly failure: (errors: readonly GraphQLFormattedError[]) => string;
  /** What ends the response, when the client has got everything. */
  readonly closing: string;
  /** What ends it instead, when the client should come again. */
  readonly interruption: (error: GraphQLFormattedError) => string;
}

export interface StreamOptions {
  readonly engine: Engine;
  readonly open: OpenConnections;
  readonly maxUnreadBytes: number;
  readonly log: Logger;
}

/** A response that is sent in parts, for as long as its caller has a right to them. Its headers have been sent. */
export class HttpStream implements OpenConnection {
  readonly #response: ServerResponse;
  readonly #framing: Framing;
  readonly #session: Session;
  readonly #requestId: string;
  readonly #options: StreamOptions;
  readonly #backlog: Backlog;
  #parts: AsyncIterator<string> | null = null;
  #lastBeat = performance.now();

  constructor(response: ServerResponse, framing: Framing, session: Session, requestId: string, options: StreamOptions) {
    this.#response = response;
    this.#framing = framing;
    this.#session = session;
    this.#requestId = requestId;
    this.#options = options;
    this.#backlog = new Backlog(options.maxUnreadBytes);
  }

  get transport() {
    return this.#framing.transport;
  }

  /** Sends `first`, then all of `parts`. Resolves when the response has ended, for whatever reason. */
  async send(parts: AsyncIterator<string>, first: string | null): Promise<void> {
    const { open, log } = this.#options;
    if (this.#response.destroyed) return leave(parts);
    this.#parts = parts;
    this.#response.once('close', () => this.#leave());
    this.#write(first === null ? this.#framing.opening : this.#framing.opening + this.#framing.part(first));
    if (open.draining) return this.drain();
    open.add(this);
    try {
      for (let step = await parts.next(); !step.done && this.#parts !== null; step = await parts.next())
        this.#write(this.#framing.part(step.value));
      this.#end(this.#framing.closing);
    } catch (error) {
      this.#end(this.#framing.failure([formatThrown(error, this.#requestId, log)]) + this.#framing.closing);
    }
  }

  tick(now: number): void {
    const ended = endOf(this.#session, this.#options.engine);
    if (ended !== null) {
      const error = { message: ended, extensions: { code: 'UNAUTHENTICATED' } };
      return this.#end(this.#framing.failure([error]) + this.#framing.closing);
    }
    if (now - this.#lastBeat < this.#framing.heartbeatMs) return;
    this.#lastBeat = now;
    this.#write(this.#framing.heartbeat);
  }

  async drain(): Promise<void> {
    this.#end(this.#framing.interruption({ message: goingAway.reason, extensions: { code: 'GOING_AWAY' } }));
  }

  /** Over HTTP there is no code to say it with: a slow reader's connection just ends. */
  #write(text: string): void {
    const unreadBytes = this.#response.writableLength;
    if (this.#backlog.isTooLong(unreadBytes)) {
      this.#options.log.info({ requestId: this.#requestId, unreadBytes }, 'cut off a client that does not read');
      this.#options.open.countSlowReader();
      this.#response.destroy();
      return this.#leave();
    }
    this.#response.write(text);
    this.#backlog.grew(unreadBytes, this.#response.writableLength);
  }

  #end(text: string): void {
    if (this.#parts === null) return;
    this.#leave();
    this.#response.end(text);
  }

  #leave(): void {
    const parts = this.#parts;
    this.#parts = null;
    this.#options.open.delete(this);
    leave(parts);
  }
}
