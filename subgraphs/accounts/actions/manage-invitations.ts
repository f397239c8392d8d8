import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { unauthenticated } from '../../../platform/errors/faults.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { hashToken } from '../../../platform/kernel/token-hash.ts';
import { parseEmail } from '../domain/credentials.ts';
import { INVITATION_LIFE, MAX_INVITATIONS, MAX_MEMBERS, invitationMachine, mayManageRole } from '../domain/invitation.ts';
import type { MembershipRole } from '../domain/names.ts';
import { memberInvited } from '../events.ts';
import type { InvitationRow, OrganizationRow, UserRow } from '../rows.ts';
import { findInvitation, findInvitationByToken, insertInvitation, openInvitationsOf } from '../store/invitations.ts';
import { findMembership, insertMembership, listMemberships, lockOrganization } from '../store/organizations.ts';
import { findUserByEmail } from '../store/users.ts';
import { ensureUser } from './ensure-user.ts';

const TOKEN_BYTES = 32;

/** The caller's row; throws UNAUTHENTICATED for machines and strangers. */
const requireUser = async (ctx: Context): Promise<UserRow> => {
  const user = await ensureUser(ctx);
  if (!user) throw unauthenticated();
  return user;
};

export interface Managed {
  readonly organization: OrganizationRow;
  readonly role: MembershipRole;
}

/** An organization of the caller's, locked, so that its members change one at a time. To others there is none. */
export const lockOwnOrganization = async (trx: Trx, userId: string, organizationId: string): Promise<Result<Managed, 'ORGANIZATION_NOT_FOUND'>> => {
  const organization = isId(organizationId) ? await lockOrganization(trx, organizationId) : undefined;
  const role = organization ? await findMembership(trx, userId, organization.id) : null;
  return organization && role ? ok({ organization, role }) : fail('ORGANIZATION_NOT_FOUND', 'input', 'organizationId');
};

export interface InviteMember {
  readonly organizationId: string;
  readonly email: string;
  readonly role: MembershipRole;
  readonly idempotencyKey: string;
}

export interface Invited {
  readonly invitation: InvitationRow;
  /** Opens the invitation; kept nowhere, so a repeated request has none. */
  readonly token: string | null;
}

/**
 * Invites somebody by e-mail address: owners for every role, managers for staff. Whoever is known by the address now is told and may accept
 * without the token; the token is for the others.
 */
export const inviteMember = async (ctx: Context, { idempotencyKey, ...input }: InviteMember) => {
  const inviter = await requireUser(ctx);
  return ctx.inTransaction(async (trx) => {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    let fresh = false;
    const invited = await ctx.once(trx, { operation: 'accounts.inviteMember', key: idempotencyKey, input }, () => {
      fresh = true;
      return invite(ctx, trx, inviter, input, token);
    });
    if (!invited.ok) return invited;
    return ok<Invited>({ invitation: (await findInvitation(trx, invited.value.invitationId))!, token: fresh ? token : null });
  });
};

const invite = async (ctx: Context, trx: Trx, inviter: UserRow, { organizationId, email: given, role }: Omit<InviteMember, 'idempotencyKey'>, token: string) => {
  const own = await lockOwnOrganization(trx, inviter.id, organizationId);
  if (!own.ok) return own;
  const { organization } = own.value;
  if (!mayManageRole(own.value.role, role)) return fail('ROLE_NOT_YOURS_TO_GIVE', 'input', 'role');
  const email = parseEmail(given);
  if (!email.ok) return fail('INVALID_EMAIL', 'input', 'email');
  const open = await openInvitationsOf(trx, [organization.id]);
  if (open.some((each) => each.email === email.value)) return fail('ALREADY_INVITED', 'input', 'email');
  if (open.length >= MAX_INVITATIONS) return fail('ORGANIZATION_FULL', 'input', 'organizationId');
  const known = await findUserByEmail(trx, email.value);
  if (known && (await findMembership(trx, known.id, organization.id))) return fail('ALREADY_MEMBER', 'input', 'email');
  const id = newId();
  await insertInvitation(trx, {
    id,
    organization_id: organization.id,
    email: email.value,
    role,
    status: invitationMachine.initial,
    token_hash: hashToken(token),
    invited_user_id: known?.id ?? null,
    invited_by: inviter.id,
    expires_at: later(ctx.now(), INVITATION_LIFE),
    created_at: ctx.now(),
  });
  if (known) await ctx.publish(trx, memberInvited, known.id, { invitationId: id, userId: known.id, organizationName: organization.name, inviterName: inviter.display_name });
  return ok({ invitationId: id });
};

/** By id, for the person it was sent to, or by token. */
export interface InvitationChoice {
  readonly invitationId?: string | null | undefined;
  readonly token?: string | null | undefined;
}

/** An invitation that the caller may answer, with its organization locked. To others, and when it has run out, there is none. */
const lockForAnswer = async (ctx: Context, trx: Trx, user: UserRow, { invitationId, token }: InvitationChoice) => {
  const found = token != null ? await findInvitationByToken(trx, hashToken(token)) : invitationId == null ? undefined : await findInvitation(trx, invitationId);
  const entitled = found && (token != null || found.invited_user_id === user.id);
  if (!entitled || found.status !== 'PENDING' || found.expires_at <= ctx.now()) return fail('INVITATION_NOT_FOUND', 'input');
  await lockOrganization(trx, found.organization_id);
  return ok(found);
};

/** Takes a place in an organization. Whoever has one keeps it as it is. */
export const acceptInvitation = async (ctx: Context, choice: InvitationChoice) => {
  const user = await requireUser(ctx);
  return ctx.inTransaction(async (trx) => {
    const found = await lockForAnswer(ctx, trx, user, choice);
    if (!found.ok) return found;
    const { id, organization_id, role } = found.value;
    if ((await listMemberships(trx, organization_id)).length >= MAX_MEMBERS) return fail('ORGANIZATION_FULL', 'input');
    const accepted = await ctx.transition(trx, invitationMachine, { id, event: 'ACCEPT' });
    if (!accepted.ok) return fail('INVITATION_NOT_FOUND', 'input');
    await insertMembership(trx, { organization_id, user_id: user.id, role, created_at: ctx.now() });
    return ok((await findInvitation(trx, id))!);
  });
};

/** Says no to an invitation. */
export const declineInvitation = async (ctx: Context, choice: InvitationChoice) => {
  const user = await requireUser(ctx);
  return ctx.inTransaction(async (trx) => {
    const found = await lockForAnswer(ctx, trx, user, choice);
    if (!found.ok) return found;
    const declined = await ctx.transition(trx, invitationMachine, { id: found.value.id, event: 'DECLINE' });
    return declined.ok ? ok((await findInvitation(trx, found.value.id))!) : fail('INVITATION_NOT_FOUND', 'input');
  });
};

/** Takes an invitation back: whoever may give its role. */
export const revokeInvitation = async (ctx: Context, { invitationId }: { readonly invitationId: string }) => {
  const user = await requireUser(ctx);
  return ctx.inTransaction(async (trx) => {
    const found = await findInvitation(trx, invitationId);
    const role = found ? await findMembership(trx, user.id, found.organization_id) : null;
    if (!found || !mayManageRole(role, found.role)) return fail('INVITATION_NOT_FOUND', 'input', 'invitationId');
    const revoked = await ctx.transition(trx, invitationMachine, { id: found.id, event: 'REVOKE' });
    return revoked.ok ? ok((await findInvitation(trx, found.id))!) : fail('INVITATION_NOT_FOUND', 'input', 'invitationId');
  });
};
