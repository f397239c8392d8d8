import { allocate } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isAmount } from './postings.ts';

/** A split as captures see it; minor units. */
export interface CapturableSplit {
  readonly id: string;
  readonly reference: string;
  readonly amount: bigint;
  readonly captured: bigint;
  readonly capturing: bigint;
}

export interface CaptureRequest {
  /** Minor units; all that is left unless told. Zero with `final` takes nothing and gives back the rest. */
  readonly amount?: bigint | undefined;
  /** Of which splits, by their references; spread over what is left of all unless told. Adds up to `amount` where both are told. */
  readonly splits?: readonly { readonly reference: string; readonly amount: bigint }[] | undefined;
  /** Whether it is the last one: what is left then goes back to the payer. It is when nothing is left. */
  readonly final?: boolean | undefined;
}

export interface CapturePlan {
  readonly amount: bigint;
  readonly final: boolean;
  readonly parts: readonly { readonly split_id: string; readonly amount: bigint }[];
}

export type CaptureRefusal = 'AMOUNT_INVALID' | 'CAPTURE_TOO_LARGE' | 'SPLIT_NOT_FOUND';

/** What can still be captured of a split. */
export const leftOf = ({ amount, captured, capturing }: Omit<CapturableSplit, 'id' | 'reference'>): bigint => amount - captured - capturing;

/** Spreads an amount over what is left of splits (largest remainder, equal ones to the earlier split). At most what is left of all. */
export const spreadCapture = (splits: readonly CapturableSplit[], amount: bigint): CapturePlan['parts'] => {
  if (amount === 0n || splits.length === 0) return [];
  const amounts = allocate(amount, splits.map(leftOf));
  return splits.map((split, index) => ({ split_id: split.id, amount: amounts[index]! })).filter((part) => part.amount > 0n);
};

const namedParts = (splits: readonly CapturableSplit[], wanted: NonNullable<CaptureRequest['splits']>): Result<CapturePlan['parts'], CaptureRefusal> => {
  const parts = new Map<string, bigint>();
  for (const [index, { reference, amount }] of wanted.entries()) {
    const split = splits.find((each) => each.reference === reference);
    if (!split || parts.has(split.id)) return fail('SPLIT_NOT_FOUND', 'input', 'splits', String(index), 'reference');
    if (!isAmount(amount)) return fail('AMOUNT_INVALID', 'input', 'splits', String(index), 'amount');
    if (amount > leftOf(split)) return fail('CAPTURE_TOO_LARGE', 'input', 'splits', String(index), 'amount');
    parts.set(split.id, amount);
  }
  return ok([...parts].map(([split_id, amount]) => ({ split_id, amount })));
};

/** What was authorised, and how much of it was captured or is being captured. */
export interface Authorization {
  readonly amount: bigint;
  readonly taken: bigint;
}

/** What a capture takes, and of which of these splits; without any, of the whole. */
export const planCapture = (
  splits: readonly CapturableSplit[],
  authorization: Authorization,
  { amount, splits: named, final = false }: CaptureRequest,
): Result<CapturePlan, CaptureRefusal> => {
  const rest = authorization.amount - authorization.taken;
  const left = splits.length === 0 ? rest : splits.reduce((sum, split) => sum + leftOf(split), 0n);
  const parts = named && named.length > 0 ? namedParts(splits, named) : ok(null);
  if (!parts.ok) return parts;
  const total = parts.value?.reduce((sum, part) => sum + part.amount, 0n);
  const wanted = total ?? amount ?? left;
  if (wanted === 0n && final && authorization.taken > 0n && total === undefined) return ok({ amount: 0n, final, parts: [] });
  if (!isAmount(wanted) || (total !== undefined && amount !== undefined && total !== amount)) return fail('AMOUNT_INVALID', 'input', 'amount');
  if (wanted > left) return fail('CAPTURE_TOO_LARGE', 'input', 'amount');
  return ok({ amount: wanted, final: final || wanted === rest, parts: parts.value ?? spreadCapture(splits, wanted) });
};
