import type { Context } from '../../../platform/context/context.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { findSimulatorMethod, insertSimulatorMethod, updateSimulatorMethodRemoved } from '../store/simulator-charges.ts';
import { done, refused, type Answer, type ChargeRequest, type SavedMethod, type SaveMethodRequest } from './provider.ts';
import { findScript } from './simulator-methods.ts';

const PREFIX = 'sim_pm_';

const idOf = (method: string): string | null => {
  const id = method.startsWith(PREFIX) ? method.slice(PREFIX.length) : '';
  return isId(id) ? id : null;
};

/** The method that a charge is made with: the payer's choice, or what was saved for the customer; null when there is none. */
export const methodOf = async (ctx: Context, { method, customer }: Pick<ChargeRequest, 'method' | 'customer'>): Promise<string | null> => {
  if (customer === null) return findScript(method) ? method : null;
  const id = idOf(method);
  const saved = id === null ? undefined : await findSimulatorMethod(ctx.db, id);
  return saved?.customer === customer ? saved.method : null;
};

const kept = (customer: string, method: string): SavedMethod => ({
  customer, method, setup: null, status: 'ACTIVE', actionUrl: null, reason: null, brand: 'simulated', last4: method.slice(-4), expires: { month: 12, year: 2099 },
});

/** How a method stands: one that is kept is ready. */
export const findMethod = async (ctx: Context, { customer, method }: Pick<SavedMethod, 'customer' | 'method'>): Promise<Answer<SavedMethod>> => {
  const id = idOf(method);
  const saved = id === null ? undefined : await findSimulatorMethod(ctx.db, id);
  return saved?.customer === customer ? done(kept(customer, method)) : refused('payment_method_unknown');
};

/** Keeps a method under a name of its own. A card that declines is not kept; 3-D Secure is taken to be done. */
export const saveMethod = async (ctx: Context, { idempotencyKey, userId, customer, method }: SaveMethodRequest): Promise<Answer<SavedMethod>> => {
  const script = findScript(method);
  if (!script) return refused('payment_method_unknown');
  if (script.failure !== null && !script.challenge) return refused(script.failure);
  const row = { id: newId(), idempotency_key: idempotencyKey, customer: customer ?? `sim_cus_${userId}`, method, created_at: ctx.now() };
  const { value: saved } = await ctx.inTransaction(async (trx) => ok(await insertSimulatorMethod(trx, row)));
  return done(kept(saved.customer, `${PREFIX}${saved.id}`));
};

/** Forgets a saved method. One that is not there is fine. */
export const removeMethod = async (ctx: Context, method: string): Promise<Answer<null>> => {
  const id = idOf(method);
  if (id !== null) await updateSimulatorMethodRemoved(ctx.db, id, ctx.now());
  return done(null);
};
