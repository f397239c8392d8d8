import { revokeBefore } from '../../../platform/auth/revocations.ts';
import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { isActive, parseOverlap } from '../domain/api-key.ts';
import { sessionRevocationInstant } from '../domain/session.ts';
import { lockApiKey, shortenApiKey } from '../store/api-keys.ts';
import { issueApiKey } from './issue-api-key.ts';
import { requireAdmin } from './require-admin.ts';

/** A new key with the name, rights and end of an old one, which goes on for a while so that nothing stops meanwhile. For admins. */
export const rotateApiKey = (ctx: Context, { id, overlapSeconds }: { readonly id: string; readonly overlapSeconds: number }) =>
  ctx.inTransaction(async (trx) => {
    await requireAdmin(ctx, trx);
    const endsAt = parseOverlap(overlapSeconds, ctx.now());
    if (!endsAt.ok) return endsAt;
    const old = isId(id) ? await lockApiKey(trx, id) : undefined;
    if (!old || !isActive(old, ctx.now())) return fail('API_KEY_NOT_FOUND', 'input', 'id');
    await shortenApiKey(trx, old.id, endsAt.value);
    if (endsAt.value <= ctx.now()) await revokeBefore(trx, old.id, sessionRevocationInstant(ctx.now()));
    return ok(await issueApiKey(ctx, trx, { serviceAccountId: old.service_account_id, name: old.name, scopes: old.scopes, expiresAt: old.expires_at }));
  });
