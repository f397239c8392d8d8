import { clearing, providerFees } from './chart-of-accounts.ts';
import { transferEntries, type Posting } from './postings.ts';

/** What a provider kept for its work, as one line of its books says. */
export interface ProviderFee {
  readonly provider: string;
  /** The provider's own name of the line (`SettlementLine.id`): it makes the fee happen once, also where one charge has several lines. */
  readonly reference: string;
  /** What the provider calls the charge, refund or dispute that it belongs to (`SettlementLine.reference`); null when it belongs to none. */
  readonly about: string | null;
  /** Minor units; negative when the provider gives a fee back. */
  readonly amount: bigint;
  readonly currency: string;
  /** When the provider booked it. */
  readonly at: Date;
}

/**
 * A fee is an expense of ours that the provider took out of what it holds for us: with it, `psp:<provider>:clearing` stays minus what the
 * provider holds. Expenses are negative, as what is paid for them has left us.
 */
export const feePosting = ({ provider, reference, amount, currency }: ProviderFee): Posting => ({
  reference: `fee:${provider}:${reference}`,
  kind: 'FEE',
  entries: transferEntries(providerFees, clearing(provider), amount, currency),
});
