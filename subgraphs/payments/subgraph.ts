import { readFileSync } from 'node:fs';
import { defineSubgraph } from '../../platform/graphql/subgraph.ts';
import { errors } from './errors.ts';
import { askProvider } from './jobs/ask-provider.ts';
import { bookChargeFees } from './jobs/book-charge-fees.ts';
import { cancelCharge } from './jobs/cancel-charge.ts';
import { captureCharge } from './jobs/capture-charge.ts';
import { chargeAttempt } from './jobs/charge-attempt.ts';
import { closeBooks } from './jobs/close-books.ts';
import { concedeDispute } from './jobs/concede-dispute.ts';
import { expirePendingTransfers } from './jobs/expire-pending-transfers.ts';
import { forgetTries } from './jobs/forget-tries.ts';
import { followCharges } from './jobs/follow-charges.ts';
import { reconcileSettlement } from './jobs/reconcile-settlement.ts';
import { reconcileYesterday } from './jobs/reconcile-yesterday.ts';
import { matureEarnings } from './jobs/mature-earnings.ts';
import { incrementCharge } from './jobs/increment-charge.ts';
import { issueMonthlyCommission, issuePaymentDocuments, issueRefundDocuments } from './jobs/issue-documents.ts';
import { forgetMethod } from './jobs/forget-method.ts';
import { keepMethod } from './jobs/keep-method.ts';
import { planRetry, retryOffSession } from './jobs/retry-off-session.ts';
import { returnRefund } from './jobs/return-refund.ts';
import { sendPayout } from './jobs/send-payout.ts';
import { sendSimulatorAccount } from './jobs/send-simulator-account.ts';
import { sendEvidence } from './jobs/send-evidence.ts';
import { sendSimulatorDispute } from './jobs/send-simulator-dispute.ts';
import { sendSimulatorWebhook } from './jobs/send-simulator-webhook.ts';
import { sweepPayouts } from './jobs/sweep-payouts.ts';
import { watchDisputes } from './jobs/watch-disputes.ts';
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
  jobs: [matureEarnings, sweepPayouts, sendPayout, sendSimulatorAccount, reconcileSettlement, reconcileYesterday, forgetTries, closeBooks, expirePendingTransfers, askProvider, cancelCharge, captureCharge, incrementCharge, forgetMethod, keepMethod, retryOffSession, chargeAttempt, returnRefund, bookChargeFees, issueMonthlyCommission, concedeDispute, sendEvidence, sendSimulatorDispute, watchDisputes, sendSimulatorWebhook],
  consumers: [planRetry, followCharges, issuePaymentDocuments, issueRefundDocuments],
  routes,
  seed,
});
