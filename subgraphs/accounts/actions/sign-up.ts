import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { mergeMetadata, parseEmail, parsePassword, type Metadata } from '../domain/credentials.ts';
import { hashPassword } from '../providers/local-issuer/password.ts';
import { findCredentialsByEmail } from '../store/credentials.ts';
import { createPerson } from './create-person.ts';
import { openSession, type Device } from './open-session.ts';

export interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly data: Metadata;
  readonly device: Device;
}

/** Makes an account with its first session; the e-mail address counts as confirmed. */
export const signUp = async (ctx: Context, { email: given, password, data, device }: SignUp) => {
  const email = parseEmail(given);
  if (!email.ok) return email;
  const strong = parsePassword(password);
  if (!strong.ok) return strong;
  const metadata = mergeMetadata({}, data);
  if (!metadata.ok) return metadata;
  if (await findCredentialsByEmail(ctx.db, email.value)) return fail('user_already_exists');
  const passwordHash = await hashPassword(password);
  return ctx.inTransaction(async (trx) => {
    const created = await createPerson(ctx, trx, { email: email.value, passwordHash, metadata: metadata.value });
    return created.ok ? ok(await openSession(ctx, trx, created.value, device)) : created;
  });
};
