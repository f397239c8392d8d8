/**
 * What other subgraphs may do with payments, inside their own transaction. Refusals are values; a refusal that the caller returns from
 * its own transaction rolls everything back.
 */
export { openPayment, type OpenedPayment } from './actions/open-payment.ts';
export { cancelPayment } from './actions/cancel-payment.ts';
export { refundPayment, type RefundPayment } from './actions/refund-payment.ts';
export { releaseSplit } from './actions/release-split.ts';
export { announceCategories } from './actions/announce-categories.ts';
export type { RefundLine } from './actions/plan-refund.ts';
export { quoteCommission, type CommissionQuote } from './actions/quote-commission.ts';
export type { PaymentRequest, SplitLine, SplitRequest } from './domain/opening.ts';
export type { CommissionArea, ListingType, Sale, SaleLine } from './domain/sale.ts';
export { paymentCanceled, paymentFailed, paymentRefunded, paymentSucceeded } from './events.ts';
