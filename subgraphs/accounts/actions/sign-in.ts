import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { verifyPassword } from '../providers/local-issuer/password.ts';
import { findCredentialsByEmail, lockCredentials, updateCredentials } from '../store/credentials.ts';
import { shareUser } from '../store/users.ts';
import { admitSignIn } from './limit-sign-ins.ts';
import { openSession, type Device } from './open-session.ts';

export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly device: Device;
}

/**
 * Opens a session for the right password. An unknown address takes as long and answers the same as a wrong password; that somebody is barred
 * is told to the person alone.
 */
export const signIn = async (ctx: Context, { email: given, password, device }: SignIn) => {
  const email = given.trim().toLowerCase();
  const succeeded = await admitSignIn(ctx, email, device.ipAddress);
  if (!succeeded) return fail('over_request_rate_limit');
  const known = await findCredentialsByEmail(ctx.db, email);
  if (!(await verifyPassword(password, known?.password_hash)) || !known) return fail('invalid_credentials');
  const result = await ctx.inTransaction(async (trx) => {
    const user = await shareUser(trx, known.user_id);
    const current = await lockCredentials(trx, known.user_id);
    if (!user || current?.password_hash !== known.password_hash) return fail('invalid_credentials');
    if (user.status !== 'ACTIVE') return fail('user_banned');
    const credentials = await updateCredentials(trx, user.id, { last_sign_in_at: ctx.now() });
    return ok(await openSession(ctx, trx, credentials, device));
  });
  if (result.ok) await succeeded();
  return result;
};
