import type { Db } from '../../../platform/db/database.ts';
import { displayNameFrom, type Metadata } from '../domain/credentials.ts';
import { findCredentials } from '../store/credentials.ts';
import type { IdentityProvider } from './identity.ts';

/** The built-in issuer's own table. It asks for a person's status at every sign-in, so it needs no telling who is barred. */
export const localIdentity = (db: Db): IdentityProvider => ({
  find: async (userId) => {
    const row = await findCredentials(db, userId);
    return row ? { userId, displayName: displayNameFrom(row.user_metadata as Metadata), email: row.email, phone: row.phone } : null;
  },
  setBarred: async () => {},
});
