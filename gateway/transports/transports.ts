import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { Engine } from './engine.ts';
import { createGraphQLHandler, type GraphQLHandler } from './http.ts';
import { sandboxPage } from './landing-page.ts';
import { defaultLimits, type ConnectionLimits } from './limits.ts';
import { OpenConnections, type ConnectionMetrics } from './open-connections.ts';
import type { OriginPolicy } from './origins.ts';
import { acceptWebSockets } from './websocket.ts';

export interface TransportOptions extends Partial<ConnectionLimits> {
  readonly engine: Engine;
  readonly originAllowed: OriginPolicy;
  readonly log: Logger;
  /** Apollo Sandbox for browsers. Default: false. */
  readonly landingPage?: boolean;
  /** Proxies in front of the gateway whose `X-Forwarded-For` is believed. Default: 0. */
  readonly trustedProxies?: number;
  /** Where open connections are counted. Default: nowhere. */
  readonly metrics?: ConnectionMetrics;
}

/** The ways in which operations come to the gateway over the network. */
export interface Transports {
  readonly graphql: GraphQLHandler;
  acceptWebSockets(server: Server): void;
  /** How many WebSockets and streamed responses are open. */
  readonly openConnections: number;
  /** Takes nothing new on sockets, lets their running queries finish (at most `drainMs`), then closes them and ends all streams. */
  close(drainMs: number): Promise<void>;
}

export const createTransports = (options: TransportOptions): Transports => {
  const { engine, originAllowed, log, landingPage = false, trustedProxies = 0, metrics = null } = options;
  const limits = { ...defaultLimits, ...options };
  const open = new OpenConnections(metrics);
  return {
    graphql: createGraphQLHandler({
      engine,
      originAllowed,
      open,
      maxUnreadBytes: limits.maxUnreadBytes,
      trustedProxies,
      landingPage: landingPage ? sandboxPage() : null,
      log,
    }),
    acceptWebSockets: (server) => acceptWebSockets(server, { engine, originAllowed, open, limits, trustedProxies, log }),
    get openConnections() {
      return open.size;
    },
    close: (drainMs) => open.close(drainMs),
  };
};
