import { z } from 'zod';
import { onEvent } from '../../../platform/events/consumer.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import { issueCommissionInvoices, issueCreditNote, issueInvoices } from '../actions/issue-invoices.ts';
import { paymentRefunded, paymentSucceeded } from '../events.ts';

/** A payment has succeeded: its receipt and the invoices of its payees. */
export const issuePaymentDocuments = onEvent(paymentSucceeded, 'payments.issueInvoices', (ctx, { paymentIntentId }) => issueInvoices(ctx, paymentIntentId));

/** Money goes back: the credit note. */
export const issueRefundDocuments = onEvent(paymentRefunded, 'payments.issueCreditNote', (ctx, { refundId }) => issueCreditNote(ctx, refundId));

/** On the first of each month, when the last one is closed in the books: what payees paid as commission in it. */
export const issueMonthlyCommission = defineJob('payments.issueCommissionInvoices', z.object({}), {
  retries: 12,
  timeout: 900,
  concurrency: 1,
  schedule: '0 2 1 * *',
  run: issueCommissionInvoices,
});
