import { addresses } from './addresses.ts';
import { apiKeys } from './api-keys.ts';
import { organizations } from './organizations.ts';
import { sessions } from './sessions.ts';
import { users } from './users.ts';

export const resolvers = {
  Query: { ...users.Query, ...sessions.Query, ...apiKeys.Query, ...organizations.Query },
  Mutation: { ...users.Mutation, ...addresses.Mutation, ...sessions.Mutation, ...apiKeys.Mutation, ...organizations.Mutation },
  Subscription: sessions.Subscription,
  User: { ...users.User, ...organizations.User },
  Address: addresses.Address,
  Organization: organizations.Organization,
  Member: organizations.Member,
  Membership: organizations.Membership,
  Invitation: organizations.Invitation,
  Session: sessions.Session,
  SessionRevokedEvent: sessions.SessionRevokedEvent,
  ServiceAccount: apiKeys.ServiceAccount,
  ApiKey: apiKeys.ApiKey,
};
