import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { hasRole, membersOf } from '../../accounts/contract.ts';
import { notify } from '../../communication/contract.ts';
import { setVendorCommission } from '../../payments/contract.ts';
import { isText } from '../domain/values.ts';
import { vendorMachine } from '../domain/vendor.ts';
import { CATALOGUE, catalogueChanged } from '../events.ts';
import type { VendorRow } from '../rows.ts';
import { findVendor } from '../store/vendors.ts';
import { requirePerson } from './require-person.ts';

export interface ManageVendor {
  readonly vendorId: string;
  readonly action: 'REVIEW' | 'APPROVE' | 'REJECT' | 'SUSPEND' | 'REINSTATE' | 'TERMINATE' | 'SET_COMMISSION';
  /** Kept in the history of the vendor's states. */
  readonly reason: string;
  /** With SET_COMMISSION: the platform's share of all that the vendor sells from now on, in hundredths of a per cent. */
  readonly commissionBasisPoints?: number | null | undefined;
}

const MAX_REASON = 300;

/** An admin's decision on a vendor; to everybody else the vendor does not exist. Its members hear of an approval. */
export const manageVendor = (ctx: Context, { vendorId, action, reason, commissionBasisPoints }: ManageVendor) =>
  ctx.inTransaction(async (trx) => {
    const admin = await hasRole(trx, requirePerson(ctx), 'admin');
    const vendor = admin ? await findVendor(trx, vendorId) : undefined;
    if (!vendor) return fail('VENDOR_NOT_FOUND', 'input', 'vendorId');
    if (!isText(reason, 1, MAX_REASON)) return fail('VALUE_INVALID', 'input', 'reason');
    if (action === 'SET_COMMISSION') return agreeOn(ctx, trx, vendor, commissionBasisPoints);
    const moved = await ctx.transition(trx, vendorMachine, { id: vendor.id, event: action, reason });
    if (!moved.ok) return fail('INVALID_TRANSITION', 'input', 'action');
    await ctx.publish(trx, catalogueChanged, CATALOGUE, { vendorId: vendor.id, productIds: null });
    if (action === 'APPROVE') await tellMembers(ctx, trx, vendor);
    return ok((await findVendor(trx, vendor.id))!);
  });

const agreeOn = async (ctx: Context, trx: Trx, vendor: VendorRow, basisPoints: number | null | undefined) => {
  if (basisPoints == null) return fail('VALUE_INVALID', 'input', 'commissionBasisPoints');
  const set = await setVendorCommission(ctx, trx, { vendorId: vendor.id, area: 'ECOMMERCE', basisPoints });
  return set.ok ? ok(vendor) : fail('VALUE_INVALID', 'input', 'commissionBasisPoints');
};

const tellMembers = async (ctx: Context, trx: Trx, { id, name }: VendorRow): Promise<void> => {
  for (const { userId } of await membersOf(trx, id)) {
    await notify(ctx, trx, { userId, type: 'vendor.approved', variables: { vendorName: name }, subject: { type: 'Vendor', id }, dedupeKey: id });
  }
};
