import { badInput } from '../../../platform/errors/faults.ts';
import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { createApiKey } from '../actions/create-api-key.ts';
import { createServiceAccount } from '../actions/create-service-account.ts';
import { requireAdmin } from '../actions/require-admin.ts';
import { revokeApiKey } from '../actions/revoke-api-key.ts';
import { rotateApiKey } from '../actions/rotate-api-key.ts';
import { accountsErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { listApiKeys } from '../store/api-keys.ts';
import type { Resolvers } from '../types.generated.ts';

export const apiKeys = {
  Query: {
    apiKeys: async (_, { serviceAccountId, ...page }, ctx) => {
      await requireAdmin(ctx, ctx.db);
      if (serviceAccountId != null && !isId(serviceAccountId)) throw badInput('"serviceAccountId" is not an id.');
      const wanted = pageOf(page, 2);
      return connectionOf(await listApiKeys(ctx.db, serviceAccountId ?? null, wanted), wanted, (key) => [key.created_at.toISOString(), key.id]);
    },
  },
  Mutation: {
    createServiceAccount: (_, { input }, ctx) => accountsErrors.payload('serviceAccount', createServiceAccount(ctx, input)),
    createApiKey: (_, { input }, ctx) => accountsErrors.payload('issued', createApiKey(ctx, input)),
    rotateApiKey: (_, { input }, ctx) => accountsErrors.payload('issued', rotateApiKey(ctx, input)),
    revokeApiKey: (_, { input }, ctx) => accountsErrors.payload('apiKey', revokeApiKey(ctx, input)),
  },
  ServiceAccount: {
    __resolveReference: async ({ id }: { id: string }, ctx: GraphContext) =>
      isId(id) && (await ctx.loaders.callerIsAdmin()) ? ctx.loaders.serviceAccounts.load(id) : null,
    createdAt: (account) => account.created_at,
  },
  ApiKey: {
    serviceAccount: async (key, _, ctx) => (await ctx.loaders.serviceAccounts.load(key.service_account_id))!,
    createdAt: (key) => key.created_at,
    expiresAt: (key) => key.expires_at,
    lastUsedAt: (key) => key.last_used_at,
    revokedAt: (key) => key.revoked_at,
  },
} satisfies Resolvers;
