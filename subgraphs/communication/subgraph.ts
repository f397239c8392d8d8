import { readFileSync } from 'node:fs';
import { defineSubgraph } from '../../platform/graphql/subgraph.ts';
import { communicationErrors } from './errors.ts';
import { deliverBatchJob } from './jobs/deliver-batch.ts';
import { deliverNotificationJob } from './jobs/deliver-notification.ts';
import { tellInvited } from './jobs/follow-invitations.ts';
import { sweepQueueJob } from './jobs/sweep-queue.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { seed } from './seed.ts';

export const subgraph = defineSubgraph({
  name: 'communication',
  typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  createLoaders,
  errors: communicationErrors,
  jobs: [deliverNotificationJob, deliverBatchJob, sweepQueueJob],
  consumers: [tellInvited],
  seed,
});
