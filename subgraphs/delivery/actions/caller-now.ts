import type { Caller } from '../../../platform/auth/caller.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Db } from '../../../platform/db/database.ts';
import { hasRole } from '../../accounts/contract.ts';
import { isStaff } from '../policy.ts';

/**
 * The caller as the database knows them: whose token says that they are staff, and who is not any more, has no roles. For writes; reading trusts
 * the token, which is refused within seconds after a role was withdrawn.
 */
export const callerNow = async ({ caller }: Context, db: Db): Promise<Caller> => {
  if (caller.kind !== 'user' || caller.id === null || !isStaff(caller)) return caller;
  return (await hasRole(db, caller.id, 'staff', 'admin')) ? caller : { ...caller, roles: [] };
};
