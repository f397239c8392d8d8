import type { Selectable } from 'kysely';
import type { DB } from '../../db/types.generated.ts';
import type { LoggedEvent } from '../../platform/events/event.ts';
import type { InvitationStatus } from './domain/invitation.ts';
import type { MembershipRole } from './domain/names.ts';

/** What stands behind the GraphQL types: the parents that resolvers get. */
export type UserRow = Selectable<DB['account_users']>;
export type AddressRow = Selectable<DB['account_addresses']>;
export type OrganizationRow = Selectable<DB['account_organizations']>;
export type MembershipRow = Selectable<DB['account_memberships']>;
/** Without its token's hash. */
export type InvitationRow = Omit<Selectable<DB['account_invitations']>, 'token_hash' | 'role' | 'status'> & { readonly role: MembershipRole; readonly status: InvitationStatus };
/** A person's place, seen from the organization. */
export type MemberRow = MembershipRow;
export type SessionRow = Selectable<DB['account_sessions']>;
export type ServiceAccountRow = Selectable<DB['account_service_accounts']>;
export type ApiKeyRow = Omit<Selectable<DB['account_api_keys']>, 'hash'>;
export type SessionRevokedEventRow = LoggedEvent<{ sessionId: string }>;
