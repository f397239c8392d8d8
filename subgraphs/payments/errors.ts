import { defineErrors } from '../../platform/errors/registry.ts';

export const errors = defineErrors('PaymentsError', {
  PAYMENT_NOT_FOUND: 'No such payment, or it is not yours.',
  PAYMENT_NOT_PAYABLE: 'This payment is being processed, has succeeded or was canceled. Query its status.',
  PAYMENT_NOT_CANCELABLE: 'This payment has succeeded or was canceled before. Refund it if it succeeded.',
  PAYMENT_NOT_SUCCEEDED: 'There is no money to move: this payment has not succeeded.',
  METHOD_UNKNOWN: 'The payment provider has no such method.',
  AMOUNT_INVALID: 'The amount must be more than zero and at most 1,000,000,000,000 minor units.',
  CURRENCY_UNKNOWN: 'We do not trade in this currency. Use an ISO 4217 code such as EUR.',
  SPLIT_NOT_FOUND: 'No payment for such an order, or it is not yours.',
  REFUND_TOO_LARGE: 'This is more than what is left to refund.',
  REASON_INVALID: 'Give a reason of 1 to 500 characters.',
  RATE_NOT_FOUND: 'No such commission rate.',
  RATE_INVALID: 'Rates are 0 to 10,000 basis points; min must not exceed max; fixed, min and max need a currency.',
  IDEMPOTENCY_KEY_INVALID: 'The idempotency key must have 1 to 255 characters.',
  IDEMPOTENCY_MISMATCH: 'This idempotency key was used with other input.',
});
