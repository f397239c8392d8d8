import type { Dispatcher } from 'undici';
import type { Connection, Connections } from './connections.ts';
import { cancelled, reasonOf, SubgraphUnavailable, tooLate, type FailureKind } from './source.ts';

export interface HttpRequest {
  readonly path: string;
  /** Name, value, name, value… */
  readonly headers: string[];
  readonly body: string;
  /** Sending it twice does no harm. */
  readonly repeatable: boolean;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

export interface HttpResponse {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * POSTs and reads the whole response. Rejects with `SubgraphUnavailable`. A connection that its server closed while the request was on its
 * way to it is replaced once by a fresh one, if the request was not sent at all or is `repeatable`.
 *
 * A handler of undici's own instead of `undici.request`, since this runs up to sixteen times for one request of a client: 28 µs of CPU a
 * call instead of 40, and instead of 215 with `fetch` (1.6 kB of JSON, parsed, from Node's server on the same machine).
 */
export const exchange = (subgraph: string, connections: Connections, request: HttpRequest): Promise<HttpResponse> =>
  new Promise((resolve, reject) => {
    if (request.signal?.aborted) return reject(cancelled(subgraph));
    new Exchange(subgraph, connections, request, resolve, reject).send();
  });

class Exchange implements Dispatcher.DispatchHandler {
  readonly #subgraph: string;
  readonly #connections: Connections;
  readonly #connection: Connection;
  readonly #request: HttpRequest;
  readonly #resolve: (response: HttpResponse) => void;
  readonly #reject: (error: SubgraphUnavailable) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #leave = () => this.#abandon(cancelled(this.#subgraph));
  #mayBeClosing: boolean;
  #sent = false;
  #answering = false;
  #settled = false;
  #status = 0;
  #headers: HttpResponse['headers'] = {};
  #chunk: Buffer | null = null;
  #chunks: Buffer[] | null = null;

  constructor(
    subgraph: string,
    connections: Connections,
    request: HttpRequest,
    resolve: (response: HttpResponse) => void,
    reject: (error: SubgraphUnavailable) => void,
  ) {
    this.#subgraph = subgraph;
    this.#connections = connections;
    this.#connection = connections.take();
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#mayBeClosing = this.#connection.reused;
    this.#timer = setTimeout(late, request.timeoutMs, this);
    request.signal?.addEventListener('abort', this.#leave);
  }

  send(): void {
    const { path, headers, body } = this.#request;
    this.#connection.client.dispatch({ path, method: 'POST', headers, body }, this);
  }

  tooLate(): void {
    this.#abandon(tooLate(this.#subgraph, this.#request.timeoutMs));
  }

  onRequestStart(): void {
    this.#sent = true;
  }

  onResponseStarted(): void {
    this.#answering = true;
  }

  onResponseStart(_controller: unknown, status: number, headers: HttpResponse['headers']): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    if (this.#chunk === null) this.#chunk = chunk;
    else (this.#chunks ??= [this.#chunk]).push(chunk);
  }

  onResponseEnd(): void {
    if (!this.#settle()) return;
    this.#connection.reused = true;
    this.#connections.giveBack(this.#connection);
    const body = this.#chunks ? Buffer.concat(this.#chunks).toString() : (this.#chunk?.toString() ?? '');
    this.#resolve({ status: this.#status, headers: this.#headers, body });
  }

  onResponseError(_controller: unknown, error: Error): void {
    if (this.#settled) return;
    const neverSent = !this.#sent;
    if (this.#mayBeClosing && !this.#answering && (neverSent || this.#request.repeatable)) {
      this.#mayBeClosing = false;
      this.#sent = false;
      // undici is still busy with the loss of the old socket.
      return queueMicrotask(() => this.#settled || this.send());
    }
    this.#settle();
    this.#connections.giveBack(this.#connection);
    this.#reject(new SubgraphUnavailable(this.#subgraph, reasonOf(error), kindOf(error)));
  }

  /** False when it was settled before. */
  #settle(): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    clearTimeout(this.#timer);
    this.#request.signal?.removeEventListener('abort', this.#leave);
    return true;
  }

  /** Stops waiting. What was not sent yet never will be; otherwise the server sees its connection close. */
  #abandon(error: SubgraphUnavailable): void {
    if (!this.#settle()) return;
    void this.#connections.drop(this.#connection);
    this.#reject(error);
  }
}

const late = (exchange: Exchange) => exchange.tooLate();

const INVALID = new Set(['HTTPParserError', 'HeadersOverflowError', 'ResponseExceededMaxSizeError']);

const kindOf = ({ name }: Error): FailureKind => {
  if (INVALID.has(name)) return 'invalid';
  return name === 'InvalidArgumentError' ? 'refused' : 'connection';
};
