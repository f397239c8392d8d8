import { allocate } from '../../../platform/kernel/money.ts';
import { attemptOf, CLEARING, intentOf, leftOf, move, nextParts, type Books, type Dispute, type Intent } from './books-model.ts';
import { startRefund } from './books-model-refunds.ts';

/** News only leads from left to right. */
export const disputeLine = ['WARNING_NEEDS_RESPONSE', 'WARNING_UNDER_REVIEW', 'WARNING_CLOSED', 'NEEDS_RESPONSE', 'UNDER_REVIEW', 'PREVENTED', 'LOST', 'WON'] as const;
const FEE = 1_500n;

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const accountOf = ({ name }: Dispute): string => `psp:simulator:dispute:${name}`;

/** Takes what a lost dispute cost from what is left of each split in proportion, and from the platform what exceeds them; what comes back later waits. */
export const settle = (books: Books, intent: Intent, dispute: Dispute): void => {
  const { currency } = intent;
  const attempt = attemptOf(books, dispute.attempt);
  const lost = dispute.status === 'LOST' || dispute.status === 'PREVENTED';
  const due = dispute.withdrawn - dispute.reinstated - dispute.settled;
  if (lost && due > 0n && attempt.captured > 0n) {
    const splits = intent.charged === attempt.name ? intent.splits.filter(({ canceled }) => !canceled) : [];
    const left = splits.reduce((sum, split) => sum + leftOf(split), 0n);
    const taken = due < left ? due : left;
    const shares = taken === 0n ? [] : allocate(taken, splits.map(leftOf));
    splits.forEach((split, n) => {
      if (shares[n]) startRefund(books, { intent, attempt, split, parts: nextParts(split, shares[n]), disputed: accountOf(dispute) });
    });
    move(books, 'platform:expense:disputes', accountOf(dispute), due - taken, currency);
    dispute.settled += due;
  }
  const over = dispute.settled - (dispute.withdrawn - dispute.reinstated) - dispute.surplus;
  if (over <= 0n) return;
  move(books, accountOf(dispute), 'platform:suspense', over, currency);
  dispute.surplus += over;
};

export interface DisputeNews {
  readonly attempt: string;
  readonly dispute: string;
  readonly status: (typeof disputeLine)[number];
  readonly withdrawn: bigint;
  readonly reinstated: bigint;
}

/** How the provider says a dispute stands. Before it has a name for the charge, nobody knows what it is about. */
export const hearOfDispute = (books: Books, { attempt, dispute: name, status, ...news }: DisputeNews): string => {
  const intent = intentOf(books, attempt);
  if (attemptOf(books, attempt).charge === null) return 'OK';
  let dispute = intent.disputes.find((each) => each.name === name);
  if (!dispute) {
    dispute = { name, attempt, status, withdrawn: 0n, reinstated: 0n, settled: 0n, surplus: 0n };
    intent.disputes.push(dispute);
  }
  if (disputeLine.findIndex((each) => each === status) > disputeLine.findIndex((each) => each === dispute.status)) dispute.status = status;
  const reinstated = larger(dispute.reinstated, news.reinstated);
  const withdrawn = larger(larger(dispute.withdrawn, news.withdrawn), reinstated);
  move(books, accountOf(dispute), CLEARING, withdrawn - dispute.withdrawn, intent.currency);
  move(books, CLEARING, accountOf(dispute), reinstated - dispute.reinstated, intent.currency);
  Object.assign(dispute, { withdrawn, reinstated });
  if (news.withdrawn > 0n && !books.fees.has(name)) {
    books.fees.add(name);
    move(books, 'platform:expense:psp_fees', CLEARING, FEE, intent.currency);
  }
  settle(books, intent, dispute);
  return 'OK';
};
