import type { Context } from '../../platform/context/context.ts';
import { listLoaderOf, loaderOf } from '../../platform/graphql/loader.ts';
import { addressesByIds, addressesByUserIds } from './store/addresses.ts';
import { openInvitationsOf } from './store/invitations.ts';
import { membershipsByOrganizationIds, organizationsByIds } from './store/organizations.ts';
import { hasActiveRole, rolesByUserIds } from './store/roles.ts';
import { serviceAccountsByIds } from './store/service-accounts.ts';
import { usersByIds } from './store/users.ts';

export const createLoaders = ({ db, caller }: Context) => {
  let admin: Promise<boolean> | undefined;
  return {
    users: loaderOf((ids: readonly string[]) => usersByIds(db, ids), (row) => row.id),
    addresses: loaderOf((ids: readonly string[]) => addressesByIds(db, ids), (row) => row.id),
    addressesOf: listLoaderOf((userIds: readonly string[]) => addressesByUserIds(db, userIds), (row) => row.user_id),
    rolesOf: listLoaderOf((userIds: readonly string[]) => rolesByUserIds(db, userIds), (row) => row.user_id),
    organizations: loaderOf((ids: readonly string[]) => organizationsByIds(db, ids), (row) => row.id),
    membersOf: listLoaderOf((ids: readonly string[]) => membershipsByOrganizationIds(db, ids), (row) => row.organization_id),
    invitationsOf: listLoaderOf((ids: readonly string[]) => openInvitationsOf(db, ids), (row) => row.organization_id),
    serviceAccounts: loaderOf((ids: readonly string[]) => serviceAccountsByIds(db, ids), (row) => row.id),
    /** Whether the caller is an admin now, by the database; asked once a request. */
    callerIsAdmin: (): Promise<boolean> => (admin ??= caller.kind === 'user' && caller.id !== null ? hasActiveRole(db, caller.id, 'admin') : Promise.resolve(false)),
  };
};

export type GraphContext = Context & { loaders: ReturnType<typeof createLoaders> };
