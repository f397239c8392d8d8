import { membersOf } from '../../accounts/contract.ts';
import { notify } from '../../communication/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { toDecimal } from '../../../platform/kernel/money.ts';
import { isDecided, needsResponse } from '../domain/dispute-states.ts';
import { sharesOf } from '../domain/dispute-shares.ts';
import type { DisputeRow, PaymentSplitRow } from '../rows.ts';

interface Concerned {
  readonly dispute: DisputeRow;
  readonly splits: readonly PaymentSplitRow[];
}

const day = (at: Date | null): string => (at ?? new Date(0)).toISOString().slice(0, 10);

/** Tells the members of each vendor of a disputed payment, with the vendor's own part and nobody else's: `type` once for a dispute and state. */
const tellVendors = async (ctx: Context, trx: Trx, { dispute, splits }: Concerned, type: 'dispute.opened' | 'dispute.dueSoon' | 'dispute.decided', key: string): Promise<void> => {
  const shares = sharesOf(dispute.amount, splits);
  for (const payeeId of new Set(splits.map((split) => split.payee_id))) {
    const share = splits.reduce((sum, split, i) => (split.payee_id === payeeId ? sum + shares[i]! : sum), 0n);
    const amount = `${toDecimal({ amount: share, currency: dispute.currency })} ${dispute.currency}`;
    for (const { userId } of await membersOf(trx, payeeId)) {
      const about = { userId, subject: { type: 'PaymentIntent', id: dispute.intent_id }, dedupeKey: `${key}:${payeeId}` } as const;
      if (type === 'dispute.decided') await notify(ctx, trx, { ...about, type, variables: { amount, outcome: dispute.status.toLowerCase().replaceAll('_', ' ') } });
      else await notify(ctx, trx, { ...about, type, variables: { amount, dueBy: day(dispute.evidence_due_by) } });
    }
  }
};

/** Tells vendors that a dispute waits for them, or how it ended. What happens in between is nobody's news. */
export const tellOfDispute = async (ctx: Context, trx: Trx, concerned: Concerned): Promise<void> => {
  const { id, status } = concerned.dispute;
  if (needsResponse(status)) await tellVendors(ctx, trx, concerned, 'dispute.opened', `${id}:${status}`);
  if (isDecided(status)) await tellVendors(ctx, trx, concerned, 'dispute.decided', `${id}:${status}`);
};

/** Tells vendors that there is little time left to answer. */
export const remindOfDispute = (ctx: Context, trx: Trx, concerned: Concerned): Promise<void> => tellVendors(ctx, trx, concerned, 'dispute.dueSoon', concerned.dispute.id);
