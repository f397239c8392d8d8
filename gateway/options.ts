import type { Logger } from 'pino';
import type { HealthChecks } from '../platform/server/health.ts';
import type { AuthOptions } from './protection/authenticate.ts';
import type { SubgraphSource } from './sources/source.ts';

export interface GatewayOptions {
  /** A composed supergraph, ours or anybody's. */
  readonly supergraphSdl: string;
  /** The source of each subgraph; `url` is the supergraph's routing URL, empty when it was composed without one. */
  readonly sources: (name: string, url: string) => SubgraphSource;
  /** How callers prove who they are. Null: everybody is anonymous. */
  readonly auth: AuthOptions | null;
  /** Signs the caller for our own subgraphs. Null in front of third parties': they get no caller. */
  readonly internalSecret: string | null;
  readonly log: Logger;
  /** Hides suggestions in errors and allows only listed origins. */
  readonly production: boolean;
  /** Origins of web pages that may call in production, such as `https://shop.example`. In development also localhost and Apollo Sandbox. */
  readonly corsOrigins?: readonly string[];
  readonly introspection?: boolean;
  /** Apollo Sandbox at `/graphql`. Default: in development. */
  readonly landingPage?: boolean;
  /** GraphiQL at `/graphiql`. Default: in development. */
  readonly graphiql?: boolean;
  /** What has to work before this process is ready, besides the subgraphs whose sources can tell. */
  readonly readiness?: HealthChecks;
  readonly now?: () => Date;
}
