import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Parts } from '../domain/commission.ts';
import type { Payee } from '../domain/payees.ts';
import { availableAt } from '../domain/payout-schedule.ts';
import { insertEarning } from '../store/earnings.ts';
import { knowPayee } from './know-payee.ts';

export interface NewEarning {
  readonly kind: 'EARNING' | 'CREDIT';
  readonly payee: Payee;
  readonly currency: string;
  /** What it is for, such as the order. */
  readonly reference: string;
  /** The split that was released; null for a credit. */
  readonly splitId: string | null;
  /** One earning for each. */
  readonly causeId: string;
  readonly parts: Parts;
}

/** Notes what a payee has earned; it matures after the payee's hold period. The caller posts the money to the payee's pending account. */
export const recordEarning = async (ctx: Context, trx: Trx, { kind, payee, currency, reference, splitId, causeId, parts }: NewEarning): Promise<void> => {
  const at = ctx.now();
  const { hold_days } = await knowPayee(ctx, trx, payee);
  await insertEarning(trx, {
    id: newId(), kind, payee_kind: payee.kind, payee_id: payee.id, currency, reference, split_id: splitId, cause_id: causeId,
    gross: parts.amount, commission: parts.commission, tax: parts.tax, amount: parts.net, available_at: availableAt(at, hold_days), created_at: at,
  });
};
