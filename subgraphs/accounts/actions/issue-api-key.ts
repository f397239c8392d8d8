import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { apiKeyFrom, apiKeyHash, apiKeyStart } from '../domain/api-key.ts';
import type { ApiKeyRow } from '../rows.ts';
import { insertApiKey } from '../store/api-keys.ts';

/** A key with its secret, which exists in this answer only. */
export interface IssuedApiKey {
  readonly key: ApiKeyRow;
  readonly secret: string;
}

export interface KeyOf {
  readonly serviceAccountId: string;
  readonly name: string;
  readonly scopes: string[];
  readonly expiresAt: Date | null;
}

/** Makes and stores a key; who may have it was decided before. */
export const issueApiKey = async (ctx: Context, trx: Trx, { serviceAccountId, name, scopes, expiresAt }: KeyOf): Promise<IssuedApiKey> => {
  const secret = apiKeyFrom(randomBytes(32));
  const row = { id: newId(), service_account_id: serviceAccountId, name, scopes, hash: apiKeyHash(secret), prefix: apiKeyStart(secret) };
  return { secret, key: await insertApiKey(trx, { ...row, created_at: ctx.now(), expires_at: expiresAt }) };
};
