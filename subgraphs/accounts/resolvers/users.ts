import { isId } from '../../../platform/kernel/ids.ts';
import { available } from '../../../platform/state-machine/machine.ts';
import { ensureUser } from '../actions/ensure-user.ts';
import { setUserRole } from '../actions/set-user-role.ts';
import { setUserStatus } from '../actions/set-user-status.ts';
import { updateProfile } from '../actions/update-profile.ts';
import { userMachine, type UserStatus } from '../domain/user.ts';
import { accountsErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { isSelf, mayReadPrivate, mayReadStanding } from '../policy.ts';
import type { UserRow } from '../rows.ts';
import { listOwnMemberships } from '../store/organizations.ts';
import type { Resolvers, UserTransition } from '../types.generated.ts';

/** A person by id. The caller's own row is made on the way if this is their first request. */
const findUser = async (ctx: GraphContext, id: string): Promise<UserRow | null> => {
  if (!isId(id)) return null;
  return (await ctx.loaders.users.load(id)) ?? (isSelf(ctx.caller, id) ? ensureUser(ctx) : null);
};

const ownOnly = <T>(read: (user: UserRow, ctx: GraphContext) => T) => (user: UserRow, _: unknown, ctx: GraphContext): T | null =>
  mayReadPrivate(ctx.caller, user) ? read(user, ctx) : null;

const mayReadStandingOf = async (ctx: GraphContext, user: UserRow) =>
  mayReadStanding(ctx.caller, user, isSelf(ctx.caller, user.id) || (await ctx.loaders.callerIsAdmin()));

const transitionsOf = (user: UserRow): UserTransition[] => {
  const possible: readonly string[] = available(userMachine, user.status as UserStatus);
  return (['SUSPEND', 'REINSTATE'] as const).filter((event) => possible.includes(event));
};

export const users = {
  Query: {
    me: (_, _args, ctx) => ensureUser(ctx),
    user: (_, { id }, ctx) => findUser(ctx, id),
  },
  Mutation: {
    updateProfile: (_, { input }, ctx) => accountsErrors.payload('user', updateProfile(ctx, input)),
    setUserStatus: (_, { input }, ctx) => accountsErrors.payload('user', setUserStatus(ctx, input)),
    setUserRole: (_, { input }, ctx) => accountsErrors.payload('user', setUserRole(ctx, input)),
  },
  User: {
    __resolveReference: ({ id }: { id: string }, ctx: GraphContext) => findUser(ctx, id),
    displayName: (user) => user.display_name,
    createdAt: (user) => user.created_at,
    status: async (user, _, ctx) => ((await mayReadStandingOf(ctx, user)) ? (user.status as UserStatus) : null),
    availableTransitions: async (user, _, ctx) => ((await ctx.loaders.callerIsAdmin()) ? transitionsOf(user) : null),
    email: ownOnly((user) => user.email),
    phone: ownOnly((user) => user.phone),
    locale: ownOnly((user) => user.locale),
    timeZone: ownOnly((user) => user.time_zone),
    roles: async (user, _, ctx) => ((await mayReadStandingOf(ctx, user)) ? (await ctx.loaders.rolesOf.load(user.id)).map(({ role }) => role) : null),
    addresses: ownOnly((user, ctx) => ctx.loaders.addressesOf.load(user.id)),
    organizations: ownOnly((user, ctx) => listOwnMemberships(ctx.db, user.id)),
  },
} satisfies Resolvers;
