import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import { WebSocket, type RawData } from 'ws';
import { closeSocket } from '../../platform/server/close-sockets.ts';
import { Unauthenticated } from '../authentication/unauthenticated.ts';
import { Backlog } from './backlog.ts';
import * as closeCodes from './close-codes.ts';
import { because, type CloseCode } from './close-codes.ts';
import type { Engine, GraphQLRequest } from './engine.ts';
import type { ConnectionLimits } from './limits.ts';
import { ackMessage, errorMessage, parseMessage, pongMessage, type ClientMessage } from './messages.ts';
import type { OpenConnection, OpenConnections } from './open-connections.ts';
import { Operation, type Carrier } from './operation.ts';
import { contextIn, endOf, isSamePerson, openSession, type Session } from './session.ts';
import { newRequestId } from './request-id.ts';

export interface SocketOptions {
  readonly engine: Engine;
  readonly open: OpenConnections;
  readonly limits: ConnectionLimits;
  readonly log: Logger;
}

/** Who is at the other end, as the upgrade request told. */
export interface Peer {
  readonly address: string | null;
  readonly headers: IncomingHttpHeaders;
}

type Payload = Readonly<Record<string, unknown>>;

/** A WebSocket that knows who listens to it, so that all of them can share their listeners. */
export class ClientSocket extends WebSocket {
  listener: GraphQLSocket | null = null;
}

/**
 * One socket that speaks graphql-transport-ws. There may be ten thousand, most of them idle, so it has neither timers nor closures, and what
 * only a busy socket needs is made when it is needed.
 *
 * Beyond the protocol a client may renew its credentials: a `ping` with the payload `{"authorization": "Bearer …"}` of the same person
 * is answered with a `pong` with `{"renewed": true, "expiresAt": <Unix seconds>}`, and running subscriptions go on.
 */
export class GraphQLSocket implements OpenConnection, Carrier {
  readonly #socket: ClientSocket;
  readonly #peer: Peer;
  readonly #options: SocketOptions;
  readonly #backlog: Backlog;
  #session: Session | null = null;
  #initialised = false;
  #renewing = false;
  #closed = false;
  /** Few, mostly one, which a map for each socket would outweigh. */
  #operations: readonly Operation[] = NONE;
  /** Called when no operation is left that is about to be answered. */
  #answered: (() => void) | null = null;
  #alive = true;
  #unread = 0;
  #lookedAfterAt = performance.now();

  constructor(socket: ClientSocket, peer: Peer, options: SocketOptions) {
    this.#socket = socket;
    this.#peer = peer;
    this.#options = options;
    this.#backlog = new Backlog(options.limits.maxUnreadBytes);
    socket.listener = this;
    socket.on('message', receive);
    socket.on('pong', confirm);
    socket.on('close', leave);
    socket.on('error', ignore);
    options.open.add(this);
  }

  get transport() {
    return 'websocket' as const;
  }

  get log(): Logger {
    return this.#options.log;
  }

  tick(now: number): void {
    const { engine, limits } = this.#options;
    const quietMs = now - this.#lookedAfterAt;
    if (!this.#initialised) return quietMs < limits.initTimeoutMs ? undefined : this.#close(closeCodes.initTimeout);
    const ended = this.#session && endOf(this.#session, engine);
    if (ended) return this.#close(because(closeCodes.forbidden, ended));
    if (quietMs >= limits.keepAliveMs) this.#checkPulse(now);
  }

  async drain(deadline: Promise<void>): Promise<void> {
    if (this.#isAnswering()) await Promise.race([deadline, new Promise<void>((resolve) => (this.#answered = resolve))]);
    this.leave();
    await closeSocket(this.#socket, closeCodes.goingAway.code, closeCodes.goingAway.reason);
  }

  /** Everything that comes is a sign of life. */
  confirm(): void {
    this.#alive = true;
  }

  receive(text: string, isBinary: boolean): void {
    if (this.#closed) return;
    this.confirm();
    const message = isBinary ? null : parseMessage(text);
    if (message === null) return this.#close(closeCodes.badMessage);
    void this.#handle(message);
  }

  #handle(message: ClientMessage): Promise<void> | void {
    switch (message.type) {
      case 'connection_init':
        return this.#initialise(message.payload ?? {});
      case 'ping':
        if (this.#session && credentialsIn(message.payload) !== undefined) return this.#renew(message.payload!, this.#session);
        return this.send(pongMessage(message.payload));
      case 'subscribe':
        return this.#subscribe(message.id, message.request);
      case 'complete':
        return this.#find(message.id)?.cancel();
      case 'pong':
    }
  }

  async #initialise(payload: Payload): Promise<void> {
    if (this.#initialised) return this.#close(closeCodes.tooManyInits);
    this.#initialised = true;
    this.#session = await this.#authenticate(credentialsIn(payload) ?? this.#peer.headers.authorization);
    if (this.#session && !this.#closed) this.send(ackMessage);
  }

  async #renew(payload: Payload, session: Session): Promise<void> {
    if (this.#renewing) return this.send(pongMessage({ renewed: false, reason: 'Another renewal is under way.' }));
    this.#renewing = true;
    const renewed = await this.#authenticate(credentialsIn(payload));
    this.#renewing = false;
    if (renewed === null || this.#closed) return;
    if (!isSamePerson(session.verified.caller, renewed.verified.caller))
      return this.#close(because(closeCodes.forbidden, 'This token is not of the person who opened the socket.'));
    this.#session = renewed;
    this.send(pongMessage({ renewed: true, expiresAt: renewed.verified.expiresAt }));
  }

  /** Null when the credentials are refused; the socket is then closed with the code that says why. */
  async #authenticate(credentials: unknown): Promise<Session | null> {
    try {
      return await openSession(this.#options.engine, credentials == null ? undefined : String(credentials), newRequestId());
    } catch (error) {
      if (!(error instanceof Unauthenticated)) this.#close(closeCodes.tryAgain);
      else this.#close(because(error.expired ? closeCodes.forbidden : closeCodes.unauthorized, error.message));
      return null;
    }
  }

  async #subscribe(id: string, request: GraphQLRequest): Promise<void> {
    const { engine, limits, open } = this.#options;
    const session = this.#session;
    if (session === null) return this.#close(closeCodes.unauthorized);
    // The socket is about to be closed with GOING_AWAY, and clients subscribe again where they connect next.
    if (open.draining) return;
    if (this.#find(id)) return this.#close(because(closeCodes.duplicateId, `Subscriber for ${id} already exists`));
    if (this.#operations.length >= limits.maxOperations) return this.send(errorMessage(id, [tooManyOperations(limits.maxOperations)]));
    const operation = new Operation(id, newRequestId(), this);
    this.#operations = [...this.#operations, operation];
    try {
      const context = contextIn(session, engine, { transport: 'websocket', ...this.#peer, signal: operation.signal }, operation.requestId);
      await operation.send(await engine.run(request, context, EVERYTHING));
    } catch (error) {
      operation.fail(error);
    }
  }

  ended(operation: Operation): void {
    this.#operations = this.#operations.filter((other) => other !== operation);
    this.answered();
  }

  answered(): void {
    if (this.#answered && !this.#isAnswering()) this.#answered();
  }

  send(message: string): void {
    if (this.#closed) return;
    const unreadBytes = this.#socket.bufferedAmount;
    if (this.#backlog.isTooLong(unreadBytes)) {
      this.#options.log.info({ unreadBytes }, 'cut off a client that does not read');
      this.#options.open.countSlowReader();
      return this.#close(closeCodes.tooSlow);
    }
    this.#socket.send(message);
    this.#backlog.grew(unreadBytes, this.#socket.bufferedAmount);
  }

  #checkPulse(now: number): void {
    const { bufferedAmount } = this.#socket;
    if (!this.#alive && bufferedAmount >= this.#unread) return this.#socket.terminate();
    this.#alive = false;
    this.#unread = bufferedAmount;
    this.#lookedAfterAt = now;
    this.#socket.ping();
  }

  #find(id: string): Operation | undefined {
    return this.#operations.find((operation) => operation.id === id);
  }

  #isAnswering(): boolean {
    return this.#operations.some(({ answering }) => answering);
  }

  #close({ code, reason }: CloseCode): void {
    if (this.#closed) return;
    this.leave();
    this.#socket.close(code, reason);
  }

  /** Nothing is sent after this. */
  leave(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#options.open.delete(this);
    const operations = this.#operations;
    this.#operations = NONE;
    for (const operation of operations) operation.cancel();
  }
}

const NONE: readonly Operation[] = [];

const EVERYTHING = { mutations: true, subscriptions: true, incremental: true };

function receive(this: WebSocket, data: RawData, isBinary: boolean): void {
  listenerOf(this).receive(String(data), isBinary);
}

function confirm(this: WebSocket): void {
  listenerOf(this).confirm();
}

function leave(this: WebSocket): void {
  listenerOf(this).leave();
}

/** What goes wrong with a socket also closes it. */
const ignore = () => {};

const listenerOf = (socket: WebSocket): GraphQLSocket => (socket as ClientSocket).listener!;

const credentialsIn = (payload: Payload = {}): unknown => payload['authorization'] ?? payload['Authorization'] ?? undefined;

const tooManyOperations = (limit: number) => ({
  message: `More than ${limit} operations run on this socket. Complete some, or open another socket.`,
  extensions: { code: 'TOO_MANY_OPERATIONS' },
});
