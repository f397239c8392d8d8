import { contactOf } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isReason } from '../domain/adjustments.ts';
import { wallet, walletCredits } from '../domain/chart-of-accounts.ts';
import { adjustmentMachine } from '../domain/ledger-states.ts';
import { isAmount, transferEntries } from '../domain/postings.ts';
import type { LedgerAdjustmentRow } from '../rows.ts';
import { findAdjustment, insertAdjustment } from '../store/adjustments.ts';
import { accountId, insertAccounts } from '../store/ledger.ts';
import { adminId } from './require-admin.ts';
import { postToLedger } from './post-to-ledger.ts';

export interface WalletCredit {
  readonly userId: string;
  /** Minor units. */
  readonly amount: bigint;
  readonly currency: string;
}

type CreditRefusal = 'AMOUNT_INVALID' | 'CURRENCY_UNKNOWN' | 'WALLET_RECIPIENT_UNKNOWN';

const check = async (trx: Trx, { userId, amount, currency }: WalletCredit): Promise<Result<null, CreditRefusal>> => {
  if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN', 'input', 'currency');
  if (!isAmount(amount)) return fail('AMOUNT_INVALID', 'input', 'amount');
  return isId(userId) && (await contactOf(trx, userId)) ? ok(null) : fail('WALLET_RECIPIENT_UNKNOWN', 'input', 'userId');
};

/**
 * Gives a person credit at Plaza's expense, in the caller's transaction and once for its `reference` (1 to 200 characters, such as
 * `late-delivery:<id>`). The same again changes nothing; other figures under the same reference are refused.
 */
export const creditWallet = async (ctx: Context, trx: Trx, { reference, ...credit }: WalletCredit & { readonly reference: string }): Promise<Result<null, CreditRefusal | 'LEDGER_REFERENCE_REUSED'>> => {
  const checked = await check(trx, credit);
  if (!checked.ok) return checked;
  const entries = transferEntries(walletCredits, wallet(credit.userId.toLowerCase()), credit.amount, credit.currency);
  const posted = await postToLedger(ctx, trx, { reference: `credit:${reference}`, kind: 'TRANSFER', entries });
  if (posted.ok) return ok(null);
  if (posted.code !== 'LEDGER_REFERENCE_REUSED') throw new Error(`credit ${reference}: ${posted.code}`);
  return fail('LEDGER_REFERENCE_REUSED');
};

export interface GrantWalletCredit extends WalletCredit {
  /** 1 to 500 characters, for the books. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

export type GrantRefusal = CreditRefusal | 'REASON_INVALID' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/** Proposes such a credit by hand, as an adjustment of the ledger: another admin posts it. Admins only (read from the database): to everybody else the person does not exist. */
export const grantWalletCredit = (ctx: Context, { idempotencyKey, ...input }: GrantWalletCredit): Promise<Result<LedgerAdjustmentRow, GrantRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<LedgerAdjustmentRow, GrantRefusal>> => {
    const proposedBy = await adminId(ctx, trx);
    if (proposedBy === null) return fail('WALLET_RECIPIENT_UNKNOWN', 'input', 'userId');
    const stored = await ctx.once(trx, { operation: 'payments.grantWalletCredit', key: idempotencyKey, input }, async (): Promise<Result<{ adjustmentId: string }, GrantRefusal>> => {
      if (!isReason(input.reason)) return fail('REASON_INVALID', 'input', 'reason');
      const checked = await check(trx, input);
      if (!checked.ok) return checked;
      const entries = transferEntries(walletCredits, wallet(input.userId.toLowerCase()), input.amount, input.currency);
      await insertAccounts(trx, entries);
      const row = { id: newId(), reason: input.reason, status: adjustmentMachine.initial, proposed_by: proposedBy, created_at: ctx.now() };
      const lines = entries.map(({ account, currency, amount }) => ({ account_id: accountId(account.code, currency), currency, amount }));
      return ok({ adjustmentId: (await insertAdjustment(trx, row, lines)).id });
    });
    if (!stored.ok) return stored;
    const adjustment = await findAdjustment(trx, stored.value.adjustmentId);
    if (!adjustment) throw new Error(`adjustment ${stored.value.adjustmentId} is gone`);
    return ok(adjustment);
  });
