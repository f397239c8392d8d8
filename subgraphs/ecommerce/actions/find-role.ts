import type { Context } from '../../../platform/context/context.ts';
import type { Db } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { hasRole, membershipOf } from '../../accounts/contract.ts';
import type { MemberRole } from '../policy.ts';

/** The caller's place at a vendor now, by the database; null when they have none. A vendor's id is its organization's. */
export const findRole = async ({ caller }: Context, db: Db, vendorId: string): Promise<MemberRole | null> =>
  caller.kind === 'user' && caller.id !== null && isId(vendorId) ? membershipOf(db, caller.id, vendorId) : null;

/** Whether the caller works for Plaza now, by the database. */
export const isStaffNow = async ({ caller }: Context, db: Db): Promise<boolean> =>
  caller.kind === 'user' && caller.id !== null && hasRole(db, caller.id, 'staff', 'admin');
