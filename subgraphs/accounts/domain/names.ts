/** The words of accounts' closed lists, as they stand in the database and in the graph. */
export type RoleName = 'admin' | 'staff';
export type OrganizationKind = 'VENDOR';
export type MembershipRole = 'OWNER' | 'MANAGER' | 'STAFF';
