import type { Context } from '../../../platform/context/context.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isReturnUrl } from '../domain/return-url.ts';
import { methodMachine } from '../domain/states.ts';
import { keepMethod } from '../jobs/keep-method.ts';
import { paymentProvider } from '../providers/choose.ts';
import type { PaymentMethodRow } from '../rows.ts';
import { countMethods, findMethod, insertMethod, lockMethodsOf } from '../store/payment-methods.ts';
import { askForMethod } from './ask-for-method.ts';
import { SAFETY_NET, withinPatience } from './patience.ts';

/** How many methods a person may keep; the database says so too. */
const MAX_METHODS = 10;

export interface SavePaymentMethod {
  /** As for confirmPayment: what the provider's own form made of the payer's card. */
  readonly method: string;
  readonly makeDefault?: boolean | undefined;
  readonly returnUrl?: string | undefined;
  readonly idempotencyKey: string;
}

export type SaveRefusal =
  | 'METHOD_UNKNOWN' | 'RETURN_URL_INVALID' | 'TOO_MANY_METHODS' | 'METHOD_REFUSED' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/**
 * Has the provider keep a method of the caller's. Waits up to 5 s for it: then the method is ACTIVE, REQUIRES_ACTION, or SAVING and its outcome
 * follows by itself. One that its bank refuses is refused.
 */
export const savePaymentMethod = async (ctx: Context, request: SavePaymentMethod): Promise<Result<PaymentMethodRow, SaveRefusal>> => {
  const started = await start(ctx, request);
  if (!started.ok) return started;
  const { methodId } = started.value;
  await withinPatience(askForMethod(ctx, methodId).catch((err: unknown) => ctx.log.warn({ err, methodId }, 'no answer to a method yet')));
  const method = await findMethod(ctx.db, methodId);
  return !method || method.status === 'FAILED' ? fail('METHOD_REFUSED', 'input', 'method') : ok(method);
};

const start = (ctx: Context, { idempotencyKey, ...input }: SavePaymentMethod): Promise<Result<{ methodId: string }, SaveRefusal>> =>
  ctx.inTransaction((trx) =>
    ctx.once(trx, { operation: 'payments.savePaymentMethod', key: idempotencyKey, input }, async (): Promise<Result<{ methodId: string }, SaveRefusal>> => {
      const provider = paymentProvider(ctx.config);
      const { id: userId, kind } = ctx.caller;
      if (kind !== 'user' || userId === null) return fail('METHOD_UNKNOWN', 'input', 'method');
      if (!provider.accepts(input.method)) return fail('METHOD_UNKNOWN', 'input', 'method');
      if (input.returnUrl !== undefined && !isReturnUrl(input.returnUrl)) return fail('RETURN_URL_INVALID', 'input', 'returnUrl');
      await lockMethodsOf(trx, userId);
      if ((await countMethods(trx, userId)) >= MAX_METHODS) return fail('TOO_MANY_METHODS');
      const methodId = newId();
      await insertMethod(trx, {
        id: methodId, user_id: userId, provider: provider.name, token: input.method, return_url: input.returnUrl ?? null, wants_default: input.makeDefault ?? false,
        status: methodMachine.initial, created_at: ctx.now(),
      });
      await ctx.enqueue(trx, keepMethod, { methodId }, { once: methodId, startAfter: later(ctx.now(), SAFETY_NET) });
      return ok({ methodId });
    }),
  );
