import { readFileSync } from 'node:fs';
import { defineSubgraph } from '../../platform/graphql/subgraph.ts';
import { ecommerceErrors } from './errors.ts';
import { createLoaders } from './loaders.ts';

export const subgraph = defineSubgraph({
  name: 'ecommerce',
  typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
  resolvers: {},
  createLoaders,
  errors: ecommerceErrors,
  jobs: [],
  consumers: [],
});
