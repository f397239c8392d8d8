import type { Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import type { MembershipRole, OrganizationKind } from '../domain/names.ts';
import type { MembershipRow, OrganizationRow } from '../rows.ts';

const SHOWN = 50;

export const organizationsByIds = (db: Db, ids: readonly string[]): Promise<OrganizationRow[]> => db.selectFrom('account_organizations').selectAll().where('id', 'in', ids).execute();

/** Does nothing when there is one with this id already. */
export const insertOrganization = async (trx: Trx, row: Insertable<DB['account_organizations']>): Promise<void> => {
  await trx.insertInto('account_organizations').values(row).onConflict((c) => c.column('id').doNothing()).execute();
};

/** Does nothing when the person has a place there already. */
export const insertMembership = async (trx: Trx, row: Insertable<DB['account_memberships']>): Promise<void> => {
  await trx.insertInto('account_memberships').values(row).onConflict((c) => c.columns(['organization_id', 'user_id']).doNothing()).execute();
};

export const findMembership = async (db: Db, userId: string, organizationId: string): Promise<MembershipRole | null> => {
  const row = await db.selectFrom('account_memberships').select('role').where('organization_id', '=', organizationId).where('user_id', '=', userId).executeTakeFirst();
  return (row?.role as MembershipRole | undefined) ?? null;
};

export const listMemberships = async (db: Db, organizationId: string): Promise<{ userId: string; role: MembershipRole }[]> => {
  const rows = await db.selectFrom('account_memberships').select(['user_id', 'role']).where('organization_id', '=', organizationId).orderBy('user_id').execute();
  return rows.map(({ user_id, role }) => ({ userId: user_id, role: role as MembershipRole }));
};

/** Whoever changes an organization's members holds this lock, so that it always keeps an owner. */
export const lockOrganization = (trx: Trx, id: string): Promise<OrganizationRow | undefined> => trx.selectFrom('account_organizations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Of several organizations, the longest there first. */
export const membershipsByOrganizationIds = (db: Db, organizationIds: readonly string[]): Promise<MembershipRow[]> =>
  db.selectFrom('account_memberships').selectAll().where('organization_id', 'in', organizationIds.filter(isId)).orderBy('created_at').orderBy('user_id').execute();

export const updateMembership = async (trx: Trx, organizationId: string, userId: string, role: MembershipRole): Promise<void> => {
  await trx.updateTable('account_memberships').set({ role }).where('organization_id', '=', organizationId).where('user_id', '=', userId).execute();
};

export const deleteMembership = async (trx: Trx, organizationId: string, userId: string): Promise<void> => {
  await trx.deleteFrom('account_memberships').where('organization_id', '=', organizationId).where('user_id', '=', userId).execute();
};

/** A person's places, by organization id. */
export const listOwnMemberships = (db: Db, userId: string): Promise<MembershipRow[]> =>
  db.selectFrom('account_memberships').selectAll().where('user_id', '=', userId).orderBy('organization_id').limit(SHOWN).execute();

export const listOrganizationIds = async (db: Db, userId: string, kind: OrganizationKind): Promise<string[]> => {
  const rows = await db
    .selectFrom('account_memberships as m')
    .innerJoin('account_organizations as o', 'o.id', 'm.organization_id')
    .select('o.id')
    .where('m.user_id', '=', userId)
    .where('o.kind', '=', kind)
    .orderBy('o.id')
    .execute();
  return rows.map(({ id }) => id);
};
