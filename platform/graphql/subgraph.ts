import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Router } from 'express';
import { parse, type GraphQLSchema } from 'graphql';
import type { Context } from '../context/context.ts';
import type { Services } from '../context/services.ts';
import type { ErrorRegistry } from '../errors/registry.ts';
import type { Consumer } from '../events/consumer.ts';
import type { Invalidation } from '../events/invalidation.ts';
import { anyJob, type AnyJob, type DeclaredJob } from '../jobs/job.ts';
import { enforceAccess } from './access.ts';
import { scalars } from './scalars.ts';
import { sharedResolvers } from './shared-types.ts';

type Resolvers = Parameters<typeof buildSubgraphSchema>[0] extends infer M ? (M extends { resolvers?: infer R } ? NonNullable<R> : never) : never;

/** What a subgraph is made of: its manifest. Building one has no side effects; whoever runs it decides where. */
export interface SubgraphDefinition {
  readonly name: string;
  /** The text of `schema.graphql`. */
  readonly typeDefs: string;
  readonly resolvers: object;
  /** DataLoaders, new for every request. */
  createLoaders(ctx: Context): object;
  readonly errors: ErrorRegistry<string>;
  readonly jobs: readonly DeclaredJob[];
  readonly consumers: readonly Consumer[];
  /** Events after which what caches keep of its entities is out of date. */
  readonly invalidates?: readonly Invalidation[];
  /** HTTP routes beside GraphQL: webhooks, sign-in. */
  readonly routes?: (services: Services) => Router;
  /** Demo data; idempotent and deterministic. Runs after the seeds of the subgraphs it depends on, in the order of `subgraphs/index.ts`. */
  readonly seed?: (ctx: Context) => Promise<void>;
}

export interface Subgraph extends SubgraphDefinition {
  readonly schema: GraphQLSchema;
  readonly allJobs: readonly AnyJob[];
}

/** Builds the executable schema: resolvers, the shared scalars, and the access directives enforced on every field that has them. */
export const defineSubgraph = (definition: SubgraphDefinition): Subgraph => {
  const document = parse(definition.typeDefs);
  const declared = new Set(document.definitions.flatMap((d) => ('name' in d && d.name ? [d.name.value] : [])));
  const shared = Object.entries({ ...scalars, ...sharedResolvers(definition.errors) }).filter(([name]) => declared.has(name));
  const resolvers = { ...Object.fromEntries(shared), ...definition.resolvers } as Resolvers;
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers }]);
  return {
    ...definition,
    schema: enforceAccess(schema),
    allJobs: [...definition.jobs.map(anyJob), ...definition.consumers.map((consumer) => anyJob(consumer.job))],
  };
};
