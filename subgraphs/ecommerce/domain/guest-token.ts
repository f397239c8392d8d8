import { createHash } from 'node:crypto';

/** What is kept of a guest's token. A plain SHA-256 will do: the token is 256 random bits, so there is nothing to guess. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
