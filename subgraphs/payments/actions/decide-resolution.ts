import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { writeOffs, type Account } from '../domain/chart-of-accounts.ts';
import { isPairable } from '../domain/reconciliation.ts';
import { resolvedPosting } from '../domain/reconciliation-postings.ts';
import { itemMachine } from '../domain/reconciliation-states.ts';
import type { ReconciliationItemRow } from '../rows.ts';
import { findTransaction } from '../store/ledger-transactions.ts';
import { findItem, lockItems, updateItem } from '../store/reconciliation-items.ts';
import { takeTurns } from '../store/reconciliation-runs.ts';
import { linesByIds } from '../store/settlement-lines.ts';
import { adminId } from './require-admin.ts';
import { postToLedger } from './post-to-ledger.ts';
import { targetOf } from './propose-resolution.ts';
import { settleItem, takeBack } from './reconciliation-item.ts';
import { pair } from './settle-line.ts';

export type ResolutionDecisionRefusal =
  | 'RECONCILIATION_ITEM_NOT_FOUND' | 'RECONCILIATION_ITEM_CLOSED' | 'RECONCILIATION_NOT_PROPOSED' | 'RESOLUTION_OWN' | 'RECONCILIATION_NOT_PAIRABLE'
  | 'INSUFFICIENT_FUNDS' | 'LEDGER_ACCOUNT_NOT_FOUND' | 'LEDGER_ACCOUNT_NOT_ADJUSTABLE';

type Done = Result<true, ResolutionDecisionRefusal>;

const moveTo = async (ctx: Context, trx: Trx, item: ReconciliationItemRow, target: Account): Promise<Done> => {
  const posting = resolvedPosting(item, target, item.reason ?? '');
  const posted = posting && (await postToLedger(ctx, trx, posting));
  if (!posted || posted.ok) return ok(true);
  if (posted.code === 'INSUFFICIENT_FUNDS') return fail('INSUFFICIENT_FUNDS', 'input', 'id');
  throw new Error(`reconciliation item ${item.id}: ${posted.code}`);
};

/** The line of one item is the movement of the other: what both put into suspense is taken back, and they are a match. */
const pairWith = async (ctx: Context, trx: Trx, item: ReconciliationItemRow, other: ReconciliationItemRow | undefined): Promise<Done> => {
  if (!other || (other.status !== 'OPEN' && other.status !== 'PROPOSED') || !isPairable(item, other)) return fail('RECONCILIATION_NOT_PAIRABLE', 'input', 'id');
  const [found, missing] = item.line_id === null ? [other, item] : [item, other];
  const [line] = await linesByIds(trx, [found.line_id ?? '']);
  const { transaction_id, account_id, ledger_amount, ledger_currency } = missing;
  const transaction = transaction_id === null ? undefined : await findTransaction(trx, transaction_id);
  if (!line || !transaction || account_id === null || ledger_amount === null || ledger_currency === null) throw new Error(`reconciliation items ${item.id} and ${other.id} have no sides`);
  await takeBack(ctx, trx, item, item.reason ?? '');
  await settleItem(ctx, trx, other);
  await pair(ctx, trx, line, { transactionId: transaction.id, accountId: account_id, amount: ledger_amount, currency: ledger_currency, at: transaction.at }, 'BY_HAND', { item_id: item.id });
  return ok(true);
};

const carryOut = async (ctx: Context, trx: Trx, item: ReconciliationItemRow, other: ReconciliationItemRow | undefined): Promise<Done> => {
  if (item.resolution === 'WRITE_OFF') return moveTo(ctx, trx, item, writeOffs);
  if (item.resolution === 'MATCH_TO') return pairWith(ctx, trx, item, other);
  if (item.resolution === 'MOVE_FROM_SUSPENSE') {
    const target = await targetOf(trx, item, item.target_code ?? '');
    return target.ok ? moveTo(ctx, trx, item, target.value) : target;
  }
  await takeBack(ctx, trx, item, item.reason ?? '');
  return ok(true);
};

/** The item with the one that it is to be matched to, locked in order of id. */
const lockBoth = async (trx: Trx, id: string): Promise<[item: ReconciliationItemRow | undefined, other: ReconciliationItemRow | undefined]> => {
  const known = await findItem(trx, id);
  if (known) await takeTurns(trx, known.provider);
  const locked = known ? await lockItems(trx, known.match_to === null ? [id] : [id, known.match_to]) : [];
  const item = locked.find((each) => each.id === known?.id);
  return [item, locked.find((each) => each.id === item?.match_to)];
};

/**
 * Another admin than the one who proposed it carries a resolution out, once, or refuses it: then the item is open again. When an account with a limit
 * cannot pay, or what was to be matched has settled, it stays proposed. Admins only (read from the database): to everybody else there is none.
 */
export const decideResolution = (ctx: Context, { id, event }: { id: string; event: 'approve' | 'reject' }): Promise<Result<ReconciliationItemRow, ResolutionDecisionRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<ReconciliationItemRow, ResolutionDecisionRefusal>> => {
    const decidedBy = await adminId(ctx, trx);
    const [item, other] = decidedBy !== null && isId(id) ? await lockBoth(trx, id.toLowerCase()) : [];
    if (decidedBy === null || !item) return fail('RECONCILIATION_ITEM_NOT_FOUND', 'input', 'id');
    if (item.status === 'OPEN') return fail('RECONCILIATION_NOT_PROPOSED', 'input', 'id');
    if (item.status !== 'PROPOSED') return fail('RECONCILIATION_ITEM_CLOSED', 'input', 'id');
    if (item.proposed_by === decidedBy) return fail('RESOLUTION_OWN', 'input', 'id');
    const done = await (event === 'approve' ? approve(ctx, trx, item, other, decidedBy) : reject(ctx, trx, item));
    if (!done.ok) return done;
    const decided = await findItem(trx, item.id);
    if (!decided) throw new Error(`reconciliation item ${item.id} is gone`);
    return ok(decided);
  });

const approve = async (ctx: Context, trx: Trx, item: ReconciliationItemRow, other: ReconciliationItemRow | undefined, decidedBy: string): Promise<Done> => {
  await updateItem(trx, item.id, { decided_by: decidedBy, closed_at: ctx.now() });
  const moved = await ctx.transition(trx, itemMachine, { id: item.id, event: 'approve', reason: item.resolution ?? '' });
  return moved.ok ? carryOut(ctx, trx, item, other) : fail('RECONCILIATION_ITEM_CLOSED', 'input', 'id');
};

const reject = async (ctx: Context, trx: Trx, item: ReconciliationItemRow): Promise<Done> => {
  const moved = await ctx.transition(trx, itemMachine, { id: item.id, event: 'reject' });
  if (!moved.ok) return fail('RECONCILIATION_ITEM_CLOSED', 'input', 'id');
  await updateItem(trx, item.id, { resolution: null, target_code: null, match_to: null, reason: null, proposed_by: null });
  return ok(true);
};
