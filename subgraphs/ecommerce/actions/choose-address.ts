import type { Db } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { addressOf } from '../../accounts/contract.ts';
import { checkAddress, type Address, type AddressInput } from '../domain/address.ts';

export interface AddressChoice {
  readonly addressId?: string | null | undefined;
  readonly address?: AddressInput | null | undefined;
}

/** The address a purchase goes to, as a copy: one of the person's own, or one given for this purchase. Exactly one of the two. */
export const chooseAddress = async (
  db: Db,
  userId: string,
  { addressId, address }: AddressChoice,
): Promise<Result<Address, 'ADDRESS_REQUIRED' | 'ADDRESS_NOT_FOUND' | 'ADDRESS_WITHOUT_LOCATION' | 'VALUE_INVALID'>> => {
  if ((addressId == null) === (address == null)) return fail('ADDRESS_REQUIRED', 'input', 'addressId');
  if (address != null) return checkAddress(address);
  const own = isId(addressId!) ? await addressOf(db, userId, addressId!) : null;
  if (!own) return fail('ADDRESS_NOT_FOUND', 'input', 'addressId');
  const { recipient, line1, line2, city, postalCode, country, phone, location } = own;
  return location ? ok({ recipient, line1, line2, city, postalCode, country, phone, location }) : fail('ADDRESS_WITHOUT_LOCATION', 'input', 'addressId');
};
