import { setTimeout as delay } from 'node:timers/promises';
import type { Express } from 'express';
import type { Caller } from '../platform/auth/caller.ts';
import { Env } from '../platform/config/env.ts';
import { createHealth, type HealthChecks } from '../platform/server/health.ts';
import { listen, type HttpServer } from '../platform/server/http.ts';
import { createRegistry } from '../platform/telemetry/metrics-server.ts';
import { createAuthenticate } from './authentication/authenticate.ts';
import { createRevocationFeed } from './authentication/revocation-feed.ts';
import { decideByRoleOrScope } from './authorization/policies.ts';
import { createCaching } from './caching/caching.ts';
import type { InvalidationTag } from './caching/invalidation.ts';
import { createPipeline } from './engine.ts';
import { createContext, type RequestContext } from './execution/request-context.ts';
import { createInProcess, type InProcess } from './in-process.ts';
import { createLiveGraph } from './live-graph.ts';
import type { GatewayOptions } from './options.ts';
import { createGraph } from './planning/graph.ts';
import { readProtectionConfig } from './protection/config.ts';
import { parseWithinLimits } from './protection/limits/parse-within-limits.ts';
import { createAutomaticQueries } from './protection/persisted-queries/automatic.ts';
import { createDocumentResolver } from './protection/persisted-queries/resolve-document.ts';
import { createRateLimiter } from './protection/rate-limits/rate-limiter.ts';
import { headersFor, noHeaderRules } from './sources/header-rules.ts';
import { createMemoryStore } from './storage/memory-store.ts';
import { createSubscriptions } from './subscriptions/subscriptions.ts';
import { createAccessLog } from './telemetry/access-log.ts';
import { instrumentSource } from './telemetry/instrument-source.ts';
import { createMetrics, type GatewayMetrics } from './telemetry/metrics.ts';
import { observeEngine } from './telemetry/observe-engine.ts';
import { createApp, createListener } from './transports/app.ts';
import type { Engine } from './transports/engine.ts';
import { originPolicy } from './transports/origins.ts';
import { createTransports } from './transports/transports.ts';

export type { As } from './in-process.ts';

export interface Gateway extends InProcess {
  /** For mounting more routes before `listen`. */
  readonly app: Express;
  readonly metrics: GatewayMetrics;
  listen(port: number, host?: string): Promise<{ port: number; url: string }>;
  /** Takes another supergraph while requests and subscriptions go on. Throws `SupergraphError` when it cannot be used; the old one stays. */
  reload(supergraphSdl: string): Promise<void>;
  /** Tells the caches that something has changed. Resolves when nothing older is served any more. */
  invalidate(tags: readonly InvalidationTag[]): Promise<void>;
  /**
   * Not ready from now on. After `transports.shutdownDelayMs` nothing new is taken, running requests finish (at most `drainMs`, default
   * 10 s), and subscriptions are closed.
   */
  close(drainMs?: number): Promise<void>;
}

const DRAIN_MS = 10_000;
const MEMORY_BYTES = 64 * 1024 * 1024;

/** A gateway for any supergraph. Listens nowhere until told to; throws when the supergraph is not one. */
export const createGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { log, production, internalSecret, headerRules = noHeaderRules, tracing = null, now = () => new Date() } = options;
  const { introspection = !production, graphiql = !production, landingPage = !production, observation, manifest = null } = options;
  const protection = options.protection ?? readProtectionConfig(new Env({}), { foreign: true, introspection });
  const store = options.store ?? createMemoryStore({ maxBytes: MEMORY_BYTES });
  const metrics = createMetrics({
    registry: options.registry ?? createRegistry(),
    isKnownOperation: manifest ? (name) => manifest.operationNames.has(name) : undefined,
  });
  const { persistedQueries, rates, cost } = protection;

  const live = createLiveGraph(
    {
      supergraphSdl: options.supergraphSdl,
      source: (name, url) => instrumentSource(options.sources(name, url, metrics.subgraph(name)), metrics, tracing),
      create: (schemas, sources) =>
        createGraph({
          schemas,
          sources,
          caching: (access) =>
            createCaching({
              store,
              schemas,
              access,
              forwardedHeaders: (subgraph) => headersFor(headerRules, subgraph).propagate,
              ...(options.caching ?? { responses: true, entities: true }),
              now,
              metrics,
            }),
          cost,
          parse: (query) => parseWithinLimits(query, protection.limits),
          hideSuggestions: production,
          planned: (milliseconds) => metrics.planning.record(milliseconds),
          log,
        }),
      log,
    },
    () => subscriptions,
  );
  const revocations = options.revocations ? createRevocationFeed({ source: options.revocations, log, now }) : null;
  const isRevoked = (caller: Caller) => revocations?.isRevoked(caller) ?? false;
  if (options.auth && !revocations) log.warn('nobody tells which credentials were taken back (AUTH_REVOCATIONS_URL): they count until they expire');
  const renew = ({ forwarded, client, call }: RequestContext) => createContext(forwarded, client, call.authorization, { internalSecret, now });
  const subscriptions = createSubscriptions({
    sources: { get: (name) => live.current.sources.get(name) },
    log,
    renew,
    isRevoked: ({ forwarded }) => isRevoked(forwarded.caller),
    cut: () => void (metrics.slowReadersCut.value += 1),
    ...options.subscriptions,
  });
  metrics.read('upstreams', () => subscriptions.stats().upstreams);
  metrics.read('plan_cache_entries', () => live.current.operations.size);
  metrics.read('plan_cache_bytes', () => live.current.operations.bytes);
  const engine = observeEngine(
    {
      now,
      authenticate: createAuthenticate({ auth: options.auth, internalSecret, now, log, isRevoked }),
      contextOf: ({ caller }, client, authorization, requestId) => createContext({ caller, requestId }, client, authorization, { internalSecret, now }),
      run: createPipeline({
        live,
        subscriptions,
        documents: createDocumentResolver({
          automatic: persistedQueries.ttlMs === null ? null : createAutomaticQueries({ store, ttlMs: persistedQueries.ttlMs, log }),
          manifest,
          safelist: persistedQueries.safelist,
          log,
        }),
        limits: protection.limits,
        maxCost: cost.maxCost,
        planCache: metrics.planCache,
        rateLimiter: createRateLimiter({ rates, shared: options.storeIsShared ? store : null, log, now, limited: metrics.rateLimited }),
        policy: options.policy ?? decideByRoleOrScope,
        overrides: options.overrides ?? {},
        hideSuggestions: production,
        headerRules,
        forwardsCaller: internalSecret !== null,
        log,
      }),
      isRevoked,
    } satisfies Engine,
    { metrics, accessLog: observation?.accessLog ? createAccessLog(log) : null, tracing, trustClientTrace: observation?.trustClientTrace },
  );
  const health = createHealth(() => ({ ...subgraphChecks(live.current.sources), ...options.readiness }));
  const transports = createTransports({
    engine,
    originAllowed: originPolicy({ production, corsOrigins: options.corsOrigins ?? [] }),
    log,
    landingPage,
    metrics,
    ...options.transports,
  });
  const app = createApp({ health, graphiql });
  let server: HttpServer | undefined;

  return {
    ...createInProcess(engine, log),
    app,
    metrics,
    listen: async (port, host) => {
      server = await listen(createListener(transports.graphql, app), { port, host });
      transports.acceptWebSockets(server.server);
      return { port: server.port, url: server.url };
    },
    reload: (supergraphSdl) => live.reload(supergraphSdl),
    invalidate: async (tags) => live.current.caching?.invalidator.invalidate(tags),
    close: async (drainMs = DRAIN_MS) => {
      health.drain();
      server?.retire();
      await delay(options.transports?.shutdownDelayMs ?? 0);
      await Promise.all([transports.close(drainMs), server?.close(drainMs)]);
      subscriptions.close();
      revocations?.close();
      health.stop();
      await live.close();
      if (!options.store) await store.close();
    },
  };
};

/** One check for each subgraph that can tell. */
const subgraphChecks = (sources: ReadonlyMap<string, { readonly ready?: () => Promise<void> }>): HealthChecks =>
  Object.fromEntries([...sources].flatMap(([name, { ready }]) => (ready ? [[`subgraph ${name}`, ready]] : [])));
