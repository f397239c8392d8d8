import { isId } from '../../../platform/kernel/ids.ts';
import type { MembershipRole, OrganizationKind } from '../domain/names.ts';
import type { GraphContext } from '../loaders.ts';
import { findMembership } from '../store/organizations.ts';
import type { Resolvers } from '../types.generated.ts';

export const organizations = {
  Organization: {
    __resolveReference: async ({ id }: { id: string }, ctx: GraphContext) => {
      const { kind, id: callerId } = ctx.caller;
      const member = kind === 'user' && callerId !== null && isId(id) ? await findMembership(ctx.db, callerId, id) : null;
      return member ? ctx.loaders.organizations.load(id) : null;
    },
    kind: (organization) => organization.kind as OrganizationKind,
  },
  Membership: {
    organization: async (membership, _, ctx) => (await ctx.loaders.organizations.load(membership.organization_id))!,
    role: (membership) => membership.role as MembershipRole,
  },
} satisfies Resolvers;
