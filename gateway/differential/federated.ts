import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { compose } from '../supergraph/compose.ts';
import type { Contender } from './case.ts';
import { executorFor, makeNullable, monolith, ourGateway, stockGateway } from './contenders.ts';
import type { Model } from './model.ts';
import { resolveEverything, subgraphSchema } from './schemas.ts';
import { subgraphSdl } from './subgraph-sdl.ts';

/** A model at work: behind both gateways, and as what they should be equal to. */
export interface Federated extends AsyncDisposable {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly ours: Contender;
  readonly stock: Contender;
  readonly truth: Contender;
  /** Every error that there could be. */
  readonly failures: Contender;
}

/** Throws `SupergraphError` when the model does not compose. */
export const composeModel = (model: Model): string =>
  compose(model.subgraphs.map((name) => ({ name, url: `http://${name}.invalid`, sdl: subgraphSdl(model, name) }))).supergraphSdl;

export const apiSchema = (supergraphSdl: string): GraphQLSchema => Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();

export const federate = async (model: Model, supergraphSdl: string): Promise<Federated> => {
  const executors = new Map(model.subgraphs.map((name) => [name, executorFor(subgraphSchema(model, name))]));
  const [stock, ours] = await Promise.all([stockGateway(supergraphSdl, executors), ourGateway(supergraphSdl, executors)]);
  const schema = resolveEverything(model, apiSchema(supergraphSdl));
  return {
    schema,
    ours: ours.run,
    stock: stock.run,
    truth: monolith(schema),
    failures: monolith(makeNullable(resolveEverything(model, apiSchema(supergraphSdl)))),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([stock[Symbol.asyncDispose](), ours[Symbol.asyncDispose]()]);
    },
  };
};
