import express, { type ErrorRequestHandler, type Request, type Router } from 'express';
import { CALLER_HEADER } from '../auth/caller-token.ts';
import type { OperationRequest, SubgraphExecutor } from '../graphql/request.ts';
import { createHealth, type HealthChecks } from './health.ts';
import { listen } from './http.ts';
import { serveSockets } from './subgraph-socket.ts';

const MAX_BYTES = 2 * 1024 * 1024;

export interface SubgraphServerOptions {
  readonly executor: SubgraphExecutor;
  /** 0 picks a free port. */
  readonly port: number;
  readonly host?: string | undefined;
  readonly readiness?: HealthChecks | undefined;
  /** More routes of the same process, such as webhooks. */
  readonly routes?: ((app: Router) => void) | undefined;
}

export interface SubgraphServer {
  readonly port: number;
  /** Where it answers GraphQL. */
  readonly url: string;
  /** Not ready from now on; running requests finish (at most `drainMs`, default 10 s), subscriptions are closed with 1001. */
  close(drainMs?: number): Promise<void>;
}

/**
 * Serves one subgraph: GraphQL over HTTP POST and graphql-ws at `/graphql`, `/health/live` and `/health/ready`. The caller's token travels
 * in a header, or in `extensions.caller` of a graphql-ws `subscribe`; whether it is good is the executor's business.
 */
export const serveSubgraph = async ({ executor, port, host, readiness = {}, routes }: SubgraphServerOptions): Promise<SubgraphServer> => {
  const health = createHealth(readiness);
  const app = express();
  app.disable('x-powered-by');
  app.get('/health/live', health.live);
  app.get('/health/ready', health.ready);
  app.post('/graphql', express.json({ limit: MAX_BYTES }), async (request, response) => {
    const operation = operationOf(request.body);
    if (!operation) return void response.status(400).json(refusal('The body must be a GraphQL request in JSON.'));
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    response.json(await executor.execute(operation, tokenOf(request), gone.signal));
  });
  app.use('/graphql', unreadable);
  const extra = express.Router();
  routes?.(extra);
  app.use(extra);

  const server = await listen(app, { port, host });
  const closeSockets = serveSockets(server.server, executor, MAX_BYTES);
  return {
    port: server.port,
    url: `${server.url}/graphql`,
    close: async (drainMs) => {
      health.drain();
      await Promise.all([closeSockets(), server.close(drainMs)]);
      health.stop();
    },
  };
};

const tokenOf = (request: Request): string | undefined => {
  const token = request.headers[CALLER_HEADER];
  return typeof token === 'string' ? token : undefined;
};

const operationOf = (body: unknown): OperationRequest | null => {
  if (typeof body !== 'object' || body === null) return null;
  const { query, variables, operationName } = body as { query?: unknown; variables?: unknown; operationName?: unknown };
  if (typeof query !== 'string' || (variables !== undefined && typeof variables !== 'object')) return null;
  return {
    query,
    variables: (variables as Record<string, unknown> | null) ?? undefined,
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
};

const refusal = (message: string) => ({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });

/** A body that is too large or not JSON. Whatever the executor throws means that this process cannot answer: 500, without details. */
const unreadable: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  if (response.headersSent) return next(error);
  const status = error.status ?? 500;
  if (status < 500)
    return void response.status(status).json(refusal(status === 413 ? 'The request body is too large.' : 'The body must be JSON.'));
  response.status(500).json({ errors: [{ message: 'unavailable', extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
};
