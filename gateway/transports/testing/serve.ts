import { pino } from 'pino';
import { createHealth } from '../../../platform/server/health.ts';
import { listen } from '../../../platform/server/http.ts';
import { createApp, createListener } from '../app.ts';
import { originPolicy } from '../origins.ts';
import { createTransports, type TransportOptions, type Transports } from '../transports.ts';
import { createSchemaEngine, type SchemaEngine } from './schema-engine.ts';

export interface Served extends AsyncDisposable {
  readonly engine: SchemaEngine;
  readonly transports: Transports;
  /** `http://…/graphql` */
  readonly url: string;
  /** `ws://…/graphql` */
  readonly webSocketUrl: string;
  close(drainMs: number): Promise<void>;
}

export interface ServeOptions extends Partial<TransportOptions> {
  readonly production?: boolean;
  readonly corsOrigins?: readonly string[];
  readonly now?: () => Date;
}

/** All transports on a real port, in front of the made-up schema. */
export const serve = async ({ production = false, corsOrigins = [], now, ...options }: ServeOptions = {}): Promise<Served> => {
  const engine = createSchemaEngine(now);
  const originAllowed = originPolicy({ production, corsOrigins });
  const transports = createTransports({ engine, originAllowed, log: pino({ level: 'silent' }), landingPage: !production, ...options });
  const health = createHealth({});
  const http = await listen(createListener(transports.graphql, createApp({ health, graphiql: !production })), { port: 0 });
  transports.acceptWebSockets(http.server);
  const close = async (drainMs: number) => {
    await Promise.all([transports.close(drainMs), http.close(drainMs)]);
    health.stop();
  };
  return {
    engine,
    transports,
    url: `${http.url}/graphql`,
    webSocketUrl: `${http.url.replace('http', 'ws')}/graphql`,
    close,
    [Symbol.asyncDispose]: () => close(100),
  };
};
