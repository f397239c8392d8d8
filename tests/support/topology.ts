import { freePort } from '../../platform/testing/free-port.ts';
import type { Places } from '../../scripts/journey/client.ts';
import { subgraphNames, type SubgraphName } from '../../subgraphs/index.ts';
import type { PlazaProcess, Processes } from './processes.ts';

/** The processes of production, each of which can be started (again), killed and asked. */
export interface Topology {
  readonly places: Places;
  /** One for each subgraph, or the one that serves all of them. */
  readonly subgraphs: readonly PlazaProcess[];
  readonly worker: PlazaProcess;
  readonly gateway: PlazaProcess;
  readonly all: readonly PlazaProcess[];
  /** Starts another gateway in front of the same subgraphs, by default on the address of the first. */
  startGateway(port?: number): PlazaProcess;
  /** Starts what serves the subgraphs once more, after it has ended. */
  startSubgraphs(): PlazaProcess[];
}

export interface TopologyOptions {
  /** Each subgraph in a process of its own, or all in one, which starts faster. */
  readonly subgraphs: 'apart' | 'together';
}

const urlVariable = (name: SubgraphName) => `${name.toUpperCase()}_URL`;

/** Gateway, subgraphs and worker on free ports and a database that is up to date; resolves when all are ready. */
export const startTopology = async (processes: Processes, databaseUrl: string, options: TopologyOptions): Promise<Topology> => {
  const first = await freePort(subgraphNames.length + 2);
  const portOf = (name: SubgraphName) => first + subgraphNames.indexOf(name);
  const originOf = (name: SubgraphName) => `http://localhost:${portOf(name)}`;
  const accounts = originOf('accounts');
  const shared = { AUTH_LOCAL_URL: accounts, AUTH_INTROSPECTION_URL: `${accounts}/oauth/introspect` };
  const service = { ...shared, DATABASE_URL: databaseUrl, DATABASE_POOL_SIZE: '10', PUBLIC_URL: originOf('payments') };
  const routes = Object.fromEntries(subgraphNames.map((name) => [urlVariable(name), `${originOf(name)}/graphql`]));

  const startSubgraphs = () =>
    (options.subgraphs === 'apart' ? subgraphNames.map((name) => [name]) : [subgraphNames]).map((names) =>
      processes.start(names.join('+'), ['subgraphs/main.ts', ...names], { ...service, PORT: String(portOf(names[0]!)) }),
    );
  const gatewayPort = first + subgraphNames.length;
  const startGateway = (port = gatewayPort) => processes.start('gateway', ['gateway/main.ts'], { ...shared, ...routes, PORT: String(port) });

  const subgraphs = startSubgraphs();
  const gateway = startGateway();
  const worker = processes.start('worker', ['subgraphs/worker.ts'], { ...service, PORT: String(gatewayPort + 1) });
  const all = [...subgraphs, gateway, worker];
  await Promise.all(all.map((each) => each.ready()));
  return { places: { graphUrl: `${gateway.url}/graphql`, authUrl: accounts }, subgraphs, worker, gateway, all, startGateway, startSubgraphs };
};
