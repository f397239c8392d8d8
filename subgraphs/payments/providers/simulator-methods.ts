import { seconds } from '../../../platform/kernel/clock.ts';

/** How a method of the simulator behaves. */
export interface Script {
  /** Why the charge fails; null when it succeeds. */
  readonly failure: string | null;
  /** Whether the payer has to agree on a page of ours first (3-D Secure). */
  readonly challenge: boolean;
  /** Milliseconds from the confirmation to the outcome. */
  readonly delay: number;
  /** What comes of refunds: RETURNED first succeeds and fails afterwards. */
  readonly refunds: 'SUCCEED' | 'FAIL' | 'RETURNED';
  /** How the outcome is told: once, twice, with older news after it, after a forgery that says the opposite, or not at all. */
  readonly webhooks: 'ONCE' | 'TWICE' | 'REORDERED' | 'FORGED_FIRST' | 'NEVER';
  /** Whether the answer to the confirmation gets lost after the simulator accepted it. */
  readonly answerLost: boolean;
  /** What the payer's bank does about a charge that succeeded: it asks, or takes the money back until it has seen evidence. */
  readonly dispute: 'INQUIRY' | 'CHARGEBACK' | null;
  /** What the bank does when it is asked to hold more: it cannot, it may not want to, or it does; and then the answer may get lost, and is told by no webhook. */
  readonly increments: 'UNSUPPORTED' | 'DECLINED' | 'GRANTED' | 'ANSWER_LOST';
}

const good: Script = { failure: null, challenge: false, delay: 0, refunds: 'SUCCEED', webhooks: 'ONCE', answerLost: false, dispute: null, increments: 'UNSUPPORTED' };
const declined = (failure: string): Script => ({ ...good, failure });

const scripts: ReadonlyMap<string, Script> = new Map([
  ['sim_card_ok', good],
  ['sim_card_declined', declined('card_declined')],
  ['sim_card_insufficient_funds', declined('insufficient_funds')],
  ['sim_card_expired', declined('expired_card')],
  ['sim_card_lost', declined('lost_card')],
  ['sim_card_stolen', declined('stolen_card')],
  ['sim_card_incorrect_cvc', declined('incorrect_cvc')],
  ['sim_card_processing_error', declined('processing_error')],
  ['sim_card_3ds', { ...good, challenge: true }],
  ['sim_card_3ds_declined', { ...declined('insufficient_funds'), challenge: true }],
  ['sim_card_slow', { ...good, delay: seconds(5) }],
  ['sim_bank_debit', { ...good, delay: seconds(30) }],
  ['sim_bank_debit_fails', { ...declined('debit_not_authorized'), delay: seconds(30) }],
  ['sim_card_duplicate', { ...good, webhooks: 'TWICE' }],
  ['sim_card_reordered', { ...good, webhooks: 'REORDERED' }],
  ['sim_card_forged', { ...good, webhooks: 'FORGED_FIRST' }],
  ['sim_card_silent', { ...good, webhooks: 'NEVER' }],
  ['sim_card_timeout', { ...good, webhooks: 'NEVER', answerLost: true }],
  ['sim_card_refund_fails', { ...good, refunds: 'FAIL' }],
  ['sim_card_refund_returned', { ...good, refunds: 'RETURNED' }],
  ['sim_card_disputed', { ...good, dispute: 'CHARGEBACK' }],
  ['sim_card_inquiry', { ...good, dispute: 'INQUIRY' }],
  ['sim_card_incremental', { ...good, increments: 'GRANTED' }],
  ['sim_card_incremental_declined', { ...good, increments: 'DECLINED' }],
  ['sim_card_incremental_timeout', { ...good, increments: 'ANSWER_LOST' }],
]);

export const findScript = (method: string): Script | undefined => scripts.get(method);

/** Every method that the simulator has. */
export const simulatorMethods: readonly string[] = [...scripts.keys()];
