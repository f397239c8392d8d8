import type { Context } from '../../../platform/context/context.ts';
import type { Db } from '../../../platform/db/database.ts';
import { forbidden } from '../../../platform/errors/faults.ts';
import { hasActiveRole } from '../store/roles.ts';

/** The caller's id, if they are an admin by the database now; what their token says does not count. Throws FORBIDDEN, whatever was asked for. */
export const requireAdmin = async ({ caller }: Context, db: Db): Promise<string> => {
  if (caller.kind !== 'user' || caller.id === null || !(await hasActiveRole(db, caller.id, 'admin'))) throw forbidden();
  return caller.id;
};
