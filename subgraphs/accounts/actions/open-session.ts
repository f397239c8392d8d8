import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ACCESS_TOKEN_SECONDS } from '../domain/session.ts';
import { signAccessToken, type TokenSubject } from '../providers/local-issuer/access-token.ts';
import { firstRefreshToken, refreshTokenHash } from '../providers/local-issuer/refresh-token.ts';
import { userJson, type UserJson } from '../providers/local-issuer/user-json.ts';
import type { CredentialsRow } from '../store/credentials.ts';
import { insertRefreshToken } from '../store/refresh-tokens.ts';
import { rolesByUserIds } from '../store/roles.ts';
import { insertSession } from '../store/sessions.ts';

/** Where a sign-in comes from, as the request says. */
export interface Device {
  readonly userAgent: string | null;
  readonly ipAddress: string | null;
}

/** A session as Supabase Auth answers it (`AccessTokenResponse`). */
export interface SessionJson {
  readonly access_token: string;
  readonly token_type: 'bearer';
  readonly expires_in: number;
  readonly expires_at: number;
  readonly refresh_token: string;
  readonly user: UserJson;
}

/** The answer for a session whose live refresh token is known. The person's row is locked. */
export const sessionJson = async (ctx: Context, trx: Trx, subject: Omit<TokenSubject, 'roles'>, refreshToken: string): Promise<SessionJson> => {
  const roles = (await rolesByUserIds(trx, [subject.credentials.user_id])).map(({ role }) => role);
  const { token, expiresAt } = await signAccessToken(ctx, trx, { ...subject, roles });
  return {
    access_token: token,
    token_type: 'bearer',
    expires_in: ACCESS_TOKEN_SECONDS,
    expires_at: expiresAt,
    refresh_token: refreshToken,
    user: userJson(subject.credentials, roles),
  };
};

/** Starts a session for a person who has proved who they are. The person's row is locked. */
export const openSession = async (ctx: Context, trx: Trx, credentials: CredentialsRow, device: Device): Promise<SessionJson> => {
  const at = ctx.now();
  const session = await insertSession(trx, {
    id: newId(),
    user_id: credentials.user_id,
    user_agent: device.userAgent?.slice(0, 400) ?? null,
    ip_address: device.ipAddress,
    created_at: at,
    refreshed_at: at,
  });
  const refreshToken = firstRefreshToken();
  await insertRefreshToken(trx, { hash: refreshTokenHash(refreshToken), session_id: session.id, created_at: at });
  return sessionJson(ctx, trx, { credentials, sessionId: session.id, signedInAt: at }, refreshToken);
};
