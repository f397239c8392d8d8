/** Why a bank or provider said no, in our words, whichever provider it was. */
export const declineReasons = [
  'INSUFFICIENT_FUNDS', 'LIMIT_EXCEEDED', 'CARD_DECLINED', 'EXPIRED_CARD', 'INCORRECT_DETAILS', 'LOST_OR_STOLEN', 'SUSPECTED_FRAUD', 'AUTHENTICATION_REQUIRED', 'AUTHENTICATION_FAILED',
  'NOT_PERMITTED', 'NOT_SUPPORTED', 'ACCOUNT_CLOSED', 'DEBIT_NOT_AUTHORIZED', 'DUPLICATE', 'METHOD_UNKNOWN', 'PROCESSING_ERROR', 'AUTHORIZATION_EXPIRED', 'GIVEN_UP', 'OTHER',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What to do about it. RETRY_LATER: the same method may do; ASK_PAYER: only with the payer at the screen; NEVER: this method must not be tried again. */
export const declineAdvices = ['RETRY_LATER', 'ASK_PAYER', 'OTHER_METHOD', 'NEVER'] as const;
export type DeclineAdvice = (typeof declineAdvices)[number];

export interface Decline {
  readonly reason: DeclineReason;
  readonly advice: DeclineAdvice;
}

/** The codes of each reason; those of Stripe (https://docs.stripe.com/declines/codes), the simulator's, and our own for attempts that were given up. */
const codes: readonly (readonly [DeclineReason, DeclineAdvice, readonly string[]])[] = [
  ['INSUFFICIENT_FUNDS', 'RETRY_LATER', ['insufficient_funds']],
  ['LIMIT_EXCEEDED', 'RETRY_LATER', ['withdrawal_count_limit_exceeded', 'card_velocity_exceeded', 'approve_with_id_limit']],
  ['PROCESSING_ERROR', 'RETRY_LATER', ['processing_error', 'issuer_not_available', 'reenter_transaction', 'try_again_later', 'approve_with_id']],
  ['AUTHENTICATION_REQUIRED', 'ASK_PAYER', ['authentication_required', 'offline_pin_required', 'online_or_offline_pin_required']],
  ['AUTHENTICATION_FAILED', 'ASK_PAYER', ['authentication_failed', 'payment_intent_authentication_failure', 'setup_intent_authentication_failure']],
  ['INCORRECT_DETAILS', 'ASK_PAYER', [
    'incorrect_cvc', 'invalid_cvc', 'incorrect_number', 'invalid_number', 'incorrect_zip', 'incorrect_address', 'incorrect_pin', 'invalid_pin', 'pin_try_exceeded', 'invalid_expiry_month', 'invalid_expiry_year',
  ]],
  ['CARD_DECLINED', 'OTHER_METHOD', [
    'card_declined', 'generic_decline', 'do_not_honor', 'call_issuer', 'no_action_taken', 'transaction_not_allowed', 'revocation_of_authorization', 'security_violation', 'service_not_allowed',
  ]],
  ['EXPIRED_CARD', 'OTHER_METHOD', ['expired_card']],
  ['NOT_PERMITTED', 'OTHER_METHOD', ['not_permitted', 'restricted_card', 'card_not_supported', 'testmode_decline']],
  ['NOT_SUPPORTED', 'OTHER_METHOD', ['currency_not_supported', 'invalid_amount', 'amount_not_representable', 'amount_too_small', 'amount_too_large']],
  ['DEBIT_NOT_AUTHORIZED', 'OTHER_METHOD', ['debit_not_authorized']],
  ['METHOD_UNKNOWN', 'OTHER_METHOD', ['payment_method_unknown', 'resource_missing', 'payment_method_unactivated']],
  ['DUPLICATE', 'RETRY_LATER', ['duplicate_transaction']],
  ['LOST_OR_STOLEN', 'NEVER', ['lost_card', 'stolen_card', 'pickup_card']],
  ['SUSPECTED_FRAUD', 'NEVER', ['fraudulent', 'merchant_blacklist', 'stop_payment_order', 'revocation_of_all_authorizations', 'do_not_try_again']],
  ['ACCOUNT_CLOSED', 'NEVER', ['invalid_account', 'new_account_information_available', 'account_closed']],
  ['AUTHORIZATION_EXPIRED', 'ASK_PAYER', ['authorization_expired', 'automatic', 'expired']],
  ['GIVEN_UP', 'ASK_PAYER', ['canceled', 'replaced', 'superseded', 'requested_by_customer', 'abandoned', 'void_invoice']],
];

const known: ReadonlyMap<string, Decline> = new Map(codes.flatMap(([reason, advice, list]) => list.map((code) => [code, { reason, advice }] as const)));

/** What a provider's code means. One that we do not know is worth another method, not another try. */
export const declineOf = (code: string): Decline => known.get(code) ?? { reason: 'OTHER', advice: 'OTHER_METHOD' };

const HOUR = 3_600_000;
const RETRIES = [HOUR, 24 * HOUR, 72 * HOUR] as const;

/**
 * Milliseconds until a charge without its payer is tried again by itself with the same method, after its `tries`-th failure: an hour, a day, three
 * days. Null when it is not: waiting does not help, or it was tried four times.
 */
export const retryAfter = ({ advice }: Decline, tries: number): number | null => (advice === 'RETRY_LATER' ? (RETRIES[tries - 1] ?? null) : null);
