import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import { acceptable, JSON_TYPE, type Acceptable } from './accept.ts';
import { compress, COMPRESSED_FROM_BYTES, encodingFor, type Encoding } from './compression.ts';
import { exposedTo, preflightHeaders, readerOf } from './cors.ts';
import type { OriginPolicy } from './origins.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.ts';

type Headers = Readonly<Record<string, string>>;

/** The response to one HTTP request: what its client accepts, and the headers that every response has. */
export class Reply {
  readonly requestId: string;
  readonly accepts: Acceptable;
  readonly response: ServerResponse;
  readonly #reader: string | null;
  readonly #encoding: Encoding | null;

  constructor({ headers }: IncomingMessage, response: ServerResponse, originAllowed: OriginPolicy) {
    this.requestId = requestIdOf(headers[REQUEST_ID_HEADER]);
    this.accepts = acceptable(headers.accept);
    this.response = response;
    this.#reader = readerOf(headers, originAllowed);
    this.#encoding = encodingFor(headers['accept-encoding']);
  }

  /** Sends a whole response, compressed when that is worth it and the client can read it. */
  async send(status: number, contentType: string, text: string, headers: Headers = {}): Promise<void> {
    const head = this.#head(contentType, headers);
    if (this.#encoding === null || text.length < COMPRESSED_FROM_BYTES) {
      head.push('content-length', String(Buffer.byteLength(text)));
      this.response.writeHead(status, head).end(text);
      return;
    }
    const packed = await compress(text, this.#encoding);
    head.push('content-encoding', this.#encoding, 'content-length', String(packed.length));
    this.response.writeHead(status, head).end(packed);
  }

  refuse(status: number, errors: readonly GraphQLFormattedError[], headers: Headers = {}): Promise<void> {
    return this.send(status, this.accepts.json ?? JSON_TYPE, JSON.stringify({ errors }), headers);
  }

  /** Sends the headers of a response whose parts come later. Not compressed: a part would wait for the next. */
  begin(contentType: string): void {
    this.response.writeHead(200, this.#head(contentType, UNBUFFERED));
  }

  preflight(request: IncomingMessage): void {
    const head = [REQUEST_ID_HEADER, this.requestId, 'vary', VARY];
    if (this.#reader !== null) head.push(...exposedTo(this.#reader), ...preflightHeaders(request.headers));
    this.response.writeHead(204, head).end();
  }

  #head(contentType: string, headers: Headers): string[] {
    const head = ['content-type', contentType, REQUEST_ID_HEADER, this.requestId, 'vary', VARY];
    if (this.#reader !== null) head.push(...exposedTo(this.#reader));
    for (const name in headers) head.push(name, headers[name]!);
    if (headers['cache-control'] === undefined) head.push('cache-control', 'no-store');
    return head;
  }
}

const VARY = 'origin, accept, accept-encoding';

/** nginx collects what it passes on, unless told not to. */
const UNBUFFERED = { 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' };
