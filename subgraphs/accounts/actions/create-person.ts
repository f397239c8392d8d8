import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { displayNameFrom, type Metadata } from '../domain/credentials.ts';
import { insertCredentials, type CredentialsRow } from '../store/credentials.ts';
import { insertUser } from '../store/users.ts';

export interface NewPerson {
  readonly email: string;
  readonly passwordHash: string;
  readonly metadata: Metadata;
}

/** A person with credentials. Of several with one e-mail address at once, one is made: the unique index decides. */
export const createPerson = async (ctx: Context, trx: Trx, person: NewPerson): Promise<Result<CredentialsRow, 'user_already_exists'>> => {
  const { email, passwordHash, metadata } = person;
  const id = newId();
  const made = { created_at: ctx.now(), updated_at: ctx.now() };
  await insertUser(trx, { id, display_name: displayNameFrom(metadata), email, ...made });
  const credentials = await insertCredentials(trx, {
    user_id: id,
    email,
    password_hash: passwordHash,
    user_metadata: JSON.stringify(metadata),
    last_sign_in_at: ctx.now(),
    ...made,
  });
  return credentials ? ok(credentials) : fail('user_already_exists');
};
