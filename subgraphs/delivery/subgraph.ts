import { readFileSync } from 'node:fs';
import { defineSubgraph } from '../../platform/graphql/subgraph.ts';
import { deliveryErrors } from './errors.ts';
import { dispatchJob } from './jobs/dispatch-deliveries.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { seed } from './seed.ts';

export const subgraph = defineSubgraph({
  name: 'delivery',
  typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  createLoaders,
  errors: deliveryErrors,
  jobs: [dispatchJob],
  consumers: [],
  seed,
});
