import { csvLine } from '../../../platform/kernel/csv.ts';

/** A line of a provider's books. Amounts in minor units: positive where we got money. What it keeps is `fee`: we got `amount - fee`. */
export interface SettlementLine {
  /** The provider's own name of the line: the same line has the same one whenever its books are read. */
  readonly id: string;
  readonly kind: 'CHARGE' | 'REFUND' | 'REFUND_FAILED' | 'DISPUTE' | 'TRANSFER' | 'PAYOUT' | 'FEE' | 'OTHER';
  /** What the provider calls the charge, refund, dispute or transfer. */
  readonly reference: string;
  readonly amount: bigint;
  readonly fee: bigint;
  readonly currency: string;
  readonly at: Date;
}

export interface SettlementTotal extends Pick<SettlementLine, 'kind' | 'currency' | 'amount' | 'fee'> {
  readonly count: number;
}

/** One day of a provider's books. */
export interface SettlementReport {
  readonly provider: string;
  /** In UTC, such as 2026-01-31. */
  readonly day: string;
  readonly totals: SettlementTotal[];
  /** All lines. */
  readonly csv: string;
}

/** The lines of each kind and currency added up, in order of both. */
export const totalsOf = (lines: readonly SettlementLine[]): SettlementTotal[] => {
  const totals = new Map<string, SettlementTotal>();
  for (const { kind, currency, amount, fee } of lines) {
    const key = `${kind} ${currency}`;
    const so = totals.get(key) ?? { kind, currency, amount: 0n, fee: 0n, count: 0 };
    totals.set(key, { ...so, amount: so.amount + amount, fee: so.fee + fee, count: so.count + 1 });
  }
  return [...totals].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
};

const header = csvLine(['at', 'kind', 'reference', 'currency', 'amount', 'fee'].map((text) => ({ text })));

/** All lines with a header, as CSV. */
export const settlementCsv = (lines: readonly SettlementLine[]): string =>
  header +
  lines
    .map(({ at, kind, reference, currency, amount, fee }) =>
      csvLine([{ figure: at.toISOString() }, { figure: kind }, { text: reference }, { figure: currency }, { figure: String(amount) }, { figure: String(fee) }]),
    )
    .join('');

/** The instants between which a day in UTC lies; null when it is none. */
export const dayOf = (text: string): { from: Date; to: Date } | null => {
  const from = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00.000Z`) : null;
  if (!from || Number.isNaN(from.getTime()) || from.toISOString().slice(0, 10) !== text) return null;
  return { from, to: new Date(from.getTime() + 86_400_000) };
};
