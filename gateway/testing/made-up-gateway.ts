import type { GraphQLResolverMap } from '@apollo/subgraph';
import type { FormattedExecutionResult } from 'graphql';
import { createGateway, type Gateway } from '../gateway.ts';
import { localSource } from '../sources/local-source.ts';
import { compose } from '../supergraph/compose.ts';
import type { GraphQLRequest } from '../transports/engine.ts';
import { executorOf, type MadeUpSubgraph, type TestContext } from './executor.ts';
import { silent } from './test-gateway.ts';

/** A subgraph whose resolvers need no context. */
export interface SimpleSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: object;
}

export interface MadeUpGateway extends AsyncDisposable {
  readonly gateway: Gateway;
  /** The operations that subgraphs were sent, in order. */
  readonly requests: string[];
  /** How many entities each of them asked about; operations about none are missing. */
  readonly representations: number[];
  execute(request: GraphQLRequest & { readonly query: string }): Promise<FormattedExecutionResult>;
}

/** A gateway in front of subgraphs in this process that a test makes up. */
export const madeUpGateway = async (subgraphs: readonly SimpleSubgraph[]): Promise<MadeUpGateway> => {
  const { supergraphSdl } = compose(subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.invalid`, sdl })));
  const requests: string[] = [];
  const representations: number[] = [];
  const executors = new Map(
    subgraphs.map(({ name, sdl, resolvers }) => {
      const madeUp: MadeUpSubgraph = { name, sdl, resolvers: resolvers as GraphQLResolverMap<TestContext> };
      return [name, executorOf(madeUp, null)];
    }),
  );
  const gateway = await createGateway({
    supergraphSdl,
    sources: (name) => {
      const source = localSource(name, executors.get(name)!);
      return {
        ...source,
        execute: (request, call) => {
          requests.push(request.query);
          const about = request.variables?.['representations'];
          if (Array.isArray(about)) representations.push(about.length);
          return source.execute(request, call);
        },
      };
    },
    auth: null,
    internalSecret: null,
    log: silent,
    production: false,
  });
  return {
    gateway,
    requests,
    representations,
    execute: ({ query, variables, operationName }) => gateway.execute({ query, variables: variables && { ...variables }, operationName }),
    [Symbol.asyncDispose]: () => gateway.close(0),
  };
};
