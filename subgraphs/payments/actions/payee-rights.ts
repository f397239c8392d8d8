import { hasRole, knownOrganizations, membershipOf } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { vendorPayee, type Payee } from '../domain/payees.ts';

/** Whether the caller looks after a payee's money now, by the database: owners of a vendor, couriers and drivers themselves, and admins. */
export const mayManagePayee = async ({ caller }: Context, trx: Trx, { kind, id }: Payee): Promise<boolean> => {
  if (caller.kind !== 'user' || caller.id === null) return false;
  const own = kind === 'VENDOR' ? (await membershipOf(trx, caller.id, id)) === 'OWNER' : caller.id === id;
  return own || hasRole(trx, caller.id, 'admin');
};

/** The vendor as a payee if it exists and the caller looks after its money; null otherwise, as if there were none. */
export const managedVendor = async (ctx: Context, trx: Trx, vendorId: string): Promise<Payee | null> => {
  if (!isId(vendorId)) return null;
  const payee = vendorPayee(vendorId.toLowerCase());
  if (!(await mayManagePayee(ctx, trx, payee))) return null;
  return (await knownOrganizations(trx, [payee.id], 'VENDOR')).length > 0 ? payee : null;
};
