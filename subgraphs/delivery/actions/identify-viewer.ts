import type { Caller } from '../../../platform/auth/caller.ts';
import type { Db } from '../../../platform/db/database.ts';
import * as accounts from '../../accounts/contract.ts';
import { isStaff, type Viewer } from '../policy.ts';
import { findCourierOfUser } from '../store/couriers.ts';

/** What the policy needs to know of a caller: their courier profile and their vendors. Two statements for users, none for others. */
export const identifyViewer = async (db: Db, caller: Caller): Promise<Viewer> => {
  if (caller.kind !== 'user' || caller.id === null || isStaff(caller)) return { caller, courierId: null, vendorIds: [] };
  const courier = await findCourierOfUser(db, caller.id);
  return { caller, courierId: courier?.id ?? null, vendorIds: await accounts.organizationsOf(db, caller.id, 'VENDOR') };
};
