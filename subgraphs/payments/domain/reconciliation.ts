import { days } from '../../../platform/kernel/clock.ts';
import { decodeCursor, encodeCursor } from '../../../platform/kernel/cursor.ts';
import type { SettlementLine } from './settlement.ts';

/** By what a line and a movement of the ledger were found to be the same, in the order in which the rules are tried. */
export const matchRules = [
  'CHARGE_REFERENCE', 'REFUND_ID', 'TRANSFER_ID', 'PAYOUT_ID', 'DISPUTE_ID', 'FEE', 'NET_OF_FEE', 'AMOUNT_AND_DATE', 'NOTHING', 'CANCELS_OUT', 'BY_HAND',
] as const;
export type MatchRule = (typeof matchRules)[number];

export type ItemKind = 'MISSING_IN_LEDGER' | 'MISSING_AT_PROVIDER' | 'AMOUNT_DIFFERS' | 'CURRENCY_DIFFERS' | 'DUPLICATE';

export const stages = ['READING', 'MATCHING', 'RECHECKING', 'JUDGING', 'SEARCHING', 'FINISHED'] as const;
export type Stage = (typeof stages)[number];

/** By how much a provider's clock, day and bookkeeping may differ from ours: lines are looked for so long before and after a period. */
export const MARGIN = days(2);

const LONGEST = days(92);

/** Whether a period can be compared: it has begun and ended, and is at most 92 days long. */
export const isPeriod = (from: Date, to: Date, now: Date): boolean => from < to && to <= now && to.getTime() - from.getTime() <= LONGEST;

/** What one transaction moved on a provider's clearing account, seen from the provider: positive where it got money for us. */
export interface Movement {
  readonly transactionId: string;
  readonly accountId: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly at: Date;
}

/** What tells movements apart. */
export const keyOf = ({ transactionId, accountId }: Pick<Movement, 'transactionId' | 'accountId'>): string => `${transactionId} ${accountId}`;

/** A movement that a line may be. */
export interface Candidate extends Movement {
  /** By which of our names for it the line found it; null for one that has no name at the provider. */
  readonly name: MatchRule | null;
  /** Whether no other line has it. */
  readonly free: boolean;
}

export type Judgement =
  | { readonly kind: 'MATCH'; readonly rule: MatchRule; readonly movement: Movement }
  | { readonly kind: 'NOTHING' }
  | { readonly kind: 'AMOUNT_DIFFERS' | 'CURRENCY_DIFFERS'; readonly movement: Movement }
  | { readonly kind: 'MISSING_IN_LEDGER' | 'DUPLICATE' };

type Line = Pick<SettlementLine, 'amount' | 'fee' | 'currency'>;
type Rule = (line: Line, candidates: readonly Candidate[]) => Judgement | null;

const match = (movement: Candidate | undefined, rule: MatchRule | null): Judgement | null => (movement && rule ? { kind: 'MATCH', rule, movement } : null);

const movesNothing: Rule = ({ amount }) => (amount === 0n ? { kind: 'NOTHING' } : null);

/** The name says it, and so do the figures. */
const sameName: Rule = ({ amount, currency }, candidates) => {
  const found = candidates.find((each) => each.free && each.name !== null && each.currency === currency && each.amount === amount);
  return match(found, found?.name ?? null);
};

/** The name says it, and the line's amount is without the fee that it names. */
const netOfFee: Rule = ({ amount, fee, currency }, candidates) =>
  fee === 0n ? null : match(candidates.find((each) => each.free && each.name !== null && each.currency === currency && each.amount - fee === amount), 'NET_OF_FEE');

/** No name at either side, but nothing else of this amount within the margin. */
const sameAmountAndDate: Rule = ({ amount, currency }, candidates) => {
  const nameless = candidates.filter((each) => each.free && each.name === null && each.currency === currency && each.amount === amount);
  return nameless.length === 1 && candidates.every((each) => each.name === null) ? match(nameless[0], 'AMOUNT_AND_DATE') : null;
};

/** The name says it, and the figures do not. */
const differs: Rule = ({ amount, currency }, candidates) => {
  const sameWay = candidates.filter((each) => each.free && each.name !== null && each.amount > 0n === amount > 0n);
  const movement = sameWay.find((each) => each.currency === currency);
  if (movement) return { kind: 'AMOUNT_DIFFERS', movement };
  return sameWay[0] ? { kind: 'CURRENCY_DIFFERS', movement: sameWay[0] } : null;
};

/** The name says it, and another line was it before. */
const twice: Rule = ({ amount, currency }, candidates) =>
  candidates.some((each) => !each.free && each.name !== null && each.currency === currency && each.amount === amount) ? { kind: 'DUPLICATE' } : null;

const byName: readonly Rule[] = [movesNothing, sameName, netOfFee];
const rules: readonly Rule[] = [...byName, sameAmountAndDate, differs, twice];

const firstOf = (tried: readonly Rule[], line: Line, candidates: readonly Candidate[]): Judgement | null => {
  for (const rule of tried) {
    const judgement = rule(line, candidates);
    if (judgement) return judgement;
  }
  return null;
};

/** What a line is by its name and figures; null when they do not agree. `candidates` oldest first. */
export const matchByName = (line: Line, candidates: readonly Candidate[]): Judgement | null => firstOf(byName, line, candidates);

/** What a line is, when all that have a name were matched before: the first rule that says something. */
export const judge = (line: Line, candidates: readonly Candidate[]): Judgement => firstOf(rules, line, candidates) ?? { kind: 'MISSING_IN_LEDGER' };

/** The figures that an item was opened with. */
export interface ItemFigures {
  readonly kind: string;
  readonly provider_amount: bigint | null;
  readonly provider_fee: bigint | null;
  readonly provider_currency: string | null;
  readonly ledger_amount: bigint | null;
  readonly ledger_currency: string | null;
}

export interface Difference {
  readonly currency: string;
  /** Minor units; positive where the provider holds more than the ledger says. */
  readonly amount: bigint;
}

/**
 * What stands in suspense for an item. Of a line that the ledger does not have, what the provider holds: without its fee, which is booked when
 * somebody knows what the line is. Otherwise its fee is booked, and this is the rest.
 */
export const differencesOf = (item: ItemFigures): Difference[] => {
  const provider = { currency: item.provider_currency ?? '', amount: item.provider_amount ?? 0n };
  const ledger = { currency: item.ledger_currency ?? '', amount: -(item.ledger_amount ?? 0n) };
  const parts =
    item.kind === 'AMOUNT_DIFFERS' ? [{ currency: provider.currency, amount: provider.amount + ledger.amount }]
    : item.kind === 'CURRENCY_DIFFERS' ? [provider, ledger]
    : item.kind === 'MISSING_AT_PROVIDER' ? [ledger]
    : [{ ...provider, amount: provider.amount - (item.provider_fee ?? 0n) }];
  return parts.filter(({ amount }) => amount !== 0n);
};

type Sides = ItemFigures & { readonly provider: string };

/** Whether one item lacks what the other one has too much: the same amount of the same money at the same provider. */
export const isPairable = (one: Sides, other: Sides): boolean => {
  const [found, missing] = one.kind === 'MISSING_AT_PROVIDER' ? [other, one] : [one, other];
  return (
    (found.kind === 'MISSING_IN_LEDGER' || found.kind === 'DUPLICATE') && missing.kind === 'MISSING_AT_PROVIDER' && found.provider === missing.provider &&
    found.provider_amount === missing.ledger_amount && found.provider_currency === missing.ledger_currency
  );
};

/** A place in an order of (instant, id), as a run keeps it. */
export type Place = readonly [at: string, id: string];

export const writePlace = (place: Place): string => encodeCursor(place);

/** The place that a run keeps; null at the beginning of a stage. */
export const readPlace = (position: string | null): Place | null => {
  const values = position === null ? null : decodeCursor(position, 2);
  return values ? [String(values[0]), String(values[1])] : null;
};

/** How much of a run is done, 0 to 1: reading counts for half. `position` is an instant while it reads. */
export const progressOf = ({ stage, position, read_from, read_to }: { stage: string; position: string | null; read_from: Date; read_to: Date }): number => {
  const place = stages.findIndex((each) => each === stage);
  if (place > 0) return 0.5 + (place / (stages.length - 1)) * 0.5;
  const read = position === null ? 0 : new Date(position).getTime() - read_from.getTime();
  return (read / (read_to.getTime() - read_from.getTime())) * 0.5;
};
