import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { adjustmentMachine } from '../domain/ledger-states.ts';
import type { LedgerAdjustmentRow } from '../rows.ts';
import { adjustmentLinesByIds, lockAdjustment, updateDecidedBy } from '../store/adjustments.ts';
import { accountOf } from '../store/ledger.ts';
import { adminId } from './require-admin.ts';
import { postToLedger } from './post-to-ledger.ts';
import { reverseTransaction } from './reverse-transaction.ts';

export type DecisionRefusal = 'ADJUSTMENT_NOT_FOUND' | 'ADJUSTMENT_DECIDED' | 'ADJUSTMENT_OWN' | 'INSUFFICIENT_FUNDS' | 'LEDGER_ALREADY_REVERSED';

const post = async (ctx: Context, trx: Trx, { id, reverses, reason }: LedgerAdjustmentRow): Promise<Result<unknown, DecisionRefusal>> => {
  if (reverses !== null) {
    const reversed = await reverseTransaction(ctx, trx, { transactionId: reverses, note: reason });
    if (reversed.ok || reversed.code === 'INSUFFICIENT_FUNDS' || reversed.code === 'LEDGER_ALREADY_REVERSED') return reversed as Result<unknown, DecisionRefusal>;
    throw new Error(`adjustment ${id}: ${reversed.code}`);
  }
  const lines = await adjustmentLinesByIds(trx, [id]);
  const entries = lines.map(({ account, amount }) => ({ account: accountOf(account), currency: account.currency, amount }));
  const posted = await postToLedger(ctx, trx, { reference: `adjustment:${id}`, kind: 'ADJUSTMENT', entries, note: reason });
  if (posted.ok || posted.code === 'INSUFFICIENT_FUNDS') return posted as Result<unknown, DecisionRefusal>;
  throw new Error(`adjustment ${id}: ${posted.code}`);
};

/**
 * Another admin than the one who proposed it posts an adjustment or refuses it for good, once. When an account with a limit cannot pay it stays
 * proposed. Admins only (read from the database): to everybody else there is none.
 */
export const decideAdjustment = (ctx: Context, { id, event }: { id: string; event: 'approve' | 'reject' }): Promise<Result<LedgerAdjustmentRow, DecisionRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<LedgerAdjustmentRow, DecisionRefusal>> => {
    const decidedBy = await adminId(ctx, trx);
    const adjustment = decidedBy !== null && isId(id) ? await lockAdjustment(trx, id) : undefined;
    if (decidedBy === null || !adjustment) return fail('ADJUSTMENT_NOT_FOUND', 'input', 'id');
    if (adjustment.status !== 'PROPOSED') return fail('ADJUSTMENT_DECIDED', 'input', 'id');
    if (adjustment.proposed_by === decidedBy) return fail('ADJUSTMENT_OWN', 'input', 'id');
    await updateDecidedBy(trx, id, decidedBy);
    const moved = await ctx.transition(trx, adjustmentMachine, { id, event });
    if (!moved.ok) return fail('ADJUSTMENT_DECIDED', 'input', 'id');
    const done = event === 'approve' ? await post(ctx, trx, adjustment) : ok(null);
    return done.ok ? ok({ ...adjustment, status: moved.value, decided_by: decidedBy }) : done;
  });
