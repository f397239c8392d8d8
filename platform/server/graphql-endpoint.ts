import type { IncomingMessage, ServerResponse } from 'node:http';
import { CALLER_HEADER } from '../auth/caller-token.ts';
import type { CacheControl, OperationRequest, SubgraphExecutor } from '../graphql/request.ts';
import { parseTraceParent, TRACE_PARENT_HEADER } from '../telemetry/trace-parent.ts';
import type { Tracing } from '../telemetry/tracing.ts';

export interface EndpointOptions {
  readonly executor: SubgraphExecutor;
  /** Longer bodies are refused. In bytes. */
  readonly maxBytes: number;
  readonly tracing: Tracing | null | undefined;
}

/** Why a body could not be read, and the HTTP status that says so. */
class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Answers GraphQL over HTTP POST, straight on Node's request and response: every step of every plan of the gateway comes through here, and
 * Express with its JSON middleware costs more than reading, parsing and answering together. A refusal is 400, 413 or 415; whatever the
 * executor throws means that this process cannot answer: 500, without details.
 */
export const graphqlEndpoint =
  ({ executor, maxBytes, tracing }: EndpointOptions) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const operation = operationOf(parsed(await read(request, maxBytes)));
      const gone = new AbortController();
      response.once('close', () => response.writableEnded || gone.abort());
      const token = request.headers[CALLER_HEADER];
      const execute = () => executor.execute(operation, typeof token === 'string' ? token : undefined, gone.signal);
      const answer = await (tracing ? tracing.within(parseTraceParent(request.headers[TRACE_PARENT_HEADER]), execute) : execute());
      const { cacheControl, ...result } = answer;
      send(response, 200, result, cacheControl);
    } catch (error) {
      if (error instanceof Refusal) send(response, error.status, failure(error.message, 'BAD_REQUEST'));
      else send(response, 500, failure('unavailable', 'SERVICE_UNAVAILABLE'));
    }
  };

const send = (response: ServerResponse, status: number, body: object, cacheControl?: CacheControl): void => {
  const text = JSON.stringify(body);
  // A body without a declared length may have no end.
  if (status === 413 && response.req.headers['content-length'] === undefined) response.setHeader('connection', 'close');
  if (cacheControl) response.setHeader('cache-control', `max-age=${cacheControl.maxAge}, ${cacheControl.scope.toLowerCase()}`);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) });
  response.end(text);
};

const failure = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] });

const tooLarge = () => new Refusal(413, 'The request body is too large.');
const notGraphQL = () => new Refusal(400, 'The body must be a GraphQL request in JSON.');

const read = (request: IncomingMessage, maxBytes: number): Promise<string> =>
  new Promise((resolve, reject) => {
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return reject(notGraphQL());
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') return reject(new Refusal(415, 'The request body must not be compressed.'));
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) return reject(tooLarge());
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) return void chunks.push(chunk);
      request.removeAllListeners('data').pause();
      reject(tooLarge());
    });
    request.once('end', () => resolve((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString()));
    request.once('error', reject);
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The body must be JSON.');
  }
};

const operationOf = (body: unknown): OperationRequest => {
  if (typeof body !== 'object' || body === null) throw notGraphQL();
  const { query, variables, operationName } = body as { query?: unknown; variables?: unknown; operationName?: unknown };
  if (typeof query !== 'string') throw notGraphQL();
  if (variables !== undefined && (typeof variables !== 'object' || Array.isArray(variables))) throw notGraphQL();
  return {
    query,
    variables: (variables as Record<string, unknown> | null) ?? undefined,
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
};
