import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import type { Db } from '../../../../platform/db/database.ts';
import { hours } from '../../../../platform/kernel/clock.ts';
import { newId } from '../../../../platform/kernel/ids.ts';
import { findCurrentKey, insertCurrentKey, listKeys, replaceCurrentKey, type SigningKeyRow } from '../../store/signing-keys.ts';

export const ALGORITHM = 'ES256';

/** A replaced key is published for longer than the tokens it signed live. */
export const PUBLISHED_AFTER_REPLACEMENT_MS = hours(2);

export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

const privateJwk = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
};

const toKey = async ({ id, private_jwk }: SigningKeyRow): Promise<SigningKey> => ({
  kid: id,
  key: (await importJWK(private_jwk as JWK, ALGORITHM)) as CryptoKey,
});

/** The key that signs now; the first caller makes it, and of several at once one wins for all. */
export const currentKey = async (db: Db, now: Date): Promise<SigningKey> => {
  const found = await findCurrentKey(db);
  if (found) return toKey(found);
  await insertCurrentKey(db, { id: newId(), private_jwk: await privateJwk(), created_at: now });
  return toKey((await findCurrentKey(db))!);
};

/** Signs with a new key from now on. The old one stays published until its tokens have expired. */
export const rotateSigningKey = async (db: Db, now: Date): Promise<void> => {
  const row = { id: newId(), private_jwk: await privateJwk(), created_at: now };
  await db.transaction().execute((trx) => replaceCurrentKey(trx, row));
};

/** The public keys (RFC 7517): the current one and those replaced lately. */
export const publicKeys = async (db: Db, now: Date): Promise<{ keys: JWK[] }> => {
  await currentKey(db, now);
  const rows = await listKeys(db, new Date(now.getTime() - PUBLISHED_AFTER_REPLACEMENT_MS));
  return { keys: rows.map(({ id, private_jwk }) => publicPart(private_jwk as JWK, id)) };
};

const publicPart = ({ kty, crv, x, y }: JWK, kid: string): JWK =>
  ({ kty: kty!, crv: crv!, x: x!, y: y!, kid, alg: ALGORITHM, use: 'sig', key_ops: ['verify'] });
