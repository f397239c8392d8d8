import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { ownsMethod } from '../policy.ts';
import type { PaymentMethodRow } from '../rows.ts';
import { findMethod, lockMethod, lockMethodsOf, updateDefault } from '../store/payment-methods.ts';

/** Makes a method of the caller's the one that is charged when none is named. Only one that is ACTIVE. */
export const setDefaultPaymentMethod = (ctx: Context, { paymentMethodId }: { readonly paymentMethodId: string }) =>
  ctx.inTransaction(async (trx): Promise<Result<PaymentMethodRow, 'PAYMENT_METHOD_NOT_FOUND' | 'PAYMENT_METHOD_NOT_ACTIVE'>> => {
    const found = isId(paymentMethodId) ? await findMethod(trx, paymentMethodId) : undefined;
    if (!found || !ownsMethod(ctx.caller, found)) return fail('PAYMENT_METHOD_NOT_FOUND', 'input', 'paymentMethodId');
    await lockMethodsOf(trx, found.user_id);
    const method = await lockMethod(trx, found.id);
    if (method?.status !== 'ACTIVE') return fail('PAYMENT_METHOD_NOT_ACTIVE', 'input', 'paymentMethodId');
    await updateDefault(trx, method.user_id, method.id);
    return ok({ ...method, is_default: true });
  });
