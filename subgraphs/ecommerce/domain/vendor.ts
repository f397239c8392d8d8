import { days } from '../../../platform/kernel/clock.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { defineMachine } from '../../../platform/state-machine/machine.ts';
import { isLocation, isSlug, isText, type Location } from './values.ts';

export const vendorStatuses = ['APPLIED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED', 'SUSPENDED', 'TERMINATED'] as const;
export type VendorStatus = (typeof vendorStatuses)[number];

/** Whether a vendor may sell. Products of a vendor that is not APPROVED stay as they are, but are not on sale. */
export const vendorMachine = defineMachine({
  table: 'ecommerce_vendors',
  initial: 'APPLIED',
  transitions: [
    { event: 'REAPPLY', from: ['REJECTED'], to: 'APPLIED' },
    { event: 'REVIEW', from: ['APPLIED'], to: 'UNDER_REVIEW' },
    { event: 'APPROVE', from: ['APPLIED', 'UNDER_REVIEW'], to: 'APPROVED' },
    { event: 'REJECT', from: ['APPLIED', 'UNDER_REVIEW'], to: 'REJECTED' },
    { event: 'SUSPEND', from: ['APPROVED'], to: 'SUSPENDED' },
    { event: 'REINSTATE', from: ['SUSPENDED'], to: 'APPROVED' },
    { event: 'TERMINATE', from: ['APPROVED', 'SUSPENDED'], to: 'TERMINATED' },
  ],
});

export interface VendorApplication {
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly currency: string;
  readonly pickupAddress: string;
  readonly pickupLocation: Location;
}

/** Checks an application's values. VALUE_INVALID or CURRENCY_UNKNOWN with the field's path. */
export const checkApplication = (input: VendorApplication): Result<null, 'VALUE_INVALID' | 'CURRENCY_UNKNOWN'> => {
  if (!isText(input.name, 1, 120)) return fail('VALUE_INVALID', 'input', 'name');
  if (!isSlug(input.slug, 80)) return fail('VALUE_INVALID', 'input', 'slug');
  if (!isText(input.description, 0, 2000)) return fail('VALUE_INVALID', 'input', 'description');
  if (!isCurrency(input.currency)) return fail('CURRENCY_UNKNOWN', 'input', 'currency');
  if (!isText(input.pickupAddress, 1, 300)) return fail('VALUE_INVALID', 'input', 'pickupAddress');
  if (!isLocation(input.pickupLocation)) return fail('VALUE_INVALID', 'input', 'pickupLocation');
  return ok(null);
};

export interface Holiday {
  readonly from: Date;
  /** The first instant at which it sells again. */
  readonly until: Date;
  readonly message: string | null;
}

/** The longest time a vendor may close. */
export const LONGEST_HOLIDAY = days(180);

/** A holiday as it is kept: it ends after now, lasts up to 180 days, and its message has up to 300 characters. */
export const checkHoliday = ({ from, until, message }: Holiday, now: Date): Result<Holiday, 'VALUE_INVALID'> => {
  if (until <= now || until <= from || until.getTime() - from.getTime() > LONGEST_HOLIDAY) return fail('VALUE_INVALID', 'input', 'until');
  if (message !== null && !isText(message, 1, 300)) return fail('VALUE_INVALID', 'input', 'message');
  return ok({ from, until, message: message?.trim() ?? null });
};
