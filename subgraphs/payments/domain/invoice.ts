import { allocate, divideHalfUp } from '../../../platform/kernel/money.ts';

/** Who sells or buys, as a document shows it: frozen when it is issued. */
export interface Party {
  readonly name: string;
  /** The lines of a postal address, country included; none when we know none. */
  readonly address?: readonly string[];
  /** Such as a VAT number. */
  readonly taxNumber?: string | null;
}

/** One line of a document. `amount` in minor units with `tax` contained in it, both zero or more. */
export interface InvoiceLine {
  readonly reference: string;
  readonly title: string;
  readonly quantity: number;
  readonly amount: bigint;
  readonly tax: bigint;
}

/** As lines lie in the database. */
export interface StoredLine extends Omit<InvoiceLine, 'amount' | 'tax'> {
  readonly amount: string;
  readonly tax: string;
}

export const invoiceKinds = ['INVOICE', 'CREDIT_NOTE', 'COMMISSION_INVOICE', 'COMMISSION_CREDIT_NOTE', 'RECEIPT'] as const;
export type InvoiceKind = (typeof invoiceKinds)[number];
/** The kinds that are numbered without gaps. */
export type SeriesKind = Exclude<InvoiceKind, 'RECEIPT'>;

/** Whoever issues in the platform's name. */
export const PLATFORM = 'platform';

const prefixes: Readonly<Record<SeriesKind, string>> = { INVOICE: 'INV', CREDIT_NOTE: 'CN', COMMISSION_INVOICE: 'COM', COMMISSION_CREDIT_NOTE: 'CCN' };

/** `INV-2026-000042`: unique for an issuer, ordered, without gaps within a year. */
export const numberOf = (kind: SeriesKind, year: number, sequence: number): string => `${prefixes[kind]}-${year}-${String(sequence).padStart(6, '0')}`;

const MAX_TITLE = 300;
const MAX_NAME = 200;
const MAX_ADDRESS = 8;

const cut = (text: string, length: number): string => [...text.toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ').trim()].slice(0, length).join('');

/** A line's title as it is kept: null for none. */
export const titleOf = (title: string | undefined): string | null => cut(title ?? '', MAX_TITLE) || null;

/** A party as it is kept: trimmed, in bounds; null for none. */
export const partyOf = (party: Party | undefined): Party | null => (party ? tidy(party) : null);

/** A party without what a document cannot show. */
export const tidy = ({ name, address = [], taxNumber }: Party): Party => ({
  name: cut(name, MAX_NAME),
  address: address.map((line) => cut(line, MAX_NAME)).filter((line) => line !== '').slice(0, MAX_ADDRESS),
  taxNumber: taxNumber ? cut(taxNumber, 50) : null,
});

/** A frozen line of a sale. `taxAmount` is the tax within all of `amount`. */
export interface SoldLine {
  readonly reference: string;
  readonly title: string | null;
  readonly quantity: number;
  readonly amount: bigint;
  readonly taxAmount: bigint;
}

/** The tax in the first `part` minor units of a line, half up: no part has more tax than what is left, and the whole has all of it. */
const taxWithin = ({ amount, taxAmount }: SoldLine, part: bigint): bigint => (amount === 0n ? 0n : divideHalfUp(taxAmount * part, amount));

/** The lines of an invoice over `total`: all of what was sold, or what was captured of it, spread over the lines. */
export const invoiceLines = (sold: readonly SoldLine[], total: bigint): InvoiceLine[] => {
  const whole = sold.reduce((sum, { amount }) => sum + amount, 0n);
  const amounts = total === whole ? sold.map(({ amount }) => amount) : allocate(total, sold.map(({ amount }) => amount));
  return sold.map((line, i) => ({ reference: line.reference, title: line.title ?? line.reference, quantity: line.quantity, amount: amounts[i]!, tax: taxWithin(line, amounts[i]!) }));
};

/** What one refund took back of a line: from `before` to `after` minor units of it. */
export interface CreditStep {
  readonly line: SoldLine;
  readonly before: bigint;
  readonly after: bigint;
}

/** The lines of a credit note. Step by step they add up to the line's tax exactly when all of it was refunded. */
export const creditLines = (steps: readonly CreditStep[]): InvoiceLine[] =>
  steps.map(({ line, before, after }) => ({
    reference: line.reference, title: line.title ?? line.reference, quantity: line.quantity, amount: after - before, tax: taxWithin(line, after) - taxWithin(line, before),
  }));

export const totalOfLines = (lines: readonly InvoiceLine[]): { readonly total: bigint; readonly tax: bigint } =>
  lines.reduce((sum, { amount, tax }) => ({ total: sum.total + amount, tax: sum.tax + tax }), { total: 0n, tax: 0n });

export const storeLines = (lines: readonly InvoiceLine[]): string => JSON.stringify(lines.map(({ amount, tax, ...line }) => ({ ...line, amount: String(amount), tax: String(tax) })));

export const readLines = (stored: unknown): InvoiceLine[] => (stored as StoredLine[]).map(({ amount, tax, ...line }) => ({ ...line, amount: BigInt(amount), tax: BigInt(tax) }));

/** The first day of the month before the one of an instant, in UTC, and the first after it: 2026-01-31 → 2025-12-01, 2026-01-01. */
export const monthBefore = (at: Date): { readonly from: Date; readonly to: Date } => ({
  from: new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 1, 1)),
  to: new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1)),
});
