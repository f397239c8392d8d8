import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { parseGrants } from '../domain/api-key.ts';
import { parseName } from '../domain/profile.ts';
import { insertServiceAccount } from '../store/service-accounts.ts';
import { requireAdmin } from './require-admin.ts';

/** Makes an account for a machine, for admins. */
export const createServiceAccount = (ctx: Context, input: { readonly name: string; readonly scopes: readonly string[] }) =>
  ctx.inTransaction(async (trx) => {
    const admin = await requireAdmin(ctx, trx);
    const name = parseName(input.name, 'input', 'name');
    if (!name.ok) return name;
    const scopes = parseGrants(input.scopes);
    if (!scopes.ok) return scopes;
    const made = await insertServiceAccount(trx, { id: newId(), name: name.value, scopes: scopes.value, created_by: admin, created_at: ctx.now() });
    return made ? ok(made) : fail('NAME_TAKEN', 'input', 'name');
  });
