import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Fail, type Result } from '../../../platform/kernel/result.ts';
import { isAdjustable, isReason, isReversibleByHand, MAX_LINES } from '../domain/adjustments.ts';
import { adjustmentMachine } from '../domain/ledger-states.ts';
import { checkPosting } from '../domain/postings.ts';
import type { LedgerAdjustmentRow } from '../rows.ts';
import { findAdjustment, findReversalProposal, insertAdjustment } from '../store/adjustments.ts';
import { accountId, accountOf, accountsByIds } from '../store/ledger.ts';
import { findTransaction, reversalsByIds } from '../store/ledger-transactions.ts';
import { adminId } from './require-admin.ts';

type Keyed = 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

export interface AdjustmentInput {
  readonly lines: readonly { readonly code: string; readonly currency: string; readonly amount: bigint }[];
  readonly reason: string;
  readonly idempotencyKey: string;
}

export type AdjustmentRefusal =
  | 'LEDGER_ACCOUNT_NOT_FOUND' | 'LEDGER_ACCOUNT_NOT_ADJUSTABLE' | 'LEDGER_UNBALANCED' | 'AMOUNT_INVALID' | 'CURRENCY_UNKNOWN' | 'REASON_INVALID' | Keyed;

type Checked = Result<{ account_id: string; currency: string; amount: bigint }[], AdjustmentRefusal>;

const checkLines = async (trx: Trx, lines: AdjustmentInput['lines']): Promise<Checked> => {
  if (lines.length < 2 || lines.length > MAX_LINES) return fail('LEDGER_UNBALANCED', 'input', 'lines');
  const rows = lines.map(({ code, currency, amount }) => ({ account_id: accountId(code, currency), currency, amount }));
  const accounts = new Map((await accountsByIds(trx, rows.map((row) => row.account_id))).map((row) => [row.id, row]));
  const missing = rows.findIndex((row) => !accounts.has(row.account_id));
  if (missing >= 0) return fail('LEDGER_ACCOUNT_NOT_FOUND', 'input', 'lines', String(missing));
  const bound = rows.findIndex((row) => !isAdjustable(accounts.get(row.account_id)!.kind));
  if (bound >= 0) return fail('LEDGER_ACCOUNT_NOT_ADJUSTABLE', 'input', 'lines', String(bound));
  const entries = rows.map(({ account_id, currency, amount }) => ({ account: accountOf(accounts.get(account_id)!), currency, amount }));
  const checked = checkPosting({ reference: 'proposal', kind: 'ADJUSTMENT', entries });
  return checked.ok ? ok(rows) : fail(checked.code, 'input', 'lines');
};

/** A row by the id that `once` keeps. */
const proposed = async <C extends string>(trx: Trx, stored: Result<{ adjustmentId: string }, C>): Promise<Result<LedgerAdjustmentRow, C>> => {
  if (!stored.ok) return stored as Fail<C>;
  const row = await findAdjustment(trx, stored.value.adjustmentId);
  if (!row) throw new Error(`adjustment ${stored.value.adjustmentId} is gone`);
  return ok(row);
};

/** Proposes entries by hand; another admin posts them. Admins only (read from the database): to everybody else the accounts do not exist. */
export const proposeAdjustment = (ctx: Context, { idempotencyKey, ...input }: AdjustmentInput): Promise<Result<LedgerAdjustmentRow, AdjustmentRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<LedgerAdjustmentRow, AdjustmentRefusal>> => {
    const proposedBy = await adminId(ctx, trx);
    if (proposedBy === null) return fail('LEDGER_ACCOUNT_NOT_FOUND');
    const stored = await ctx.once(trx, { operation: 'payments.postLedgerAdjustment', key: idempotencyKey, input }, async (): Promise<Result<{ adjustmentId: string }, AdjustmentRefusal>> => {
      if (!isReason(input.reason)) return fail('REASON_INVALID', 'input', 'reason');
      const lines = await checkLines(trx, input.lines);
      if (!lines.ok) return lines;
      const row = { id: newId(), reason: input.reason, status: adjustmentMachine.initial, proposed_by: proposedBy, created_at: ctx.now() };
      return ok({ adjustmentId: (await insertAdjustment(trx, row, lines.value)).id });
    });
    return proposed(trx, stored);
  });

export interface ReversalInput {
  readonly transactionId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

export type ReversalProposalRefusal = 'LEDGER_TRANSACTION_NOT_FOUND' | 'LEDGER_NOT_REVERSIBLE' | 'LEDGER_ALREADY_REVERSED' | 'REASON_INVALID' | Keyed;

const checkReversal = async (trx: Trx, transactionId: string): Promise<Result<true, ReversalProposalRefusal>> => {
  const original = isId(transactionId) ? await findTransaction(trx, transactionId) : undefined;
  if (!original) return fail('LEDGER_TRANSACTION_NOT_FOUND', 'input', 'transactionId');
  if (!isReversibleByHand(original.kind)) return fail('LEDGER_NOT_REVERSIBLE', 'input', 'transactionId');
  const taken = (await findReversalProposal(trx, transactionId)) ?? (await reversalsByIds(trx, [transactionId]))[0];
  return taken ? fail('LEDGER_ALREADY_REVERSED', 'input', 'transactionId') : ok(true);
};

/** Proposes to take back a whole transaction; another admin does it. One proposal at a time for each. Admins only, as above. */
export const proposeReversal = (ctx: Context, { idempotencyKey, ...input }: ReversalInput): Promise<Result<LedgerAdjustmentRow, ReversalProposalRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<LedgerAdjustmentRow, ReversalProposalRefusal>> => {
    const proposedBy = await adminId(ctx, trx);
    if (proposedBy === null) return fail('LEDGER_TRANSACTION_NOT_FOUND', 'input', 'transactionId');
    const stored = await ctx.once(trx, { operation: 'payments.reverseLedgerTransaction', key: idempotencyKey, input }, async (): Promise<Result<{ adjustmentId: string }, ReversalProposalRefusal>> => {
      if (!isReason(input.reason)) return fail('REASON_INVALID', 'input', 'reason');
      const checked = await checkReversal(trx, input.transactionId);
      if (!checked.ok) return checked;
      const row = { id: newId(), reverses: input.transactionId, reason: input.reason, status: adjustmentMachine.initial, proposed_by: proposedBy, created_at: ctx.now() };
      return ok({ adjustmentId: (await insertAdjustment(trx, row, [])).id });
    });
    return proposed(trx, stored);
  });
