import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compose } from '../../gateway/supergraph/compose.ts';
import { environment } from '../../platform/config/config.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { freePort } from '../../platform/testing/free-port.ts';
import { startChild, type Child } from './child.ts';
import type { ClientCommands } from './clients.ts';
import { sdl, type SubgraphName } from './schema.ts';
import type { SubgraphCommands } from './subgraph.ts';
import type { GatewayCommands } from './usage.ts';

/** Who signs callers' tokens, and the secret with which the gateway tells subgraphs who they are. */
export interface SignIn {
  readonly issuerOrigin: string;
  readonly internalSecret: string;
}

/** A gateway, two subgraphs and the clients: four processes. */
export interface World extends AsyncDisposable {
  readonly port: number;
  readonly gateway: Child<GatewayCommands>;
  readonly market: Child<SubgraphCommands>;
  readonly products: Child<SubgraphCommands>;
  readonly clients: Child<ClientCommands>;
}

const START_PATIENCE = 30_000;
const ROOT = path.resolve(import.meta.dirname, '../..');
const GATEWAY = 'gateway/main.ts';
const fileOf = (name: string) => path.join(import.meta.dirname, name);

/** Starts what `npm run gateway -- --supergraph FILE --port N` starts. Without `signIn` nobody is known, and the subgraphs are somebody else's. */
export const startWorld = async (signIn: SignIn | null): Promise<World> => {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-subscriptions-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const secret = signIn ? [signIn.internalSecret] : [];
  const subgraph = (name: SubgraphName) => stack.use(startChild<SubgraphCommands>(fileOf('subgraph.ts'), [name, ...secret]));
  const [market, products] = [subgraph('market'), subgraph('products')];
  const { supergraphSdl } = compose([
    { name: 'market', url: await market.ask('url'), sdl: sdl.market },
    { name: 'products', url: await products.ask('url'), sdl: sdl.products },
  ]);
  const supergraph = path.join(folder, 'supergraph.graphql');
  await writeFile(supergraph, supergraphSdl);
  const port = await freePort();
  const gateway = stack.use(
    startChild<GatewayCommands>(path.join(ROOT, GATEWAY), ['--supergraph', supergraph, '--port', String(port)], {
      cwd: ROOT,
      execArgv: [...(await nodeOptionsOfGateway()), '--import', fileOf('usage.ts')],
      env: {
        PATH: environment['PATH'],
        LOG_LEVEL: 'warn',
        // Each event must show what it costs to complete.
        GATEWAY_ENTITY_CACHE: 'false',
        ...(signIn ? { PLAZA_INTERNAL_SECRET: signIn.internalSecret, AUTH_LOCAL_URL: signIn.issuerOrigin, AUTH_INTROSPECTION_URL: `${signIn.issuerOrigin}/introspection` } : { GATEWAY_FOREIGN_SUPERGRAPH: 'true' }),
      },
    }),
  );
  const isReady = async () => {
    await gateway.ask('usage'); // rejects when its process has ended
    return fetch(`http://localhost:${port}/health/ready`).then(({ status }) => status === 200, () => false);
  };
  await eventually('the gateway is ready', isReady, START_PATIENCE);
  const clients = stack.use(startChild<ClientCommands>(fileOf('clients.ts')));
  const owned = stack.move();
  return { port, gateway, market, products, clients, [Symbol.asyncDispose]: () => owned.disposeAsync() };
};

/** Of `node <options> gateway/main.ts`, the script of `npm run gateway`. */
const nodeOptionsOfGateway = async (): Promise<string[]> => {
  const { scripts } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: { gateway: string } };
  const words = scripts.gateway.split(' ');
  return words.slice(words.indexOf('node') + 1, words.indexOf(GATEWAY)).filter((word) => !word.startsWith('--env-file'));
};
