import { readFileSync } from 'node:fs';
import { defineSubgraph } from '../../platform/graphql/subgraph.ts';
import { errors } from './errors.ts';
import { askProvider } from './jobs/ask-provider.ts';
import { cancelCharge } from './jobs/cancel-charge.ts';
import { chargeAttempt } from './jobs/charge-attempt.ts';
import { closeBooks } from './jobs/close-books.ts';
import { expirePendingTransfers } from './jobs/expire-pending-transfers.ts';
import { returnRefund } from './jobs/return-refund.ts';
import { sendSimulatorWebhook } from './jobs/send-simulator-webhook.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { routes } from './routes.ts';
import { seed } from './seed.ts';

/** Payments: money between payers, vendors and the platform, in a double-entry ledger. */
export const subgraph = defineSubgraph({
  name: 'payments',
  typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  createLoaders,
  errors,
  jobs: [closeBooks, expirePendingTransfers, askProvider, cancelCharge, chargeAttempt, returnRefund, sendSimulatorWebhook],
  consumers: [],
  routes,
  seed,
});
