import type { RoleName } from '../../domain/names.ts';
import type { CredentialsRow } from '../../store/credentials.ts';

/** A person as Supabase Auth's API describes them (`UserSchema`). Phone numbers go without the plus sign there. */
export const userJson = (credentials: CredentialsRow, roles: readonly RoleName[]) => {
  const { user_id: id, email, phone, user_metadata, last_sign_in_at, created_at, updated_at } = credentials;
  return {
    id,
    aud: 'authenticated',
    role: 'authenticated',
    email,
    email_confirmed_at: created_at,
    phone: phone?.slice(1) ?? '',
    ...(phone === null ? {} : { phone_confirmed_at: created_at }),
    confirmed_at: created_at,
    ...(last_sign_in_at === null ? {} : { last_sign_in_at }),
    app_metadata: { provider: 'email', providers: ['email'], roles },
    user_metadata,
    identities: [
      {
        identity_id: id,
        id,
        user_id: id,
        identity_data: { email, email_verified: true, phone_verified: phone !== null, sub: id },
        provider: 'email',
        last_sign_in_at,
        created_at,
        updated_at,
        email,
      },
    ],
    created_at,
    updated_at,
    is_anonymous: false,
  };
};

export type UserJson = ReturnType<typeof userJson>;
