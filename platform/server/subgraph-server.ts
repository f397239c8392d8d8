import express, { type Router } from 'express';
import type { SubgraphExecutor } from '../graphql/request.ts';
import type { Tracing } from '../telemetry/tracing.ts';
import { graphqlEndpoint } from './graphql-endpoint.ts';
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
  /** Lets traces that begin in the gateway go on here. */
  readonly tracing?: Tracing | null | undefined;
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
export const serveSubgraph = async (options: SubgraphServerOptions): Promise<SubgraphServer> => {
  const { executor, port, host, readiness = {}, tracing, routes } = options;
  const health = createHealth(readiness);
  const app = express();
  app.disable('x-powered-by');
  app.get('/health/live', health.live);
  app.get('/health/ready', health.ready);
  const extra = express.Router();
  routes?.(extra);
  app.use(extra);
  const answer = graphqlEndpoint({ executor, maxBytes: MAX_BYTES, tracing });

  const server = await listen(
    (request, response) => void (request.method === 'POST' && isGraphQL(request.url) ? answer(request, response) : app(request, response)),
    { port, host },
  );
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

const isGraphQL = (url = '') => url === '/graphql' || /^\/graphql\/?(\?|$)/.test(url);
