import { addresses, DEMO_PASSWORD, people } from '../../db/seed/demo.ts';
import type { Context } from '../../platform/context/context.ts';
import { ok } from '../../platform/kernel/result.ts';
import { hashPassword } from './providers/local-issuer/password.ts';
import { insertAddressOnce } from './store/addresses.ts';
import { insertCredentials } from './store/credentials.ts';
import { insertRole } from './store/roles.ts';
import { insertUser, usersByIds } from './store/users.ts';

/** The people of the demo world, who all have one password, with their roles and addresses. Leaves alone what is there. */
export const seed = async (ctx: Context): Promise<void> => {
  const everybody = Object.values(people);
  const known = await usersByIds(ctx.db, everybody.map(({ id }) => id));
  if (known.length === everybody.length) return;
  const password_hash = await hashPassword(DEMO_PASSWORD);
  const made = { created_at: ctx.now(), updated_at: ctx.now() };
  await ctx.inTransaction(async (trx) => {
    for (const { id, email, phone, displayName, roles } of everybody) {
      await insertUser(trx, { id, display_name: displayName, email, phone, time_zone: 'Europe/Monaco', ...made });
      if (ctx.config.providers.identity.kind === 'local') await insertCredentials(trx, { user_id: id, email, phone, password_hash, ...made });
      for (const role of roles) await insertRole(trx, id, role, ctx.now());
    }
    for (const { id, userId, label, recipient, line1, city, postalCode, country, latitude, longitude } of Object.values(addresses)) {
      await insertAddressOnce(trx, { id, user_id: userId, label, recipient, line1, city, postal_code: postalCode, country, latitude, longitude, ...made });
    }
    return ok(null);
  });
};
