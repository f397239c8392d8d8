import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { unauthenticated } from '../../../platform/errors/faults.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { mayManageRole } from '../domain/invitation.ts';
import type { MembershipRole } from '../domain/names.ts';
import { deleteMembership, findMembership, listMemberships, updateMembership } from '../store/organizations.ts';
import { ensureUser } from './ensure-user.ts';
import { lockOwnOrganization } from './manage-invitations.ts';

export interface MemberChoice {
  readonly organizationId: string;
  readonly userId: string;
}

/** The caller's organization, locked, and what the member is in it now. */
const lockMember = async (ctx: Context, trx: Trx, { organizationId, userId }: MemberChoice) => {
  const user = await ensureUser(ctx);
  if (!user) throw unauthenticated();
  const own = await lockOwnOrganization(trx, user.id, organizationId);
  if (!own.ok) return own;
  const role = isId(userId) ? await findMembership(trx, userId, organizationId) : null;
  if (!role) return fail('MEMBER_NOT_FOUND', 'input', 'userId');
  return ok({ ...own.value, member: { role, self: userId === user.id } });
};

/** Whether this person is the only owner: an organization has at least one, or nobody could act for it. */
const isLastOwner = async (trx: Trx, organizationId: string, userId: string): Promise<boolean> => {
  const owners = (await listMemberships(trx, organizationId)).filter(({ role }) => role === 'OWNER');
  return owners.length === 1 && owners[0]!.userId === userId;
};

/** Gives a member another role: owners any, managers none but staff's, which leaves nothing to change for them. */
export const changeMemberRole = (ctx: Context, { role, ...choice }: MemberChoice & { readonly role: MembershipRole }) =>
  ctx.inTransaction(async (trx) => {
    const found = await lockMember(ctx, trx, choice);
    if (!found.ok) return found;
    const { organization, member } = found.value;
    if (!mayManageRole(found.value.role, role) || !mayManageRole(found.value.role, member.role)) return fail('ROLE_NOT_YOURS_TO_GIVE', 'input', 'role');
    if (role !== 'OWNER' && (await isLastOwner(trx, organization.id, choice.userId))) return fail('LAST_OWNER', 'input', 'userId');
    await updateMembership(trx, organization.id, choice.userId, role);
    return ok(organization);
  });

/** Takes a member's place away; everybody may leave. */
export const removeMember = (ctx: Context, choice: MemberChoice) =>
  ctx.inTransaction(async (trx) => {
    const found = await lockMember(ctx, trx, choice);
    if (!found.ok) return found;
    const { organization, member } = found.value;
    if (!member.self && !mayManageRole(found.value.role, member.role)) return fail('ROLE_NOT_YOURS_TO_GIVE', 'input', 'userId');
    if (await isLastOwner(trx, organization.id, choice.userId)) return fail('LAST_OWNER', 'input', 'userId');
    await deleteMembership(trx, organization.id, choice.userId);
    return ok(organization);
  });
