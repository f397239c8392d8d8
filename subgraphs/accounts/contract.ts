import type { Context } from '../../platform/context/context.ts';
import type { Db, Trx } from '../../platform/db/database.ts';
import { hasActiveRole } from './store/roles.ts';
import { findOwnAddress } from './store/addresses.ts';
import { findMembership, insertMembership, insertOrganization, listMemberships, listOrganizationIds, organizationsByIds } from './store/organizations.ts';
import { usersByIds } from './store/users.ts';
import type { MembershipRole, OrganizationKind, RoleName } from './domain/names.ts';

/** How to reach a person. E-mail and phone (E.164) are null when there is none, locale is BCP 47, time zone IANA. */
export interface Contact {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: string;
  readonly timeZone: string;
}

/** A person's address as it is now. Copy it: it may change or go at any time. */
export interface OwnAddress {
  readonly id: string;
  readonly recipient: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly postalCode: string | null;
  readonly country: string;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  readonly phone: string | null;
}

/** How to reach people, in no particular order; those we do not know are left out. One statement. */
export const contactsOf = async (db: Db, userIds: readonly string[]): Promise<Contact[]> => {
  const users = userIds.length > 0 ? await usersByIds(db, userIds) : [];
  return users.map(({ id, display_name, email, phone, locale, time_zone }) => ({ userId: id, displayName: display_name, email, phone, locale, timeZone: time_zone }));
};

/** How to reach one person; null when we do not know them. */
export const contactOf = async (db: Db, userId: string): Promise<Contact | null> => (await contactsOf(db, [userId]))[0] ?? null;

/** Whether this person holds one of the roles now and is in good standing. Read from the database: what a token says may be an hour old. */
export const hasRole = (db: Db, userId: string, ...roles: RoleName[]): Promise<boolean> => hasActiveRole(db, userId, ...roles);

/** Makes an organization with its first owner, who must be a known person. Does nothing the second time. */
export const createOrganization = async (ctx: Context, trx: Trx, { id, kind, name, ownerId }: { id: string; kind: OrganizationKind; name: string; ownerId: string }): Promise<void> => {
  await insertOrganization(trx, { id, kind, name, created_at: ctx.now() });
  await insertMembership(trx, { organization_id: id, user_id: ownerId, role: 'OWNER', created_at: ctx.now() });
};

/** A person's place in an organization; null when they have none. */
export const membershipOf = (db: Db, userId: string, organizationId: string): Promise<MembershipRole | null> => findMembership(db, userId, organizationId);

/** Everybody in an organization, by user id. */
export const membersOf = async (db: Db, organizationId: string): Promise<{ userId: string; role: MembershipRole }[]> => listMemberships(db, organizationId);

/** Ids of the organizations of a kind in which a person has a place, in order. */
export const organizationsOf = (db: Db, userId: string, kind: OrganizationKind): Promise<string[]> => listOrganizationIds(db, userId, kind);

/** Which of these are organizations of a kind. One statement. */
export const knownOrganizations = async (db: Db, ids: readonly string[], kind: OrganizationKind): Promise<string[]> => {
  const organizations = ids.length > 0 ? await organizationsByIds(db, ids) : [];
  return organizations.filter((organization) => organization.kind === kind).map(({ id }) => id);
};

/** What organizations are called, in no particular order; those we do not know are left out. One statement. */
export const organizationNames = async (db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  (ids.length > 0 ? await organizationsByIds(db, ids) : []).map(({ id, name }) => ({ id, name }));

/** One of a person's own addresses; null when it is not theirs or does not exist. */
export const addressOf = async (db: Db, userId: string, addressId: string): Promise<OwnAddress | null> => {
  const row = await findOwnAddress(db, userId, addressId);
  if (!row) return null;
  const { id, recipient, line1, line2, city, postal_code, country, latitude, longitude, phone } = row;
  const location = latitude !== null && longitude !== null ? { latitude, longitude } : null;
  return { id, recipient, line1, line2, city, postalCode: postal_code, country, location, phone };
};

export { memberInvited, sessionRevoked } from './events.ts';
export type { MembershipRole, OrganizationKind, RoleName };
