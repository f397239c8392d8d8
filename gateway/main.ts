import { parseArgs } from 'node:util';
import { environment, readGatewayConfig } from '../platform/config/config.ts';
import { createLog } from '../platform/log/log.ts';
import { onShutdown } from '../platform/server/shutdown.ts';
import { createGateway } from './gateway.ts';
import { remoteSource } from './sources/remote-source.ts';
import { loadSupergraph } from './supergraph/load.ts';

const HELP = 'Usage: node gateway/main.ts [--supergraph FILE] [--port N]';

const start = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { supergraph: { type: 'string' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return void process.stdout.write(`${HELP}\n`);
  const config = readGatewayConfig(environment);
  const port = values.port === undefined ? config.port : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port}".`);
  const file = values.supergraph ?? config.supergraph;

  const log = createLog(config.logLevel);
  const { supergraphSdl, hints } = await loadSupergraph(file, environment);
  for (const hint of hints) log.warn({ hint }, 'composition hint');
  const ours = config.internalSecret !== null;
  const gateway = await createGateway({
    ...config,
    supergraphSdl,
    log,
    sources: (name, url) => remoteSource({ name, url, forwardAuthorization: config.forwardAuthorization, askReadiness: ours }),
  });
  const { url } = await gateway.listen(port);
  log.info({ url: `${url}/graphql`, supergraph: file }, 'gateway is listening');
  onShutdown(async (signal) => {
    log.info({ signal }, 'gateway is draining');
    await gateway.close();
  });
};

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
