import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { Parts } from '../domain/commission.ts';
import { isAmount } from '../domain/postings.ts';
import { partsOfSteps, refundSteps, remainingParts, spreadRefund, type RefundableLine, type RefundStep } from '../domain/proration.ts';
import type { PaymentSplitRow } from '../rows.ts';
import { refundableLines } from '../store/commission-lines.ts';

/** How much of which line goes back; minor units. */
export interface RefundLine {
  readonly reference: string;
  readonly amount: bigint;
}

/** What a refund takes back: in all from payee, platform and tax, and step by step of each line. */
export interface RefundPlan {
  readonly parts: Parts;
  readonly steps: readonly RefundStep[];
}

export type PlanRefusal = 'AMOUNT_INVALID' | 'REFUND_TOO_LARGE' | 'LINE_NOT_FOUND';

/**
 * Plans a refund of a split that the caller has locked: of the lines told, of an amount spread over all lines, or of all that is left. Commission
 * and tax go back line by line in proportion, and are exactly gone once a line was refunded whole, in whatever order and number of refunds.
 */
export const planRefund = async (
  trx: Trx,
  split: Pick<PaymentSplitRow, 'id'>,
  { amount, lines }: { readonly amount?: bigint | undefined; readonly lines?: readonly RefundLine[] | undefined },
): Promise<Result<RefundPlan, PlanRefusal>> => {
  const frozen = await refundableLines(trx, split.id);
  const left = remainingParts(frozen).amount;
  const amounts = lines ? amountsOfLines(frozen, lines) : ok(null);
  if (!amounts.ok) return amounts;
  const total = amounts.value?.reduce((sum, each) => sum + each, 0n);
  const wanted = total ?? amount ?? left;
  if (left === 0n) return fail('REFUND_TOO_LARGE', 'input', 'amount');
  if (!isAmount(wanted) || (total !== undefined && amount !== undefined && total !== amount)) return fail('AMOUNT_INVALID', 'input', 'amount');
  if (wanted > left) return fail('REFUND_TOO_LARGE', 'input', 'amount');
  const steps = refundSteps(frozen, amounts.value ?? spreadRefund(frozen, wanted));
  return ok({ parts: partsOfSteps(steps), steps });
};

const amountsOfLines = (frozen: readonly RefundableLine[], lines: readonly RefundLine[]): Result<bigint[], PlanRefusal> => {
  const wanted = new Map<string, bigint>();
  for (const [index, { reference, amount }] of lines.entries()) {
    const line = frozen.find((each) => each.reference === reference);
    if (!line || wanted.has(reference)) return fail('LINE_NOT_FOUND', 'input', 'lines', String(index), 'reference');
    if (!isAmount(amount)) return fail('AMOUNT_INVALID', 'input', 'lines', String(index), 'amount');
    if (amount > line.parts.amount - line.refunded.amount) return fail('REFUND_TOO_LARGE', 'input', 'lines', String(index), 'amount');
    wanted.set(reference, amount);
  }
  return ok(frozen.map(({ reference }) => wanted.get(reference) ?? 0n));
};
