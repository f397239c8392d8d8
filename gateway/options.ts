import type { Registry } from 'prom-client';
import type { Logger } from 'pino';
import type { HealthChecks } from '../platform/server/health.ts';
import type { Tracing } from '../platform/telemetry/tracing.ts';
import type { AuthOptions } from './authentication/authenticate.ts';
import type { RevocationSource } from './authentication/revocation-feed.ts';
import type { PolicyDecider } from './authorization/policies.ts';
import type { CachingConfig } from './caching/config.ts';
import type { OverrideOptions } from './planning/override-labels.ts';
import type { ProtectionConfig } from './protection/config.ts';
import type { Manifest } from './protection/persisted-queries/manifest.ts';
import type { HeaderRules } from './sources/header-rules.ts';
import type { SubgraphSource } from './sources/source.ts';
import type { Store } from './storage/store.ts';
import type { SubscriptionConfig } from './subscriptions/config.ts';
import type { ObservationConfig } from './telemetry/config.ts';
import type { SubgraphMetrics } from './telemetry/metrics.ts';
import type { TransportsConfig } from './transports/config.ts';

export interface GatewayOptions {
  /** A composed supergraph, ours or anybody's. */
  readonly supergraphSdl: string;
  /** The source of each subgraph; `url` is the supergraph's routing URL, empty when it was composed without one. */
  readonly sources: (name: string, url: string, metrics: SubgraphMetrics) => SubgraphSource;
  /** How callers prove who they are. Null: everybody is anonymous. */
  readonly auth: AuthOptions | null;
  /** Signs the caller for our own subgraphs. Null in front of third parties': they get no caller. */
  readonly internalSecret: string | null;
  readonly log: Logger;
  /** Hides suggestions in errors and allows only listed origins. */
  readonly production: boolean;
  /** Origins of web pages that may call in production, such as `https://shop.example`. In development also localhost and Apollo Sandbox. */
  readonly corsOrigins?: readonly string[] | undefined;
  readonly introspection?: boolean | undefined;
  /** Apollo Sandbox at `/graphql`. Default: in development. */
  readonly landingPage?: boolean | undefined;
  /** GraphiQL at `/graphiql`. Default: in development. */
  readonly graphiql?: boolean | undefined;
  /** What has to work before this process is ready, besides the subgraphs whose sources can tell. */
  readonly readiness?: HealthChecks | undefined;
  /** How clients are served: proxies in front, bounds of sockets. */
  readonly transports?: Partial<TransportsConfig> | undefined;
  /** Limits of documents, cost and rate; persisted queries. Default: those of `protection/config.ts` in front of an unknown graph. */
  readonly protection?: ProtectionConfig | undefined;
  /** The clients' published operations. */
  readonly manifest?: Manifest | null | undefined;
  /** Where caches and counters live. Default: in memory. */
  readonly store?: Store | undefined;
  /** Whether `store` is shared by several gateways, which then count together. */
  readonly storeIsShared?: boolean | undefined;
  readonly caching?: CachingConfig | undefined;
  readonly subscriptions?: Partial<SubscriptionConfig> | undefined;
  readonly overrides?: OverrideOptions | undefined;
  /** Which of the client's headers the sources pass on: answers may depend on them. */
  readonly headerRules?: HeaderRules | undefined;
  /** Who decides `@policy`. Default: a role or scope of the policy's name. */
  readonly policy?: PolicyDecider | undefined;
  /** Who was signed out lately. Null: nobody can tell. */
  readonly revocations?: RevocationSource | null | undefined;
  readonly observation?: ObservationConfig | undefined;
  readonly registry?: Registry | undefined;
  readonly tracing?: Tracing | null | undefined;
  readonly now?: (() => Date) | undefined;
}
