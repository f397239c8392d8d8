import { createHash } from 'node:crypto';

/** What is kept of a random token. A plain SHA-256 will do: with 256 random bits there is nothing to guess. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
