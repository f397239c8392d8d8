import { pino } from 'pino';
import { serveSubgraph } from '../../platform/server/subgraph-server.ts';
import { createGateway, type Gateway } from '../gateway.ts';
import type { GatewayOptions } from '../options.ts';
import { localSource } from '../sources/local-source.ts';
import { remoteSource } from '../sources/remote-source.ts';
import type { SubgraphSource } from '../sources/source.ts';
import { compose } from '../supergraph/compose.ts';
import { executorOf } from './executor.ts';
import { createShop, type Shop } from './shop.ts';

export const SECRET = 'a secret of the tests';

export const silent = pino({ level: 'silent' });

/** How the gateway reaches the subgraphs: both ways must behave alike. */
export type Mode = 'local' | 'remote';
export const modes: readonly Mode[] = ['local', 'remote'];

export interface TestGateway extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly shop: Shop;
}

export interface TestOptions extends Partial<Omit<GatewayOptions, 'sources' | 'supergraphSdl'>> {
  /** Stands in for one subgraph's source, such as a dead one. */
  readonly replace?: Readonly<Record<string, (name: string) => SubgraphSource>>;
}

/** A gateway in front of the made-up shop. */
export const testGateway = async (mode: Mode, { replace = {}, ...options }: TestOptions = {}): Promise<TestGateway> => {
  const shop = createShop();
  const secret = options.internalSecret === undefined ? SECRET : options.internalSecret;
  const executors = new Map(shop.subgraphs.map((subgraph) => [subgraph.name, executorOf(subgraph, secret)]));
  const servers =
    mode === 'local'
      ? []
      : await Promise.all([...executors].map(async ([name, executor]) => ({ name, server: await serveSubgraph({ executor, port: 0 }) })));
  const urlOf = (name: string) => servers.find((entry) => entry.name === name)?.server.url ?? '';
  const { supergraphSdl } = compose(shop.subgraphs.map(({ name, sdl }) => ({ name, url: urlOf(name), sdl })));
  const gateway = await createGateway({
    auth: null,
    log: silent,
    production: false,
    ...options,
    supergraphSdl,
    internalSecret: secret,
    sources: (name, url) =>
      replace[name]?.(name) ??
      (mode === 'local' ? localSource(name, executors.get(name)!) : remoteSource({ name, url, askReadiness: true })),
  });
  return {
    gateway,
    shop,
    [Symbol.asyncDispose]: async () => {
      await gateway.close(100);
      await Promise.all(servers.map(({ server }) => server.close(100)));
    },
  };
};
