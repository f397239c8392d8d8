import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

export type CredentialsRow = Selectable<DB['account_credentials']>;

/** `email` in lower case. */
export const findCredentialsByEmail = (db: Db, email: string): Promise<CredentialsRow | undefined> =>
  db.selectFrom('account_credentials').selectAll().where(sql<string>`lower(email)`, '=', email).executeTakeFirst();

export const findCredentials = (db: Db, userId: string): Promise<CredentialsRow | undefined> =>
  db.selectFrom('account_credentials').selectAll().where('user_id', '=', userId).executeTakeFirst();

export const lockCredentials = (trx: Trx, userId: string): Promise<CredentialsRow | undefined> =>
  trx.selectFrom('account_credentials').selectAll().where('user_id', '=', userId).forUpdate().executeTakeFirst();

/** Undefined when the person, the e-mail address or the phone number has credentials already. */
export const insertCredentials = (trx: Trx, row: Insertable<DB['account_credentials']>): Promise<CredentialsRow | undefined> =>
  trx.insertInto('account_credentials').values(row).onConflict((c) => c.doNothing()).returningAll().executeTakeFirst();

/** Throws a unique violation when the e-mail address or phone number is somebody else's. */
export const updateCredentials = (trx: Trx, userId: string, changes: Updateable<DB['account_credentials']>): Promise<CredentialsRow> =>
  trx.updateTable('account_credentials').set(changes).where('user_id', '=', userId).returningAll().executeTakeFirstOrThrow();

/** Which of these are another person's. */
export const takenContacts = async (db: Db, userId: string, { email, phone }: { email: string | undefined; phone: string | undefined }): Promise<('email' | 'phone')[]> => {
  const rows = await db
    .selectFrom('account_credentials')
    .select(['email', 'phone'])
    .where('user_id', '<>', userId)
    .where((eb) => eb.or([eb(sql<string>`lower(email)`, '=', email ?? null), eb('phone', '=', phone ?? null)]))
    .execute();
  return (['email', 'phone'] as const).filter((field) => rows.some((row) => row[field] === { email, phone }[field]));
};
