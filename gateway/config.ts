import type { GatewayAuthConfig } from '../platform/auth/config.ts';
import { readGatewayAuth } from '../platform/auth/config.ts';
import { DEFAULT_PORT, readInternalSecret, readLogLevel, readPort, separateProcesses, type LocalUrl, type Values } from '../platform/config/config.ts';
import { Env } from '../platform/config/env.ts';
import { readTelemetryConfig, type TelemetryConfig } from '../platform/telemetry/config.ts';
import { readCachingConfig, type CachingConfig } from './caching/config.ts';
import { readProtectionConfig, type ProtectionConfig } from './protection/config.ts';
import type { HeaderRules } from './sources/header-rules.ts';
import { readSourcesConfig, type SourcesConfig } from './sources/config.ts';
import { readStorageConfig, type StorageConfig } from './storage/config.ts';
import { readSubscriptionConfig, type SubscriptionConfig } from './subscriptions/config.ts';
import { readOverrideConfig, readReloadConfig, type ReloadConfig } from './supergraph/config.ts';
import type { OverrideOptions } from './planning/override-labels.ts';
import { readObservationConfig, type ObservationConfig } from './telemetry/config.ts';
import { readTransportsConfig, type TransportsConfig } from './transports/config.ts';

export interface GatewayConfig {
  readonly production: boolean;
  readonly port: number;
  /** A file or a URL. */
  readonly supergraph: string;
  /** Null in front of subgraphs that are not Plaza's: no caller is forwarded to them. */
  readonly internalSecret: string | null;
  readonly auth: GatewayAuthConfig | null;
  readonly corsOrigins: string[];
  readonly graphiql: boolean;
  readonly introspection: boolean;
  readonly logLevel: string;
  readonly headerRules: HeaderRules;
  readonly sourcesConfig: SourcesConfig;
  readonly protection: ProtectionConfig;
  readonly caching: CachingConfig;
  readonly observation: ObservationConfig;
  readonly telemetry: TelemetryConfig;
  readonly storage: StorageConfig;
  readonly subscriptions: SubscriptionConfig;
  readonly reload: ReloadConfig;
  readonly overrides: Required<OverrideOptions>;
  readonly transports: TransportsConfig;
}

export interface GatewayConfigOptions {
  readonly localUrl?: LocalUrl;
  /** The supergraph that the command line names. Without Plaza's secret its subgraphs are taken to be third parties'. */
  readonly supergraph?: string | undefined;
}

/** Configuration of a gateway process. Throws `ConfigError` with every problem. */
export const readGatewayConfig = (values: Values, { localUrl = separateProcesses, supergraph }: GatewayConfigOptions = {}): GatewayConfig => {
  const env = new Env(values);
  const ownPort = readPort(env, DEFAULT_PORT);
  const foreign = env.flag('GATEWAY_FOREIGN_SUPERGRAPH', supergraph !== undefined && env.optional('PLAZA_INTERNAL_SECRET') === null);
  const from = supergraph ?? env.text('SUPERGRAPH', { fallback: 'supergraph.yaml', example: 'supergraph.yaml' });
  const introspection = env.flag('INTROSPECTION', !env.production);
  const sourcesConfig = readSourcesConfig(env);
  return env.done({
    production: env.production,
    port: ownPort,
    supergraph: from,
    internalSecret: foreign ? null : readInternalSecret(env),
    auth: readGatewayAuth(env, localUrl(ownPort), foreign),
    corsOrigins: env.list('CORS_ORIGINS'),
    graphiql: env.flag('GRAPHIQL', !env.production),
    introspection,
    logLevel: readLogLevel(env),
    headerRules: sourcesConfig.headerRules,
    sourcesConfig,
    protection: readProtectionConfig(env, { foreign, introspection }),
    caching: readCachingConfig(env),
    observation: readObservationConfig(env),
    telemetry: readTelemetryConfig(env, 'gateway'),
    storage: readStorageConfig(env),
    subscriptions: readSubscriptionConfig(env),
    reload: readReloadConfig(env, from),
    overrides: readOverrideConfig(env),
    transports: readTransportsConfig(env),
  });
};
