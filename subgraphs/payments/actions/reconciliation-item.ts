import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { ItemKind, Movement } from '../domain/reconciliation.ts';
import { openedPosting, openedReference } from '../domain/reconciliation-postings.ts';
import { itemMachine } from '../domain/reconciliation-states.ts';
import type { ReconciliationItemRow, ReconciliationRunRow, SettlementLineRow } from '../rows.ts';
import { findTransactionByReference } from '../store/ledger-transactions.ts';
import { insertItem, updateItem } from '../store/reconciliation-items.ts';
import { postToLedger } from './post-to-ledger.ts';
import { reverseTransaction } from './reverse-transaction.ts';

export interface Found {
  readonly kind: ItemKind;
  readonly line?: SettlementLineRow;
  readonly movement?: Movement;
}

/** Opens an item for a difference and puts what differs into suspense. Throws when the ledger refuses: a currency that we do not trade in, or a bug. */
export const openItem = async (ctx: Context, trx: Trx, run: ReconciliationRunRow, { kind, line, movement }: Found): Promise<ReconciliationItemRow> => {
  const item = await insertItem(trx, {
    id: newId(), run_id: run.id, provider: run.provider, kind, status: itemMachine.initial, created_at: ctx.now(),
    ...(line && { line_id: line.id, provider_amount: line.amount, provider_fee: line.fee, provider_currency: line.currency }),
    ...(movement && { transaction_id: movement.transactionId, account_id: movement.accountId, ledger_amount: movement.amount, ledger_currency: movement.currency }),
  });
  const posting = openedPosting(item);
  const posted = posting && (await postToLedger(ctx, trx, posting));
  if (posted && !posted.ok) throw new Error(`reconciliation item ${item.id}, line ${line?.line_id ?? 'none'}: ${posted.code}`);
  return item;
};

/** Takes what an item put into suspense back, as if the difference had never been. */
export const takeBack = async (ctx: Context, trx: Trx, item: ReconciliationItemRow, note: string): Promise<void> => {
  const opened = await findTransactionByReference(trx, openedReference(item.id));
  if (!opened) return;
  const reversed = await reverseTransaction(ctx, trx, { transactionId: opened.id, note });
  if (!reversed.ok) throw new Error(`reconciliation item ${item.id}: ${reversed.code}`);
};

/** What was missing has arrived: the item closes itself, whatever was proposed. The caller has locked it. */
export const settleItem = async (ctx: Context, trx: Trx, item: ReconciliationItemRow): Promise<void> => {
  await updateItem(trx, item.id, { closed_at: ctx.now() });
  const moved = await ctx.transition(trx, itemMachine, { id: item.id, event: 'settle' });
  if (!moved.ok) throw new Error(`reconciliation item ${item.id} is ${item.status}`);
  await takeBack(ctx, trx, item, 'settled by itself');
};
