import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { methodMachine } from '../domain/states.ts';
import { forgetMethod } from '../jobs/forget-method.ts';
import { ownsMethod } from '../policy.ts';
import type { PaymentMethodRow } from '../rows.ts';
import { findMethod, lockMethod, lockMethodsOf, updateMethod } from '../store/payment-methods.ts';

/** Removes a method of the caller's, here at once and at the provider by a job. No other becomes the default by itself. The second time it does nothing. */
export const removePaymentMethod = (ctx: Context, { paymentMethodId }: { readonly paymentMethodId: string }) =>
  ctx.inTransaction(async (trx): Promise<Result<PaymentMethodRow, 'PAYMENT_METHOD_NOT_FOUND'>> => {
    const found = isId(paymentMethodId) ? await findMethod(trx, paymentMethodId) : undefined;
    if (!found || !ownsMethod(ctx.caller, found)) return fail('PAYMENT_METHOD_NOT_FOUND', 'input', 'paymentMethodId');
    await lockMethodsOf(trx, found.user_id);
    await updateMethod(trx, found.id, { is_default: false, next_action_url: null });
    const moved = await ctx.transition(trx, methodMachine, { id: found.id, event: 'remove' });
    if (moved.ok && found.reference !== null) await ctx.enqueue(trx, forgetMethod, { methodId: found.id }, { once: found.id });
    return ok((await lockMethod(trx, found.id)) ?? found);
  });
