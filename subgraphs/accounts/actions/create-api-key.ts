import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { parseExpiry, parseKeyScopes } from '../domain/api-key.ts';
import { parseName } from '../domain/profile.ts';
import { serviceAccountsByIds } from '../store/service-accounts.ts';
import { issueApiKey } from './issue-api-key.ts';
import { requireAdmin } from './require-admin.ts';

export interface CreateApiKey {
  readonly serviceAccountId: string;
  readonly name: string;
  readonly scopes?: readonly string[] | null | undefined;
  readonly expiresAt?: Date | null | undefined;
}

/** Makes an API key, for admins. No idempotency key: a secret that could be asked for again would have to be stored. */
export const createApiKey = (ctx: Context, input: CreateApiKey) =>
  ctx.inTransaction(async (trx) => {
    await requireAdmin(ctx, trx);
    const [account] = isId(input.serviceAccountId) ? await serviceAccountsByIds(trx, [input.serviceAccountId]) : [];
    if (!account) return fail('SERVICE_ACCOUNT_NOT_FOUND', 'input', 'serviceAccountId');
    const name = parseName(input.name, 'input', 'name');
    if (!name.ok) return name;
    const scopes = parseKeyScopes(input.scopes, account.scopes);
    if (!scopes.ok) return scopes;
    const expiresAt = parseExpiry(input.expiresAt, ctx.now());
    if (!expiresAt.ok) return expiresAt;
    return ok(await issueApiKey(ctx, trx, { serviceAccountId: account.id, name: name.value, scopes: scopes.value, expiresAt: expiresAt.value }));
  });
