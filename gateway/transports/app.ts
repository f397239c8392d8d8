import type { RequestListener } from 'node:http';
import express, { type Express, type RequestHandler } from 'express';
import type { Health } from '../../platform/server/health.ts';
import { GRAPHQL_PATH } from './endpoint.ts';
import { serveGraphiQL } from './graphiql.ts';
import type { GraphQLHandler } from './http.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.ts';

export interface AppOptions {
  readonly health: Health;
  readonly graphiql: boolean;
}

/** Everything over HTTP that is not GraphQL: `/health/*` and `/graphiql`. More routes may be mounted on it. */
export const createApp = ({ health, graphiql }: AppOptions): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.use(identify);
  app.get('/health/live', health.live);
  app.get('/health/ready', health.ready);
  if (graphiql) app.get('/graphiql', serveGraphiQL(GRAPHQL_PATH));
  return app;
};

const identify: RequestHandler = (request, response, next) => {
  const requestId = requestIdOf(request.headers[REQUEST_ID_HEADER]);
  response.locals['requestId'] = requestId;
  response.set(REQUEST_ID_HEADER, requestId);
  next();
};

const WITH_QUERY = `${GRAPHQL_PATH}?`;

/** GraphQL takes the short way, past Express. */
export const createListener =
  (graphql: GraphQLHandler, app: Express): RequestListener =>
  (request, response) => {
    const url = request.url!;
    if (url === GRAPHQL_PATH || url.startsWith(WITH_QUERY)) void graphql(request, response);
    else app(request, response);
  };
