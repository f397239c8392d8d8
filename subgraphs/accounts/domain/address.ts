import { fail, ok, type Fail, type Result } from '../../../platform/kernel/result.ts';
import { parsePhone } from './credentials.ts';

export const MAX_ADDRESSES = 50;

export interface AddressInput {
  readonly label: string;
  readonly recipient: string;
  readonly line1: string;
  readonly line2?: string | null | undefined;
  readonly city: string;
  readonly postalCode?: string | null | undefined;
  readonly country: string;
  readonly location?: { readonly latitude: number; readonly longitude: number } | null | undefined;
  readonly phone?: string | null | undefined;
}

/** Longest texts, in characters. */
const LIMITS = { label: 40, recipient: 120, line1: 200, line2: 200, city: 120, postalCode: 20 } as const;
const OPTIONAL: ReadonlySet<string> = new Set(['line2', 'postalCode']);

const bad = (field: string): Fail<'INVALID_ADDRESS'> => fail('INVALID_ADDRESS', 'input', field);

/** The columns of an address, trimmed; empty optional parts are null. Refuses with the path of the first part that is malformed. */
export const parseAddress = (input: AddressInput) => {
  const texts = {} as Record<keyof typeof LIMITS, string>;
  for (const field of Object.keys(LIMITS) as (keyof typeof LIMITS)[]) {
    const text = input[field]?.trim() ?? '';
    if (text.length > LIMITS[field] || (text === '' && !OPTIONAL.has(field)) || /\p{Cc}/u.test(text)) return bad(field);
    texts[field] = text;
  }
  const country = input.country.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) return bad('country');
  const { latitude = null, longitude = null } = input.location ?? {};
  if (latitude !== null && Math.abs(latitude) > 90) return bad('location');
  if (longitude !== null && Math.abs(longitude) > 180) return bad('location');
  const phone: Result<string | null, string> = input.phone ? parsePhone(input.phone) : ok(null);
  if (!phone.ok) return bad('phone');
  const { label, recipient, line1, line2, city, postalCode } = texts;
  return ok({ label, recipient, line1, line2: line2 || null, city, postal_code: postalCode || null, country, latitude, longitude, phone: phone.value });
};
