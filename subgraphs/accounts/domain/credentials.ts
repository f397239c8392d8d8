import { fail, ok, type Result } from '../../../platform/kernel/result.ts';

/** Refusals of the local issuer, by Supabase Auth's names for them. */
export type CredentialCode = 'email_address_invalid' | 'phone_invalid' | 'password_too_long' | 'weak_password' | 'metadata_too_large';

const MIN_PASSWORD = 8;
const MAX_PASSWORD = 256;
/** It travels in every access token, and headers have a limit. */
const MAX_METADATA_BYTES = 4096;

/** In lower case, without blanks around it. */
export const parseEmail = (text: string): Result<string, 'email_address_invalid'> => {
  const email = text.trim().toLowerCase();
  return email.length <= 254 && /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(email) ? ok(email) : fail('email_address_invalid');
};

/** E.164 with its plus sign; clients of Supabase may leave that away. */
export const parsePhone = (text: string): Result<string, 'phone_invalid'> => {
  const phone = `+${text.trim().replace(/^\+/, '')}`;
  return /^\+[1-9]\d{6,14}$/.test(phone) ? ok(phone) : fail('phone_invalid');
};

export const parsePassword = (password: string): Result<string, 'weak_password' | 'password_too_long'> => {
  if (password.length < MIN_PASSWORD) return fail('weak_password');
  return password.length <= MAX_PASSWORD ? ok(password) : fail('password_too_long');
};

export type Metadata = Readonly<Record<string, unknown>>;

/** The person's own data after a change: new keys win, null removes. */
export const mergeMetadata = (current: Metadata, changes: Metadata): Result<Metadata, 'metadata_too_large'> => {
  const merged = Object.fromEntries(Object.entries({ ...current, ...changes }).filter(([, value]) => value !== null));
  return Buffer.byteLength(JSON.stringify(merged)) <= MAX_METADATA_BYTES ? ok(merged) : fail('metadata_too_large');
};

/** What to call somebody who has just arrived. The e-mail address stays private, so it gives no name. */
export const displayNameFrom = (metadata: Metadata): string => {
  const given = [metadata['display_name'], metadata['full_name'], metadata['name']].find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof given === 'string' ? given.trim().slice(0, 80) : 'New member';
};
