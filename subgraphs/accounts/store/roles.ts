import type { Db, Trx } from '../../../platform/db/database.ts';
import type { RoleName } from '../domain/names.ts';

/** Whether an ACTIVE person holds the role. */
export const hasActiveRole = async (db: Db, userId: string, ...roles: RoleName[]): Promise<boolean> => {
  const found = await db
    .selectFrom('account_roles as r')
    .innerJoin('account_users as u', 'u.id', 'r.user_id')
    .select('r.role')
    .where('r.user_id', '=', userId)
    .where('r.role', 'in', roles)
    .where('u.status', '=', 'ACTIVE')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
};

/** Alphabetical per person. */
export const rolesByUserIds = async (db: Db, userIds: readonly string[]): Promise<{ user_id: string; role: RoleName }[]> => {
  const rows = await db.selectFrom('account_roles').select(['user_id', 'role']).where('user_id', 'in', userIds).orderBy('role').execute();
  return rows as { user_id: string; role: RoleName }[];
};

export const insertRole = async (trx: Trx, userId: string, role: RoleName, at: Date): Promise<void> => {
  await trx.insertInto('account_roles').values({ user_id: userId, role, granted_at: at }).onConflict((c) => c.doNothing()).execute();
};

/** Whether there was one to remove. */
export const removeRole = async (trx: Trx, userId: string, role: RoleName): Promise<boolean> => {
  const removed = await trx.deleteFrom('account_roles').where('user_id', '=', userId).where('role', '=', role).returning('role').executeTakeFirst();
  return removed !== undefined;
};
