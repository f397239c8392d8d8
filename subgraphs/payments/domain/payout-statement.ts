import { money, toDecimal } from '../../../platform/kernel/money.ts';
import { csvLine, type Cell } from '../../../platform/kernel/csv.ts';

/** An item of a payout, as its statement shows it. Minor units. */
export interface StatementItem {
  readonly id: string;
  readonly kind: string;
  readonly reference: string | null;
  readonly currency: string;
  readonly gross: bigint;
  readonly commission: bigint;
  readonly tax: bigint;
  readonly amount: bigint;
  readonly created_at: Date;
}

export const MAX_STATEMENT_ITEMS = 5_000;

export const statementHeader = csvLine(['at', 'item', 'kind', 'reference', 'currency', 'gross', 'commission', 'commissionTax', 'net'].map((figure) => ({ figure })));

/** One line: amounts in whole units, negative where something was taken back. */
export const statementLine = ({ id, kind, reference, currency, gross, commission, tax, amount, created_at }: StatementItem): string => {
  const inWholeUnits = (minor: bigint): Cell => ({ figure: toDecimal(money(minor, currency)) });
  const plain = [created_at.toISOString(), id, kind, reference ?? '', currency].map((figure) => ({ figure }));
  return csvLine([...plain, inWholeUnits(gross), inWholeUnits(commission), inWholeUnits(tax), inWholeUnits(amount)]);
};
