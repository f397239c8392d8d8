import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A session's first refresh token: 256 random bits. */
export const firstRefreshToken = (): string => randomBytes(32).toString('base64url');

/**
 * The token that a token is exchanged for. It follows from its parent and the server's secret, so that a client that asks twice gets the same
 * answer although only hashes are stored; without the secret nobody can tell it from the parent.
 */
export const childOf = (secret: string, token: string): string => createHmac('sha256', secret).update(`plaza-refresh.v1.${token}`).digest('base64url');

/** How a token stands in the database. It has 256 bits of entropy, so a fast hash is enough. */
export const refreshTokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
