import { hasRole } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';

/** The caller's id if they are an admin now, by the database and not by their token; else null. */
export const adminId = async ({ caller }: Context, trx: Trx): Promise<string | null> =>
  caller.kind === 'user' && caller.id !== null && (await hasRole(trx, caller.id, 'admin')) ? caller.id : null;
