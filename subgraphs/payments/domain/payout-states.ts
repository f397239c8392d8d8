import { defineMachine } from '../../../platform/state-machine/machine.ts';

/**
 * A payout. Its money is in transit while it is PROCESSING. FAILED means that nothing left, so it may be sent again, as the same payout, or given
 * up; a success that is heard of later overrules it, because the money has moved. RETURNED came back after it was paid. News of one try lies on a
 * line, FAILED < PAID < RETURNED, and only moves it forward.
 */
export const payoutMachine = defineMachine({
  table: 'vendor_payouts',
  initial: 'PENDING',
  transitions: [
    { event: 'send', from: ['PENDING'], to: 'PROCESSING' },
    { event: 'retry', from: ['FAILED'], to: 'PROCESSING' },
    { event: 'pay', from: ['PROCESSING', 'FAILED'], to: 'PAID' },
    { event: 'fail', from: ['PROCESSING'], to: 'FAILED' },
    { event: 'return', from: ['PAID'], to: 'RETURNED' },
    { event: 'cancel', from: ['PENDING', 'FAILED'], to: 'CANCELED' },
  ],
});

/** Where a payee is paid, as the provider has it. ACTIVE and RESTRICTED follow the newest news; REJECTED is final, whenever it is heard of. */
export const payoutAccountMachine = defineMachine({
  table: 'payout_accounts',
  initial: 'PENDING',
  transitions: [
    { event: 'activate', from: ['PENDING', 'RESTRICTED'], to: 'ACTIVE' },
    { event: 'restrict', from: ['PENDING', 'ACTIVE'], to: 'RESTRICTED' },
    { event: 'reject', from: ['PENDING', 'ACTIVE', 'RESTRICTED'], to: 'REJECTED' },
  ],
});

export type PayoutAccountStatus = 'PENDING' | 'ACTIVE' | 'RESTRICTED' | 'REJECTED';

const caution: Readonly<Record<PayoutAccountStatus, number>> = { PENDING: 0, ACTIVE: 1, RESTRICTED: 2, REJECTED: 3 };

/** How an account stands, and since when by the provider's clock; `at` null: nothing was heard yet. */
export interface AccountStanding {
  readonly status: PayoutAccountStatus;
  readonly at: Date | null;
}

/**
 * Whether news overrules what is known: it is newer, or of the same instant and more careful, so that any order of the same news ends in the
 * same state. A rejection overrules everything but itself. That an account is being set up is no news: none goes back to that.
 */
export const overrules = (news: { readonly status: PayoutAccountStatus; readonly at: Date }, known: AccountStanding): boolean => {
  if (known.status === 'REJECTED' || news.status === 'PENDING') return false;
  if (news.status === 'REJECTED' || known.at === null) return true;
  const [heard, before] = [news.at.getTime(), known.at.getTime()];
  return heard === before ? caution[news.status] > caution[known.status] : heard > before;
};
