import path from 'node:path';
import type { FormattedExecutionResult } from 'graphql';
import { createGateway, type Gateway } from '../../gateway/gateway.ts';
import { localSource } from '../../gateway/sources/local-source.ts';
import { loadSupergraph } from '../../gateway/supergraph/load.ts';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import { testServices } from '../../platform/testing/services.ts';
import { loadSubgraphs } from '../../subgraphs/index.ts';
import { seedDemo } from '../../subgraphs/prepare.ts';
import { World, type WorldOptions } from './world.ts';

const SUPERGRAPH = path.resolve(import.meta.dirname, '../../supergraph.yaml');

/** A signed-in client of the composed graph. */
export interface Client {
  run<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<FormattedExecutionResult<T>>;
  subscribe(query: string, variables?: Record<string, unknown>): AsyncIterableIterator<FormattedExecutionResult>;
}

/** All subgraphs composed behind the gateway, in process: what a `*.graph.test.ts` works in. */
export class Graph extends World {
  readonly gateway: Gateway;

  constructor(gateway: Gateway, ...world: ConstructorParameters<typeof World>) {
    super(...world);
    this.gateway = gateway;
  }

  as(caller: Caller = anonymous): Client {
    return {
      run: async <T>(query: string, variables: Record<string, unknown> = {}) =>
        structuredClone(await this.gateway.execute({ query, variables }, { caller })) as FormattedExecutionResult<T>,
      subscribe: (query, variables = {}) => this.gateway.subscribe({ query, variables }, { caller }),
    };
  }

  override async [Symbol.asyncDispose](): Promise<void> {
    await this.gateway.close(0);
    await super[Symbol.asyncDispose]();
  }
}

/** Use as `await using graph = await testGraph()`. With `demo` it holds the demo data. */
export const testGraph = async ({ demo = false, ...options }: Omit<WorldOptions, 'subgraphs'> & { demo?: boolean } = {}): Promise<Graph> => {
  const [process, subgraphs, { supergraphSdl }] = await Promise.all([testServices(options), loadSubgraphs(), loadSupergraph(SUPERGRAPH, {})]);
  if (demo) await seedDemo(process.services, subgraphs);
  const world = new World(process, subgraphs);
  const gateway = await createGateway({
    supergraphSdl,
    sources: (name) => localSource(name, world.executor(name)),
    auth: null,
    internalSecret: process.services.config.internalSecret,
    log: process.services.log,
    production: false,
    now: () => process.services.clock.now(),
  });
  return new Graph(gateway, process, subgraphs);
};
