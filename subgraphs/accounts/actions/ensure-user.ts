import type { Context } from '../../../platform/context/context.ts';
import { unavailable } from '../../../platform/errors/faults.ts';
import { identityProvider } from '../providers/identity.ts';
import type { UserRow } from '../rows.ts';
import { insertUser, usersByIds } from '../store/users.ts';

/**
 * The signed-in person's row, made from what the identity provider knows when they are here for the first time. Null for services, and for
 * people whom the provider no longer knows.
 */
export const ensureUser = async (ctx: Context): Promise<UserRow | null> => {
  const { id, kind } = ctx.caller;
  if (kind !== 'user' || id === null) return null;
  const [known] = await usersByIds(ctx.db, [id]);
  if (known) return known;
  const identity = await identityProvider(ctx.config, ctx.db).find(id).catch((err: unknown) => {
    ctx.log.warn({ requestId: ctx.requestId, err }, 'the identity provider is out of reach');
    throw unavailable();
  });
  if (!identity) return null;
  const made = { created_at: ctx.now(), updated_at: ctx.now() };
  await insertUser(ctx.db, { id, display_name: identity.displayName, email: identity.email, phone: identity.phone, ...made });
  return (await usersByIds(ctx.db, [id]))[0] ?? null;
};
