import type { Context } from '../../../platform/context/context.ts';
import type { DisputeStatus } from '../domain/dispute-states.ts';
import type { EvidenceFields } from '../domain/evidence.ts';
import type { SettlementLine } from '../domain/settlement.ts';
import type { Answer } from './provider.ts';

/** How a dispute stands at the provider. Amounts in minor units of `currency`. */
export interface DisputeNews {
  /** What the provider calls the dispute, and the charge that is questioned. */
  readonly reference: string;
  readonly chargeReference: string;
  readonly amount: bigint;
  readonly currency: string;
  /** The provider's code, such as `fraudulent`. */
  readonly reason: string;
  readonly status: DisputeStatus;
  /** Until when evidence is taken; null when none is wanted. */
  readonly evidenceDueBy: Date | null;
  /** Whether any evidence has arrived. */
  readonly hasEvidence: boolean;
  /** What it took out of what it holds for us because of this dispute, and what of it it gave back; all so far. */
  readonly withdrawn: bigint;
  readonly reinstated: bigint;
  /** The lines of its books behind that, with its fees. */
  readonly lines: readonly SettlementLine[];
  readonly createdAt: Date;
}

export interface EvidenceRequest {
  readonly idempotencyKey: string;
  readonly disputeReference: string;
  readonly fields: EvidenceFields;
}

/** What a provider does about disputes, and what its books say of one charge. As every call to a provider: outside transactions, and see `Answer`. */
export interface DisputeDesk {
  findDispute(ctx: Context, disputeReference: string): Promise<Answer<DisputeNews>>;
  /** Sends evidence to the bank, which takes it once. */
  submitEvidence(ctx: Context, request: EvidenceRequest): Promise<Answer<DisputeNews>>;
  /** Gives up: the dispute is lost. */
  acceptDispute(ctx: Context, request: Omit<EvidenceRequest, 'fields'>): Promise<Answer<DisputeNews>>;
  /** The lines of its books about a charge so far, oldest first; none while they are not written. */
  linesOfCharge(ctx: Context, chargeReference: string): Promise<Answer<SettlementLine[]>>;
}
