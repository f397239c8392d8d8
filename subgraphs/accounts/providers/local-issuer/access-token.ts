import { createLocalJWKSet, errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { revokedBefore } from '../../../../platform/auth/revocations.ts';
import type { Context } from '../../../../platform/context/context.ts';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import { ACCESS_TOKEN_SECONDS, issuedAtSecond } from '../../domain/session.ts';
import type { RoleName } from '../../domain/names.ts';
import type { CredentialsRow } from '../../store/credentials.ts';
import { ALGORITHM, currentKey, publicKeys } from './signing-keys.ts';

export interface TokenSubject {
  readonly credentials: CredentialsRow;
  readonly roles: readonly RoleName[];
  readonly sessionId: string;
  readonly signedInAt: Date;
}

export interface AccessToken {
  readonly token: string;
  /** Unix seconds. */
  readonly expiresAt: number;
}

/**
 * A token like Supabase's. Sign it in the transaction that holds the person's row: a revocation then comes wholly before it, and is
 * respected, or wholly after it, and refuses it.
 */
export const signAccessToken = async (ctx: Context, trx: Trx, { credentials, roles, sessionId, signedInAt }: TokenSubject): Promise<AccessToken> => {
  const issuedAt = issuedAtSecond(ctx.now(), await revokedBefore(trx, credentials.user_id));
  const expiresAt = issuedAt + ACCESS_TOKEN_SECONDS;
  const { kid, key } = await currentKey(trx, ctx.now());
  const claims = {
    role: 'authenticated',
    email: credentials.email,
    phone: credentials.phone?.slice(1) ?? '',
    session_id: sessionId,
    aal: 'aal1',
    amr: [{ method: 'password', timestamp: Math.floor(signedInAt.getTime() / 1000) }],
    app_metadata: { provider: 'email', providers: ['email'], roles },
    user_metadata: credentials.user_metadata,
    is_anonymous: false,
  };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' })
    .setIssuer(ctx.config.auth.issuer)
    .setAudience(ctx.config.auth.audience)
    .setSubject(credentials.user_id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(key);
  return { token, expiresAt };
};

/** The claims of a token that we signed and that has not expired; null for anything else. */
export const readAccessToken = async (ctx: Pick<Context, 'config' | 'now'>, db: Db, token: string): Promise<JWTPayload | null> => {
  const { issuer, audience } = ctx.config.auth;
  try {
    const keys = createLocalJWKSet(await publicKeys(db, ctx.now()));
    const options = { issuer, audience, algorithms: [ALGORITHM], currentDate: ctx.now(), requiredClaims: ['exp', 'sub', 'session_id'] };
    const { payload } = await jwtVerify(token, keys, options);
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
};
