import { acceptInvitation, declineInvitation, inviteMember, revokeInvitation } from '../actions/manage-invitations.ts';
import { changeMemberRole, removeMember } from '../actions/manage-members.ts';
import { ok } from '../../../platform/kernel/result.ts';
import type { MembershipRole, OrganizationKind } from '../domain/names.ts';
import { accountsErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import type { OrganizationRow } from '../rows.ts';
import { invitationsFor } from '../store/invitations.ts';
import { isSelf } from '../policy.ts';
import type { Resolvers } from '../types.generated.ts';

/** What the caller is there; null when nothing. */
const ownRole = async (organizationId: string, { caller, loaders }: GraphContext): Promise<MembershipRole | null> => {
  const own = caller.kind === 'user' ? (await loaders.membersOf.load(organizationId)).find(({ user_id }) => user_id === caller.id) : undefined;
  return (own?.role as MembershipRole | undefined) ?? null;
};

const visible = async (id: string, ctx: GraphContext): Promise<OrganizationRow | null> => ((await ownRole(id, ctx)) ? ctx.loaders.organizations.load(id) : null);

const mayManage = async (organizationId: string, ctx: GraphContext): Promise<boolean> => {
  const role = await ownRole(organizationId, ctx);
  return role === 'OWNER' || role === 'MANAGER';
};

export const organizations = {
  Query: {
    organization: (_, { id }, ctx) => visible(id, ctx),
  },
  Mutation: {
    inviteMember: async (_, { input }, ctx) => {
      const invited = await inviteMember(ctx, input);
      const payload = await accountsErrors.payload('invitation', invited.ok ? ok(invited.value.invitation) : invited);
      return { ...payload, token: invited.ok ? invited.value.token : null };
    },
    acceptInvitation: (_, { input }, ctx) => accountsErrors.payload('invitation', acceptInvitation(ctx, input)),
    declineInvitation: (_, { input }, ctx) => accountsErrors.payload('invitation', declineInvitation(ctx, input)),
    revokeInvitation: (_, { input }, ctx) => accountsErrors.payload('invitation', revokeInvitation(ctx, input)),
    changeMemberRole: (_, { input }, ctx) => accountsErrors.payload('organization', changeMemberRole(ctx, input)),
    removeMember: async (_, { input }, ctx) => {
      const payload = await accountsErrors.payload('organization', removeMember(ctx, input));
      return isSelf(ctx.caller, input.userId) ? { ...payload, organization: null } : payload;
    },
  },
  User: {
    invitations: (user, _, { caller, db, now }) => (isSelf(caller, user.id) ? invitationsFor(db, user.id, now()) : null),
  },
  Organization: {
    __resolveReference: ({ id }: { id: string }, ctx: GraphContext) => visible(id, ctx),
    kind: (organization) => organization.kind as OrganizationKind,
    members: ({ id }, _, { loaders }) => loaders.membersOf.load(id),
    invitations: async ({ id }, _, ctx) => ((await mayManage(id, ctx)) ? ctx.loaders.invitationsOf.load(id) : null),
  },
  Member: {
    user: async ({ user_id }, _, { loaders }) => (await loaders.users.load(user_id))!,
    role: (member) => member.role as MembershipRole,
    since: (member) => member.created_at,
  },
  Membership: {
    organization: async (membership, _, ctx) => (await ctx.loaders.organizations.load(membership.organization_id))!,
    role: (membership) => membership.role as MembershipRole,
  },
  Invitation: {
    organizationName: async ({ organization_id }, _, { loaders }) => (await loaders.organizations.load(organization_id))!.name,
    email: async ({ organization_id, email }, _, ctx) => ((await mayManage(organization_id, ctx)) ? email : null),
    expiresAt: (invitation) => invitation.expires_at,
    createdAt: (invitation) => invitation.created_at,
  },
} satisfies Resolvers;
