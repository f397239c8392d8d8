import { clearing, payeeCosts, payoutInTransit, type Account } from './chart-of-accounts.ts';
import { payeeAvailable, payeePending, type Payee } from './payees.ts';
import { transferEntries, type Posting } from './postings.ts';

/** What a posting needs to know of a payout. `tries` counts how often its money went into transit. */
export interface PayoutMoney {
  readonly id: string;
  readonly payee: Payee;
  readonly currency: string;
  readonly amount: bigint;
  readonly tries: number;
}

/** An earning's hold period is over. `amount` is what is left of it, which is less than zero when more was taken back than was earned. */
export const maturityPosting = (payee: Payee, earning: { id: string; currency: string; amount: bigint }): Posting => ({
  reference: `mature:${earning.id}`,
  kind: 'MATURITY',
  entries: transferEntries(payeePending(payee), payeeAvailable(payee), earning.amount, earning.currency),
});

/** A payout goes to the provider, for the first time or again. */
export const payoutPosting = ({ id, payee, currency, amount, tries }: PayoutMoney): Posting => ({
  reference: `payout:${id}:${tries}`,
  kind: 'PAYOUT',
  entries: transferEntries(payeeAvailable(payee), payoutInTransit(id), amount, currency),
});

/** The provider refused it or the bank did: nothing left, this time. */
export const payoutFailedPosting = ({ id, payee, currency, amount, tries }: PayoutMoney): Posting => ({
  reference: `payout-failed:${id}:${tries}`,
  kind: 'PAYOUT_RETURNED',
  entries: transferEntries(payoutInTransit(id), payeeAvailable(payee), amount, currency),
});

/** The provider paid it out of what it holds for us. `from` is where its money was. */
export const payoutPaidPosting = ({ id, currency, amount }: PayoutMoney, from: Account, provider: string): Posting => ({
  reference: `payout-paid:${id}`,
  kind: 'PAYOUT_PAID',
  entries: transferEntries(from, clearing(provider), amount, currency),
});

/** The money came back after it had been paid. */
export const payoutReturnedPosting = ({ id, payee, currency, amount }: PayoutMoney, provider: string): Posting => ({
  reference: `payout-returned:${id}`,
  kind: 'PAYOUT_RETURNED',
  entries: transferEntries(clearing(provider), payeeAvailable(payee), amount, currency),
});

/** The platform owes a payee for work that no payer's payment covers. */
export const creditPosting = (payee: Payee, credit: { reference: string; currency: string; amount: bigint }): Posting => ({
  reference: `credit:${payee.kind.toLowerCase()}:${payee.id}:${credit.reference}`,
  kind: 'RELEASE',
  entries: transferEntries(payeeCosts, payeePending(payee), credit.amount, credit.currency),
});
