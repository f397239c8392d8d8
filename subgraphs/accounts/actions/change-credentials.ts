import type { Context } from '../../../platform/context/context.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { mergeMetadata, parseEmail, parsePassword, parsePhone, type Metadata } from '../domain/credentials.ts';
import { hashPassword, verifyPassword } from '../providers/local-issuer/password.ts';
import { userJson, type UserJson } from '../providers/local-issuer/user-json.ts';
import { findCredentials, lockCredentials, takenContacts, updateCredentials } from '../store/credentials.ts';
import { rolesByUserIds } from '../store/roles.ts';
import { lockUser, updateUser } from '../store/users.ts';
import { endSessions } from './end-sessions.ts';

export interface ChangeCredentials {
  readonly userId: string;
  readonly sessionId: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly password?: string | undefined;
  readonly data?: Metadata | undefined;
}

const optional = <T, C extends string>(value: string | undefined, parse: (text: string) => Result<T, C>): Result<T | undefined, C> =>
  value === undefined ? ok(undefined) : parse(value);

/** Changes how a person signs in and is reached, at once and without confirmation mails. A new password ends the person's other sessions. */
export const changeCredentials = async (ctx: Context, { userId, sessionId, ...changes }: ChangeCredentials) => {
  const email = optional(changes.email, parseEmail);
  if (!email.ok) return email;
  const phone = optional(changes.phone, parsePhone);
  if (!phone.ok) return phone;
  const password = optional(changes.password, parsePassword);
  if (!password.ok) return password;
  const passwordHash = password.value === undefined ? ok({}) : await newPasswordHash(ctx, userId, password.value);
  if (!passwordHash.ok) return passwordHash;
  const contacts = { ...(email.value ? { email: email.value } : {}), ...(phone.value ? { phone: phone.value } : {}) };

  const save = () =>
    ctx.inTransaction(async (trx): Promise<Result<UserJson, 'user_not_found' | 'metadata_too_large'>> => {
      const user = await lockUser(trx, userId);
      const current = await lockCredentials(trx, userId);
      if (!user || !current) return fail('user_not_found');
      const metadata = mergeMetadata(current.user_metadata as Metadata, changes.data ?? {});
      if (!metadata.ok) return metadata;
      const updated_at = ctx.now();
      const saved = await updateCredentials(trx, userId, { ...contacts, ...passwordHash.value, user_metadata: JSON.stringify(metadata.value), updated_at });
      await updateUser(trx, userId, { email: saved.email, phone: saved.phone, updated_at });
      if (password.value !== undefined) await endSessions(ctx, trx, { userId, except: sessionId });
      return ok(userJson(saved, (await rolesByUserIds(trx, [userId])).map(({ role }) => role)));
    });

  return save().catch(async (error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    const [taken] = await takenContacts(ctx.db, userId, { email: email.value, phone: phone.value });
    if (!taken) throw error;
    return fail(taken === 'email' ? 'email_exists' : 'phone_exists');
  });
};

const isUniqueViolation = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';

const newPasswordHash = async (ctx: Context, userId: string, password: string) => {
  const current = await findCredentials(ctx.db, userId);
  if (await verifyPassword(password, current?.password_hash)) return fail('same_password');
  return ok({ password_hash: await hashPassword(password) });
};
