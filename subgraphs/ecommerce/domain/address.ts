import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isLocation, isText, type Location } from './values.ts';

/** Where an order goes. `country` is ISO 3166-1 alpha-2, `phone` E.164. */
export interface Address {
  readonly recipient: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly postalCode: string | null;
  readonly country: string;
  readonly phone: string | null;
  readonly location: Location;
}

/** What a client gives: what may be missing is undefined or null. */
export type AddressInput = Omit<Address, 'line2' | 'postalCode' | 'phone'> & {
  readonly [K in 'line2' | 'postalCode' | 'phone']?: string | null | undefined;
};

/** Checks an address given for one purchase. VALUE_INVALID with the field's path. */
export const checkAddress = (input: AddressInput): Result<Address, 'VALUE_INVALID'> => {
  const { recipient, line1, line2 = null, city, postalCode = null, country, phone = null, location } = input;
  const refused = (field: string) => fail('VALUE_INVALID', 'input', 'address', field);
  if (!isText(recipient, 1, 120)) return refused('recipient');
  if (!isText(line1, 1, 200)) return refused('line1');
  if (line2 !== null && !isText(line2, 0, 200)) return refused('line2');
  if (!isText(city, 1, 120)) return refused('city');
  if (postalCode !== null && !isText(postalCode, 1, 20)) return refused('postalCode');
  if (!/^[A-Z]{2}$/.test(country)) return refused('country');
  if (phone !== null && !/^\+[1-9]\d{6,14}$/.test(phone)) return refused('phone');
  if (!isLocation(location)) return refused('location');
  return ok({ recipient, line1, line2, city, postalCode, country, phone, location: { latitude: location.latitude, longitude: location.longitude } });
};

/** The place in lines, as on a letter, without the recipient. */
export const linesOf = ({ line1, line2, postalCode, city, country }: Address): string[] =>
  [line1, line2, [postalCode, city].filter(Boolean).join(' '), country].filter((line): line is string => Boolean(line));

/** The address in one line, for couriers. */
export const lineOf = (address: Address): string => [address.recipient, ...linesOf(address)].filter(Boolean).join(', ').slice(0, 300);
