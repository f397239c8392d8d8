import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isAdjustable, isReason } from '../domain/adjustments.ts';
import type { Account } from '../domain/chart-of-accounts.ts';
import { differencesOf, isPairable } from '../domain/reconciliation.ts';
import { ownAccount } from '../domain/reconciliation-postings.ts';
import { itemMachine } from '../domain/reconciliation-states.ts';
import type { ReconciliationItemRow } from '../rows.ts';
import { accountId, accountOf, accountsByIds } from '../store/ledger.ts';
import { findItem, lockItems, updateItem } from '../store/reconciliation-items.ts';
import { adminId } from './require-admin.ts';

export type Resolution = 'WRITE_OFF' | 'MATCH_TO' | 'MOVE_FROM_SUSPENSE' | 'IGNORE';

export interface ProposeResolution {
  readonly itemId: string;
  readonly resolution: Resolution;
  /** Code of the account to move to, with MOVE_FROM_SUSPENSE. */
  readonly to?: string | null | undefined;
  /** The item that is the other side, with MATCH_TO. */
  readonly matchTo?: string | null | undefined;
  readonly reason: string;
  readonly idempotencyKey: string;
}

export type ResolutionRefusal =
  | 'RECONCILIATION_ITEM_NOT_FOUND' | 'RECONCILIATION_ITEM_CLOSED' | 'RECONCILIATION_ITEM_PROPOSED' | 'RECONCILIATION_NOT_PAIRABLE' | 'RESOLUTION_INVALID'
  | 'LEDGER_ACCOUNT_NOT_FOUND' | 'LEDGER_ACCOUNT_NOT_ADJUSTABLE' | 'REASON_INVALID' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/** The account to which an item's money would go. It exists in each currency of the item, or is one of the platform's own. */
export const targetOf = async (trx: Trx, item: ReconciliationItemRow, code: string): Promise<Result<Account, 'LEDGER_ACCOUNT_NOT_FOUND' | 'LEDGER_ACCOUNT_NOT_ADJUSTABLE'>> => {
  const own = ownAccount(code);
  if (own) return ok(own);
  const ids = differencesOf(item).map(({ currency }) => accountId(code, currency));
  const accounts = ids.length > 0 ? await accountsByIds(trx, ids) : [];
  if (accounts.length === 0 || accounts.length < new Set(ids).size) return fail('LEDGER_ACCOUNT_NOT_FOUND', 'input', 'to');
  const adjustable = accounts.every(({ kind }) => isAdjustable(kind) && kind !== 'CLEARING' && kind !== 'SUSPENSE');
  return adjustable ? ok(accountOf(accounts[0]!)) : fail('LEDGER_ACCOUNT_NOT_ADJUSTABLE', 'input', 'to');
};

const check = async (trx: Trx, item: ReconciliationItemRow, { resolution, to, matchTo, reason }: Omit<ProposeResolution, 'idempotencyKey'>): Promise<Result<true, ResolutionRefusal>> => {
  if (item.status === 'PROPOSED') return fail('RECONCILIATION_ITEM_PROPOSED', 'input', 'itemId');
  if (item.status !== 'OPEN') return fail('RECONCILIATION_ITEM_CLOSED', 'input', 'itemId');
  if (!isReason(reason)) return fail('REASON_INVALID', 'input', 'reason');
  if ((resolution === 'MOVE_FROM_SUSPENSE') !== (to != null)) return fail('RESOLUTION_INVALID', 'input', 'to');
  if ((resolution === 'MATCH_TO') !== (matchTo != null)) return fail('RESOLUTION_INVALID', 'input', 'matchTo');
  if (to != null) {
    const target = await targetOf(trx, item, to);
    if (!target.ok) return target;
  }
  if (matchTo == null) return ok(true);
  const other = isId(matchTo) ? await findItem(trx, matchTo) : undefined;
  if (!other) return fail('RECONCILIATION_ITEM_NOT_FOUND', 'input', 'matchTo');
  if (other.status === 'PROPOSED') return fail('RECONCILIATION_ITEM_PROPOSED', 'input', 'matchTo');
  if (other.status !== 'OPEN') return fail('RECONCILIATION_ITEM_CLOSED', 'input', 'matchTo');
  return isPairable(item, other) ? ok(true) : fail('RECONCILIATION_NOT_PAIRABLE', 'input', 'matchTo');
};

/**
 * Proposes what is to become of an open item; another admin decides. Nothing moves until then, and the item may still settle itself. Admins only
 * (read from the database): to everybody else there is none.
 */
export const proposeResolution = (ctx: Context, { idempotencyKey, ...input }: ProposeResolution): Promise<Result<ReconciliationItemRow, ResolutionRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<ReconciliationItemRow, ResolutionRefusal>> => {
    const proposedBy = await adminId(ctx, trx);
    if (proposedBy === null || !isId(input.itemId)) return fail('RECONCILIATION_ITEM_NOT_FOUND', 'input', 'itemId');
    const stored = await ctx.once(trx, { operation: 'payments.resolveReconciliationItem', key: idempotencyKey, input }, async (): Promise<Result<{ itemId: string }, ResolutionRefusal>> => {
      const [item] = await lockItems(trx, [input.itemId]);
      if (!item) return fail('RECONCILIATION_ITEM_NOT_FOUND', 'input', 'itemId');
      const checked = await check(trx, item, input);
      if (!checked.ok) return checked;
      const { resolution, to, matchTo, reason } = input;
      await updateItem(trx, item.id, { resolution, target_code: to ?? null, match_to: matchTo?.toLowerCase() ?? null, reason, proposed_by: proposedBy });
      const moved = await ctx.transition(trx, itemMachine, { id: item.id, event: 'propose', reason });
      return moved.ok ? ok({ itemId: item.id }) : fail('RECONCILIATION_ITEM_CLOSED', 'input', 'itemId');
    });
    if (!stored.ok) return stored;
    const item = await findItem(trx, stored.value.itemId);
    if (!item) throw new Error(`reconciliation item ${stored.value.itemId} is gone`);
    return ok(item);
  });
