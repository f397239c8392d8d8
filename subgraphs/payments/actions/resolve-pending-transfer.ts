import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { pendingTransferMachine } from '../domain/ledger-states.ts';
import { isAmount, transferEntries } from '../domain/postings.ts';
import type { PendingTransferRow } from '../rows.ts';
import { accountOf, accountsByIds, lockBalances } from '../store/ledger.ts';
import { findPendingTransfer, updatePostedAmount } from '../store/pending-transfers.ts';
import { postToLedger } from './post-to-ledger.ts';

export type ResolveRefusal = 'PENDING_TRANSFER_NOT_FOUND' | 'PENDING_TRANSFER_RESOLVED';
export type PostPendingRefusal = ResolveRefusal | 'PENDING_TRANSFER_EXPIRED' | 'PENDING_TRANSFER_TOO_SMALL' | 'AMOUNT_INVALID';

/** Balances are locked before the transfer, in order, as every posting locks them, so that resolving and posting cannot deadlock. */
const lockForResolution = async (trx: Trx, id: string): Promise<PendingTransferRow | undefined> => {
  const pending = isId(id) ? await findPendingTransfer(trx, id) : undefined;
  if (pending) await lockBalances(trx, [pending.from_account, pending.to_account]);
  return pending;
};

/**
 * Moves what was set aside, or less: the rest is free again. Once: whoever comes second, or after a void, is refused, and so is everybody after
 * its time is over, whether the job has been there or not. Minor units; all of it unless told.
 */
export const postPendingTransfer = async (ctx: Context, trx: Trx, { id, amount }: { id: string; amount?: bigint | undefined }): Promise<Result<PendingTransferRow, PostPendingRefusal>> => {
  const pending = await lockForResolution(trx, id);
  if (!pending) return fail('PENDING_TRANSFER_NOT_FOUND', 'input', 'id');
  const posted = amount ?? pending.amount;
  if (!isAmount(posted)) return fail('AMOUNT_INVALID', 'input', 'amount');
  if (posted > pending.amount) return fail('PENDING_TRANSFER_TOO_SMALL', 'input', 'amount');
  if (!(await updatePostedAmount(trx, { id, amount: posted, at: ctx.now() }))) {
    const now = await findPendingTransfer(trx, id);
    return fail(now?.status === 'PENDING' || now?.status === 'EXPIRED' ? 'PENDING_TRANSFER_EXPIRED' : 'PENDING_TRANSFER_RESOLVED', 'input', 'id');
  }
  const moved = await ctx.transition(trx, pendingTransferMachine, { id, event: 'post' });
  if (!moved.ok) return fail('PENDING_TRANSFER_RESOLVED', 'input', 'id');
  const accounts = new Map((await accountsByIds(trx, [pending.from_account, pending.to_account])).map((row) => [row.id, accountOf(row)]));
  const entries = transferEntries(accounts.get(pending.from_account)!, accounts.get(pending.to_account)!, posted, pending.currency);
  const note = pending.note === null ? {} : { note: pending.note };
  const outcome = await postToLedger(ctx, trx, { reference: `pending:${id}`, kind: 'TRANSFER', entries, ...note });
  if (!outcome.ok) throw new Error(`pending transfer ${id}: ${outcome.code}`);
  return ok({ ...pending, status: moved.value, posted_amount: posted });
};

/** Gives back what was set aside, once. Nothing moves. */
export const voidPendingTransfer = async (ctx: Context, trx: Trx, { id, reason }: { id: string; reason?: string }): Promise<Result<PendingTransferRow, ResolveRefusal>> => {
  const pending = await lockForResolution(trx, id);
  if (!pending) return fail('PENDING_TRANSFER_NOT_FOUND', 'input', 'id');
  const moved = await ctx.transition(trx, pendingTransferMachine, { id, event: 'void', ...(reason === undefined ? {} : { reason }) });
  return moved.ok ? ok({ ...pending, status: moved.value }) : fail('PENDING_TRANSFER_RESOLVED', 'input', 'id');
};

/** The same because its time is over; false before that, or when somebody was faster. */
export const expirePendingTransfer = (ctx: Context, id: string): Promise<Result<boolean>> =>
  ctx.inTransaction(async (trx): Promise<Result<boolean>> => {
    const pending = await lockForResolution(trx, id);
    if (!pending?.expires_at || pending.expires_at > ctx.now()) return ok(false);
    const moved = await ctx.transition(trx, pendingTransferMachine, { id, event: 'expire' });
    return ok(moved.ok);
  });
