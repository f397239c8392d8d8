/**
 * What other subgraphs may do with payments, inside their own transaction. Refusals are values; a refusal that the caller returns from
 * its own transaction rolls everything back. Nothing here calls a provider: what needs one is noted, a job takes it there, and an event tells
 * what came of it. A payment is named by its subject (what it is for), a payee's part by its reference (the order, booking, ride).
 *
 * | to … | call | then |
 * | --- | --- | --- |
 * | take money | `openPayment`; the payer confirms | `paymentSucceeded`: it is in escrow |
 * | hold money | `openPayment` with `capture: 'MANUAL'`; the payer confirms | `paymentAuthorized`: their bank holds it for 7 days |
 * | hold more | `incrementAuthorization` with the new total, before any capture, where there is one payee | `paymentIncremented`, or `paymentIncrementFailed` |
 * | post what is held | `capturePayment`, all, an amount, or by splits; again for more | `paymentCaptured`, or `paymentCaptureFailed`; `paymentSucceeded` after the last |
 * | give back what is held | `cancelPayment`; after a capture `capturePayment({ amount: 0n, final: true })` | `paymentCanceled`; `paymentSucceeded` with what was captured |
 * | take it without the payer | `chargeOffSession`, from their saved method | `paymentSucceeded`, `paymentFailed` (with `retryAt`), `paymentActionRequired` |
 * | take it from a wallet | `payFromWallet` | at once |
 * | give it to who earned it | `releaseSplit` | at once: escrow → payee, commission, tax |
 * | return it | `refundPayment` | `paymentRefunded`; the provider's answer is the refund's status |
 * | know what is left to return, or went back | `lockRefundable`, `refundedOf` | |
 * | pay and credit payees | `payOut`, `creditPayee`, `creditWallet` | see there |
 * | know the commission before | `quoteCommission`, `quoteCommissions` for several payees | it is frozen by `openPayment` |
 * | know it after | `readCommission` | |
 */
export { openPayment, type OpenedPayment } from './actions/open-payment.ts';
export { capturePayment, type RequestedCapture } from './actions/capture-payment.ts';
export { incrementAuthorization, type RequestedIncrement } from './actions/increment-authorization.ts';
export { chargeOffSession } from './actions/charge-off-session.ts';
export { cancelPayment } from './actions/cancel-payment.ts';
export { refundPayment, type RefundPayment } from './actions/refund-payment.ts';
export { lockRefundable, refundedOf, type RefundedReference } from './actions/read-refundable.ts';
export { releaseSplit } from './actions/release-split.ts';
export { creditPayee, type CreditPayee } from './actions/credit-payee.ts';
export { payOut } from './actions/request-payout.ts';
export type { Payee, PayeeKind } from './domain/payees.ts';
export { announceCategories } from './actions/announce-categories.ts';
export type { RefundLine } from './actions/plan-refund.ts';
export { setVendorCommission, type VendorCommission } from './actions/set-vendor-commission.ts';
export { quoteCommission, quoteCommissions, type CommissionQuote } from './actions/quote-commission.ts';
export { readCommission, type FrozenCommission } from './actions/read-commission.ts';
export type { CaptureMode, PaymentRequest, SplitLine, SplitRequest, Subject, SubjectType } from './domain/opening.ts';
export type { CommissionArea, ListingType, Sale, SaleLine } from './domain/sale.ts';
export { payFromWallet } from './actions/pay-from-wallet.ts';
export { creditWallet, type WalletCredit } from './actions/credit-wallet.ts';
export { paymentActionRequired, paymentAuthorized, paymentCanceled, paymentCaptured, paymentCaptureFailed, paymentFailed, paymentIncremented, paymentIncrementFailed, paymentRefunded, paymentSucceeded } from './events.ts';
