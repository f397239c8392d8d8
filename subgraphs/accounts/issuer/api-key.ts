import { createHash, randomBytes } from 'node:crypto';

/** Tells a key from a token at a glance, also for secret scanners. */
export const API_KEY_PREFIX = 'plaza_sk_';
const SHOWN = 8;

/** A new key: 256 random bits behind the prefix. */
export const newApiKey = (): string => API_KEY_PREFIX + randomBytes(32).toString('base64url');

/** How a key stands in the database. It has 256 bits of entropy, so a fast hash is enough. */
export const apiKeyHash = (key: string): Buffer => createHash('sha256').update(key).digest();

/** The part of a key that may be shown. */
export const apiKeyStart = (key: string): string => key.slice(0, API_KEY_PREFIX.length + SHOWN);
