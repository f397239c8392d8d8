import { revokeBefore } from '../../../platform/auth/revocations.ts';
import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { sessionRevocationInstant } from '../domain/session.ts';
import { endApiKey, lockApiKey } from '../store/api-keys.ts';
import { requireAdmin } from './require-admin.ts';

/** Ends an API key, for admins. What is open with it is closed within seconds. */
export const revokeApiKey = (ctx: Context, { id }: { readonly id: string }) =>
  ctx.inTransaction(async (trx) => {
    await requireAdmin(ctx, trx);
    const key = isId(id) ? await lockApiKey(trx, id) : undefined;
    if (!key || key.revoked_at !== null) return fail('API_KEY_NOT_FOUND', 'input', 'id');
    await revokeBefore(trx, id, sessionRevocationInstant(ctx.now()));
    return ok(await endApiKey(trx, id, ctx.now()));
  });
