import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import type { Health } from '../../platform/server/health.ts';
import type { RequestContext } from '../execution/request-context.ts';
import { presentError } from '../execution/present-errors.ts';
import { serveGraphiQL } from './graphiql.ts';
import type { OriginPolicy } from './origins.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.ts';

export const GRAPHQL_PATH = '/graphql';

/** Of a request body, and of a WebSocket message. */
export const MAX_BODY_BYTES = 1024 * 1024;

export interface HttpOptions {
  readonly apollo: ApolloServer<RequestContext>;
  /** Verifies the caller. What it throws is the answer. */
  readonly contextOf: (authorization: string | undefined, requestId: string) => Promise<RequestContext>;
  readonly originAllowed: OriginPolicy;
  readonly health: Health;
  readonly graphiql: boolean;
  readonly log: Logger;
}

/** `/graphql`, `/graphiql` and `/health/*`. More routes may be mounted on the app that is returned, but none before these. */
export const createApp = ({ apollo, contextOf, originAllowed, health, graphiql, log }: HttpOptions): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.use(identify);
  app.get('/health/live', health.live);
  app.get('/health/ready', health.ready);
  if (graphiql) app.get('/graphiql', serveGraphiQL(GRAPHQL_PATH));
  app.use(
    GRAPHQL_PATH,
    cors(originAllowed),
    express.json({ limit: MAX_BODY_BYTES }),
    expressMiddleware(apollo, { context: ({ req, res }) => contextOf(req.headers.authorization, requestIdIn(res)) }),
    failed(log),
  );
  return app;
};

const identify: RequestHandler = (request, response, next) => {
  const requestId = requestIdOf(request.headers[REQUEST_ID_HEADER]);
  response.locals['requestId'] = requestId;
  response.set(REQUEST_ID_HEADER, requestId);
  next();
};

const requestIdIn = (response: Response): string => response.locals['requestId'] as string;

/** No cookies are ever used, so credentials are never allowed. */
const cors =
  (originAllowed: OriginPolicy): RequestHandler =>
  (request, response, next) => {
    const { origin, host } = request.headers;
    response.vary('Origin');
    const allowed = origin !== undefined && originAllowed(origin, host);
    if (allowed) response.set({ 'access-control-allow-origin': origin, 'access-control-expose-headers': REQUEST_ID_HEADER });
    if (request.method !== 'OPTIONS') return next();
    if (allowed) {
      response.set({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type, authorization',
        'access-control-max-age': '600',
      });
      // Chrome asks this before a public page, such as the hosted Sandbox, may call an address of a private network.
      if (request.headers['access-control-request-private-network'] === 'true')
        response.set('access-control-allow-private-network', 'true');
    }
    response.status(204).end();
  };

/** Bodies that never became a request: too large, not JSON, cut off. */
const failed =
  (log: Logger): ErrorRequestHandler =>
  (error: { status?: number; type?: string }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const requestId = requestIdIn(response);
    const status = error.status ?? 500;
    if (status >= 500) log.error({ requestId, err: error }, 'unexpected error');
    response.status(status).json({ errors: [presentError(reasonOf(status), requestId)] });
  };

const reasonOf = (status: number) => {
  if (status === 413)
    return { message: `The request body is larger than ${MAX_BODY_BYTES} bytes.`, extensions: { code: 'REQUEST_TOO_LARGE' } };
  if (status < 500) return { message: 'The request body is not JSON.', extensions: { code: 'BAD_REQUEST' } };
  return { message: '', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
};
