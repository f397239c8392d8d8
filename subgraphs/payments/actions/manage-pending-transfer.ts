import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isAdjustable, isReason } from '../domain/adjustments.ts';
import type { PendingTransferRow } from '../rows.ts';
import { accountId, accountOf, accountsByIds } from '../store/ledger.ts';
import { findPendingTransfer } from '../store/pending-transfers.ts';
import { adminId } from './require-admin.ts';
import { openPendingTransfer, type OpenPendingRefusal } from './open-pending-transfer.ts';
import { postPendingTransfer, voidPendingTransfer, type PostPendingRefusal, type ResolveRefusal } from './resolve-pending-transfer.ts';

export interface PendingTransferInput {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly expiresAt?: Date | null | undefined;
  readonly reason: string;
  readonly idempotencyKey: string;
}

export type ManualPendingRefusal = OpenPendingRefusal | 'LEDGER_ACCOUNT_NOT_FOUND' | 'LEDGER_ACCOUNT_NOT_ADJUSTABLE' | 'REASON_INVALID' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/** Sets money aside by hand between accounts that exist. Admins only (read from the database): to everybody else the accounts do not exist. */
export const openPendingAsAdmin = (ctx: Context, { idempotencyKey, ...input }: PendingTransferInput): Promise<Result<PendingTransferRow, ManualPendingRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<PendingTransferRow, ManualPendingRefusal>> => {
    if ((await adminId(ctx, trx)) === null) return fail('LEDGER_ACCOUNT_NOT_FOUND', 'input', 'from');
    const request = { ...input, expiresAt: input.expiresAt?.toISOString() ?? null };
    const stored = await ctx.once(trx, { operation: 'payments.openPendingTransfer', key: idempotencyKey, input: request }, async (): Promise<Result<{ id: string }, ManualPendingRefusal>> => {
      if (!isReason(input.reason)) return fail('REASON_INVALID', 'input', 'reason');
      const [fromId, toId] = [accountId(input.from, input.currency), accountId(input.to, input.currency)];
      const accounts = new Map((await accountsByIds(trx, [fromId, toId])).map((row) => [row.id, accountOf(row)]));
      const [from, to] = [accounts.get(fromId), accounts.get(toId)];
      if (!from || !to) return fail('LEDGER_ACCOUNT_NOT_FOUND', 'input', from ? 'to' : 'from');
      if (!isAdjustable(from.kind) || !isAdjustable(to.kind)) return fail('LEDGER_ACCOUNT_NOT_ADJUSTABLE', 'input', isAdjustable(from.kind) ? 'to' : 'from');
      const { amount, currency, reason: note } = input;
      const opened = await openPendingTransfer(ctx, trx, { reference: `manual:${newId()}`, from, to, currency, amount, expiresAt: input.expiresAt ?? null, note });
      return opened.ok ? ok({ id: opened.value.id }) : opened;
    });
    if (!stored.ok) return stored;
    const row = await findPendingTransfer(trx, stored.value.id);
    if (!row) throw new Error(`pending transfer ${stored.value.id} is gone`);
    return ok(row);
  });

/** Posts by hand what was set aside by hand or by an action. Admins only, as above. */
export const postPendingAsAdmin = (ctx: Context, { id, amount }: { id: string; amount?: bigint | null | undefined }): Promise<Result<PendingTransferRow, PostPendingRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<PendingTransferRow, PostPendingRefusal>> =>
    (await adminId(ctx, trx)) === null ? fail('PENDING_TRANSFER_NOT_FOUND', 'input', 'id') : postPendingTransfer(ctx, trx, { id, amount: amount ?? undefined }),
  );

/** Gives back by hand what was set aside. Admins only, as above. */
export const voidPendingAsAdmin = (ctx: Context, { id }: { id: string }): Promise<Result<PendingTransferRow, ResolveRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<PendingTransferRow, ResolveRefusal>> =>
    (await adminId(ctx, trx)) === null ? fail('PENDING_TRANSFER_NOT_FOUND', 'input', 'id') : voidPendingTransfer(ctx, trx, { id }),
  );
