import { addresses } from './addresses.ts';
import { apiKeys } from './api-keys.ts';
import { organizations } from './organizations.ts';
import { sessions } from './sessions.ts';
import { users } from './users.ts';

export const resolvers = {
  Query: { ...users.Query, ...sessions.Query, ...apiKeys.Query },
  Mutation: { ...users.Mutation, ...addresses.Mutation, ...sessions.Mutation, ...apiKeys.Mutation },
  Subscription: sessions.Subscription,
  User: users.User,
  Address: addresses.Address,
  Organization: organizations.Organization,
  Membership: organizations.Membership,
  Session: sessions.Session,
  SessionRevokedEvent: sessions.SessionRevokedEvent,
  ServiceAccount: apiKeys.ServiceAccount,
  ApiKey: apiKeys.ApiKey,
};
