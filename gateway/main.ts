import { parseArgs } from 'node:util';
import { environment } from '../platform/config/config.ts';
import { createLog } from '../platform/log/log.ts';
import { main, UsageError } from '../platform/server/main.ts';
import { onShutdown } from '../platform/server/shutdown.ts';
import { startTelemetry } from '../platform/telemetry/telemetry.ts';
import { httpRevocations } from './authentication/http-revocations.ts';
import { readGatewayConfig, type GatewayConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { readManifest } from './protection/persisted-queries/manifest.ts';
import { policyFor } from './sources/config.ts';
import { protectedSource } from './sources/protected-source.ts';
import { remoteSource } from './sources/remote-source.ts';
import { openStore } from './storage/config.ts';
import { loadSupergraph } from './supergraph/load.ts';
import { watchSupergraph } from './supergraph/watch.ts';
import type { SubgraphMetrics } from './telemetry/metrics.ts';

const HELP = 'Usage: node gateway/main.ts [--supergraph FILE or URL] [--port N]';

const serve = async (): Promise<void> => {
  const values = readArguments();
  if (values.help) return void process.stdout.write(`${HELP}\n`);
  const config = readGatewayConfig(environment, { supergraph: values.supergraph });
  const port = values.port === undefined ? config.port : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, not "${values.port}".`);

  const log = createLog(config.logLevel);
  const telemetry = await startTelemetry(config.telemetry, log);
  const loaded = await loadSupergraph(config.supergraph, environment);
  for (const hint of loaded.hints) log.warn({ hint }, 'composition hint');
  const { manifest } = config.protection.persistedQueries;
  const store = await openStore(config.storage, log);
  const gateway = await createGateway({
    ...config,
    supergraphSdl: loaded.supergraphSdl,
    log,
    store,
    storeIsShared: config.storage.redisUrl !== null,
    manifest: manifest === null ? null : await readManifest(manifest),
    revocations: revocationsOf(config),
    registry: telemetry.registry,
    tracing: telemetry.tracing,
    sources: (name, url, metrics) => sourceOf(config, name, url, metrics),
  });
  const watch = watchSupergraph({
    from: config.supergraph,
    current: loaded,
    pollMs: config.reload.pollMs,
    env: environment,
    log,
    onChange: ({ supergraphSdl }) => gateway.reload(supergraphSdl),
    onOutcome: gateway.metrics.reloaded,
  });
  process.on('SIGHUP', () => void watch.check());
  const { url } = await gateway.listen(port);
  log.info({ url: `${url}/graphql`, supergraph: config.supergraph }, 'gateway is listening');
  onShutdown(async (signal) => {
    log.info({ signal }, 'gateway is draining');
    await watch.close();
    await gateway.close();
    await store.close();
    await telemetry.close();
  });
};

const readArguments = () => {
  try {
    return parseArgs({ options: { supergraph: { type: 'string' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } } }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const sourceOf = ({ sourcesConfig, internalSecret }: GatewayConfig, name: string, url: string, metrics: SubgraphMetrics) => {
  const policy = policyFor(sourcesConfig, name, metrics);
  const { timeoutMs, headers } = policy;
  const source = remoteSource({ name, url, timeoutMs, headers, askReadiness: internalSecret !== null, maxBytes: sourcesConfig.maxBytes });
  return protectedSource(source, policy);
};

const revocationsOf = ({ auth, internalSecret }: GatewayConfig) =>
  auth?.revocationsUrl && internalSecret !== null ? httpRevocations({ url: auth.revocationsUrl, internalSecret, now: () => new Date() }) : null;

main(serve);
