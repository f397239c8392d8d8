import { randomBytes, scrypt, timingSafeEqual, type BinaryLike, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<BinaryLike, BinaryLike, number, ScryptOptions, Buffer>(scrypt);

/** 16 MiB and some 40 ms of a core: a fifth of what OWASP asks of production, for an issuer that signs in test accounts on laptops. */
const COST = { N: 2 ** 14, r: 8, p: 1 };
const MAX_MEMORY = 64 * 1024 * 1024;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const encode = (salt: Buffer, hash: Buffer): string => `scrypt$${COST.N}$${COST.r}$${COST.p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;

/** `scrypt$N$r$p$salt$hash`, with a new random salt. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(SALT_BYTES);
  return encode(salt, await derive(password.normalize('NFKC'), salt, HASH_BYTES, { ...COST, maxmem: MAX_MEMORY }));
};

/** What nobody's password matches: verifying against it takes as long as against a real hash. */
const nobodys = encode(Buffer.alloc(SALT_BYTES), randomBytes(HASH_BYTES));

/** Whether the password belongs to the hash. Without a hash it takes the same time and answers false, so that time tells nobody who exists. */
export const verifyPassword = async (password: string, stored: string | undefined): Promise<boolean> => {
  const [, n, r, p, salt, hash] = (stored ?? nobodys).split('$');
  const expected = Buffer.from(hash!, 'base64url');
  const cost = { N: Number(n), r: Number(r), p: Number(p), maxmem: MAX_MEMORY };
  const given = await derive(password.normalize('NFKC'), Buffer.from(salt!, 'base64url'), expected.length, cost);
  return timingSafeEqual(given, expected) && stored !== undefined;
};
