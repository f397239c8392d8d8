import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import type { FormattedExecutionResult } from 'graphql';
import type { Caller } from '../platform/auth/caller.ts';
import type { OperationRequest } from '../platform/graphql/request.ts';
import { createHealth } from '../platform/server/health.ts';
import { listen, type HttpServer } from '../platform/server/http.ts';
import { createApollo, executeOn } from './execution/apollo.ts';
import { asGraphQLError, presentResult } from './execution/present-errors.ts';
import { createContext, type RequestContext } from './execution/request-context.ts';
import type { GatewayOptions } from './options.ts';
import { createAuthenticate } from './protection/authenticate.ts';
import { createSubscribe } from './subscriptions/subscribe.ts';
import { createSubscriptionPlanner } from './subscriptions/subscription-plan.ts';
import { leaveAccessToSubgraphs } from './supergraph/access-features.ts';
import { routingUrls } from './supergraph/routing-urls.ts';
import type { Engine } from './transports/engine.ts';
import { createApp } from './transports/http.ts';
import { originPolicy } from './transports/origins.ts';
import { createWebSocketTransport } from './transports/websocket.ts';

/** Who runs an operation in process: a caller that is known already, or credentials to verify. Neither: anonymous. */
export type As = { readonly caller: Caller } | { readonly authorization?: string | undefined };

export interface Gateway {
  /** For mounting more routes before `listen`. */
  readonly app: Express;
  listen(port: number, host?: string): Promise<{ port: number; url: string }>;
  /** One query or mutation through the same checks as over HTTP, without a socket. */
  execute(request: OperationRequest, as?: As): Promise<FormattedExecutionResult>;
  /** The events of a subscription. One that is refused yields a single result with `errors` and no data. */
  subscribe(request: OperationRequest, as?: As): AsyncIterableIterator<FormattedExecutionResult>;
  /** Not ready from now on; running requests finish (at most `drainMs`, default 10 s), subscriptions are closed. */
  close(drainMs?: number): Promise<void>;
}

const DRAIN_MS = 10_000;

/** A gateway for any supergraph. Listens nowhere until told to; throws when the supergraph is not one. */
export const createGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { log, production, internalSecret, now = () => new Date() } = options;
  const supergraphSdl = internalSecret === null ? options.supergraphSdl : leaveAccessToSubgraphs(options.supergraphSdl);
  const sources = new Map([...routingUrls(supergraphSdl)].map(([name, url]) => [name, options.sources(name, url)]));
  const planner = createSubscriptionPlanner(supergraphSdl, { hideSuggestions: production });
  const apollo = await createApollo({
    supergraphSdl,
    sources,
    log,
    production,
    introspection: options.introspection ?? !production,
    landingPage: options.landingPage ?? !production,
  });
  const renew = ({ forwarded, call }: RequestContext) => createContext(forwarded, call.authorization, { internalSecret, now });
  const engine: Engine = {
    now,
    authenticate: createAuthenticate({ auth: options.auth, internalSecret, now, log }),
    contextOf: ({ caller }, authorization, requestId) => createContext({ caller, requestId }, authorization, { internalSecret, now }),
    execute: (request, context) => executeOn(apollo, request, context),
    subscribe: createSubscribe({ planner, sources, log, renew }),
  };
  const originAllowed = originPolicy({ production, corsOrigins: options.corsOrigins ?? [] });
  const health = createHealth({ ...subgraphChecks(sources), ...options.readiness });
  const app = createApp({
    apollo,
    originAllowed,
    health,
    log,
    graphiql: options.graphiql ?? !production,
    contextOf: async (authorization, requestId) =>
      engine.contextOf(await engine.authenticate(authorization, requestId), authorization, requestId),
  });
  const webSockets = createWebSocketTransport({ engine, schema: planner.schema, originAllowed, log });
  let server: HttpServer | undefined;

  /** Runs `work` as `as`; credentials that are refused are its result. */
  const inProcess = async <T>(as: As, work: (context: RequestContext) => Promise<T>): Promise<T | FormattedExecutionResult> => {
    const requestId = randomUUID();
    const authorization = 'authorization' in as ? as.authorization : undefined;
    try {
      const verified = 'caller' in as ? { caller: as.caller, expiresAt: null } : await engine.authenticate(authorization, requestId);
      return await work(engine.contextOf(verified, authorization, requestId));
    } catch (error) {
      return presentResult({ errors: [asGraphQLError(error)] }, requestId, log);
    }
  };

  return {
    app,
    listen: async (port, host) => {
      server = await listen(app, { port, host });
      webSockets.attach(server.server);
      return { port: server.port, url: server.url };
    },
    execute: (request, as = {}) => inProcess(as, (context) => engine.execute(request, context)),
    subscribe: (request, as = {}) => lazily(inProcess(as, (context) => engine.subscribe(request, context))),
    close: async (drainMs = DRAIN_MS) => {
      health.drain();
      await Promise.all([webSockets.close(drainMs), server?.close(drainMs)]);
      health.stop();
      await apollo.stop();
      await Promise.all([...sources.values()].map((source) => source.close()));
    },
  };
};

const subgraphChecks = (sources: ReadonlyMap<string, { readonly ready?: () => Promise<void> }>) =>
  Object.fromEntries([...sources].flatMap(([name, { ready }]) => (ready ? [[`subgraph ${name}`, ready]] : [])));

type Events = AsyncIterableIterator<FormattedExecutionResult>;

/** An iterator before its subscription has started. Leaving it early leaves the subscription as soon as it exists. */
const lazily = (starting: Promise<FormattedExecutionResult | Events>): Events => {
  const started = starting.then((outcome) => (Symbol.asyncIterator in outcome ? outcome : once(outcome)));
  return {
    next: async () => (await started).next(),
    return: async () => (await started).return!(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

async function* once(result: FormattedExecutionResult): Events {
  yield result;
}
