import type { SimulatorCharge } from '../store/simulator-charges.ts';
import type { ProviderNews } from './provider.ts';

/** Where the payer agrees to a charge, below this Plaza's own address. */
export const challengePath = (challenge: string): string => `/hooks/payments/simulator/challenges/${challenge}`;

const refundType = ({ outcome, decides_at }: SimulatorCharge, now: Date): ProviderNews['type'] => {
  if (outcome === null || (decides_at !== null && decides_at > now)) return 'refund.pending';
  return outcome === 'SUCCEEDED' ? 'refund.succeeded' : 'refund.failed';
};

const chargeType = ({ outcome, decides_at, challenge }: SimulatorCharge, now: Date): ProviderNews['type'] => {
  if (outcome === null || decides_at === null) return challenge === null ? 'charge.open' : 'charge.requires_action';
  if (decides_at > now) return 'charge.pending';
  if (outcome === 'AUTHORIZED') return 'charge.authorized';
  return outcome === 'SUCCEEDED' ? 'charge.succeeded' : 'charge.failed';
};

/** How a charge or refund stands in the simulator's books. `captured` is given for a charge that is captured by hand and done. */
export const newsOf = (row: SimulatorCharge, publicUrl: string, now: Date, captured: bigint | null = null): ProviderNews => {
  const type = row.kind === 'REFUND' ? refundType(row, now) : chargeType(row, now);
  return {
    type,
    subjectId: row.reference,
    providerReference: row.id,
    amount: type === 'charge.succeeded' ? (captured ?? row.amount) : row.amount,
    currency: row.currency,
    reason: type.endsWith('.failed') ? row.reason : null,
    actionUrl: type === 'charge.requires_action' && row.challenge !== null ? `${publicUrl}${challengePath(row.challenge)}` : null,
  };
};
