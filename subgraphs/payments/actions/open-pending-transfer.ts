import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { Account } from '../domain/chart-of-accounts.ts';
import { pendingTransferMachine } from '../domain/ledger-states.ts';
import { isAmount } from '../domain/postings.ts';
import type { PendingTransferRow } from '../rows.ts';
import { accountId, insertAccounts } from '../store/ledger.ts';
import { findPendingTransferByReference, insertPendingTransfer } from '../store/pending-transfers.ts';

export interface OpenPendingTransfer {
  /** Makes it happen once, 1 to 200 characters. */
  readonly reference: string;
  readonly from: Account;
  readonly to: Account;
  readonly currency: string;
  /** Minor units. */
  readonly amount: bigint;
  /** When it gives the money back by itself; null for never. */
  readonly expiresAt: Date | null;
  /** For people, 1 to 500 characters. */
  readonly note?: string;
}

export type OpenPendingRefusal = 'AMOUNT_INVALID' | 'CURRENCY_UNKNOWN' | 'EXPIRY_INVALID' | 'LEDGER_ACCOUNTS_EQUAL' | 'INSUFFICIENT_FUNDS' | 'LEDGER_REFERENCE_REUSED';

/**
 * Sets money of one account aside for another: nothing moves, but from an account with a limit nobody else can take it. Later it is posted,
 * voided or expires, once. The same again under its reference changes nothing and answers what there is.
 */
export const openPendingTransfer = async (ctx: Context, trx: Trx, transfer: OpenPendingTransfer): Promise<Result<PendingTransferRow, OpenPendingRefusal>> => {
  const { reference, from, to, currency, amount, expiresAt, note } = transfer;
  if (!isAmount(amount)) return fail('AMOUNT_INVALID', 'input', 'amount');
  if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN', 'input', 'currency');
  if (from.code === to.code) return fail('LEDGER_ACCOUNTS_EQUAL', 'input', 'to');
  if (expiresAt && expiresAt <= ctx.now()) return fail('EXPIRY_INVALID', 'input', 'expiresAt');
  await insertAccounts(trx, [from, to].map((account) => ({ account, currency })));
  const [from_account, to_account] = [accountId(from.code, currency), accountId(to.code, currency)];
  const outcome = await insertPendingTransfer(trx, {
    id: newId(), reference, from_account, to_account, currency, amount, note: note ?? null, status: pendingTransferMachine.initial, expires_at: expiresAt, created_at: ctx.now(),
  });
  const known = await findPendingTransferByReference(trx, reference);
  if (!known) return fail('INSUFFICIENT_FUNDS');
  const same = known.from_account === from_account && known.to_account === to_account && known.amount === amount && known.currency === currency;
  return outcome === 'OPENED' || same ? ok(known) : fail('LEDGER_REFERENCE_REUSED');
};
