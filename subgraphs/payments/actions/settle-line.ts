import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Judgement, MatchRule, Movement } from '../domain/reconciliation.ts';
import type { ReconciliationRunRow, SettlementLineRow } from '../rows.ts';
import { lockItemOfMovement } from '../store/reconciliation-items.ts';
import { findTransactionByReference } from '../store/ledger-transactions.ts';
import { insertMatches } from '../store/settlement-matches.ts';
import { bookProviderFee } from './book-provider-fee.ts';
import { openItem, settleItem } from './reconciliation-item.ts';
import { accountId } from '../store/ledger.ts';
import { clearing } from '../domain/chart-of-accounts.ts';

/** What a portion of a stage did, and where the next one begins; null: the stage is over. */
export interface Portion {
  readonly matched: number;
  readonly settled: number;
  readonly opened: number;
  readonly next: string | null;
}

export type Done = Omit<Portion, 'next'>;

export const nothingDone: Done = { matched: 0, settled: 0, opened: 0 };

export const sumOf = (done: readonly Done[]): Done =>
  done.reduce((a, b) => ({ matched: a.matched + b.matched, settled: a.settled + b.settled, opened: a.opened + b.opened }), nothingDone);

/** Books what the provider kept of a line whose subject is known, once. Throws when it was booked otherwise: a person has to look. */
const bookFee = async (ctx: Context, trx: Trx, line: SettlementLineRow, amount: bigint): Promise<void> => {
  const { provider, line_id: reference, reference: about, currency, at } = line;
  const booked = await bookProviderFee(ctx, trx, { provider, reference, about, amount, currency, at });
  if (!booked.ok) throw new Error(`the fee of line ${reference} of ${provider}: ${booked.code}`);
};

/** Writes down that a line and a movement are the same. An item that said that the provider lacks the movement settles itself. */
export const pair = async (ctx: Context, trx: Trx, line: SettlementLineRow, movement: Movement, rule: MatchRule, by: { run_id: string } | { item_id: string }): Promise<Done> => {
  const waiting = await lockItemOfMovement(trx, movement);
  if (waiting) await settleItem(ctx, trx, waiting);
  await bookFee(ctx, trx, line, line.fee);
  const { transactionId: transaction_id, accountId: account_id } = movement;
  await insertMatches(trx, [{ id: newId(), line_id: line.id, transaction_id, account_id, rule, ...by, created_at: ctx.now() }]);
  return { ...nothingDone, matched: 1, settled: waiting ? 1 : 0 };
};

/** A line that is nothing but a fee: it is booked here, and is its own match. */
export const settleFee = async (ctx: Context, trx: Trx, run: ReconciliationRunRow, line: SettlementLineRow): Promise<Done> => {
  await bookFee(ctx, trx, line, line.fee - line.amount);
  const booked = await findTransactionByReference(trx, `fee:${line.provider}:${line.line_id}`);
  const movement = booked && { transaction_id: booked.id, account_id: accountId(clearing(line.provider).code, line.currency) };
  await insertMatches(trx, [{ id: newId(), line_id: line.id, ...movement, rule: movement ? 'FEE' : 'NOTHING', run_id: run.id, created_at: ctx.now() }]);
  return { ...nothingDone, matched: 1 };
};

/** Does what was judged about a line that has neither a match nor an item. */
export const settleLine = async (ctx: Context, trx: Trx, run: ReconciliationRunRow, line: SettlementLineRow, judgement: Judgement): Promise<Done> => {
  switch (judgement.kind) {
    case 'MATCH':
      return pair(ctx, trx, line, judgement.movement, judgement.rule, { run_id: run.id });
    case 'NOTHING':
      await bookFee(ctx, trx, line, line.fee);
      await insertMatches(trx, [{ id: newId(), line_id: line.id, rule: 'NOTHING', run_id: run.id, created_at: ctx.now() }]);
      return { ...nothingDone, matched: 1 };
    case 'AMOUNT_DIFFERS':
    case 'CURRENCY_DIFFERS': {
      const waiting = await lockItemOfMovement(trx, judgement.movement);
      if (waiting) await settleItem(ctx, trx, waiting);
      await bookFee(ctx, trx, line, line.fee);
      await openItem(ctx, trx, run, { kind: judgement.kind, line, movement: judgement.movement });
      return { ...nothingDone, settled: waiting ? 1 : 0, opened: 1 };
    }
    default:
      await openItem(ctx, trx, run, { kind: judgement.kind, line });
      return { ...nothingDone, opened: 1 };
  }
};
