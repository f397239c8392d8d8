/** How a charge that took no money ended, by what its provider says: so that the same news always leads to the same state. */
export type ChargeEnd = 'fail' | 'void' | 'expire';

/** The codes of Stripe (`cancellation_reason`) and the simulator. Stripe cancels by itself (`automatic`) what nobody captured in time. */
const endings: Readonly<Record<string, ChargeEnd>> = {
  canceled: 'void', requested_by_customer: 'void', abandoned: 'void', void_invoice: 'void',
  authorization_expired: 'expire', automatic: 'expire', expired: 'expire',
};

export const chargeEndOf = (reason: string): ChargeEnd => (Object.hasOwn(endings, reason) ? endings[reason]! : 'fail');
