import { ok } from '../../../platform/kernel/result.ts';
import { onEvent } from '../../../platform/events/consumer.ts';
import { memberInvited } from '../../accounts/contract.ts';
import { notify } from '../actions/notify.ts';

/** Somebody we know was invited to an organization. Accounts cannot say so itself: it imports nobody. */
export const tellInvited = onEvent(memberInvited, 'communication.tellInvited', async (ctx, { invitationId, userId, organizationName, inviterName }) => {
  await ctx.inTransaction(async (trx) => {
    await notify(ctx, trx, { userId, type: 'organization.invited', variables: { organizationName, inviterName }, subject: { type: 'Invitation', id: invitationId }, dedupeKey: invitationId });
    return ok(null);
  });
});
