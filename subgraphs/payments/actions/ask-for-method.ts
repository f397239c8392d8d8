import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { methodMachine } from '../domain/states.ts';
import { forgetMethod } from '../jobs/forget-method.ts';
import { providerOf } from '../providers/choose.ts';
import type { Answer, PaymentProvider, SavedMethod } from '../providers/provider.ts';
import type { PaymentMethodRow } from '../rows.ts';
import { findCustomer, findMethod, hasDefault, insertCustomer, lockMethod, lockMethodsOf, updateDefault, updateMethod } from '../store/payment-methods.ts';

/** Saving moves no money: when the first key was answered with a fault, the sweeper's next round takes another. */
const keyOf = ({ id, asks }: PaymentMethodRow): string => (asks === 0 ? `method:${id}` : `method:${id}:${asks}`);

const ask = async (ctx: Context, provider: PaymentProvider, method: PaymentMethodRow): Promise<Answer<SavedMethod>> => {
  const { user_id: userId, token, return_url, reference, setup } = method;
  const customer = await findCustomer(ctx.db, userId, provider.name);
  if (customer !== null && reference !== null && setup !== null) return provider.findMethod(ctx, { customer, method: reference, setup });
  const returnUrl = return_url ?? `${ctx.config.publicUrl}/hooks/payments/${provider.name}/return`;
  return provider.saveMethod(ctx, { idempotencyKey: keyOf(method), userId, customer, method: token, returnUrl });
};

/**
 * Has the provider keep a method, or asks what became of it, and applies the answer. As often as it takes: it moves no money. Throws when the
 * provider does not answer.
 */
export const askForMethod = async (ctx: Context, methodId: string): Promise<void> => {
  const method = await findMethod(ctx.db, methodId);
  if (method?.status !== 'SAVING' && method?.status !== 'REQUIRES_ACTION') return;
  const provider = providerOf(ctx.config, method.provider);
  const answer = await ask(ctx, provider, method);
  if (answer.kind === 'UNKNOWN') throw new Error(`no answer from ${provider.name} about method ${methodId}: ${answer.reason}`);
  await ctx.inTransaction(async (trx) => {
    await lockMethodsOf(trx, method.user_id);
    const locked = await lockMethod(trx, methodId);
    if (locked) await (answer.kind === 'DONE' ? apply(ctx, trx, locked, answer.value) : refuse(ctx, trx, locked, answer.reason));
    return ok(null);
  });
};

const refuse = async (ctx: Context, trx: Trx, { id }: PaymentMethodRow, reason: string): Promise<void> => {
  const moved = await ctx.transition(trx, methodMachine, { id, event: 'fail', reason });
  if (moved.ok) await updateMethod(trx, id, { failure_reason: reason, next_action_url: null });
};

/** One that was removed while the provider was asked is forgotten there too. */
const apply = async (ctx: Context, trx: Trx, method: PaymentMethodRow, saved: SavedMethod): Promise<void> => {
  const { id, user_id, provider } = method;
  await insertCustomer(trx, { user_id, provider, reference: saved.customer, created_at: ctx.now() });
  await updateMethod(trx, id, {
    reference: saved.method, setup: saved.setup, brand: saved.brand, last4: saved.last4, expires_month: saved.expires?.month ?? null, expires_year: saved.expires?.year ?? null,
    next_action_url: saved.status === 'REQUIRES_ACTION' ? saved.actionUrl : null,
  });
  if (method.status === 'REMOVED') return ctx.enqueue(trx, forgetMethod, { methodId: id }, { once: id });
  if (saved.status === 'FAILED') return refuse(ctx, trx, method, saved.reason ?? 'unknown');
  if (saved.status === 'REQUIRES_ACTION') await ctx.transition(trx, methodMachine, { id, event: 'challenge' });
  if (saved.status !== 'ACTIVE') return;
  const kept = await ctx.transition(trx, methodMachine, { id, event: 'keep' });
  if (kept.ok && (method.wants_default || !(await hasDefault(trx, user_id)))) await updateDefault(trx, user_id, id);
};
