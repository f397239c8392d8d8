// Generated from schema.graphql by codegen.ts. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserRow, AddressRow, OrganizationRow, MembershipRow, InvitationRow, MemberRow, SessionRow, ServiceAccountRow, ApiKeyRow, SessionRevokedEventRow } from './rows.ts';
import type { GraphContext } from './loaders.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, ISO 8601 in UTC. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  readonly __typename?: 'Query';
  /** An organization in which the signed-in person has a place. Null for others. */
  readonly organization: Maybe<Organization>;
  /** The signed-in person. Null when the account is gone, and for service accounts. */
  readonly me: Maybe<User>;
  /** A person's public part. Null when there is none with this id. */
  readonly user: Maybe<User>;
  /** Sessions of the signed-in person that are still good, newest first, at most 50. Empty where Supabase Auth keeps the sessions. */
  readonly mySessions: ReadonlyArray<Session>;
  /** API keys of all service accounts or of one, newest first, revoked ones too. For admins. */
  readonly apiKeys: ApiKeyConnection;
};


export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryApiKeysArgs = {
  serviceAccountId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Changes the signed-in person's name, language or time zone; what is left out stays. */
  readonly updateProfile: UpdateProfilePayload;
  /** Adds an address of the signed-in person (at most 50), or replaces one when `id` is given. */
  readonly upsertAddress: UpsertAddressPayload;
  /** Removes an address of the signed-in person. Orders keep their own copy. */
  readonly deleteAddress: DeleteAddressPayload;
  /** Ends a session of the signed-in person: it cannot be refreshed, and its access tokens are refused within 2 seconds. */
  readonly revokeSession: RevokeSessionPayload;
  /** Suspends or reinstates a person. A suspended person's tokens are refused within 2 seconds. For admins, not on themselves. */
  readonly setUserStatus: SetUserStatusPayload;
  /** Grants or withdraws a role. After a withdrawal older tokens are refused within 2 seconds. For admins, not on themselves. */
  readonly setUserRole: SetUserRolePayload;
  /** Makes an account for a machine. For admins. */
  readonly createServiceAccount: CreateServiceAccountPayload;
  /** Makes an API key. Its secret is in this answer and nowhere else. For admins. */
  readonly createApiKey: CreateApiKeyPayload;
  /** Makes a new key with the rights of an old one, which stops working after a while. For admins. */
  readonly rotateApiKey: RotateApiKeyPayload;
  /** Ends an API key: refused within 5 seconds. For admins. */
  readonly revokeApiKey: RevokeApiKeyPayload;
  /** Invites somebody to an organization by e-mail address, for 14 days. Whoever is known by it is told, and finds it in `User.invitations`; send the token to anybody else. Owners invite to every role, managers to staff. */
  readonly inviteMember: InviteMemberPayload;
  /** Takes the offered place in an organization. */
  readonly acceptInvitation: AcceptInvitationPayload;
  /** Says no to an invitation. */
  readonly declineInvitation: DeclineInvitationPayload;
  /** Takes an invitation back. For those who may give its role. */
  readonly revokeInvitation: RevokeInvitationPayload;
  /** Gives a member another role. For owners; the last owner stays one. */
  readonly changeMemberRole: ChangeMemberRolePayload;
  /** Takes a member's place away: owners everybody's, managers staff's, and everybody their own. The last owner stays. */
  readonly removeMember: RemoveMemberPayload;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationUpsertAddressArgs = {
  input: UpsertAddressInput;
};


export type MutationDeleteAddressArgs = {
  input: DeleteAddressInput;
};


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationSetUserStatusArgs = {
  input: SetUserStatusInput;
};


export type MutationSetUserRoleArgs = {
  input: SetUserRoleInput;
};


export type MutationCreateServiceAccountArgs = {
  input: CreateServiceAccountInput;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationRotateApiKeyArgs = {
  input: RotateApiKeyInput;
};


export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationDeclineInvitationArgs = {
  input: DeclineInvitationInput;
};


export type MutationRevokeInvitationArgs = {
  input: RevokeInvitationInput;
};


export type MutationChangeMemberRoleArgs = {
  input: ChangeMemberRoleInput;
};


export type MutationRemoveMemberArgs = {
  input: RemoveMemberInput;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Tells the signed-in person when one of their sessions ends. Compare the id with `session_id` of your access token. */
  readonly sessionRevoked: SessionRevokedEvent;
};


export type SubscriptionSessionRevokedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A person. Name and age of the account are public; the rest is for the person, and where noted for admins. */
export type User = {
  readonly __typename?: 'User';
  /** Unique; the same as `sub` of access tokens. */
  readonly id: Scalars['ID']['output'];
  /** The name others see, 1 to 80 characters. */
  readonly displayName: Scalars['String']['output'];
  /** When the account was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Null unless it is you or you are an admin. */
  readonly status: Maybe<UserStatus>;
  /** What `setUserStatus` accepts now. Null unless you are an admin. */
  readonly availableTransitions: Maybe<ReadonlyArray<UserTransition>>;
  /** Null unless it is you, or when there is none. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** E.164, such as +37799990001. Null unless it is you, or when there is none. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** BCP 47 language tag, such as fr-MC. Null unless it is you. */
  readonly locale: Maybe<Scalars['String']['output']>;
  /** IANA time zone, such as Europe/Monaco. Null unless it is you. */
  readonly timeZone: Maybe<Scalars['String']['output']>;
  /** Alphabetical. Null unless it is you or you are an admin. */
  readonly roles: Maybe<ReadonlyArray<Role>>;
  /** Newest first, at most 50. Null unless it is you. */
  readonly addresses: Maybe<ReadonlyArray<Address>>;
  /** Where this person works, by organization id, at most 50. Null unless it is you. */
  readonly organizations: Maybe<ReadonlyArray<Membership>>;
  /** Invitations they may accept, newest first. Null unless it is you. */
  readonly invitations: Maybe<ReadonlyArray<Invitation>>;
};

/** Whether a person may use Plaza. */
export type UserStatus =
  /** In good standing. */
  | 'ACTIVE'
  /** Barred by an admin: cannot sign in. */
  | 'SUSPENDED'
  /** Asked to be deleted; may change their mind for a while. */
  | 'PENDING_DELETION'
  /** Gone; the row is kept for the books, without personal data. */
  | 'DELETED';

/** What an admin can do to a person's status. */
export type UserTransition =
  /** ACTIVE to SUSPENDED. */
  | 'SUSPEND'
  /** SUSPENDED to ACTIVE. */
  | 'REINSTATE';

/** What somebody may do beyond their own things. */
export type Role =
  /** Runs the platform. */
  | 'admin'
  /** Works for the platform, in support for example. */
  | 'staff';

/** A place things are sent to. Readable by its owner. */
export type Address = {
  readonly __typename?: 'Address';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** The owner's word for it, such as Home; 1 to 40 characters. */
  readonly label: Scalars['String']['output'];
  /** Who receives there, 1 to 120 characters. */
  readonly recipient: Scalars['String']['output'];
  /** Street and number, 1 to 200 characters. */
  readonly line1: Scalars['String']['output'];
  /** Floor, building and the like; null when there is nothing to say. */
  readonly line2: Maybe<Scalars['String']['output']>;
  /** Town, 1 to 120 characters. */
  readonly city: Scalars['String']['output'];
  /** Null in countries without. */
  readonly postalCode: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2, such as MC. */
  readonly country: Scalars['String']['output'];
  /** Where the door is; null when unknown. */
  readonly location: Maybe<GeoPoint>;
  /** E.164, for the courier; null when not given. */
  readonly phone: Maybe<Scalars['String']['output']>;
};

/** A group of people who act together, such as a vendor. Readable by its members. */
export type Organization = {
  readonly __typename?: 'Organization';
  /** Unique; for a vendor the vendor's id. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: OrganizationKind;
  /** 1 to 120 characters. */
  readonly name: Scalars['String']['output'];
  /** Everybody who has a place in it, the longest there first, at most 200. */
  readonly members: ReadonlyArray<Member>;
  /** What waits for an answer, newest first, at most 50; those that ran out too. Null unless you are an owner or manager. */
  readonly invitations: Maybe<ReadonlyArray<Invitation>>;
};

/** Somebody's place in an organization, seen from there. */
export type Member = {
  readonly __typename?: 'Member';
  /** Who. */
  readonly user: User;
  /** As what. */
  readonly role: MembershipRole;
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
};

/** An offer of a place in an organization. */
export type Invitation = {
  readonly __typename?: 'Invitation';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** What the organization is called. */
  readonly organizationName: Scalars['String']['output'];
  /** To whom it was sent. Null unless you are an owner or manager there. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** As what. */
  readonly role: MembershipRole;
  /** Whether it was answered. */
  readonly status: InvitationStatus;
  /** Until when it can be accepted. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When it was sent. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Whether an invitation was answered. */
export type InvitationStatus =
  /** Waits for an answer, or has run out. */
  | 'PENDING'
  /** Accepted. */
  | 'ACCEPTED'
  /** Refused by the person. */
  | 'DECLINED'
  /** Taken back. */
  | 'REVOKED';

/** What an organization is. */
export type OrganizationKind =
  /** Sells goods. */
  | 'VENDOR';

/** A person's place in an organization. */
export type Membership = {
  readonly __typename?: 'Membership';
  /** Where. */
  readonly organization: Organization;
  /** As what. */
  readonly role: MembershipRole;
};

/** Rights within an organization, most first. */
export type MembershipRole =
  /** May do everything, and cannot be removed by others. */
  | 'OWNER'
  /** May change what the organization offers, and its staff. */
  | 'MANAGER'
  /** Does the daily work. */
  | 'STAFF';

/** One sign-in on one device. Readable by its owner. */
export type Session = {
  readonly __typename?: 'Session';
  /** Unique; `session_id` of its access tokens. */
  readonly id: Scalars['ID']['output'];
  /** When this person signed in. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When its access token was last renewed. */
  readonly refreshedAt: Scalars['DateTime']['output'];
  /** What the client called itself; null when it did not say. */
  readonly userAgent: Maybe<Scalars['String']['output']>;
  /** Network address it signed in from; null when unknown. */
  readonly ipAddress: Maybe<Scalars['String']['output']>;
  /** Whether this request came with a token of this session. */
  readonly current: Scalars['Boolean']['output'];
};

/** Tells that a session has ended. */
export type SessionRevokedEvent = {
  readonly __typename?: 'SessionRevokedEvent';
  /** Pass it as `after` to go on after this event. */
  readonly cursor: Scalars['String']['output'];
  /** The session that ended. */
  readonly sessionId: Scalars['ID']['output'];
  /** When it ended. */
  readonly at: Scalars['DateTime']['output'];
};

/** An account of a machine. Readable by admins. */
export type ServiceAccount = {
  readonly __typename?: 'ServiceAccount';
  /** Unique; the caller's id of requests with its keys. */
  readonly id: Scalars['ID']['output'];
  /** Unique, 1 to 80 characters. */
  readonly name: Scalars['String']['output'];
  /** The most its keys may do, alphabetical. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** A credential of a service account. Readable by admins; the secret is never shown again. */
export type ApiKey = {
  readonly __typename?: 'ApiKey';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** What it is for, 1 to 80 characters. */
  readonly name: Scalars['String']['output'];
  /** The first characters of the secret, to recognise it by. */
  readonly prefix: Scalars['String']['output'];
  /** What it may do, alphabetical; never more than its service account. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Whose key it is. */
  readonly serviceAccount: ServiceAccount;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it stops working; null when never. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was last used, exact to the minute; null when never. */
  readonly lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was ended; null while it is good. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of API keys. */
export type ApiKeyConnection = {
  readonly __typename?: 'ApiKeyConnection';
  /** The keys with their cursors. */
  readonly edges: ReadonlyArray<ApiKeyEdge>;
  /** The keys alone. */
  readonly nodes: ReadonlyArray<ApiKey>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An API key in a list. */
export type ApiKeyEdge = {
  readonly __typename?: 'ApiKeyEdge';
  /** Position of the key in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The key. */
  readonly node: ApiKey;
};

/** What to change about oneself. */
export type UpdateProfileInput = {
  /** 1 to 80 characters. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** BCP 47 language tag, such as fr-MC. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** IANA time zone, such as Europe/Monaco. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** An address in full. */
export type UpsertAddressInput = {
  /** An address to replace; without it one is added. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 40 characters. */
  readonly label: Scalars['String']['input'];
  /** 1 to 120 characters. */
  readonly recipient: Scalars['String']['input'];
  /** 1 to 200 characters. */
  readonly line1: Scalars['String']['input'];
  /** 1 to 200 characters. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 120 characters. */
  readonly city: Scalars['String']['input'];
  /** 1 to 20 characters. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2, such as MC. */
  readonly country: Scalars['String']['input'];
  /** Where the door is. */
  readonly location?: InputMaybe<GeoPointInput>;
  /** E.164, such as +37799990001. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** A place on earth (WGS 84). */
export type GeoPointInput = {
  /** Degrees north, -90 to 90. */
  readonly latitude: Scalars['Float']['input'];
  /** Degrees east, -180 to 180. */
  readonly longitude: Scalars['Float']['input'];
};

/** Which address to remove. */
export type DeleteAddressInput = {
  /** The address. */
  readonly id: Scalars['ID']['input'];
};

/** Which session to end. */
export type RevokeSessionInput = {
  /** The session. */
  readonly id: Scalars['ID']['input'];
};

/** A change of somebody's status. */
export type SetUserStatusInput = {
  /** Whose. */
  readonly userId: Scalars['ID']['input'];
  /** What to do. */
  readonly transition: UserTransition;
  /** Why, for the record; 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A change of somebody's roles. */
export type SetUserRoleInput = {
  /** Whose. */
  readonly userId: Scalars['ID']['input'];
  /** Which role. */
  readonly role: Role;
  /** True grants it, false withdraws it. */
  readonly granted: Scalars['Boolean']['input'];
};

/** A new service account. */
export type CreateServiceAccountInput = {
  /** Unique, 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** The most its keys may do, such as orders:read; 1 to 50 scopes. */
  readonly scopes: ReadonlyArray<Scalars['String']['input']>;
};

/** A new API key. */
export type CreateApiKeyInput = {
  /** Whose key it will be. */
  readonly serviceAccountId: Scalars['ID']['input'];
  /** What it is for, 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** What it may do; everything its service account may, when left out. */
  readonly scopes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** When it stops working, in the future; never, when left out. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which API key to replace. */
export type RotateApiKeyInput = {
  /** The old key. */
  readonly id: Scalars['ID']['input'];
  /** Seconds the old key goes on working, 0 to 604800 (a week). */
  readonly overlapSeconds: Scalars['Int']['input'];
};

/** Which API key to end. */
export type RevokeApiKeyInput = {
  /** The key. */
  readonly id: Scalars['ID']['input'];
};

/** Answer of updateProfile. */
export type UpdateProfilePayload = {
  readonly __typename?: 'UpdateProfilePayload';
  /** The person after the change; null when refused. */
  readonly user: Maybe<User>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of upsertAddress. */
export type UpsertAddressPayload = {
  readonly __typename?: 'UpsertAddressPayload';
  /** The address as stored; null when refused. */
  readonly address: Maybe<Address>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of deleteAddress. */
export type DeleteAddressPayload = {
  readonly __typename?: 'DeleteAddressPayload';
  /** The address that was removed; null when refused. */
  readonly address: Maybe<Address>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of revokeSession. */
export type RevokeSessionPayload = {
  readonly __typename?: 'RevokeSessionPayload';
  /** The session that ended; null when refused. */
  readonly session: Maybe<Session>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of setUserStatus. */
export type SetUserStatusPayload = {
  readonly __typename?: 'SetUserStatusPayload';
  /** The person after the change; null when refused. */
  readonly user: Maybe<User>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of setUserRole. */
export type SetUserRolePayload = {
  readonly __typename?: 'SetUserRolePayload';
  /** The person after the change; null when refused. */
  readonly user: Maybe<User>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of createServiceAccount. */
export type CreateServiceAccountPayload = {
  readonly __typename?: 'CreateServiceAccountPayload';
  /** The new account; null when refused. */
  readonly serviceAccount: Maybe<ServiceAccount>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** A key with its secret, shown once. */
export type IssuedApiKey = {
  readonly __typename?: 'IssuedApiKey';
  /** The key. */
  readonly key: ApiKey;
  /** Send it as `Authorization: Bearer <secret>`. Keep it safe: it cannot be shown again. */
  readonly secret: Scalars['String']['output'];
};

/** Answer of createApiKey. */
export type CreateApiKeyPayload = {
  readonly __typename?: 'CreateApiKeyPayload';
  /** The new key; null when refused. */
  readonly issued: Maybe<IssuedApiKey>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of rotateApiKey. */
export type RotateApiKeyPayload = {
  readonly __typename?: 'RotateApiKeyPayload';
  /** The new key; null when refused. */
  readonly issued: Maybe<IssuedApiKey>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of revokeApiKey. */
export type RevokeApiKeyPayload = {
  readonly __typename?: 'RevokeApiKeyPayload';
  /** The key that ended; null when refused. */
  readonly apiKey: Maybe<ApiKey>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Somebody to invite. */
export type InviteMemberInput = {
  /** Where to. */
  readonly organizationId: Scalars['ID']['input'];
  /** Whom; up to 254 characters. */
  readonly email: Scalars['String']['input'];
  /** As what. */
  readonly role: MembershipRole;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer (without the token) and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** An invitation to accept; give one of them. */
export type AcceptInvitationInput = {
  /** Its id, when it was sent to you. */
  readonly invitationId?: InputMaybe<Scalars['ID']['input']>;
  /** Its token. */
  readonly token?: InputMaybe<Scalars['String']['input']>;
};

/** An invitation to refuse; give one of them. */
export type DeclineInvitationInput = {
  /** Its id, when it was sent to you. */
  readonly invitationId?: InputMaybe<Scalars['ID']['input']>;
  /** Its token. */
  readonly token?: InputMaybe<Scalars['String']['input']>;
};

/** An invitation to take back. */
export type RevokeInvitationInput = {
  /** Which one. */
  readonly invitationId: Scalars['ID']['input'];
};

/** Another role for a member. */
export type ChangeMemberRoleInput = {
  /** Where. */
  readonly organizationId: Scalars['ID']['input'];
  /** Who. */
  readonly userId: Scalars['ID']['input'];
  /** As what from now on. */
  readonly role: MembershipRole;
};

/** A member to remove. */
export type RemoveMemberInput = {
  /** From where. */
  readonly organizationId: Scalars['ID']['input'];
  /** Who. */
  readonly userId: Scalars['ID']['input'];
};

/** Answer of `inviteMember`. */
export type InviteMemberPayload = {
  readonly __typename?: 'InviteMemberPayload';
  /** The invitation. Null when it was refused. */
  readonly invitation: Maybe<Invitation>;
  /** Accepts it, whoever has it: for a link to send. Only in this answer; null in a repeated one and when it was refused. */
  readonly token: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of `acceptInvitation`. */
export type AcceptInvitationPayload = {
  readonly __typename?: 'AcceptInvitationPayload';
  /** The invitation, ACCEPTED. Null when it was refused. */
  readonly invitation: Maybe<Invitation>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of `declineInvitation`. */
export type DeclineInvitationPayload = {
  readonly __typename?: 'DeclineInvitationPayload';
  /** The invitation, DECLINED. Null when it was refused. */
  readonly invitation: Maybe<Invitation>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of `revokeInvitation`. */
export type RevokeInvitationPayload = {
  readonly __typename?: 'RevokeInvitationPayload';
  /** The invitation, REVOKED. Null when it was refused. */
  readonly invitation: Maybe<Invitation>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of `changeMemberRole`. */
export type ChangeMemberRolePayload = {
  readonly __typename?: 'ChangeMemberRolePayload';
  /** The organization with its members. Null when it was refused. */
  readonly organization: Maybe<Organization>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** Answer of `removeMember`. */
export type RemoveMemberPayload = {
  readonly __typename?: 'RemoveMemberPayload';
  /** The organization with those who stay; null also when you left. Null when it was refused. */
  readonly organization: Maybe<Organization>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<AccountsError>;
};

/** A refusal in accounts. */
export type AccountsError = UserError & {
  readonly __typename?: 'AccountsError';
  /** What went wrong, for programs. */
  readonly code: AccountsErrorCode;
  /** What went wrong and what to do, in English. */
  readonly message: Scalars['String']['output'];
  /** The input field to blame, from `input` down; null when it is none. */
  readonly path: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Why accounts refused something. */
export type AccountsErrorCode =
  /** You have 50 addresses already. Delete one first. */
  | 'ADDRESS_LIMIT_REACHED'
  /** You have no such address. */
  | 'ADDRESS_NOT_FOUND'
  /** This address has an open invitation already. Revoke it to send another. */
  | 'ALREADY_INVITED'
  /** This person has a place there already. Change their role instead. */
  | 'ALREADY_MEMBER'
  /** There is no such API key, or it has ended. */
  | 'API_KEY_NOT_FOUND'
  /** Another admin has to do this to you. */
  | 'CANNOT_CHANGE_SELF'
  /** An idempotency key has 1 to 255 characters. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** This idempotency key was used for another request. Choose a new key for a new request. */
  | 'IDEMPOTENCY_MISMATCH'
  /** This part of the address is malformed. */
  | 'INVALID_ADDRESS'
  /** This is no e-mail address. */
  | 'INVALID_EMAIL'
  /** The time must lie ahead and within the stated limits. */
  | 'INVALID_EXPIRY'
  /** The locale must be a language tag such as fr-MC. */
  | 'INVALID_LOCALE'
  /** A name has 1 to 80 printable characters. */
  | 'INVALID_NAME'
  /** Give a reason of 1 to 500 characters. */
  | 'INVALID_REASON'
  /** Scopes look like orders:read, 1 to 50 of them, and a key has no more than its service account. */
  | 'INVALID_SCOPE'
  /** The time zone must be an IANA name such as Europe/Monaco. */
  | 'INVALID_TIME_ZONE'
  /** This person's status does not allow that now. */
  | 'INVALID_TRANSITION'
  /** There is no such invitation, or it was answered, revoked or has run out. Ask for a new one. */
  | 'INVITATION_NOT_FOUND'
  /** Somebody must own the organization. Make another member an owner first. */
  | 'LAST_OWNER'
  /** There is no such member. */
  | 'MEMBER_NOT_FOUND'
  /** Another service account has this name. */
  | 'NAME_TAKEN'
  /** An organization has 200 members and 50 open invitations at most. */
  | 'ORGANIZATION_FULL'
  /** There is no such organization, or you have no place in it. */
  | 'ORGANIZATION_NOT_FOUND'
  /** Owners may give and take every role, managers that of staff. Ask an owner. */
  | 'ROLE_NOT_YOURS_TO_GIVE'
  /** There is no such service account. */
  | 'SERVICE_ACCOUNT_NOT_FOUND'
  /** You have no such session, or it has ended. */
  | 'SESSION_NOT_FOUND'
  /** There is no such person. */
  | 'USER_NOT_FOUND';

/** A place on earth (WGS 84). */
export type GeoPoint = {
  readonly __typename?: 'GeoPoint';
  /** Degrees north, -90 to 90. */
  readonly latitude: Scalars['Float']['output'];
  /** Degrees east, -180 to 180. */
  readonly longitude: Scalars['Float']['output'];
};

/** Where a page of a list ends. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether there are more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Pass it as `after` to get the next page; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** A refusal that the caller can do something about. Each area adds its `code`. */
export type UserError = {
  /** What went wrong and what to do, in English. */
  readonly message: Scalars['String']['output'];
  /** The input field to blame, from `input` down; null when it is none. */
  readonly path: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  User: User;
  Address: Address;
  Organization: Organization;
  ServiceAccount: ServiceAccount;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Address:
    ( { __typename: 'Address' }
    & GraphQLRecursivePick<FederationTypes['Address'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  ServiceAccount:
    ( { __typename: 'ServiceAccount' }
    & GraphQLRecursivePick<FederationTypes['ServiceAccount'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError: ( AccountsError );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<UserRow>;
  UserStatus: UserStatus;
  UserTransition: UserTransition;
  Role: Role;
  Address: ResolverTypeWrapper<AddressRow>;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  Member: ResolverTypeWrapper<MemberRow>;
  Invitation: ResolverTypeWrapper<InvitationRow>;
  InvitationStatus: InvitationStatus;
  OrganizationKind: OrganizationKind;
  Membership: ResolverTypeWrapper<MembershipRow>;
  MembershipRole: MembershipRole;
  Session: ResolverTypeWrapper<SessionRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SessionRevokedEvent: ResolverTypeWrapper<SessionRevokedEventRow>;
  ServiceAccount: ResolverTypeWrapper<ServiceAccountRow>;
  ApiKey: ResolverTypeWrapper<ApiKeyRow>;
  ApiKeyConnection: ResolverTypeWrapper<Omit<ApiKeyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ApiKeyEdge']>, nodes: ReadonlyArray<ResolversTypes['ApiKey']> }>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  UpdateProfileInput: UpdateProfileInput;
  UpsertAddressInput: UpsertAddressInput;
  GeoPointInput: GeoPointInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DeleteAddressInput: DeleteAddressInput;
  RevokeSessionInput: RevokeSessionInput;
  SetUserStatusInput: SetUserStatusInput;
  SetUserRoleInput: SetUserRoleInput;
  CreateServiceAccountInput: CreateServiceAccountInput;
  CreateApiKeyInput: CreateApiKeyInput;
  RotateApiKeyInput: RotateApiKeyInput;
  RevokeApiKeyInput: RevokeApiKeyInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  UpsertAddressPayload: ResolverTypeWrapper<Omit<UpsertAddressPayload, 'address'> & { address?: Maybe<ResolversTypes['Address']> }>;
  DeleteAddressPayload: ResolverTypeWrapper<Omit<DeleteAddressPayload, 'address'> & { address?: Maybe<ResolversTypes['Address']> }>;
  RevokeSessionPayload: ResolverTypeWrapper<Omit<RevokeSessionPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  SetUserStatusPayload: ResolverTypeWrapper<Omit<SetUserStatusPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  SetUserRolePayload: ResolverTypeWrapper<Omit<SetUserRolePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  CreateServiceAccountPayload: ResolverTypeWrapper<Omit<CreateServiceAccountPayload, 'serviceAccount'> & { serviceAccount?: Maybe<ResolversTypes['ServiceAccount']> }>;
  IssuedApiKey: ResolverTypeWrapper<Omit<IssuedApiKey, 'key'> & { key: ResolversTypes['ApiKey'] }>;
  CreateApiKeyPayload: ResolverTypeWrapper<Omit<CreateApiKeyPayload, 'issued'> & { issued?: Maybe<ResolversTypes['IssuedApiKey']> }>;
  RotateApiKeyPayload: ResolverTypeWrapper<Omit<RotateApiKeyPayload, 'issued'> & { issued?: Maybe<ResolversTypes['IssuedApiKey']> }>;
  RevokeApiKeyPayload: ResolverTypeWrapper<Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  InviteMemberInput: InviteMemberInput;
  AcceptInvitationInput: AcceptInvitationInput;
  DeclineInvitationInput: DeclineInvitationInput;
  RevokeInvitationInput: RevokeInvitationInput;
  ChangeMemberRoleInput: ChangeMemberRoleInput;
  RemoveMemberInput: RemoveMemberInput;
  InviteMemberPayload: ResolverTypeWrapper<Omit<InviteMemberPayload, 'invitation'> & { invitation?: Maybe<ResolversTypes['Invitation']> }>;
  AcceptInvitationPayload: ResolverTypeWrapper<Omit<AcceptInvitationPayload, 'invitation'> & { invitation?: Maybe<ResolversTypes['Invitation']> }>;
  DeclineInvitationPayload: ResolverTypeWrapper<Omit<DeclineInvitationPayload, 'invitation'> & { invitation?: Maybe<ResolversTypes['Invitation']> }>;
  RevokeInvitationPayload: ResolverTypeWrapper<Omit<RevokeInvitationPayload, 'invitation'> & { invitation?: Maybe<ResolversTypes['Invitation']> }>;
  ChangeMemberRolePayload: ResolverTypeWrapper<Omit<ChangeMemberRolePayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  RemoveMemberPayload: ResolverTypeWrapper<Omit<RemoveMemberPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  AccountsError: ResolverTypeWrapper<AccountsError>;
  AccountsErrorCode: AccountsErrorCode;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  User: UserRow;
  Address: AddressRow;
  Organization: OrganizationRow;
  Member: MemberRow;
  Invitation: InvitationRow;
  Membership: MembershipRow;
  Session: SessionRow;
  Boolean: Scalars['Boolean']['output'];
  SessionRevokedEvent: SessionRevokedEventRow;
  ServiceAccount: ServiceAccountRow;
  ApiKey: ApiKeyRow;
  ApiKeyConnection: Omit<ApiKeyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ApiKeyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ApiKey']> };
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  UpdateProfileInput: UpdateProfileInput;
  UpsertAddressInput: UpsertAddressInput;
  GeoPointInput: GeoPointInput;
  Float: Scalars['Float']['output'];
  DeleteAddressInput: DeleteAddressInput;
  RevokeSessionInput: RevokeSessionInput;
  SetUserStatusInput: SetUserStatusInput;
  SetUserRoleInput: SetUserRoleInput;
  CreateServiceAccountInput: CreateServiceAccountInput;
  CreateApiKeyInput: CreateApiKeyInput;
  RotateApiKeyInput: RotateApiKeyInput;
  RevokeApiKeyInput: RevokeApiKeyInput;
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  UpsertAddressPayload: Omit<UpsertAddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['Address']> };
  DeleteAddressPayload: Omit<DeleteAddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['Address']> };
  RevokeSessionPayload: Omit<RevokeSessionPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  SetUserStatusPayload: Omit<SetUserStatusPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  SetUserRolePayload: Omit<SetUserRolePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  CreateServiceAccountPayload: Omit<CreateServiceAccountPayload, 'serviceAccount'> & { serviceAccount?: Maybe<ResolversParentTypes['ServiceAccount']> };
  IssuedApiKey: Omit<IssuedApiKey, 'key'> & { key: ResolversParentTypes['ApiKey'] };
  CreateApiKeyPayload: Omit<CreateApiKeyPayload, 'issued'> & { issued?: Maybe<ResolversParentTypes['IssuedApiKey']> };
  RotateApiKeyPayload: Omit<RotateApiKeyPayload, 'issued'> & { issued?: Maybe<ResolversParentTypes['IssuedApiKey']> };
  RevokeApiKeyPayload: Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  InviteMemberInput: InviteMemberInput;
  AcceptInvitationInput: AcceptInvitationInput;
  DeclineInvitationInput: DeclineInvitationInput;
  RevokeInvitationInput: RevokeInvitationInput;
  ChangeMemberRoleInput: ChangeMemberRoleInput;
  RemoveMemberInput: RemoveMemberInput;
  InviteMemberPayload: Omit<InviteMemberPayload, 'invitation'> & { invitation?: Maybe<ResolversParentTypes['Invitation']> };
  AcceptInvitationPayload: Omit<AcceptInvitationPayload, 'invitation'> & { invitation?: Maybe<ResolversParentTypes['Invitation']> };
  DeclineInvitationPayload: Omit<DeclineInvitationPayload, 'invitation'> & { invitation?: Maybe<ResolversParentTypes['Invitation']> };
  RevokeInvitationPayload: Omit<RevokeInvitationPayload, 'invitation'> & { invitation?: Maybe<ResolversParentTypes['Invitation']> };
  ChangeMemberRolePayload: Omit<ChangeMemberRolePayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  RemoveMemberPayload: Omit<RemoveMemberPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  AccountsError: AccountsError;
  GeoPoint: GeoPoint;
  PageInfo: PageInfo;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  DateTime: Scalars['DateTime']['output'];
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  mySessions?: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  apiKeys?: Resolver<ResolversTypes['ApiKeyConnection'], ParentType, ContextType, RequireFields<QueryApiKeysArgs, 'first'>>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  updateProfile?: Resolver<ResolversTypes['UpdateProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  upsertAddress?: Resolver<ResolversTypes['UpsertAddressPayload'], ParentType, ContextType, RequireFields<MutationUpsertAddressArgs, 'input'>>;
  deleteAddress?: Resolver<ResolversTypes['DeleteAddressPayload'], ParentType, ContextType, RequireFields<MutationDeleteAddressArgs, 'input'>>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionPayload'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  setUserStatus?: Resolver<ResolversTypes['SetUserStatusPayload'], ParentType, ContextType, RequireFields<MutationSetUserStatusArgs, 'input'>>;
  setUserRole?: Resolver<ResolversTypes['SetUserRolePayload'], ParentType, ContextType, RequireFields<MutationSetUserRoleArgs, 'input'>>;
  createServiceAccount?: Resolver<ResolversTypes['CreateServiceAccountPayload'], ParentType, ContextType, RequireFields<MutationCreateServiceAccountArgs, 'input'>>;
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  rotateApiKey?: Resolver<ResolversTypes['RotateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationRotateApiKeyArgs, 'input'>>;
  revokeApiKey?: Resolver<ResolversTypes['RevokeApiKeyPayload'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
  inviteMember?: Resolver<ResolversTypes['InviteMemberPayload'], ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'input'>>;
  acceptInvitation?: Resolver<ResolversTypes['AcceptInvitationPayload'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  declineInvitation?: Resolver<ResolversTypes['DeclineInvitationPayload'], ParentType, ContextType, RequireFields<MutationDeclineInvitationArgs, 'input'>>;
  revokeInvitation?: Resolver<ResolversTypes['RevokeInvitationPayload'], ParentType, ContextType, RequireFields<MutationRevokeInvitationArgs, 'input'>>;
  changeMemberRole?: Resolver<ResolversTypes['ChangeMemberRolePayload'], ParentType, ContextType, RequireFields<MutationChangeMemberRoleArgs, 'input'>>;
  removeMember?: Resolver<ResolversTypes['RemoveMemberPayload'], ParentType, ContextType, RequireFields<MutationRemoveMemberArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  sessionRevoked?: SubscriptionResolver<ResolversTypes['SessionRevokedEvent'], "sessionRevoked", ParentType, ContextType, Partial<SubscriptionSessionRevokedArgs>>;
};

export type UserResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['UserStatus']>, ParentType, ContextType>;
  availableTransitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserTransition']>>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Role']>>, ParentType, ContextType>;
  addresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Address']>>, ParentType, ContextType>;
  organizations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Membership']>>, ParentType, ContextType>;
  invitations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Invitation']>>, ParentType, ContextType>;
};

export type AddressResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address'], FederationReferenceType extends FederationReferenceTypes['Address'] = FederationReferenceTypes['Address']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Address']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  invitations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Invitation']>>, ParentType, ContextType>;
};

export type MemberResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organizationName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InvitationStatus'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SessionRevokedEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SessionRevokedEvent'] = ResolversParentTypes['SessionRevokedEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ServiceAccountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ServiceAccount'] = ResolversParentTypes['ServiceAccount'], FederationReferenceType extends FederationReferenceTypes['ServiceAccount'] = FederationReferenceTypes['ServiceAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  serviceAccount?: Resolver<ResolversTypes['ServiceAccount'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type UpsertAddressPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpsertAddressPayload'] = ResolversParentTypes['UpsertAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type DeleteAddressPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeleteAddressPayload'] = ResolversParentTypes['DeleteAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type RevokeSessionPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type SetUserStatusPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetUserStatusPayload'] = ResolversParentTypes['SetUserStatusPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type SetUserRolePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetUserRolePayload'] = ResolversParentTypes['SetUserRolePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type CreateServiceAccountPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreateServiceAccountPayload'] = ResolversParentTypes['CreateServiceAccountPayload']> = {
  serviceAccount?: Resolver<Maybe<ResolversTypes['ServiceAccount']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type IssuedApiKeyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['IssuedApiKey'] = ResolversParentTypes['IssuedApiKey']> = {
  key?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  issued?: Resolver<Maybe<ResolversTypes['IssuedApiKey']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type RotateApiKeyPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RotateApiKeyPayload'] = ResolversParentTypes['RotateApiKeyPayload']> = {
  issued?: Resolver<Maybe<ResolversTypes['IssuedApiKey']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type RevokeApiKeyPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RevokeApiKeyPayload'] = ResolversParentTypes['RevokeApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type InviteMemberPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InviteMemberPayload'] = ResolversParentTypes['InviteMemberPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type AcceptInvitationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AcceptInvitationPayload'] = ResolversParentTypes['AcceptInvitationPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type DeclineInvitationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeclineInvitationPayload'] = ResolversParentTypes['DeclineInvitationPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type RevokeInvitationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RevokeInvitationPayload'] = ResolversParentTypes['RevokeInvitationPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type ChangeMemberRolePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ChangeMemberRolePayload'] = ResolversParentTypes['ChangeMemberRolePayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type RemoveMemberPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RemoveMemberPayload'] = ResolversParentTypes['RemoveMemberPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['AccountsError']>, ParentType, ContextType>;
};

export type AccountsErrorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AccountsError'] = ResolversParentTypes['AccountsError']> = {
  code?: Resolver<ResolversTypes['AccountsErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AccountsError', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type Resolvers<ContextType = GraphContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionRevokedEvent?: SessionRevokedEventResolvers<ContextType>;
  ServiceAccount?: ServiceAccountResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UpsertAddressPayload?: UpsertAddressPayloadResolvers<ContextType>;
  DeleteAddressPayload?: DeleteAddressPayloadResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  SetUserStatusPayload?: SetUserStatusPayloadResolvers<ContextType>;
  SetUserRolePayload?: SetUserRolePayloadResolvers<ContextType>;
  CreateServiceAccountPayload?: CreateServiceAccountPayloadResolvers<ContextType>;
  IssuedApiKey?: IssuedApiKeyResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  RotateApiKeyPayload?: RotateApiKeyPayloadResolvers<ContextType>;
  RevokeApiKeyPayload?: RevokeApiKeyPayloadResolvers<ContextType>;
  InviteMemberPayload?: InviteMemberPayloadResolvers<ContextType>;
  AcceptInvitationPayload?: AcceptInvitationPayloadResolvers<ContextType>;
  DeclineInvitationPayload?: DeclineInvitationPayloadResolvers<ContextType>;
  RevokeInvitationPayload?: RevokeInvitationPayloadResolvers<ContextType>;
  ChangeMemberRolePayload?: ChangeMemberRolePayloadResolvers<ContextType>;
  RemoveMemberPayload?: RemoveMemberPayloadResolvers<ContextType>;
  AccountsError?: AccountsErrorResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
};

