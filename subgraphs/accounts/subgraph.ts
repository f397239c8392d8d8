import { readFileSync } from 'node:fs';
import { defineSubgraph } from '../../platform/graphql/subgraph.ts';
import { accountsErrors } from './errors.ts';
import { applyUserStatus } from './jobs/apply-user-status.ts';
import { rotateSigningKeys } from './jobs/rotate-signing-keys.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { routes } from './routes/index.ts';
import { seed } from './seed.ts';

export const subgraph = defineSubgraph({
  name: 'accounts',
  typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  createLoaders,
  errors: accountsErrors,
  jobs: [applyUserStatus, rotateSigningKeys],
  consumers: [],
  routes,
  seed,
});
