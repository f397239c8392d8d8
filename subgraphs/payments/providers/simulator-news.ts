import { days, later } from '../../../platform/kernel/clock.ts';
import type { SimulatorCharge } from '../store/simulator-charges.ts';
import type { ProviderNews } from './provider.ts';

/** Where the payer agrees to a charge, below this Plaza's own address. */
export const challengePath = (challenge: string): string => `/hooks/payments/simulator/challenges/${challenge}`;

const refundType = ({ outcome, decides_at }: SimulatorCharge, now: Date): ProviderNews['type'] => {
  if (outcome === null || (decides_at !== null && decides_at > now)) return 'refund.pending';
  return outcome === 'SUCCEEDED' ? 'refund.succeeded' : 'refund.failed';
};

/** How long the simulator holds reserved money, as card networks do. */
const HOLDS = days(7);

/** Whether the time of a reservation is over: what was not captured has gone back. */
export const isLapsed = ({ outcome, decides_at }: SimulatorCharge, now: Date): boolean => outcome === 'AUTHORIZED' && decides_at !== null && later(decides_at, HOLDS) <= now;

const chargeType = (row: SimulatorCharge, now: Date, captured: bigint | null): ProviderNews['type'] => {
  const { outcome, decides_at, challenge } = row;
  if (outcome === null || decides_at === null) return challenge === null ? 'charge.open' : 'charge.requires_action';
  if (decides_at > now) return 'charge.pending';
  if (isLapsed(row, now)) return captured === null || captured === 0n ? 'charge.failed' : 'charge.succeeded';
  if (outcome === 'AUTHORIZED') return 'charge.authorized';
  return outcome === 'SUCCEEDED' ? 'charge.succeeded' : 'charge.failed';
};

const transferType = ({ outcome, decides_at }: SimulatorCharge, now: Date): ProviderNews['type'] => {
  if (decides_at !== null && decides_at > now) return 'transfer.pending';
  return outcome === 'FAILED' ? 'transfer.failed' : 'transfer.paid';
};

const typeOf = (row: SimulatorCharge, now: Date, captured: bigint | null): ProviderNews['type'] =>
  row.kind === 'TRANSFER' ? transferType(row, now) : row.kind === 'REFUND' ? refundType(row, now) : chargeType(row, now, captured);

/** How a charge, refund or transfer stands in the simulator's books. `captured` is given for a charge that is captured by hand. */
export const newsOf = (row: SimulatorCharge, publicUrl: string, now: Date, captured: bigint | null = null): ProviderNews => {
  const type = typeOf(row, now, captured);
  return {
    type,
    subjectId: row.reference,
    providerReference: row.id,
    amount: type === 'charge.succeeded' ? (captured ?? row.amount) : row.amount,
    currency: row.currency,
    ...(captured === null ? {} : { captured }),
    reason: type.endsWith('.failed') ? (row.reason ?? (isLapsed(row, now) ? 'authorization_expired' : null)) : null,
    actionUrl: type === 'charge.requires_action' && row.challenge !== null ? `${publicUrl}${challengePath(row.challenge)}` : null,
  };
};
