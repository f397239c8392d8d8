import type { Db } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { addressOf } from '../../accounts/contract.ts';
import { checkAddress, type Address, type AddressInput } from '../domain/address.ts';

export interface AddressChoice {
  readonly addressId?: string | null | undefined;
  readonly address?: AddressInput | null | undefined;
}

/** An address as a copy: one of the person's own, or one that is given, but not both; or else the one known before. */
export const chooseAddress = async (
  db: Db,
  userId: string | null,
  { addressId, address }: AddressChoice,
  known: Address | null = null,
): Promise<Result<Address, 'ADDRESS_REQUIRED' | 'ADDRESS_NOT_FOUND' | 'ADDRESS_WITHOUT_LOCATION' | 'VALUE_INVALID'>> => {
  if (addressId == null && address == null && known !== null) return ok(known);
  if ((addressId == null) === (address == null)) return fail('ADDRESS_REQUIRED', 'input', 'addressId');
  if (address != null) return checkAddress(address);
  const own = userId !== null && isId(addressId!) ? await addressOf(db, userId, addressId!) : null;
  if (!own) return fail('ADDRESS_NOT_FOUND', 'input', 'addressId');
  const { recipient, line1, line2, city, postalCode, country, phone, location } = own;
  return location ? ok({ recipient, line1, line2, city, postalCode, country, phone, location }) : fail('ADDRESS_WITHOUT_LOCATION', 'input', 'addressId');
};
