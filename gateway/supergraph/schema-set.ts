import { createHash } from 'node:crypto';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { routingUrls } from './routing-urls.ts';
import { SupergraphError } from './supergraph-error.ts';

/** One supergraph in every form in which the gateway needs it. */
export interface SchemaSet {
  /** Changes when the supergraph does. */
  readonly id: string;
  readonly sdl: string;
  /** Where each subgraph answers, by name; empty when the supergraph does not say. */
  readonly urls: ReadonlyMap<string, string>;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** What the subgraphs have together: also inaccessible parts, and the federation directives. */
  readonly supergraphSchema: GraphQLSchema;
  /** `schema` as the planner wants it. */
  readonly apiSchema: Schema;
  readonly supergraph: Supergraph;
  readonly planner: QueryPlanner;
}

/** What Apollo's router knows, without connectors: subgraphs that are no GraphQL servers are not asked by us. */
const SUPPORTED_FEATURES = new Set([...ROUTER_SUPPORTED_SUPERGRAPH_FEATURES].filter((feature) => !feature.includes('/connect/')));

/** Plans beyond this many are not compared; the best one so far is taken. Keeps an intricate operation from holding up everybody. */
const MAX_EVALUATED_PLANS = 1_000;

/** Reads a composed supergraph. Throws `SupergraphError` when it is not one, or needs something that this gateway does not have. */
export const readSupergraph = (sdl: string): SchemaSet => {
  try {
    const urls = routingUrls(sdl);
    const supergraph = Supergraph.build(sdl, { supportedFeatures: SUPPORTED_FEATURES, validateSupergraph: false });
    const apiSchema = supergraph.apiSchema();
    return {
      id: createHash('sha256').update(sdl).digest('hex').slice(0, 16),
      sdl,
      urls,
      schema: apiSchema.toGraphQLJSSchema({ includeDefer: true }),
      supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
      apiSchema,
      supergraph,
      planner: new QueryPlanner(supergraph, {
        incrementalDelivery: { enableDefer: true },
        debug: { maxEvaluatedPlans: MAX_EVALUATED_PLANS },
      }),
    };
  } catch (error) {
    throw new SupergraphError('The supergraph cannot be used:', [error instanceof Error ? error.message : String(error)]);
  }
};
