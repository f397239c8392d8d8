import type { Context } from '../../../platform/context/context.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isWalletLimits, type WalletLimits } from '../domain/wallets.ts';
import type { WalletLimitsRow } from '../rows.ts';
import { upsertWalletLimits } from '../store/wallet-transfers.ts';
import { adminId } from './require-admin.ts';

/** Sets what a person may send of a currency, from now on. Admins only (read from the database): to everybody else there is no such currency. */
export const setWalletLimits = (ctx: Context, { currency, ...limits }: WalletLimits & { readonly currency: string }) =>
  ctx.inTransaction(async (trx): Promise<Result<WalletLimitsRow, 'CURRENCY_UNKNOWN' | 'WALLET_LIMITS_INVALID'>> => {
    const by = await adminId(ctx, trx);
    if (by === null || !isCurrency(currency)) return fail('CURRENCY_UNKNOWN', 'input', 'currency');
    if (!isWalletLimits(limits)) return fail('WALLET_LIMITS_INVALID', 'input', 'perTransfer');
    return ok(await upsertWalletLimits(trx, { currency, per_transfer: limits.perTransfer, per_day: limits.perDay, updated_at: ctx.now(), updated_by: by }));
  });
