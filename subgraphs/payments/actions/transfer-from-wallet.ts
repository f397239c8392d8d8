import { contactOf } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { days } from '../../../platform/kernel/clock.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { wallet } from '../domain/chart-of-accounts.ts';
import { transferEntries } from '../domain/postings.ts';
import { checkTransfer, isWithinLimits, WALLET, type TransferRefusal, type TransferRequest } from '../domain/wallets.ts';
import type { WalletTransferRow } from '../rows.ts';
import { accountsByIds, insertAccounts, lockBalances } from '../store/ledger.ts';
import { allowanceOf, getWalletTransfer, insertWalletTransfer } from '../store/wallet-transfers.ts';
import { walletId } from '../store/wallets.ts';
import { admitTry, noteTry } from './check-velocity.ts';
import { postToLedger } from './post-to-ledger.ts';

export interface WalletTransferInput extends Omit<TransferRequest, 'fromUserId'> {
  readonly idempotencyKey: string;
}

export type WalletTransferRefusal =
  | TransferRefusal | 'WALLET_NOT_FOUND' | 'WALLET_RECIPIENT_UNKNOWN' | 'WALLET_LIMIT_EXCEEDED' | 'INSUFFICIENT_FUNDS' | 'TOO_MANY_ATTEMPTS'
  | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/** Sends money of the caller's wallet to another person's of the same currency, at once and for good. Only people send. */
export const transferFromWallet = (ctx: Context, { idempotencyKey, ...input }: WalletTransferInput): Promise<Result<WalletTransferRow, WalletTransferRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<WalletTransferRow, WalletTransferRefusal>> => {
    const { kind, id: fromUserId } = ctx.caller;
    if (kind !== 'user' || fromUserId === null) return fail('WALLET_NOT_FOUND');
    const request = { ...input, fromUserId, toUserId: input.toUserId.toLowerCase() };
    const stored = await ctx.once(trx, { operation: 'payments.walletTransfer', key: idempotencyKey, input }, () => transfer(ctx, trx, request));
    return stored.ok ? ok(await getWalletTransfer(trx, stored.value.transferId)) : stored;
  });

const transfer = async (ctx: Context, trx: Trx, request: TransferRequest): Promise<Result<{ transferId: string }, WalletTransferRefusal>> => {
  const { fromUserId, toUserId, currency, amount, note } = request;
  const sensible = checkTransfer(request);
  if (!sensible.ok) return sensible;
  if (!isId(toUserId) || !(await contactOf(trx, toUserId))) return fail('WALLET_RECIPIENT_UNKNOWN', 'input', 'toUserId');
  const tried = { operation: 'TRANSFER', payerId: fromUserId, savedMethodId: null, method: WALLET, currency, amount } as const;
  const admitted = await admitTry(ctx, trx, tried);
  if (!admitted.ok) return admitted;
  await noteTry(ctx, trx, tried, null);
  const covered = await lockWallets(trx, request);
  if (!covered.ok) return covered;
  const at = ctx.now();
  const allowance = await allowanceOf(trx, fromUserId, currency, new Date(at.getTime() - days(1)));
  if (!allowance || !isWithinLimits(allowance.limits, allowance.sent, amount)) return fail('WALLET_LIMIT_EXCEEDED', 'input', 'amount');
  const { id } = await insertWalletTransfer(trx, { id: newId(), from_user: fromUserId, to_user: toUserId, currency, amount, note: note ?? null, created_at: at });
  const entries = transferEntries(wallet(fromUserId), wallet(toUserId), amount, currency);
  const posted = await postToLedger(ctx, trx, { reference: `wallet-transfer:${id}`, kind: 'TRANSFER', entries });
  if (posted.ok) return ok({ transferId: id });
  if (posted.code !== 'INSUFFICIENT_FUNDS') throw new Error(`wallet transfer ${id}: ${posted.code}`);
  return fail('INSUFFICIENT_FUNDS', 'input', 'amount');
};

/** Locks both wallets as a posting would, so that what was sent today is added up by one at a time. Makes the recipient's first, holding nothing. */
const lockWallets = async (trx: Trx, { fromUserId, toUserId, currency }: TransferRequest): Promise<Result<null, 'INSUFFICIENT_FUNDS'>> => {
  const ids = [walletId(fromUserId, currency), walletId(toUserId, currency)];
  const known = new Set((await accountsByIds(trx, ids)).map(({ id }) => id));
  if (!known.has(ids[0]!)) return fail('INSUFFICIENT_FUNDS', 'input', 'amount');
  if (!known.has(ids[1]!)) await insertAccounts(trx, [{ account: wallet(toUserId), currency }]);
  await lockBalances(trx, ids);
  return ok(null);
};
