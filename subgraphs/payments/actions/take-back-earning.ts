import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Account } from '../domain/chart-of-accounts.ts';
import type { Parts } from '../domain/commission.ts';
import { payeeAvailable, payeeKindOf, payeeOf, payeePending } from '../domain/payees.ts';
import { findAdjustment, findEarningOfSplit, insertEarning } from '../store/earnings.ts';
import { lockPayee } from '../store/payees.ts';

export interface TakeBack {
  /** The split it is about, locked by the caller before. */
  readonly split: { readonly id: string; readonly payee_id: string; readonly released_at: Date | null };
  /** What the payment is for, such as ORDER_GROUP: it says whose earnings these are. */
  readonly subjectType: string;
  /** What is taken, all of it zero or more: `net` from the payee. */
  readonly parts: Parts;
  readonly cause: 'REFUND' | 'DISPUTE';
  /** The refund or dispute. Taking back twice for the same one changes nothing. */
  readonly causeId: string;
}

const negative = ({ amount, commission, tax, net }: Parts): Parts => ({ amount: -amount, commission: -commission, tax: -tax, net: -net });

/** Writes an adjustment of a split's earning, once for its cause; answers the account that the earning's money lies in now. */
const adjust = async (ctx: Context, trx: Trx, kind: string, { split, subjectType, parts, causeId }: Omit<TakeBack, 'cause'>): Promise<Account | null> => {
  if (split.released_at === null) return null;
  const payee = { kind: payeeKindOf(subjectType), id: split.payee_id };
  await lockPayee(trx, payee);
  const earning = await findEarningOfSplit(trx, split.id);
  if (!earning) throw new Error(`split ${split.id} was released and has no earning`);
  const known = await findAdjustment(trx, kind, causeId, earning.id);
  if (!known) {
    await insertEarning(trx, {
      id: newId(), kind, payee_kind: payee.kind, payee_id: payee.id, currency: earning.currency, reference: earning.reference, split_id: split.id, earning_id: earning.id,
      cause_id: causeId, gross: parts.amount, commission: parts.commission, tax: parts.tax, amount: parts.net, available_at: earning.available_at,
      matured_at: earning.matured_at === null ? null : ctx.now(), created_at: ctx.now(),
    });
  }
  const of = payeeOf(earning);
  return earning.matured_at === null ? payeePending(of) : payeeAvailable(of);
};

/**
 * For everything that takes a released split's money from its payee: refunds, and disputes that are opened or lost. In the caller's transaction,
 * writes a negative row linked to the split's earning, so that a payout can be itemised exactly, and answers the account from which the caller's
 * own posting must take `parts.net`: the payee's pending one while the earning has not matured, the available one afterwards, which may go below
 * zero and nets against later earnings. The payee stays locked until the caller commits, so that the money does not move in between. Null for a
 * split that was not released: its money is in escrow, and nothing is written. Commission and tax the caller takes from the platform's accounts.
 */
export const takeBackEarning = (ctx: Context, trx: Trx, { cause, parts, ...about }: TakeBack): Promise<Account | null> =>
  adjust(ctx, trx, cause, { ...about, parts: negative(parts) });

/**
 * The way back, for a dispute that was won: a positive row of the same kind. Answers the account into which the caller's posting must put
 * `parts.net`, which may be another one than it was taken from, because the earning may have matured since.
 */
export const giveBackEarning = (ctx: Context, trx: Trx, about: Omit<TakeBack, 'cause'>): Promise<Account | null> => adjust(ctx, trx, 'DISPUTE_WON', about);
